"""How values of generated types are read from JSON and written to it."""

from __future__ import annotations

import datetime
import enum
import uuid
from typing import TYPE_CHECKING, Any, TypeGuard, TypeVar

from memclients._core.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def as_is(value: Any) -> Any:
    """Read a JSON value that the spec leaves open: it is its own value."""
    return value


def as_text(body: str) -> str:
    """Read a text body: it is its own value."""
    return body


def as_bytes(body: bytes) -> bytes:
    """Read a body of bytes: it is its own value."""
    return body


def optional(read: Callable[[Any], T], value: Any) -> T | Any:
    """Read a value that may be missing (`UNSET`) or null."""
    return value if value is UNSET or value is None else read(value)


def list_of(read: Callable[[Any], T]) -> Callable[[Any], list[T]]:
    """Return what reads a list, given what reads an item."""

    def read_list(value: Any) -> list[T]:
        if not isinstance(value, list):
            raise TypeError(f"a list was expected, not {type(value).__name__}")
        return [read(item) for item in value]  # pyright: ignore[reportUnknownVariableType]

    return read_list


def dict_of(read: Callable[[Any], T]) -> Callable[[Any], dict[str, T]]:
    """Return what reads an object of any keys, given what reads a value."""

    def read_dict(value: Any) -> dict[str, T]:
        if not is_object(value):
            raise TypeError(f"an object was expected, not {type(value).__name__}")
        return {key: read(item) for key, item in value.items()}

    return read_dict


def is_object(value: Any, *keys: str) -> TypeGuard[dict[str, Any]]:
    """Return whether a JSON value is an object that has all of these keys."""
    return isinstance(value, dict) and all(key in value for key in keys)


def no_variant(value: Any, *variants: str) -> TypeError:
    """Return the error for a value that is none of the variants of a union."""
    return TypeError(f"one of {', '.join(variants)} was expected, not {type(value).__name__}")


def to_json(value: Any) -> Any:
    """Return a value of a generated type as a JSON value; one that never ends as it is, for the encoder to refuse."""
    try:
        return _to_json(value)
    except RecursionError:
        return value


def _to_json(value: Any) -> Any:
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, list | tuple):
        return [_to_json(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    if is_object(value):
        return {key: _to_json(item) for key, item in value.items()}
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, enum.Enum) and value is not UNSET:
        return value.value
    return value
