"""What a server sent, without the credential that it may have echoed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from memclients._core.response import Headers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from memclients._core.response import Response

Redact: TypeAlias = Callable[[str], str]

# Deep enough for any real answer; beyond it an error could not be pickled or copied.
_MAX_DEPTH: Final = 100


def safe_headers(response: Response, redact: Redact) -> Headers:
    """Return the headers of an answer without the credential."""
    return Headers((name, redact(value)) for name, value in response.headers.items())


def safe_body(response: Response, redact: Redact) -> object:
    """Return the body of an answer without the credential: a JSON value if it is one, else text, None if empty."""
    try:
        return _redacted(response.body, redact, _MAX_DEPTH)
    except RecursionError:
        return redact(response.text)


def _redacted(value: object, redact: Redact, depth: int) -> object:
    if depth == 0:
        raise RecursionError
    match value:
        case str():
            return redact(value)
        case list():
            return [_redacted(item, redact, depth - 1) for item in cast("Sequence[object]", value)]
        case dict():
            pairs = cast("dict[str, object]", value).items()
            return {redact(key): _redacted(item, redact, depth - 1) for key, item in pairs}
        case _:
            return value
