# Generated from specs/neotoma.yaml; do not edit.
"""The schema `EntityList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from ..types import UNSET, Unset
from .entity import Entity

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class EntityList(Record):
    """A page of entities.

    Attributes:
        entities: The entities of this page.
        total: How many there are on all pages.
        limit: The limit that applied.
        offset: The offset that applied.
        search_mode: How the text was searched for. Documented: `none`, `semantic`, `lexical_typed`,
            `lexical_fallback`.
        applied_search_strategies: What the search tried. Only for a search.
        next_cursor: The cursor of the next page, which may be empty. Absent unless this page is full.
    """

    entities: list[Entity]
    total: int
    limit: int
    offset: int
    search_mode: str | None | Unset = UNSET
    applied_search_strategies: list[Any] | None | Unset = UNSET
    next_cursor: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entities=_read_entities(data.pop("entities")),
            total=data.pop("total"),
            limit=data.pop("limit"),
            offset=data.pop("offset"),
            search_mode=data.pop("search_mode", UNSET),
            applied_search_strategies=data.pop("applied_search_strategies", UNSET),
            next_cursor=data.pop("next_cursor", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entities"] = to_json(self.entities)
        data["total"] = self.total
        data["limit"] = self.limit
        data["offset"] = self.offset
        if self.search_mode is not UNSET:
            data["search_mode"] = self.search_mode
        if self.applied_search_strategies is not UNSET:
            data["applied_search_strategies"] = self.applied_search_strategies
        if self.next_cursor is not UNSET:
            data["next_cursor"] = self.next_cursor
        return data


_read_entities = list_of(Entity.from_dict)
