# Generated from specs/memoturn.yaml; do not edit.
"""The schema `AuditEgress`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AuditEgress(Record):
    """What was sent to a model.

    Attributes:
        provider: The provider.
        model: The model.
        self_hosted: Whether the model is self-hosted.
        input_items: How many items were sent.
        input_bytes: How many bytes were sent.
        duration_ms: How long it took, in milliseconds.
        endpoint_host: The host that it was sent to.
        output_items: How many items came back.
    """

    provider: str
    model: str
    self_hosted: bool
    input_items: int
    input_bytes: int
    duration_ms: int
    endpoint_host: str | None | Unset = UNSET
    output_items: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            provider=data.pop("provider"),
            model=data.pop("model"),
            self_hosted=data.pop("self_hosted"),
            input_items=data.pop("input_items"),
            input_bytes=data.pop("input_bytes"),
            duration_ms=data.pop("duration_ms"),
            endpoint_host=data.pop("endpoint_host", UNSET),
            output_items=data.pop("output_items", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["provider"] = self.provider
        data["model"] = self.model
        data["self_hosted"] = self.self_hosted
        data["input_items"] = self.input_items
        data["input_bytes"] = self.input_bytes
        data["duration_ms"] = self.duration_ms
        if self.endpoint_host is not UNSET:
            data["endpoint_host"] = self.endpoint_host
        if self.output_items is not UNSET:
            data["output_items"] = self.output_items
        return data
