# Generated from specs/memoturn.yaml; do not edit.
"""The schema `NamespacePolicyUpdate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from .policy import Policy

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class NamespacePolicyUpdate(Record):
    """A policy for a namespace.

    Attributes:
        policy: The limits of a namespace, or tighter ones of a profile. The server keeps keys that it does not
            know.
    """

    policy: Policy
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            policy=Policy.from_dict(data.pop("policy")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["policy"] = self.policy.to_dict()
        return data
