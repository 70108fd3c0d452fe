# Generated from specs/memoturn.yaml; do not edit.
"""The schema `Policy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from ..types import UNSET, Unset
from .audit_policy import AuditPolicy
from .egress_policy import EgressPolicy
from .erasure_policy import ErasurePolicy
from .memory_policy import MemoryPolicy
from .retention_policy import RetentionPolicy

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Policy(Record):
    """The limits of a namespace, or tighter ones of a profile. The server keeps keys that it does not know.

    Attributes:
        retention: How far back branches can be rewound.
        memory: How long memories are kept.
        erasure: How erasures go.
        audit: What is audited.
        ai_egress: Whether memories may be sent to models.
    """

    retention: RetentionPolicy | None | Unset = UNSET
    memory: MemoryPolicy | None | Unset = UNSET
    erasure: ErasurePolicy | None | Unset = UNSET
    audit: AuditPolicy | None | Unset = UNSET
    ai_egress: EgressPolicy | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            retention=optional(RetentionPolicy.from_dict, data.pop("retention", UNSET)),
            memory=optional(MemoryPolicy.from_dict, data.pop("memory", UNSET)),
            erasure=optional(ErasurePolicy.from_dict, data.pop("erasure", UNSET)),
            audit=optional(AuditPolicy.from_dict, data.pop("audit", UNSET)),
            ai_egress=optional(EgressPolicy.from_dict, data.pop("ai_egress", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.retention is not UNSET:
            data["retention"] = to_json(self.retention)
        if self.memory is not UNSET:
            data["memory"] = to_json(self.memory)
        if self.erasure is not UNSET:
            data["erasure"] = to_json(self.erasure)
        if self.audit is not UNSET:
            data["audit"] = to_json(self.audit)
        if self.ai_egress is not UNSET:
            data["ai_egress"] = to_json(self.ai_egress)
        return data
