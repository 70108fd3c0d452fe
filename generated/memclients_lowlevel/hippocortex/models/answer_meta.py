# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `AnswerMeta`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AnswerMeta(Record):
    """About an answer.

    Attributes:
        request_id: The id of the request.
        tenant_id: The tenant that the key belongs to.
        duration_ms: How long the service took, in milliseconds.
    """

    request_id: str | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
    duration_ms: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            request_id=data.pop("requestId", UNSET),
            tenant_id=data.pop("tenantId", UNSET),
            duration_ms=data.pop("durationMs", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.request_id is not UNSET:
            data["requestId"] = self.request_id
        if self.tenant_id is not UNSET:
            data["tenantId"] = self.tenant_id
        if self.duration_ms is not UNSET:
            data["durationMs"] = self.duration_ms
        return data
