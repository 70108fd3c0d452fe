# Generated from specs/memtrace.yaml; do not edit.
"""The schema `RegisterAgentRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RegisterAgentRequest(Record):
    """An agent to register.

    Attributes:
        name: A name that is not blank and is free in the organization.
        description: What the agent is for.
        config: Any JSON object. Integers beyond 2^53 lose precision.
    """

    name: str
    description: str | Unset = UNSET
    config: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            name=data.pop("name"),
            description=data.pop("description", UNSET),
            config=data.pop("config", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["name"] = self.name
        if self.description is not UNSET:
            data["description"] = self.description
        if self.config is not UNSET:
            data["config"] = self.config
        return data
