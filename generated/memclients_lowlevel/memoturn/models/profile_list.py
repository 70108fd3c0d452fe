# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ProfileList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .profile import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ProfileList(Record):
    """The profiles of a namespace.

    Attributes:
        namespace: The namespace.
        profiles: Its profiles by name.
    """

    namespace: str
    profiles: list[Profile]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            namespace=data.pop("namespace"),
            profiles=_read_profiles(data.pop("profiles")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["namespace"] = self.namespace
        data["profiles"] = to_json(self.profiles)
        return data


_read_profiles = list_of(Profile.from_dict)
