"""What the requests of all areas share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from memclients.errors import InvalidRequestError


def given(**arguments: Any) -> dict[str, Any]:
    """Return the arguments that are not None."""
    return {name: value for name, value in arguments.items() if value is not None}


def durability(*, durable: bool) -> str | None:
    """Return what asks the server to acknowledge a write only when it is in object storage."""
    return "durable" if durable else None


def objects(name: str, values: object) -> list[dict[str, Any]]:
    """Return an iterable of mappings as a list of dicts of their own.

    Raises:
        InvalidRequestError: If it is none.
    """
    kind = _kind(values)
    if isinstance(values, str | bytes | Mapping) or not isinstance(values, Iterable):
        raise InvalidRequestError(f"{name} must be a list of dicts, not {kind}")
    return [_object(f"{name}[{index}]", value) for index, value in enumerate(cast("Iterable[object]", values))]


def _object(name: str, value: object) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise InvalidRequestError(f"{name} must be a dict, not {_kind(value)}")
    return dict(cast("Mapping[str, Any]", value))


def _kind(value: object) -> str:
    return "a single dict" if isinstance(value, Mapping) else type(value).__name__
