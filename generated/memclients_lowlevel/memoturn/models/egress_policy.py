# Generated from specs/memoturn.yaml; do not edit.
"""The schema `EgressPolicy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class EgressPolicy(Record):
    """Whether memories may be sent to models.

    Attributes:
        extract: allow or deny. Documented: `allow`, `deny`.
        ask: allow or deny. Documented: `allow`, `deny`.
        embed: allow, self_hosted_only or deny. Documented: `allow`, `self_hosted_only`, `deny`.
    """

    extract: str | None | Unset = UNSET
    ask: str | None | Unset = UNSET
    embed: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            extract=data.pop("extract", UNSET),
            ask=data.pop("ask", UNSET),
            embed=data.pop("embed", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.extract is not UNSET:
            data["extract"] = self.extract
        if self.ask is not UNSET:
            data["ask"] = self.ask
        if self.embed is not UNSET:
            data["embed"] = self.embed
        return data
