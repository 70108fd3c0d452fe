# Generated from specs/memoturn.yaml; do not edit.
"""The schema `CreateTokenRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class CreateTokenRequest(Record):
    """What a token allows, and for how long.

    Attributes:
        scope: read, write or admin. Each includes the one before; branches need admin. Documented: `read`, `write`,
            `admin`.
        expires_in: Seconds, 0 or more; 3600 by default.
    """

    scope: str
    expires_in: int | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            scope=data.pop("scope"),
            expires_in=data.pop("expires_in", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["scope"] = self.scope
        if self.expires_in is not UNSET:
            data["expires_in"] = self.expires_in
        return data
