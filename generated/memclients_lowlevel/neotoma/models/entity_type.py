# Generated from specs/neotoma.yaml; do not edit.
"""The schema `EntityType`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, dict_of, to_json

from ..types import UNSET, Unset
from .field_summary import FieldSummary

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class EntityType(Record):
    """A registered type.

    Attributes:
        entity_type: Its name.
        schema_version: Its version.
        field_names: The fields that it declares.
        field_summary: The fields that it declares, by name.
        metadata: Its label, description and the like.
        similarity_score: How well it fits the keyword.
        match_type: How it fits the keyword.
    """

    entity_type: str
    schema_version: str
    field_names: list[str]
    field_summary: dict[str, FieldSummary]
    metadata: dict[str, Any] | None | Unset = UNSET
    similarity_score: float | None | Unset = UNSET
    match_type: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_type=data.pop("entity_type"),
            schema_version=data.pop("schema_version"),
            field_names=data.pop("field_names"),
            field_summary=_read_field_summary(data.pop("field_summary")),
            metadata=data.pop("metadata", UNSET),
            similarity_score=data.pop("similarity_score", UNSET),
            match_type=data.pop("match_type", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entity_type"] = self.entity_type
        data["schema_version"] = self.schema_version
        data["field_names"] = self.field_names
        data["field_summary"] = to_json(self.field_summary)
        if self.metadata is not UNSET:
            data["metadata"] = self.metadata
        if self.similarity_score is not UNSET:
            data["similarity_score"] = self.similarity_score
        if self.match_type is not UNSET:
            data["match_type"] = self.match_type
        return data


_read_field_summary = dict_of(FieldSummary.from_dict)
