# Generated from specs/neotoma.yaml; do not edit.
"""The schema `StoreError`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, optional, to_json

from ..types import UNSET, Unset
from .store_issue import StoreIssue

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class StoreError(Record):
    """Why entities were not stored.

    Attributes:
        code: The kind of failure, for programs. Others than the known ones are kept. Documented:
            `ERR_CONSTRAINT_VIOLATION`, `ERR_FLAT_PACKED_ROWS`, `ERR_IDEMPOTENCY_MISMATCH`,
            `ERR_STORE_POLICY_DENIED`, `ERR_STORE_POLICY_UNAVAILABLE`, `ERR_STORE_RESOLUTION_FAILED`.
        message: A sentence for people.
        hint: What to do about it.
        issues: Which entities or relationships could not be resolved.
        denied: What a policy of the instance denies.
        prefix: What the fields of flattened rows begin with.
        row_count: How many flattened rows there are.
        example_keys: Some fields of flattened rows.
        suggested_entities: The entities to send instead of flattened rows.
    """

    code: str
    message: str
    hint: str | None | Unset = UNSET
    issues: list[StoreIssue] | None | Unset = UNSET
    denied: list[Any] | None | Unset = UNSET
    prefix: str | None | Unset = UNSET
    row_count: int | None | Unset = UNSET
    example_keys: list[str] | None | Unset = UNSET
    suggested_entities: list[Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            code=data.pop("code"),
            message=data.pop("message"),
            hint=data.pop("hint", UNSET),
            issues=optional(_read_issues_type_0, data.pop("issues", UNSET)),
            denied=data.pop("denied", UNSET),
            prefix=data.pop("prefix", UNSET),
            row_count=data.pop("row_count", UNSET),
            example_keys=data.pop("example_keys", UNSET),
            suggested_entities=data.pop("suggested_entities", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["code"] = self.code
        data["message"] = self.message
        if self.hint is not UNSET:
            data["hint"] = self.hint
        if self.issues is not UNSET:
            data["issues"] = to_json(self.issues)
        if self.denied is not UNSET:
            data["denied"] = self.denied
        if self.prefix is not UNSET:
            data["prefix"] = self.prefix
        if self.row_count is not UNSET:
            data["row_count"] = self.row_count
        if self.example_keys is not UNSET:
            data["example_keys"] = self.example_keys
        if self.suggested_entities is not UNSET:
            data["suggested_entities"] = self.suggested_entities
        return data


_read_issues_type_0 = list_of(StoreIssue.from_dict)
