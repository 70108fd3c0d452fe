# Generated from specs/octamem.yaml; do not edit.
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
    """What went wrong. The official client reads these two keys; others may come along.

    Attributes:
        error: A sentence for people.
        code: A word for programs. The vocabulary is undocumented.
    """

    error: str | None | Unset = UNSET
    code: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            error=data.pop("error", UNSET),
            code=data.pop("code", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.error is not UNSET:
            data["error"] = self.error
        if self.code is not UNSET:
            data["code"] = self.code
        return data
