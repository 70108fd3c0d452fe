"""What handlers read out of requests, and how the server's web framework refuses them."""

import re
from typing import Annotated, Any, TypeVar

import msgspec

from memclients.mock._call import Call, decode_json, is_deeper
from memclients.mock.memoturn.errors import Refusal

T = TypeVar("T")

Natural = Annotated[int, msgspec.Meta(ge=0)]
Vector = list[float]

# The real server's JSON parser goes no deeper.
MAX_DEPTH = 127

_NUMBER = re.compile(r"[0-9]{1,18}")


def json_body(call: Call) -> Any:
    """Parse a JSON body of any shape.

    Raises:
        Refusal: The content type is not JSON (415), or the body is not or nested too deeply (400); all in plain text.
    """
    kind = call.media_type
    if kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        raise Refusal.text(415, "Expected request with `Content-Type: application/json`")
    try:
        value = decode_json(call.body)
    except ValueError as error:
        raise _unparsable(error) from error
    # Few bodies have so many brackets that it is worth looking.
    if call.body.count(b"[") + call.body.count(b"{") > MAX_DEPTH and is_deeper(value, MAX_DEPTH):
        raise _unparsable("recursion limit exceeded")
    return value


def _unparsable(reason: object) -> Refusal:
    return Refusal.text(400, f"Failed to parse the request body as JSON: {reason}")


def typed(call: Call, shape: type[T]) -> T:
    """Read the body of an endpoint whose web framework knows the shape.

    Raises:
        Refusal: As for `json_body`, and 422 in plain text when the shape is wrong.
    """
    value = json_body(call)
    try:
        return msgspec.convert(value, shape)
    except msgspec.ValidationError as error:
        message = f"Failed to deserialize the JSON body into the target type: {error}"
        raise Refusal.text(422, message) from error


def shaped(call: Call, shape: type[T]) -> T:
    """Read the body of an endpoint that looks at the shape itself.

    Raises:
        Refusal: As for `json_body`, and an ordinary 400 when the shape is wrong.
    """
    value = json_body(call)
    try:
        return msgspec.convert(value, shape)
    except msgspec.ValidationError as error:
        raise Refusal.invalid(f"invalid body: {error}") from error


def number(call: Call, name: str, default: int) -> int:
    """Read a number in the query; what is no number is as good as absent."""
    text = call.query.get(name, "")
    return int(text) if _NUMBER.fullmatch(text) else default


def strict_number(call: Call, name: str) -> int | None:
    """Read a number in the query, None when absent.

    Raises:
        Refusal: It is no number; 400 in plain text.
    """
    text = call.query.get(name)
    if text is None:
        return None
    if not _NUMBER.fullmatch(text):
        raise Refusal.text(400, f"Failed to deserialize query string: {name}: invalid digit found in string")
    return int(text)


def min_txid(call: Call) -> int:
    """Read the read-your-writes floor; what is no number is as good as absent."""
    text = call.headers.get("memoturn-min-txid", "")
    return int(text) if _NUMBER.fullmatch(text) else 0
