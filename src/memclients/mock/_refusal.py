"""How handlers and checks say no from wherever they are."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from starlette.responses import Response

from memclients.mock._call import Call

R = TypeVar("R", bound=Exception)
T = TypeVar("T")


class Refusal(Exception):  # noqa: N818 - not a fault of the mock, but an answer of the service
    """A request ends here, with an answer of which each service has its own kind.

    Args:
        text: What it says, for tracebacks.
        status: HTTP status.
        headers: Further headers of the answer.
    """

    def __init__(self, text: str, status: int, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(text)
        self.status = status
        self.headers = dict(headers or {})


def refusing(
    step: Callable[[Call], T], kind: type[R], answer: Callable[[R], Response]
) -> Callable[[Call], T | Response]:
    """Make a handler or a check answer with its refusals instead of raising them.

    Args:
        step: The handler or check.
        kind: The class of its refusals.
        answer: Turns one into an answer.
    """

    def taken(call: Call) -> T | Response:
        try:
            return step(call)
        except kind as refusal:
            return answer(refusal)

    return taken
