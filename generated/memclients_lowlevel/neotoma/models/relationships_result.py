# Generated from specs/neotoma.yaml; do not edit.
"""The schema `RelationshipsResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .relationship import Relationship

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RelationshipsResult(Record):
    """What became of several relationships.

    Attributes:
        success: Whether it worked.
        requested: How many were sent.
        created_count: How many were written.
        error_count: How many failed.
        relationships: Those that were written, each with its index in the request.
        errors: Why the others failed.
    """

    success: bool
    requested: int
    created_count: int
    error_count: int
    relationships: list[Relationship]
    errors: list[Any]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            success=data.pop("success"),
            requested=data.pop("requested"),
            created_count=data.pop("created_count"),
            error_count=data.pop("error_count"),
            relationships=_read_relationships(data.pop("relationships")),
            errors=data.pop("errors"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["success"] = self.success
        data["requested"] = self.requested
        data["created_count"] = self.created_count
        data["error_count"] = self.error_count
        data["relationships"] = to_json(self.relationships)
        data["errors"] = self.errors
        return data


_read_relationships = list_of(Relationship.from_dict)
