# Generated from specs/memtrace.yaml; do not edit.
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
    """What went wrong. There is no code for programs.

    Attributes:
        error: A sentence for people.
        hint: What an administrator can do. Only when the organization has no Arc instance.
    """

    error: str
    hint: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            error=data.pop("error"),
            hint=data.pop("hint", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["error"] = self.error
        if self.hint is not UNSET:
            data["hint"] = self.hint
        return data
