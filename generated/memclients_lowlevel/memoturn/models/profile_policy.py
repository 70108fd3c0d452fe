# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ProfilePolicy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from .effective_policy import EffectivePolicy
from .policy import Policy

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ProfilePolicy(Record):
    """The policy of a profile.

    Attributes:
        namespace: The namespace.
        profile: The profile.
        override: Its own policy, null when it has none.
        effective: The limits that hold for a profile, those of the node included.
        revision: How often the policy of the namespace or an override was set. 0 when none ever was.
    """

    namespace: str
    profile: str
    override: Policy | None
    effective: EffectivePolicy
    revision: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            namespace=data.pop("namespace"),
            profile=data.pop("profile"),
            override=optional(Policy.from_dict, data.pop("override")),
            effective=EffectivePolicy.from_dict(data.pop("effective")),
            revision=data.pop("revision"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["namespace"] = self.namespace
        data["profile"] = self.profile
        data["override"] = to_json(self.override)
        data["effective"] = self.effective.to_dict()
        data["revision"] = self.revision
        return data
