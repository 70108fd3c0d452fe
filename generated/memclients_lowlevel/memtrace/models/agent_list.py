# Generated from specs/memtrace.yaml; do not edit.
"""The schema `AgentList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .agent import Agent

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AgentList(Record):
    """The agents of the organization.

    Attributes:
        agents: The agents, newest first.
        count: How many there are.
    """

    agents: list[Agent]
    count: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            agents=_read_agents(data.pop("agents")),
            count=data.pop("count"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["agents"] = to_json(self.agents)
        data["count"] = self.count
        return data


_read_agents = list_of(Agent.from_dict)
