# Generated from specs/neotoma.yaml; do not edit.
"""The schema `IdentifierLookup`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class IdentifierLookup(Record):
    """What to look up. The server would ignore other keys.

    Attributes:
        identifier: An id, name, e-mail address or the like, not blank. The server takes an empty one for
            everything.
        entity_type: Type of an entity, such as task, not blank.
        by: The one field to look in, by its bare name.
        limit: 1 or more.
        include_observations: Whether to include observations, false by default.
        observations_limit: 1 to 200 observations of each entity, 20 by default.
    """

    identifier: str
    entity_type: str | Unset = UNSET
    by: str | Unset = UNSET
    limit: int | Unset = UNSET
    include_observations: bool | Unset = UNSET
    observations_limit: int | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            identifier=data.pop("identifier"),
            entity_type=data.pop("entity_type", UNSET),
            by=data.pop("by", UNSET),
            limit=data.pop("limit", UNSET),
            include_observations=data.pop("include_observations", UNSET),
            observations_limit=data.pop("observations_limit", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["identifier"] = self.identifier
        if self.entity_type is not UNSET:
            data["entity_type"] = self.entity_type
        if self.by is not UNSET:
            data["by"] = self.by
        if self.limit is not UNSET:
            data["limit"] = self.limit
        if self.include_observations is not UNSET:
            data["include_observations"] = self.include_observations
        if self.observations_limit is not UNSET:
            data["observations_limit"] = self.observations_limit
        return data
