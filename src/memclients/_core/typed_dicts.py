"""Results that are plain dicts: checked against their documented type, and returned as the server sent them."""

from __future__ import annotations

import types
from functools import cache
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    NotRequired,
    Required,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

import msgspec

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from memclients._core.response import Response

T = TypeVar("T")

_UNIONS: Final = (Union, types.UnionType)


def dict_from_json(kind: type[T], response: Response, *, key: str | None = None) -> T:
    """Return the body of an answer, or what stands at one key of it, if it is what it is documented to be.

    Args:
        kind: A TypedDict, or a list of one, as `list[Memory]`.
        response: The answer.
        key: Where in the body to look, None for the whole of it.

    Returns:
        The decoded value itself, with the keys that the type does not know.

    Raises:
        ValueError: If the body is not JSON or does not fit; one line that names the first place that does not.
    """
    if key is None:
        return dict_from_value(kind, response.json())
    return dict_from_value(kind, response.value_at(key), place=key)


def dict_from_value(kind: type[T], value: Any, *, place: str = "") -> T:
    """Return a decoded JSON value if it is what it is documented to be.

    Args:
        kind: A TypedDict, or a list of one.
        value: The value.
        place: Where it stands, for the message.

    Raises:
        ValueError: If it does not fit; one line that names the first place that does not.
    """
    try:
        msgspec.convert(value, _checkable(cast("Hashable", kind)))
    except msgspec.ValidationError as problem:
        what, _, where = str(problem).partition(" - at `$")
        where = f"{place}{where.rstrip('`')}".lstrip(".") or "the body"
    else:
        return cast("T", value)
    raise ValueError(f"{where}: {what[:1].lower()}{what[1:]}")


@cache
def _checkable(hint: Hashable) -> Any:
    return _translated(hint, ())


def _translated(hint: Any, within: tuple[object, ...]) -> Any:
    """Return a type that msgspec checks at least as much as can be known of values of `hint`.

    A TypedDict becomes a struct, which is checked in half the time. A type within itself is checked once.
    """
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in _UNIONS:
        return _union(_translated(one, within) for one in arguments)
    if origin is Literal:
        return hint
    if origin in (list, dict):
        return types.GenericAlias(origin, tuple(_translated(one, within) for one in arguments))
    if not is_typeddict(hint):
        return hint
    if hint in within:
        return dict[str, Any]
    return _struct(hint, (*within, hint))


def _struct(kind: Any, within: tuple[object, ...]) -> type[msgspec.Struct]:
    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = []
    names: dict[str, str] = {}
    for key, hint in get_type_hints(kind, include_extras=True).items():
        # The wire's keys need not be identifiers.
        name = f"field_{len(fields)}"
        names[name] = key
        origin = get_origin(hint)
        required = origin is Required or (origin is not NotRequired and kind.__total__)
        inner = _translated(get_args(hint)[0] if origin in (Required, NotRequired) else hint, within)
        fields.append((name, inner) if required else (name, inner, None))
    ordered = sorted(fields, key=len)
    return msgspec.defstruct(kind.__name__, ordered, rename=names, gc=False)


def _union(variants: Iterable[Any]) -> Any:
    """Return the union of types, wide enough where msgspec can't tell several of one JSON kind apart."""
    by_kind: dict[object, list[Any]] = {}
    for one in variants:
        by_kind.setdefault(_json_kind(one), []).append(one)
    if any(one is Any for several in by_kind.values() for one in several):
        return Any
    widened = (several[0] if len(several) == 1 else kind for kind, several in by_kind.items())
    return Union[tuple(widened)]  # noqa: UP007 -- made of computed types


def _json_kind(one: Any) -> Any:
    if get_origin(one) is Literal:
        return cast("Any", type(get_args(one)[0]))
    if hasattr(one, "__struct_fields__"):
        return dict
    return get_origin(one) or one
