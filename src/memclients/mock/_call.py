"""What handlers receive and answer."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, cast

import msgspec
from starlette.datastructures import Headers, QueryParams
from starlette.responses import Response

from memclients.mock._routing import Match


@dataclass(slots=True)
class Call:
    """One request on its way through a mock server.

    Args:
        method: HTTP method, upper case.
        path: Path as sent, still percent-encoded, without the query.
        query: Query parameters, repeated ones included.
        headers: Request headers, names in any case.
        body: Body bytes; cut off when `oversized`.
        oversized: The body is larger than the service accepts.
        match: What routing made of method and path.
        caller: Who is calling; set by the service's authentication.
    """

    method: str
    path: str
    query: QueryParams
    headers: Headers
    body: bytes
    oversized: bool
    match: Match
    caller: str = ""

    @property
    def media_type(self) -> str:
        """The content type without parameters, lower case; empty when absent."""
        return media_type(self.headers)

    def parameter(self, name: str, default: str = "") -> str:
        """Return the first value of a query parameter; an empty one counts as absent."""
        return next(iter(self.query.getlist(name)), "") or default


Handler = Callable[[Call], Response]
Check = Callable[[Call], Response | None]


def media_type(headers: Headers) -> str:
    """Return the content type of a message without parameters, lower case; empty when absent."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def json_object(value: Any) -> dict[str, Any] | None:
    """Return a JSON value if it is an object, else None."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def json_array(value: Any) -> list[Any] | None:
    """Return a JSON value if it is an array, else None."""
    return value if isinstance(value, list) else None  # pyright: ignore[reportUnknownVariableType]


def decode_json(body: bytes) -> Any:
    """Parse JSON as strictly as the standard says (no NaN, no lone surrogates).

    Raises:
        ValueError: It is no JSON, or nested too deeply.
    """
    try:
        return msgspec.json.decode(body)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error


def is_deeper(value: Any, levels: int) -> bool:
    """Tell whether a JSON value is nested deeper than so many levels."""
    level = [value]
    for _ in range(levels):
        level = [child for node in level for child in _children(node)]
    return any(isinstance(node, dict | list) for node in level)


def _children(node: Any) -> Iterable[Any]:
    members = json_object(node)
    return (json_array(node) or ()) if members is None else members.values()


def json_answer(value: Any, status: int = 200) -> Response:
    """Answer with JSON."""
    return Response(msgspec.json.encode(value), status, media_type="application/json")
