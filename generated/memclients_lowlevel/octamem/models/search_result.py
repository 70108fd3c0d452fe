# Generated from specs/octamem.yaml; do not edit.
"""The schema `SearchResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SearchResult(Record):
    """What the memory holds on a question, by kind.

    The service's home page shows another shape (`results`, `tokens`, `previous_context`); unknown keys are kept, so
    it is reachable too.

    Attributes:
        pending_id: Undocumented; perhaps a handle for background work. No operation takes it.
        semantic_memory: Facts and relations. Text as far as is known.
        episodic_memory: Past events. Text as far as is known.
        procedural_memory: How-to and workflows. Text as far as is known.
        file_memory: Files relevant to the question. A list of objects with a `name` as far as is known.
        relevant_file_ids: Ids of those files. A list as far as is known.
    """

    pending_id: str | None | Unset = UNSET
    semantic_memory: Any | Unset = UNSET
    episodic_memory: Any | Unset = UNSET
    procedural_memory: Any | Unset = UNSET
    file_memory: Any | Unset = UNSET
    relevant_file_ids: Any | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            pending_id=data.pop("pending_id", UNSET),
            semantic_memory=data.pop("semantic_memory", UNSET),
            episodic_memory=data.pop("episodic_memory", UNSET),
            procedural_memory=data.pop("procedural_memory", UNSET),
            file_memory=data.pop("file_memory", UNSET),
            relevant_file_ids=data.pop("relevant_file_ids", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.pending_id is not UNSET:
            data["pending_id"] = self.pending_id
        if self.semantic_memory is not UNSET:
            data["semantic_memory"] = self.semantic_memory
        if self.episodic_memory is not UNSET:
            data["episodic_memory"] = self.episodic_memory
        if self.procedural_memory is not UNSET:
            data["procedural_memory"] = self.procedural_memory
        if self.file_memory is not UNSET:
            data["file_memory"] = self.file_memory
        if self.relevant_file_ids is not UNSET:
            data["relevant_file_ids"] = self.relevant_file_ids
        return data
