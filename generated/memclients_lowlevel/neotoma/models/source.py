# Generated from specs/neotoma.yaml; do not edit.
"""The schema `Source`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Source(Record):
    """What observations were made from.

    Attributes:
        id: Its id.
        content_hash: SHA-256 of its bytes.
        mime_type: Its media type.
        storage_url: Where its bytes are.
        file_size: How many bytes it has.
        original_filename: Its name.
        source_type: Its type.
        provenance: More about where it comes from.
        created_at: When it was stored.
        idempotency_key: The key that it was stored under.
        storage_mode: How it is stored.
        reference_path: Where a referred file is.
    """

    id: str
    content_hash: str | None | Unset = UNSET
    mime_type: str | None | Unset = UNSET
    storage_url: str | None | Unset = UNSET
    file_size: int | None | Unset = UNSET
    original_filename: str | None | Unset = UNSET
    source_type: str | None | Unset = UNSET
    provenance: Any | Unset = UNSET
    created_at: str | None | Unset = UNSET
    idempotency_key: str | None | Unset = UNSET
    storage_mode: str | None | Unset = UNSET
    reference_path: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            content_hash=data.pop("content_hash", UNSET),
            mime_type=data.pop("mime_type", UNSET),
            storage_url=data.pop("storage_url", UNSET),
            file_size=data.pop("file_size", UNSET),
            original_filename=data.pop("original_filename", UNSET),
            source_type=data.pop("source_type", UNSET),
            provenance=data.pop("provenance", UNSET),
            created_at=data.pop("created_at", UNSET),
            idempotency_key=data.pop("idempotency_key", UNSET),
            storage_mode=data.pop("storage_mode", UNSET),
            reference_path=data.pop("reference_path", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        if self.content_hash is not UNSET:
            data["content_hash"] = self.content_hash
        if self.mime_type is not UNSET:
            data["mime_type"] = self.mime_type
        if self.storage_url is not UNSET:
            data["storage_url"] = self.storage_url
        if self.file_size is not UNSET:
            data["file_size"] = self.file_size
        if self.original_filename is not UNSET:
            data["original_filename"] = self.original_filename
        if self.source_type is not UNSET:
            data["source_type"] = self.source_type
        if self.provenance is not UNSET:
            data["provenance"] = self.provenance
        if self.created_at is not UNSET:
            data["created_at"] = self.created_at
        if self.idempotency_key is not UNSET:
            data["idempotency_key"] = self.idempotency_key
        if self.storage_mode is not UNSET:
            data["storage_mode"] = self.storage_mode
        if self.reference_path is not UNSET:
            data["reference_path"] = self.reference_path
        return data
