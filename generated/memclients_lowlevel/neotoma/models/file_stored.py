# Generated from specs/neotoma.yaml; do not edit.
"""The schema `FileStored`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class FileStored(Record):
    """A file that was stored, or was there.

    Attributes:
        source_id: The source that it became.
        content_hash: SHA-256 of its bytes.
        file_size: How many bytes it has.
        deduplicated: Whether it was there. Absent for a reference.
        entities_created: 0. Absent for a reference.
        observations_created: 0. Absent for a reference.
        storage_mode: How a reference is stored.
        reference_path: Where the referred file is.
        mime_type: Media type of a reference.
    """

    source_id: str
    content_hash: str
    file_size: int
    deduplicated: bool | None | Unset = UNSET
    entities_created: int | None | Unset = UNSET
    observations_created: int | None | Unset = UNSET
    storage_mode: str | None | Unset = UNSET
    reference_path: str | None | Unset = UNSET
    mime_type: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            source_id=data.pop("source_id"),
            content_hash=data.pop("content_hash"),
            file_size=data.pop("file_size"),
            deduplicated=data.pop("deduplicated", UNSET),
            entities_created=data.pop("entities_created", UNSET),
            observations_created=data.pop("observations_created", UNSET),
            storage_mode=data.pop("storage_mode", UNSET),
            reference_path=data.pop("reference_path", UNSET),
            mime_type=data.pop("mime_type", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["source_id"] = self.source_id
        data["content_hash"] = self.content_hash
        data["file_size"] = self.file_size
        if self.deduplicated is not UNSET:
            data["deduplicated"] = self.deduplicated
        if self.entities_created is not UNSET:
            data["entities_created"] = self.entities_created
        if self.observations_created is not UNSET:
            data["observations_created"] = self.observations_created
        if self.storage_mode is not UNSET:
            data["storage_mode"] = self.storage_mode
        if self.reference_path is not UNSET:
            data["reference_path"] = self.reference_path
        if self.mime_type is not UNSET:
            data["mime_type"] = self.mime_type
        return data
