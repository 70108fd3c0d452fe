# Generated from specs/memtrace.yaml; do not edit.
"""The schema `CreateSessionRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class CreateSessionRequest(Record):
    """A session to open.

    Attributes:
        agent_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        metadata: Any JSON object. Integers beyond 2^53 lose precision.
    """

    agent_id: str
    metadata: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            agent_id=data.pop("agent_id"),
            metadata=data.pop("metadata", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["agent_id"] = self.agent_id
        if self.metadata is not UNSET:
            data["metadata"] = self.metadata
        return data
