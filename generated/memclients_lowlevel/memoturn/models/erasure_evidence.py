# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ErasureEvidence`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErasureEvidence(Record):
    """What was looked at to see that the erased is gone.

    Attributes:
        manifests_checked: How many manifests were checked.
        objects_listed: How many stored objects were listed.
        oldest_snapshot_txid: The transaction of the oldest snapshot.
        oldest_segment_min_txid: The first transaction of the oldest segment.
        clean: Whether nothing of the erased was found.
    """

    manifests_checked: int
    objects_listed: int
    oldest_snapshot_txid: int | None
    oldest_segment_min_txid: int | None
    clean: bool
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            manifests_checked=data.pop("manifests_checked"),
            objects_listed=data.pop("objects_listed"),
            oldest_snapshot_txid=data.pop("oldest_snapshot_txid"),
            oldest_segment_min_txid=data.pop("oldest_segment_min_txid"),
            clean=data.pop("clean"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["manifests_checked"] = self.manifests_checked
        data["objects_listed"] = self.objects_listed
        data["oldest_snapshot_txid"] = self.oldest_snapshot_txid
        data["oldest_segment_min_txid"] = self.oldest_segment_min_txid
        data["clean"] = self.clean
        return data
