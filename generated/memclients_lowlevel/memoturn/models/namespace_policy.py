# Generated from specs/memoturn.yaml; do not edit.
"""The schema `NamespacePolicy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, dict_of, optional, to_json

from ..types import UNSET, Unset
from .policy import Policy

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class NamespacePolicy(Record):
    """The policy of a namespace.

    Attributes:
        namespace: The namespace.
        revision: How often it or an override was set.
        updated_at: When that was last, in unix milliseconds.
        policy: The limits of a namespace, or tighter ones of a profile. The server keeps keys that it does not
            know.
        profiles: The overrides by profile. Absent in the answer to setting a policy.
    """

    namespace: str
    revision: int
    updated_at: int
    policy: Policy
    profiles: dict[str, Policy] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            namespace=data.pop("namespace"),
            revision=data.pop("revision"),
            updated_at=data.pop("updated_at"),
            policy=Policy.from_dict(data.pop("policy")),
            profiles=optional(_read_profiles_type_0, data.pop("profiles", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["namespace"] = self.namespace
        data["revision"] = self.revision
        data["updated_at"] = self.updated_at
        data["policy"] = self.policy.to_dict()
        if self.profiles is not UNSET:
            data["profiles"] = to_json(self.profiles)
        return data


_read_profiles_type_0 = dict_of(Policy.from_dict)
