# Generated from specs/memoturn.yaml; do not edit.
"""The schema `SqlStatement`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SqlStatement(Record):
    """One statement.

    Attributes:
        q: The statement, not blank, with `?` for each parameter.
        params: The parameters in their order. true and false become 1 and 0, an object with nothing but `$base64`
            becomes bytes, other objects and arrays become JSON text.
    """

    q: str
    params: list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            q=data.pop("q"),
            params=data.pop("params", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["q"] = self.q
        if self.params is not UNSET:
            data["params"] = self.params
        return data
