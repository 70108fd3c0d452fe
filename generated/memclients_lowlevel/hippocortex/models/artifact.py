# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `Artifact`."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, to_json

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Artifact(Record):
    """A piece of compiled knowledge.

    Attributes:
        id: Its id.
        type_: What kind of knowledge it is.
        status: Whether it still holds.
        title: What it is about.
        content: The knowledge, shaped by the type: steps and conditions, symptoms with causes and recovery, a cause
            with its effect, a condition with its actions. The keys are not documented.
        confidence: How sure it is, from 0 to 1.
        evidence_count: How many events support it.
        created_at: When it was made, as ISO 8601.
        updated_at: When it was last changed, as ISO 8601.
    """

    id: str
    type_: str
    status: str
    title: str
    content: dict[str, Any]
    confidence: float
    evidence_count: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            type_=data.pop("type"),
            status=data.pop("status"),
            title=data.pop("title"),
            content=data.pop("content"),
            confidence=data.pop("confidence"),
            evidence_count=data.pop("evidenceCount"),
            created_at=datetime.datetime.fromisoformat(data.pop("createdAt")),
            updated_at=datetime.datetime.fromisoformat(data.pop("updatedAt")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["type"] = self.type_
        data["status"] = self.status
        data["title"] = self.title
        data["content"] = self.content
        data["confidence"] = self.confidence
        data["evidenceCount"] = self.evidence_count
        data["createdAt"] = to_json(self.created_at)
        data["updatedAt"] = to_json(self.updated_at)
        return data
