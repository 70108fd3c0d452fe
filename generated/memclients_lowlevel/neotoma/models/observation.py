# Generated from specs/neotoma.yaml; do not edit.
"""The schema `Observation`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Observation(Record):
    """What was once observed about an entity. It never changes.

    Attributes:
        id: Its id, made of source, entity and fields.
        entity_id: The entity.
        entity_type: Its type.
        observed_at: When it was observed.
        source_priority: How it ranks against others, 100 by default and 1000 for a correction.
        fields: The fields exactly as they were sent, also those that its type does not declare.
        schema_version: Version of its type.
        source_id: What it was made from. Null for a correction.
        interpretation_id: The run that interpreted the source.
        created_at: When it was stored.
        specificity_score: How specific it is.
        observation_source: What kind of source it has, such as llm_summary. Null for a correction.
        user_id: Whose it is.
        idempotency_key: The key of a correction.
        canonical_hash: Hash of the fields.
        identity_basis: What the identity of the entity rests on.
        identity_rule: The rule that applied.
        provenance: More about where it comes from; mostly null.
        source_peer_id: The peer that it came from.
        canonical_key: Key of what it says.
        sighting_source_id: The source that saw it again.
        source: Label of the source. Only where the observations of one entity are listed.
    """

    id: str
    entity_id: str
    entity_type: str
    observed_at: str
    source_priority: float
    fields: dict[str, Any]
    schema_version: str | None | Unset = UNSET
    source_id: str | None | Unset = UNSET
    interpretation_id: str | None | Unset = UNSET
    created_at: str | None | Unset = UNSET
    specificity_score: float | None | Unset = UNSET
    observation_source: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    idempotency_key: str | None | Unset = UNSET
    canonical_hash: str | None | Unset = UNSET
    identity_basis: str | None | Unset = UNSET
    identity_rule: str | None | Unset = UNSET
    provenance: Any | Unset = UNSET
    source_peer_id: str | None | Unset = UNSET
    canonical_key: str | None | Unset = UNSET
    sighting_source_id: str | None | Unset = UNSET
    source: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            entity_id=data.pop("entity_id"),
            entity_type=data.pop("entity_type"),
            observed_at=data.pop("observed_at"),
            source_priority=data.pop("source_priority"),
            fields=data.pop("fields"),
            schema_version=data.pop("schema_version", UNSET),
            source_id=data.pop("source_id", UNSET),
            interpretation_id=data.pop("interpretation_id", UNSET),
            created_at=data.pop("created_at", UNSET),
            specificity_score=data.pop("specificity_score", UNSET),
            observation_source=data.pop("observation_source", UNSET),
            user_id=data.pop("user_id", UNSET),
            idempotency_key=data.pop("idempotency_key", UNSET),
            canonical_hash=data.pop("canonical_hash", UNSET),
            identity_basis=data.pop("identity_basis", UNSET),
            identity_rule=data.pop("identity_rule", UNSET),
            provenance=data.pop("provenance", UNSET),
            source_peer_id=data.pop("source_peer_id", UNSET),
            canonical_key=data.pop("canonical_key", UNSET),
            sighting_source_id=data.pop("sighting_source_id", UNSET),
            source=data.pop("source", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["entity_id"] = self.entity_id
        data["entity_type"] = self.entity_type
        data["observed_at"] = self.observed_at
        data["source_priority"] = self.source_priority
        data["fields"] = self.fields
        if self.schema_version is not UNSET:
            data["schema_version"] = self.schema_version
        if self.source_id is not UNSET:
            data["source_id"] = self.source_id
        if self.interpretation_id is not UNSET:
            data["interpretation_id"] = self.interpretation_id
        if self.created_at is not UNSET:
            data["created_at"] = self.created_at
        if self.specificity_score is not UNSET:
            data["specificity_score"] = self.specificity_score
        if self.observation_source is not UNSET:
            data["observation_source"] = self.observation_source
        if self.user_id is not UNSET:
            data["user_id"] = self.user_id
        if self.idempotency_key is not UNSET:
            data["idempotency_key"] = self.idempotency_key
        if self.canonical_hash is not UNSET:
            data["canonical_hash"] = self.canonical_hash
        if self.identity_basis is not UNSET:
            data["identity_basis"] = self.identity_basis
        if self.identity_rule is not UNSET:
            data["identity_rule"] = self.identity_rule
        if self.provenance is not UNSET:
            data["provenance"] = self.provenance
        if self.source_peer_id is not UNSET:
            data["source_peer_id"] = self.source_peer_id
        if self.canonical_key is not UNSET:
            data["canonical_key"] = self.canonical_key
        if self.sighting_source_id is not UNSET:
            data["sighting_source_id"] = self.sighting_source_id
        if self.source is not UNSET:
            data["source"] = self.source
        return data
