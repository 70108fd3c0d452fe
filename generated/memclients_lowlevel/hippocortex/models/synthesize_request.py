# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `SynthesizeRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from ..types import UNSET, Unset
from .synthesize_options import SynthesizeOptions

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SynthesizeRequest(Record):
    """What the context is wanted for.

    Attributes:
        query: A question or a task, not blank.
        options: What the context may be made of.
    """

    query: str
    options: SynthesizeOptions | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            query=data.pop("query"),
            options=optional(SynthesizeOptions.from_dict, data.pop("options", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["query"] = self.query
        if self.options is not UNSET:
            data["options"] = to_json(self.options)
        return data
