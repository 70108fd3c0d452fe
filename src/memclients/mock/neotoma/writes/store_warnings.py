"""What the server remarks about records that it stores all the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from memclients.mock.neotoma.storage.observations import DEFAULT_PRIORITY
from memclients.mock.neotoma.storage.resolution import Resolution
from memclients.mock.neotoma.storage.types import REGISTERED, EntityType

_UNKNOWN_HINT = (
    "Undeclared fields are preserved on the observation but excluded from the entity snapshot. To promote them, call"
    " update_schema_incremental to add the fields to the schema, then set migrate_existing: true to backfill existing"
    " observations. If an existing declared field already fits the data, prefer correct()-ing into that field."
)

_UNKNOWN = (
    "that is not declared on its active schema. The value is preserved on the observation but is dropped from the entity"
    " snapshot until the field is added to the schema. To surface it: re-store or correct() the data into an"
    " already-declared field, or add the field via register_schema (or update_schema_incremental when the schema declares"
    " canonical_name_fields)."
)


@dataclass(slots=True)
class Remarks:
    """The remarks about one store.

    Args:
        warnings: All of them.
        unknown_fields: Fields that no schema declares, each once.
        missing: Fields that a schema asks for.
    """

    warnings: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    unknown_fields: list[str] = field(default_factory=list[str])
    missing: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def about(self, index: int, resolution: Resolution, fields: Mapping[str, Any], priority: float) -> None:
        """Look at one record.

        Args:
            index: Its position in the request.
            resolution: Its entity.
            fields: What it says.
            priority: Its weight.
        """
        kind = REGISTERED.get(resolution.entity_type)
        if kind is None:
            return
        said = [
            *self._unknown(kind, fields),
            *self._missing(kind, fields, index),
            *_without_content(kind, fields),
            *_escalation(kind, fields, priority),
        ]
        about = {"observation_index": index, "entity_type": kind.name, "entity_id": resolution.entity_id}
        self.warnings += [{"code": code, "message": message, **about} for code, message in said]

    def answer(self) -> dict[str, Any]:
        """Return the members of the answer that tell of them; none if there is nothing to tell."""
        told: dict[str, Any] = {}
        if self.warnings:
            told["store_warnings"] = self.warnings
        if self.unknown_fields:
            told["unknown_fields"] = self.unknown_fields
            told["unknown_fields_count"] = len(self.unknown_fields)
            told["hint"] = _UNKNOWN_HINT
        if self.missing:
            told["required_fields_missing"] = self.missing
        return told

    def _unknown(self, kind: EntityType, fields: Mapping[str, Any]) -> Sequence[tuple[str, str]]:
        unknown = [name for name in fields if name not in kind.fields]
        self.unknown_fields += [name for name in unknown if name not in self.unknown_fields]
        return [("UNKNOWN_FIELD", f'{kind.name} stored with field "{name}" {_UNKNOWN}') for name in unknown]

    def _missing(self, kind: EntityType, fields: Mapping[str, Any], index: int) -> Sequence[tuple[str, str]]:
        missing = [name for name in kind.required if fields.get(name) is None]
        self.missing += [{"entity_type": kind.name, "field": name, "observation_index": index} for name in missing]
        return [("MISSING_REQUIRED_FIELD", f'{kind.name} stored without required field "{name}".') for name in missing]


def _without_content(kind: EntityType, fields: Mapping[str, Any]) -> Sequence[tuple[str, str]]:
    if kind.content_field is None or fields.get(kind.content_field) is not None:
        return []
    return [("MISSING_CONTENT_FIELD", f'{kind.name} stored without content: field "{kind.content_field}" is missing.')]


def _escalation(kind: EntityType, fields: Mapping[str, Any], priority: float) -> Sequence[tuple[str, str]]:
    ranked = [name for name in fields if kind.policies.get(name, "").startswith("highest_priority")]
    if priority != DEFAULT_PRIORITY or not ranked:
        return []
    listed = ", ".join(f"'{name}' uses highest_priority" for name in ranked)
    message = (
        f"{kind.name} written at the default source_priority {DEFAULT_PRIORITY} into field(s) that rank by priority"
        f" — {listed}. A default/non-explicit priority {DEFAULT_PRIORITY} OUTRANKS any prior observation written"
        " with an explicit lower priority (e.g. a trusted import at 50), silently escalating this write's trust."
        f" Note: an explicit source_priority of {DEFAULT_PRIORITY} is indistinguishable from the default at write"
        " time, so this advisory fires on both. To make ranking intentional, pass an explicit --source-priority"
        " (CLI) / source_priority (API) reflecting how this write should rank against others — see"
        " docs/subsystems/conflict_resolution.md."
    )
    return [("SOURCE_PRIORITY_ESCALATION", message)]
