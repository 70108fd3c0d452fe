# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `UsageMetrics`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from .compilation_usage import CompilationUsage
from .event_usage import EventUsage
from .synthesis_usage import SynthesisUsage

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class UsageMetrics(Record):
    """What was used in the period.

    Attributes:
        events: Events of the period; the total is the sum of the others.
        compilations: Compilations of the period.
        syntheses: Syntheses of the period.
    """

    events: EventUsage
    compilations: CompilationUsage
    syntheses: SynthesisUsage
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            events=EventUsage.from_dict(data.pop("events")),
            compilations=CompilationUsage.from_dict(data.pop("compilations")),
            syntheses=SynthesisUsage.from_dict(data.pop("syntheses")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["events"] = self.events.to_dict()
        data["compilations"] = self.compilations.to_dict()
        data["syntheses"] = self.syntheses.to_dict()
        return data
