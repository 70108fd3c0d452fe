# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `LearnRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from ..types import UNSET, Unset
from .learn_request_options import LearnRequestOptions

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class LearnRequest(Record):
    """What to compile.

    Attributes:
        scope: incremental, for what is new, or full.
        options: What to compile.
        agent_id: Only events of this agent, not empty.
        session_id: Only events of this session, not empty.
        event_ids: Only these events, at least one.
    """

    scope: str | Unset = UNSET
    options: LearnRequestOptions | Unset = UNSET
    agent_id: str | Unset = UNSET
    session_id: str | Unset = UNSET
    event_ids: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            scope=data.pop("scope", UNSET),
            options=optional(LearnRequestOptions.from_dict, data.pop("options", UNSET)),
            agent_id=data.pop("agentId", UNSET),
            session_id=data.pop("sessionId", UNSET),
            event_ids=data.pop("eventIds", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.scope is not UNSET:
            data["scope"] = self.scope
        if self.options is not UNSET:
            data["options"] = to_json(self.options)
        if self.agent_id is not UNSET:
            data["agentId"] = self.agent_id
        if self.session_id is not UNSET:
            data["sessionId"] = self.session_id
        if self.event_ids is not UNSET:
            data["eventIds"] = self.event_ids
        return data
