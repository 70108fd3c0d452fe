# Generated from specs/memoturn.yaml; do not edit.
"""The schema `AuditEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from ..types import UNSET, Unset
from .audit_actor import AuditActor
from .audit_egress import AuditEgress

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AuditEvent(Record):
    """Something that was done, without any content.

    Attributes:
        v: Version of the format, 1.
        id: Its id.
        ts: When it happened, in unix milliseconds.
        node: The node that did it.
        ns: The namespace.
        action: What was done, such as memory.ingest or policy.update.
        outcome: ok, denied or error. Documented: `ok`, `denied`, `error`.
        profile: The profile. Optional keys are absent where they say nothing.
        branch: The branch.
        resource: What it was done to, such as the id of a memory.
        txid: The transaction.
        count: How many memories it concerned, or the revision of a policy.
        actor: Who did it. Absent with authentication off.
        egress: What was sent to a model.
        error: What went wrong.
    """

    v: int
    id: str
    ts: int
    node: str
    ns: str
    action: str
    outcome: str
    profile: str | None | Unset = UNSET
    branch: str | None | Unset = UNSET
    resource: str | None | Unset = UNSET
    txid: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
    actor: AuditActor | None | Unset = UNSET
    egress: AuditEgress | None | Unset = UNSET
    error: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            v=data.pop("v"),
            id=data.pop("id"),
            ts=data.pop("ts"),
            node=data.pop("node"),
            ns=data.pop("ns"),
            action=data.pop("action"),
            outcome=data.pop("outcome"),
            profile=data.pop("profile", UNSET),
            branch=data.pop("branch", UNSET),
            resource=data.pop("resource", UNSET),
            txid=data.pop("txid", UNSET),
            count=data.pop("count", UNSET),
            actor=optional(AuditActor.from_dict, data.pop("actor", UNSET)),
            egress=optional(AuditEgress.from_dict, data.pop("egress", UNSET)),
            error=data.pop("error", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["v"] = self.v
        data["id"] = self.id
        data["ts"] = self.ts
        data["node"] = self.node
        data["ns"] = self.ns
        data["action"] = self.action
        data["outcome"] = self.outcome
        if self.profile is not UNSET:
            data["profile"] = self.profile
        if self.branch is not UNSET:
            data["branch"] = self.branch
        if self.resource is not UNSET:
            data["resource"] = self.resource
        if self.txid is not UNSET:
            data["txid"] = self.txid
        if self.count is not UNSET:
            data["count"] = self.count
        if self.actor is not UNSET:
            data["actor"] = to_json(self.actor)
        if self.egress is not UNSET:
            data["egress"] = to_json(self.egress)
        if self.error is not UNSET:
            data["error"] = self.error
        return data
