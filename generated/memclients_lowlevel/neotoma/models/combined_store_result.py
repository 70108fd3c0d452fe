# Generated from specs/neotoma.yaml; do not edit.
"""The schema `CombinedStoreResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from .file_stored import FileStored
from .store_result import StoreResult

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class CombinedStoreResult(Record):
    """What became of entities and of the file that came with them.

    Attributes:
        structured: What became of entities. On a replay, `replayed` is true and all that may be absent is.
        unstructured: A file that was stored, or was there.
    """

    structured: StoreResult
    unstructured: FileStored
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            structured=StoreResult.from_dict(data.pop("structured")),
            unstructured=FileStored.from_dict(data.pop("unstructured")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["structured"] = self.structured.to_dict()
        data["unstructured"] = self.unstructured.to_dict()
        return data
