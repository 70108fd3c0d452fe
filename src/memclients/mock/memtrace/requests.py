"""What handlers take out of requests, the way the server's web framework does."""

import re
from typing import TypeVar

import msgspec

from memclients.mock._call import Call
from memclients.mock.memtrace.refusals import BadBodyError
from memclients.mock.memtrace.shapes import decode

T = TypeVar("T", bound=msgspec.Struct)

_NUMBER = re.compile(r"[+-]?[0-9]{1,18}")

MAX_LIMIT = 1000


def body_of(call: Call, shape: type[T]) -> T:
    """Decode the body of a request.

    Raises:
        BadBodyError: It is not JSON by its content type, or by its content, or has a value of a wrong type.
    """
    if call.media_type != "application/json":
        raise BadBodyError("invalid request body: Unprocessable Entity")
    try:
        return decode(call.body, shape)
    except ValueError as reason:
        raise BadBodyError(f"invalid request body: {reason}") from reason


def number(call: Call, name: str, default: int) -> int:
    """Read a number in the query; what is no number is as good as absent."""
    text = call.parameter(name)
    return int(text) if _NUMBER.fullmatch(text) else default


def effective_limit(requested: int, default: int) -> int:
    """Return the number of rows that the server looks for: an excessive limit falls back to the default."""
    return requested if 1 <= requested <= MAX_LIMIT else default
