# Generated from specs/neotoma.yaml; do not edit.
"""The schema `Relationship`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Relationship(Record):
    """A relationship as it is now.

    Attributes:
        relationship_key: Its key, made of its type, source and target.
        relationship_type: Its type.
        source_entity_id: Where it begins.
        target_entity_id: Where it ends.
        snapshot: Its fields, merged from all its metadata. `_deleted` is true when it was deleted.
        schema_version: Version of its type.
        computed_at: When the snapshot was reduced.
        observation_count: How many observations it has.
        last_observation_at: When it was last observed.
        provenance: The observation behind each field.
        user_id: Whose it is.
        is_live: 1, or 0 when it was deleted. Sometimes absent.
        id: Its key once more. Only in lists.
        index: Its index in the request, where several were created.
        source_canonical_name: Name that resolves the entity where it begins. Only in lists.
        source_entity_type: Type of the entity where it begins. Only in lists.
        target_canonical_name: Name that resolves the entity where it ends. Only in lists.
        target_entity_type: Type of the entity where it ends. Only in lists.
        agent_attribution: Which agent made it; mostly null. Only in lists.
    """

    relationship_key: str
    relationship_type: str
    source_entity_id: str
    target_entity_id: str
    snapshot: dict[str, Any]
    schema_version: str | None | Unset = UNSET
    computed_at: str | None | Unset = UNSET
    observation_count: int | None | Unset = UNSET
    last_observation_at: str | None | Unset = UNSET
    provenance: dict[str, Any] | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    is_live: int | None | Unset = UNSET
    id: str | None | Unset = UNSET
    index: int | None | Unset = UNSET
    source_canonical_name: str | None | Unset = UNSET
    source_entity_type: str | None | Unset = UNSET
    target_canonical_name: str | None | Unset = UNSET
    target_entity_type: str | None | Unset = UNSET
    agent_attribution: Any | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            relationship_key=data.pop("relationship_key"),
            relationship_type=data.pop("relationship_type"),
            source_entity_id=data.pop("source_entity_id"),
            target_entity_id=data.pop("target_entity_id"),
            snapshot=data.pop("snapshot"),
            schema_version=data.pop("schema_version", UNSET),
            computed_at=data.pop("computed_at", UNSET),
            observation_count=data.pop("observation_count", UNSET),
            last_observation_at=data.pop("last_observation_at", UNSET),
            provenance=data.pop("provenance", UNSET),
            user_id=data.pop("user_id", UNSET),
            is_live=data.pop("is_live", UNSET),
            id=data.pop("id", UNSET),
            index=data.pop("index", UNSET),
            source_canonical_name=data.pop("source_canonical_name", UNSET),
            source_entity_type=data.pop("source_entity_type", UNSET),
            target_canonical_name=data.pop("target_canonical_name", UNSET),
            target_entity_type=data.pop("target_entity_type", UNSET),
            agent_attribution=data.pop("agent_attribution", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["relationship_key"] = self.relationship_key
        data["relationship_type"] = self.relationship_type
        data["source_entity_id"] = self.source_entity_id
        data["target_entity_id"] = self.target_entity_id
        data["snapshot"] = self.snapshot
        if self.schema_version is not UNSET:
            data["schema_version"] = self.schema_version
        if self.computed_at is not UNSET:
            data["computed_at"] = self.computed_at
        if self.observation_count is not UNSET:
            data["observation_count"] = self.observation_count
        if self.last_observation_at is not UNSET:
            data["last_observation_at"] = self.last_observation_at
        if self.provenance is not UNSET:
            data["provenance"] = self.provenance
        if self.user_id is not UNSET:
            data["user_id"] = self.user_id
        if self.is_live is not UNSET:
            data["is_live"] = self.is_live
        if self.id is not UNSET:
            data["id"] = self.id
        if self.index is not UNSET:
            data["index"] = self.index
        if self.source_canonical_name is not UNSET:
            data["source_canonical_name"] = self.source_canonical_name
        if self.source_entity_type is not UNSET:
            data["source_entity_type"] = self.source_entity_type
        if self.target_canonical_name is not UNSET:
            data["target_canonical_name"] = self.target_canonical_name
        if self.target_entity_type is not UNSET:
            data["target_entity_type"] = self.target_entity_type
        if self.agent_attribution is not UNSET:
            data["agent_attribution"] = self.agent_attribution
        return data
