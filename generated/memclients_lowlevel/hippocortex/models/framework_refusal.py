# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `FrameworkRefusal`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class FrameworkRefusal(Record):
    """A refusal without the envelope, as web frameworks write it.

    Attributes:
        detail: What is wrong: a sentence, or the faults one by one.
    """

    detail: Any
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            detail=data.pop("detail"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["detail"] = self.detail
        return data
