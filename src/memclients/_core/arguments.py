"""What users pass as plain values, on its way into requests."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, cast

from memclients._core.suggestion import did_you_mean
from memclients.errors import InvalidRequestError


def given(**arguments: Any) -> dict[str, Any]:
    """Return the arguments that are not None."""
    return {name: value for name, value in arguments.items() if value is not None}


def members(name: str, values: object, kind: str, *, single: tuple[type, ...] = (), hint: str = "") -> list[object]:
    """Return the members of what stands for a list.

    Args:
        name: What the user calls it.
        values: Any iterable but text, and but one member alone.
        kind: What its members are called.
        single: Classes of a member that may itself be iterated over, beside mappings.
        hint: What else to say where it is no list.

    Raises:
        InvalidRequestError: If it is no list.
    """
    if isinstance(values, (str, bytes, Mapping, *single)) or not isinstance(values, Iterable):
        found = "a single dict" if isinstance(values, Mapping) else type(values).__name__
        raise InvalidRequestError(f"{name} must be a list of {kind}, not {found}{hint}")
    return list(cast("Iterable[object]", values))


def objects(name: str, values: object, keys: Collection[str] | None = None) -> list[dict[str, Any]]:
    """Return an iterable of mappings as a list of dicts of their own.

    Args:
        name: What the user calls it.
        values: The mappings.
        keys: Those that each may have, where a server would ignore any other; None for any.

    Raises:
        InvalidRequestError: If it is none, or a mapping has another key.
    """
    return [_object(f"{name}[{index}]", value, keys) for index, value in enumerate(members(name, values, "dicts"))]


def _object(place: str, value: object, keys: Collection[str] | None) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise InvalidRequestError(f"{place} must be a dict, not {type(value).__name__}")
    known = dict(cast("Mapping[str, Any]", value))
    unknown = None if keys is None else next((str(key) for key in known if key not in keys), None)
    if unknown is not None:
        advice = did_you_mean(unknown, keys or ()) or ": the server would ignore it"
        raise InvalidRequestError(f"{place} must not have {unknown!r}{advice}")
    return known
