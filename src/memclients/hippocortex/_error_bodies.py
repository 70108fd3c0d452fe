"""What error answers say beside code and message, in the service's envelope or in that of its framework."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from memclients._core.response import json_array, json_object

if TYPE_CHECKING:
    from collections.abc import Sequence


def details_of(body: object) -> list[Any] | None:
    """Return the details of an error body as a list, None where there are none."""
    outer = json_object(body) or {}
    inner = json_object(outer.get("error")) or {}
    found = (inner.get("details"), outer.get("details"), outer.get("detail"))
    said = next((value for value in found if value), None)
    if said is None:
        return None
    return list(json_array(said) or [said])


def request_id_of(body: object) -> str | None:
    """Return the id under which the service knows the request, None if it says none."""
    meta = json_object((json_object(body) or {}).get("meta"))
    return _text(meta or {}, "requestId")


def first_field(body: object) -> str | None:
    """Return the field that the first detail of an error body names, with what is wrong there if it says so."""
    first = json_object((details_of(body) or [None])[0])
    if first is None:
        return None
    path = cast("Sequence[object]", json_array(first.get("loc")) or ())
    field = _text(first, "field") or ".".join(map(str, path))
    words = [part for part in (field, _text(first, "message", "msg")) if part]
    return ": ".join(words) or None


def _text(source: dict[str, Any], *keys: str) -> str | None:
    values = (source.get(key) for key in keys)
    return next((value for value in values if isinstance(value, str) and value.strip()), None)
