# Generated from specs/memoturn.yaml; do not edit.
"""The schema `MintedToken`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class MintedToken(Record):
    """A token.

    Attributes:
        token: The token, a secret.
        expires_in: Seconds until it expires.
    """

    token: str
    expires_in: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            token=data.pop("token"),
            expires_in=data.pop("expires_in"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["token"] = self.token
        data["expires_in"] = self.expires_in
        return data
