"""JSON bodies: encoded exactly, or refused with the place that JSON has no word for; and decoded strictly.

The encoder itself would write NaN as null, bytes as base64 and a set as a list: the server would keep something else
than it was given.
"""

from __future__ import annotations

import enum
import json
import math
import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

import msgspec

from memclients.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Sequence

Fault: TypeAlias = tuple[str, str]

_SOUND: Final = frozenset({bool, int, type(None)})
_ESCAPED_SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def encode_json(body: object) -> bytes:
    """Return a JSON value as bytes.

    Args:
        body: dict with str keys, list, tuple, str, int, finite float, bool, None, or enum of these.

    Raises:
        InvalidRequestError: Naming the place (`memories[1].metadata`) and what is wrong there.
    """
    try:
        fault = _fault(body)
        if fault is None:
            return msgspec.json.encode(body)
    except RecursionError:
        raise InvalidRequestError("the body is nested too deeply, or contains itself") from None
    except ValueError as problem:
        raise InvalidRequestError(f"the body is not a JSON value: {problem}") from None
    place, why = fault
    raise InvalidRequestError(f"{place.removeprefix('.') or 'the body'} {why}")


def decode_json(content: bytes) -> Any:
    """Return the value of a JSON body.

    Servers written in JavaScript escape halves of characters where they cut a text. These lone surrogates are read as
    U+FFFD: kept, they would let the result be neither printed nor sent again.

    Raises:
        msgspec.MsgspecError, UnicodeDecodeError, RecursionError: If it is not JSON, or nested too deeply.
    """
    try:
        return msgspec.json.decode(content)
    except msgspec.MsgspecError:
        mended = _without_lone_surrogates(content)
        if mended is None:
            raise
    return msgspec.json.decode(mended)


def _without_lone_surrogates(content: bytes) -> bytes | None:
    if not _ESCAPED_SURROGATE.search(content):
        return None
    try:
        text = json.dumps(json.loads(content.decode()), ensure_ascii=False)
    except (ValueError, RecursionError):
        return None
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text).encode()


def _fault(value: object) -> Fault | None:
    """Return the place of the first value that JSON can't say and what is wrong with it, None if all is well."""
    match value:
        case str():
            return None if _is_text(value) else ("", "has a lone surrogate, which is not text")
        case None | int():
            return None
        case dict():
            return _fault_in_object(cast("dict[object, object]", value))
        case list() | tuple():
            return _fault_in_list(cast("Sequence[object]", value))
        case float():
            return None if math.isfinite(value) else ("", f"is {value}, not a JSON value")
        case enum.Enum():
            return _fault(value.value)
        case _:
            return "", f"is of type {type(value).__name__}, not a JSON value"


def _fault_in_object(value: dict[object, object]) -> Fault | None:
    for key, item in value.items():
        if not isinstance(key, str) or not (key.isascii() or _is_text(key)):
            return "", f"has the key {key!r}, which is not text"
        # Most values are such, and seen here they take no call of their own: half the time for a batch of events.
        if type(item) in _SOUND or (isinstance(item, str) and item.isascii()):
            continue
        if fault := _fault(item):
            return f".{key}{fault[0]}", fault[1]
    return None


def _fault_in_list(value: Sequence[object]) -> Fault | None:
    if _is_finite_vector(value):
        return None
    for index, item in enumerate(value):
        if fault := _fault(item):
            return f"[{index}]{fault[0]}", fault[1]
    return None


def _is_finite_vector(value: Sequence[object]) -> bool:
    """Return whether all are surely finite floats: an embedding of 1,536 is known within 30 us instead of 600."""
    # One that is not finite makes the sum so too; a sum that overflows is looked at number by number.
    return set(map(type, value)) == {float} and math.isfinite(sum(cast("Sequence[float]", value)))


def _is_text(value: str) -> bool:
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
