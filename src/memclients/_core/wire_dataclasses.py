"""Requests and results that are dataclasses: their own names in Python, those of the service on the wire."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping  # noqa: TC003 -- whoever reads the hints of a dataclass reads those of its base
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Hashable

    from pydantic import TypeAdapter

    from memclients._core.response import Response


class WireDataclass:
    """The base of generated dataclasses; fields that the service adds are kept and reachable as attributes.

    Attributes:
        __wire_names__: The wire's name of each field that has another one there.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {}
    __pydantic_config__: ClassVar[dict[str, Any]]

    def __init_subclass__(cls) -> None:
        # A plain dict is all that pydantic asks for, so that it need not be imported before something is decoded.
        super().__init_subclass__()
        cls.__pydantic_config__ = {"extra": "allow", "populate_by_name": True, "alias_generator": cls.__wire_name}

    @classmethod
    def __wire_name(cls, name: str) -> str:
        return cls.__wire_names__.get(name, name)


D = TypeVar("D", bound=WireDataclass)

_AS_THEY_ARE: Final = frozenset({bool, dict, float, int, str})


def dataclass_from_json(kind: type[D], response: Response, *, key: str | None = None) -> D:
    """Return the body of an answer, or what stands at one key of it, as a dataclass; as `dataclass_from_value`.

    Args:
        kind: The dataclass.
        response: The answer.
        key: Where in the body to look, None for the whole of it.

    Raises:
        ValueError: If the body is not JSON or does not fit.
    """
    if key is not None:
        return dataclass_from_value(kind, response.value_at(key), place=key)
    from memclients._core.decoding import from_json

    adapter = _adapter(kind)
    return from_json(adapter.validate_json, adapter.validate_python, response, name=kind.__name__)


def dataclass_from_value(kind: type[D], value: Any, *, place: str = "") -> D:
    """Return a decoded JSON value as a dataclass.

    Fields are found by their wire's name or their own. Null stands for an empty list or map where one is due.

    Args:
        kind: The dataclass.
        value: The value; it is left alone.
        place: Where it stands, for the message.

    Raises:
        ValueError: If it does not fit; one line that names the first place that does not.
    """
    # pydantic takes 50 ms to import, which a program that reads no answer need not pay.
    from memclients._core.decoding import from_value

    return from_value(_adapter(kind).validate_python, value, name=kind.__name__, place=place)


def _adapter(kind: type[D]) -> TypeAdapter[D]:
    return _known_adapter(cast("Hashable", kind))


@cache
def _known_adapter(kind: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def to_wire(instance: WireDataclass) -> dict[str, Any]:
    """Return a dataclass as the JSON object to send: under the wire's names, without what is None.

    Dataclasses within it, also within its lists, become objects too. Maps are the caller's, and passed on as they are.
    """
    sent: dict[str, Any] = {}
    for name, wire in _names(cast("Hashable", type(instance))):
        value = getattr(instance, name)
        if value is not None:
            sent[wire] = value if type(value) in _AS_THEY_ARE else _wire_value(value)
    return sent


@cache
def _names(kind: Any) -> tuple[tuple[str, str], ...]:
    names: Mapping[str, str] = kind.__wire_names__
    return tuple((one.name, names.get(one.name, one.name)) for one in dataclasses.fields(kind))


def _wire_value(value: Any) -> Any:
    if isinstance(value, WireDataclass):
        return to_wire(value)
    if isinstance(value, list | tuple):
        return [_wire_value(item) for item in cast("list[Any]", value)]
    return value
