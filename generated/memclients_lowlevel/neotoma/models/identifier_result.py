# Generated from specs/neotoma.yaml; do not edit.
"""The schema `IdentifierResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from ..types import UNSET, Unset
from .identified_entity import IdentifiedEntity

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class IdentifierResult(Record):
    """The entities that were found.

    Attributes:
        entities: The entities.
        total: How many there are.
        match_mode: Whether an id or name matched (direct), a field, or the meaning; none when nothing did.
            Documented: `direct`, `snapshot_field`, `semantic`, `none`.
        hint: What to try when nothing was found.
    """

    entities: list[IdentifiedEntity]
    total: int
    match_mode: str
    hint: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entities=_read_entities(data.pop("entities")),
            total=data.pop("total"),
            match_mode=data.pop("match_mode"),
            hint=data.pop("hint", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entities"] = to_json(self.entities)
        data["total"] = self.total
        data["match_mode"] = self.match_mode
        if self.hint is not UNSET:
            data["hint"] = self.hint
        return data


_read_entities = list_of(IdentifiedEntity.from_dict)
