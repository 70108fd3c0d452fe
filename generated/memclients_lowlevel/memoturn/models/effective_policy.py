# Generated from specs/memoturn.yaml; do not edit.
"""The schema `EffectivePolicy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class EffectivePolicy(Record):
    """The limits that hold for a profile, those of the node included.

    Attributes:
        pitr_secs: How far back to any kept transaction, in seconds.
        pitr_snapshot_secs: How far back to snapshots, in seconds.
        task_ttl_max_secs: Longest ttl of a task, in seconds.
        event_max_age_secs: Age at which events are deleted, in seconds.
        superseded_max_age_secs: Age at which superseded memories are deleted, in seconds.
        superseded_max_count: How many superseded memories of a type and topic are kept.
        audit_retention_secs: How long audit events are kept, in seconds.
        purge_on_forget: Whether forgetting a memory requests its erasure.
        erasure_grace_secs: Time of grace of an erasure, in seconds.
        audit_enabled: Whether anything is audited.
        audit_include_reads: Whether recall, ask and get are audited.
        extract: allow or deny. Documented: `allow`, `deny`.
        ask: allow or deny. Documented: `allow`, `deny`.
        embed: allow, self_hosted_only or deny. Documented: `allow`, `self_hosted_only`, `deny`.
    """

    pitr_secs: int | None
    pitr_snapshot_secs: int | None
    task_ttl_max_secs: int | None
    event_max_age_secs: int | None
    superseded_max_age_secs: int | None
    superseded_max_count: int | None
    audit_retention_secs: int | None
    purge_on_forget: bool
    erasure_grace_secs: int
    audit_enabled: bool
    audit_include_reads: bool
    extract: str
    ask: str
    embed: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            pitr_secs=data.pop("pitr_secs"),
            pitr_snapshot_secs=data.pop("pitr_snapshot_secs"),
            task_ttl_max_secs=data.pop("task_ttl_max_secs"),
            event_max_age_secs=data.pop("event_max_age_secs"),
            superseded_max_age_secs=data.pop("superseded_max_age_secs"),
            superseded_max_count=data.pop("superseded_max_count"),
            audit_retention_secs=data.pop("audit_retention_secs"),
            purge_on_forget=data.pop("purge_on_forget"),
            erasure_grace_secs=data.pop("erasure_grace_secs"),
            audit_enabled=data.pop("audit_enabled"),
            audit_include_reads=data.pop("audit_include_reads"),
            extract=data.pop("extract"),
            ask=data.pop("ask"),
            embed=data.pop("embed"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["pitr_secs"] = self.pitr_secs
        data["pitr_snapshot_secs"] = self.pitr_snapshot_secs
        data["task_ttl_max_secs"] = self.task_ttl_max_secs
        data["event_max_age_secs"] = self.event_max_age_secs
        data["superseded_max_age_secs"] = self.superseded_max_age_secs
        data["superseded_max_count"] = self.superseded_max_count
        data["audit_retention_secs"] = self.audit_retention_secs
        data["purge_on_forget"] = self.purge_on_forget
        data["erasure_grace_secs"] = self.erasure_grace_secs
        data["audit_enabled"] = self.audit_enabled
        data["audit_include_reads"] = self.audit_include_reads
        data["extract"] = self.extract
        data["ask"] = self.ask
        data["embed"] = self.embed
        return data
