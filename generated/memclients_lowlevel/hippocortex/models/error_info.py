# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `ErrorInfo`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErrorInfo(Record):
    """What went wrong.

    Attributes:
        code: A word for programs. Documented: `validation_error`, `unauthorized`, `forbidden`, `not_found`,
            `conflict`, `rate_limited`, `internal_error`, `service_unavailable`.
        message: A sentence for people.
        details: The faults one by one. They may repeat what was sent.
    """

    code: str
    message: str
    details: list[Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            code=data.pop("code"),
            message=data.pop("message"),
            details=data.pop("details", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["code"] = self.code
        data["message"] = self.message
        if self.details is not UNSET:
            data["details"] = self.details
        return data
