# Generated from specs/neotoma.yaml; do not edit.
"""The schema `ErrorBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErrorBody(Record):
    """What went wrong, flat.

    Attributes:
        error_code: The kind of failure, for programs. Others than the known ones are kept. Documented:
            `AUTH_INVALID`, `AUTH_REQUIRED`, `DB_QUERY_FAILED`, `ERR_IDEMPOTENCY_COLLISION`,
            `ERR_NO_SCHEMA_FOR_ENTITY_TYPE`, `ERR_STORE_POLICY_UNAVAILABLE`, `ERR_UNKNOWN_FIELD`, `FORBIDDEN`,
            `INVALID_CURSOR`, `INVALID_QUERY_FIELD`, `RESOURCE_NOT_FOUND`, `VALIDATION_ERROR`,
            `VALIDATION_INVALID_FORMAT`.
        message: A sentence for people.
        timestamp: When it happened.
        details: More about it, such as `issues` of a body, `unknown_fields` or a `hint`.
        trace_id: For whoever reads the server's log.
    """

    error_code: str
    message: str
    timestamp: str
    details: dict[str, Any] | None | Unset = UNSET
    trace_id: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            error_code=data.pop("error_code"),
            message=data.pop("message"),
            timestamp=data.pop("timestamp"),
            details=data.pop("details", UNSET),
            trace_id=data.pop("trace_id", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["error_code"] = self.error_code
        data["message"] = self.message
        data["timestamp"] = self.timestamp
        if self.details is not UNSET:
            data["details"] = self.details
        if self.trace_id is not UNSET:
            data["trace_id"] = self.trace_id
        return data
