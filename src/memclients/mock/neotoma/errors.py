"""How Neotoma says no: in two shapes of JSON, in HTML and in plain text."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any, TypeVar

from starlette.responses import HTMLResponse, Response

from memclients.mock import _refusal
from memclients.mock._call import Call, json_answer
from memclients.mock._clock import Clock
from memclients.mock.neotoma import timestamps

T = TypeVar("T")


class Refusal(_refusal.Refusal):
    """A request ends here, with this answer.

    Args:
        status: HTTP status.
        body: The body; of a flat one, which the server stamps with its time, all but the time. Text stands for HTML.
        headers: Further headers of the answer.
    """

    def __init__(self, status: int, body: Mapping[str, Any] | str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(f"{status}: {body}", status, headers)
        self.body = body

    @classmethod
    def flat(cls, status: int, code: str, message: str, details: Mapping[str, Any] | None = None) -> "Refusal":
        """Refuse in the shape of most errors."""
        return cls(status, {"error_code": code, "message": message, **({"details": details} if details else {})})

    @classmethod
    def nested(cls, code: str, message: str, **more: Any) -> "Refusal":
        """Refuse the content of a store."""
        return cls(400, {"error": {"code": code, "message": message, **more}})

    @classmethod
    def html(cls, status: int, text: str) -> "Refusal":
        """Refuse as the web framework does."""
        page = (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n'
            f"<body>\n<pre>{escape(text)}</pre>\n</body>\n</html>\n"
        )
        return cls(status, page)

    @classmethod
    def invalid(cls, issues: Sequence[Mapping[str, Any]], hint: str | None = None) -> "Refusal":
        """Refuse a body that is not what it should be.

        Args:
            issues: What is wrong, see `issue`.
            hint: What to do about it.
        """
        details = {"issues": list(issues), **({"hint": hint} if hint else {})}
        return cls.flat(400, "VALIDATION_INVALID_FORMAT", "Invalid request payload.", details)

    @classmethod
    def not_found(cls, what: str) -> "Refusal":
        """Report a missing record.

        Args:
            what: Its kind, such as `"Entity"`.
        """
        return cls.flat(404, "RESOURCE_NOT_FOUND", f"{what} not found")

    @classmethod
    def failed(cls, message: str) -> "Refusal":
        """Fail, as the server does also for several mistakes of the caller."""
        return cls.flat(500, "DB_QUERY_FAILED", message)


def issue(message: str, *path: str | int, code: str = "custom", **more: Any) -> dict[str, Any]:
    """Describe one thing that is wrong with a body.

    Args:
        message: What is wrong.
        path: Where.
        code: Kind of the problem.
        more: What such a problem has besides.
    """
    return {"code": code, **more, "message": message, "path": list(path)}


def mistyped(expected: str, received: str, *path: str | int) -> dict[str, Any]:
    """Describe a value of the wrong type.

    Args:
        expected: The right one.
        received: Its own; `"undefined"` of a value that is missing.
        path: Where.
    """
    message = "Required" if received == "undefined" else f"Expected {expected}, received {received}"
    return issue(message, *path, code="invalid_type", expected=expected, received=received)


def envelope(refusal: Refusal, clock: Clock) -> Response:
    """Turn a refusal into an answer."""
    body = refusal.body
    if isinstance(body, str):
        return HTMLResponse(body, refusal.status, refusal.headers)
    stamped = {**body, "timestamp": timestamps.now(clock)} if "error_code" in body else body
    answer = json_answer(stamped, refusal.status)
    answer.headers.update(refusal.headers)
    return answer


def refusing(step: Callable[[Call], T], clock: Clock) -> Callable[[Call], T | Response]:
    """Make a handler or a check answer with its refusals instead of raising them."""
    return _refusal.refusing(step, Refusal, lambda refusal: envelope(refusal, clock))
