# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ErrorBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErrorBody(Record):
    """What went wrong.

    Attributes:
        error: A sentence for people.
        code: A word for programs. Documented: `unauthorized`, `forbidden`, `not_found`, `database_not_found`,
            `branch_not_found`, `already_exists`, `conflict`, `invalid_request`, `overloaded`, `unconfigured`,
            `unavailable`, `internal`.
    """

    error: str
    code: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            error=data.pop("error"),
            code=data.pop("code"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["error"] = self.error
        data["code"] = self.code
        return data
