# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ProfilePolicyUpdate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from .policy import Policy

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ProfilePolicyUpdate(Record):
    """A tighter policy for a profile, or null for none of its own.

    Attributes:
        policy: The policy, or null.
    """

    policy: Policy | None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            policy=optional(Policy.from_dict, data.pop("policy")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["policy"] = to_json(self.policy)
        return data
