# Generated from specs/neotoma.yaml; do not edit.
"""The schema `ObservationList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .observation import Observation

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ObservationList(Record):
    """A page of observations.

    Attributes:
        observations: The observations, newest first.
    """

    observations: list[Observation]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            observations=_read_observations(data.pop("observations")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["observations"] = to_json(self.observations)
        return data


_read_observations = list_of(Observation.from_dict)
