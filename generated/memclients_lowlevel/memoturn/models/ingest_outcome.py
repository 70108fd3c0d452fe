# Generated from specs/memoturn.yaml; do not edit.
"""The schema `IngestOutcome`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class IngestOutcome(Record):
    """What became of a memory.

    Attributes:
        id: Id of the memory, made of its type, topic and content.
        status: created, duplicate (nothing changed) or revived (it had been superseded). Documented: `created`,
            `duplicate`, `revived`.
        superseded: Ids of the memories that it superseded.
    """

    id: str
    status: str
    superseded: list[str]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            status=data.pop("status"),
            superseded=data.pop("superseded"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["status"] = self.status
        data["superseded"] = self.superseded
        return data
