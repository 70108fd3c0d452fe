"""Agents to register, and their memories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients.memtrace._wire.arguments import agent_filters, payload
from memclients_lowlevel.memtrace.api.agents import create_agent, list_agent_memories
from memclients_lowlevel.memtrace.results import RegisterAgentRequest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients._core.operation import Request
    from memclients_lowlevel.memtrace.results import ListOptions


def register(agent: RegisterAgentRequest | Mapping[str, Any]) -> Request:
    return create_agent.build_request(body=payload(agent, RegisterAgentRequest))


def name_of(agent: RegisterAgentRequest | Mapping[str, Any]) -> str:
    return str(payload(agent, RegisterAgentRequest)["name"])


def list_of_agent(agent_id: str, options: ListOptions | Mapping[str, Any] | None) -> Request:
    return list_agent_memories.build_request(agent_id, **agent_filters(agent_id, options))
