# Generated from specs/neotoma.yaml; do not edit.
"""The schema `StoreInput`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, optional, to_json

from ..types import UNSET, Unset
from .store_relationship import StoreRelationship

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class StoreInput(Record):
    """What to store: entities with relationships among them and to others, or a file, or both.

    The server refuses other keys.

    Attributes:
        entities: The entities. With any, an idempotency_key is required.
        relationships: Relationships among the entities, and with stored ones.
        idempotency_key: Own key of these entities, not empty; with entities it is required. A repeat under it
            writes nothing; for other entities take another key.
        file_content: The bytes of a file in base64, not empty. The server would decode anything else as best it
            can.
        file_path: Path of a file on the server's own disk.
        mime_type: Media type of the file, such as text/plain. Required with file_content.
        original_filename: Name of the file.
        file_idempotency_key: Own key of the file, not empty. Without entities it is the idempotency_key by default,
            else the content itself.
        source_storage: inline, or reference with a file_path. inline by default. Documented: `inline`, `reference`.
        source_priority: How these observations rank against others, 100 by default. Corrections have 1000.
        observation_source: sensor, llm_summary, workflow_state, human, import or sync. llm_summary by default.
            Documented: `sensor`, `llm_summary`, `workflow_state`, `human`, `import`, `sync`.
        commit: Whether to write, true by default. A dry run spends the key as well.
        strict: Whether to refuse merges with entities that only look the same, false by default.
        interpretation: The run that interpreted a source. It has source_id or source_ref, and
            interpretation_config.
    """

    entities: list[dict[str, Any]] | Unset = UNSET
    relationships: list[StoreRelationship] | Unset = UNSET
    idempotency_key: str | Unset = UNSET
    file_content: str | Unset = UNSET
    file_path: str | Unset = UNSET
    mime_type: str | Unset = UNSET
    original_filename: str | Unset = UNSET
    file_idempotency_key: str | Unset = UNSET
    source_storage: str | Unset = UNSET
    source_priority: float | Unset = UNSET
    observation_source: str | Unset = UNSET
    commit: bool | Unset = UNSET
    strict: bool | Unset = UNSET
    interpretation: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entities=data.pop("entities", UNSET),
            relationships=optional(_read_relationships, data.pop("relationships", UNSET)),
            idempotency_key=data.pop("idempotency_key", UNSET),
            file_content=data.pop("file_content", UNSET),
            file_path=data.pop("file_path", UNSET),
            mime_type=data.pop("mime_type", UNSET),
            original_filename=data.pop("original_filename", UNSET),
            file_idempotency_key=data.pop("file_idempotency_key", UNSET),
            source_storage=data.pop("source_storage", UNSET),
            source_priority=data.pop("source_priority", UNSET),
            observation_source=data.pop("observation_source", UNSET),
            commit=data.pop("commit", UNSET),
            strict=data.pop("strict", UNSET),
            interpretation=data.pop("interpretation", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.entities is not UNSET:
            data["entities"] = self.entities
        if self.relationships is not UNSET:
            data["relationships"] = to_json(self.relationships)
        if self.idempotency_key is not UNSET:
            data["idempotency_key"] = self.idempotency_key
        if self.file_content is not UNSET:
            data["file_content"] = self.file_content
        if self.file_path is not UNSET:
            data["file_path"] = self.file_path
        if self.mime_type is not UNSET:
            data["mime_type"] = self.mime_type
        if self.original_filename is not UNSET:
            data["original_filename"] = self.original_filename
        if self.file_idempotency_key is not UNSET:
            data["file_idempotency_key"] = self.file_idempotency_key
        if self.source_storage is not UNSET:
            data["source_storage"] = self.source_storage
        if self.source_priority is not UNSET:
            data["source_priority"] = self.source_priority
        if self.observation_source is not UNSET:
            data["observation_source"] = self.observation_source
        if self.commit is not UNSET:
            data["commit"] = self.commit
        if self.strict is not UNSET:
            data["strict"] = self.strict
        if self.interpretation is not UNSET:
            data["interpretation"] = self.interpretation
        return data


_read_relationships = list_of(StoreRelationship.from_dict)
