# Generated from specs/neotoma.yaml; do not edit.
"""The schema `StoredEntity`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class StoredEntity(Record):
    """What became of an entity.

    On a replay there are only its id and type, its observation and snapshot, and `deduplicated`.

    Attributes:
        entity_id: Its id.
        entity_type: Its type, which may be spelled differently than in the request, such as task for Tasks.
        observation_id: The observation. Null on a dry run.
        entity_snapshot_after: Its fields afterwards. Null on a dry run.
        observation_index: Its index in the request.
        action: created, matched_existing, extended, would_create or would_match_existing. Documented: `created`,
            `matched_existing`, `extended`, `would_create`, `would_match_existing`.
        canonical_name: The name that resolves it.
        resolver_path: How it was resolved.
        identity_basis: What its identity rests on, such as schema_rule or heuristic_name.
        identity_rule: The rule that applied.
        deduplicated: true on a replay.
        warnings: What its resolution warns of.
        prefix_duplicate_candidates: Entities with which it may be the same.
    """

    entity_id: str
    entity_type: str
    observation_id: str | None
    entity_snapshot_after: dict[str, Any] | None
    observation_index: int | None | Unset = UNSET
    action: str | None | Unset = UNSET
    canonical_name: str | None | Unset = UNSET
    resolver_path: list[str] | None | Unset = UNSET
    identity_basis: str | None | Unset = UNSET
    identity_rule: str | None | Unset = UNSET
    deduplicated: bool | None | Unset = UNSET
    warnings: list[Any] | None | Unset = UNSET
    prefix_duplicate_candidates: list[Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_id=data.pop("entity_id"),
            entity_type=data.pop("entity_type"),
            observation_id=data.pop("observation_id"),
            entity_snapshot_after=data.pop("entity_snapshot_after"),
            observation_index=data.pop("observation_index", UNSET),
            action=data.pop("action", UNSET),
            canonical_name=data.pop("canonical_name", UNSET),
            resolver_path=data.pop("resolver_path", UNSET),
            identity_basis=data.pop("identity_basis", UNSET),
            identity_rule=data.pop("identity_rule", UNSET),
            deduplicated=data.pop("deduplicated", UNSET),
            warnings=data.pop("warnings", UNSET),
            prefix_duplicate_candidates=data.pop("prefix_duplicate_candidates", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entity_id"] = self.entity_id
        data["entity_type"] = self.entity_type
        data["observation_id"] = self.observation_id
        data["entity_snapshot_after"] = self.entity_snapshot_after
        if self.observation_index is not UNSET:
            data["observation_index"] = self.observation_index
        if self.action is not UNSET:
            data["action"] = self.action
        if self.canonical_name is not UNSET:
            data["canonical_name"] = self.canonical_name
        if self.resolver_path is not UNSET:
            data["resolver_path"] = self.resolver_path
        if self.identity_basis is not UNSET:
            data["identity_basis"] = self.identity_basis
        if self.identity_rule is not UNSET:
            data["identity_rule"] = self.identity_rule
        if self.deduplicated is not UNSET:
            data["deduplicated"] = self.deduplicated
        if self.warnings is not UNSET:
            data["warnings"] = self.warnings
        if self.prefix_duplicate_candidates is not UNSET:
            data["prefix_duplicate_candidates"] = self.prefix_duplicate_candidates
        return data
