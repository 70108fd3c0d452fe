"""Register and read agents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients._core._async.client import AsyncServiceClient
from memclients.memtrace._wire import agents as wire
from memclients.memtrace._wire import answers, iterators
from memclients.memtrace.errors import ConflictError
from memclients_lowlevel.memtrace.api.agents import delete_agent, get_agent, get_agent_stats, list_agents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients._core._async.pager import AsyncPager
    from memclients_lowlevel.memtrace.results import (
        Agent,
        AgentList,
        AgentStats,
        ListOptions,
        Memory,
        MemoryList,
        RegisterAgentRequest,
    )


class AsyncAgents(AsyncServiceClient):
    """Methods on agents."""

    async def register_agent(self, req: RegisterAgentRequest | Mapping[str, Any]) -> Agent:
        """Register an agent.

        Args:
            req: Its name, unique in the organization, and optionally a description and a config.

        Returns:
            The agent with its generated id.

        Raises:
            ConflictError: If the name is taken.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, "Agent operations".
        """
        return await self._call(answers.AGENT, wire.register, req)

    async def ensure_agent(self, req: RegisterAgentRequest | Mapping[str, Any]) -> Agent:
        """Register an agent, or read the one that has the name already.

        Args:
            req: As `register_agent`; description and config of an agent that exists stay as they are.

        Returns:
            The agent, new or not.

        Raises:
            MemtraceError: If a call fails.
        """
        try:
            return await self.register_agent(req)
        except ConflictError:
            return await self.get_agent(wire.name_of(req))

    async def list_agents(self) -> AgentList:
        """Read all agents of the organization, newest first.

        Raises:
            MemtraceError: If the call fails.

        Source: README of the Python SDK, "Agent operations".
        """
        return await self._call(answers.AGENTS, list_agents.build_request)

    async def get_agent(self, agent_id: str) -> Agent:
        """Read an agent.

        Args:
            agent_id: Its id or its name.

        Raises:
            NotFoundError: If there is none.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, "Agent operations".
        """
        return await self._call(answers.AGENT, get_agent.build_request, agent_id)

    async def get_agent_stats(self, agent_id: str) -> AgentStats:
        """Count an agent's memories and sessions.

        Args:
            agent_id: The id that the memories were stored under, word for word; an unknown one counts zero.

        Raises:
            MemtraceError: If the call fails.

        Source: README of the Python SDK, "Agent operations".
        """
        return await self._call(answers.STATS, get_agent_stats.build_request, agent_id)

    async def get_agent_memories(
        self, agent_id: str, opts: ListOptions | Mapping[str, Any] | None = None
    ) -> MemoryList:
        """Read one page of an agent's memories, of the last 24 hours unless `since` says otherwise.

        Args:
            agent_id: The id that the memories were stored under.
            opts: `memory_type`, `event_type`, `since`, `limit`, `order`; the route knows no other.

        Raises:
            InvalidRequestError: For an option that the route would ignore.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, "Agent operations".
        """
        return await self._call(answers.MEMORIES, wire.list_of_agent, agent_id, opts)

    def iter_agent_memories(
        self, agent_id: str, opts: ListOptions | Mapping[str, Any] | None = None, *, cursor: str | None = None
    ) -> AsyncPager[Memory]:
        """Iterate over an agent's memories from the oldest on, each once.

        Args:
            agent_id: The id that the memories were stored under.
            opts: As `get_agent_memories`; without `since` all of them; `limit` is the size of a page.
            cursor: A page's `next_cursor`, to resume there.

        Returns:
            A lazy iterator over memories; its `pages()` iterates over pages.

        Raises:
            MemtraceError: While iterating, as `get_agent_memories`.
        """
        return self._pager(lambda: iterators.walk_agent(agent_id, opts), cursor)

    async def delete_agent(self, agent_id: str) -> None:
        """Delete an agent; its memories stay.

        Args:
            agent_id: Its generated id.

        Raises:
            NotFoundError: If there is none.
            ConflictError: If it has a session, open or closed; it was not deleted.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, "Agent operations".
        """
        return await self._call(answers.nothing, delete_agent.build_request, agent_id)
