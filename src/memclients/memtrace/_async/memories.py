"""Store, list and search memories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients._core._async.client import AsyncServiceClient
from memclients.memtrace._wire import answers, iterators
from memclients.memtrace._wire import memories as wire
from memclients.memtrace.errors import ConflictError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from memclients._core._async.pager import AsyncPager
    from memclients_lowlevel.memtrace.results import (
        AddMemoryRequest,
        ListOptions,
        Memory,
        MemoryList,
        SearchQuery,
        SearchResult,
    )


class AsyncMemories(AsyncServiceClient):
    """Methods on memories."""

    async def remember(self, agent_id: str, content: str) -> Memory:
        """Store what an agent did or saw, as an episodic memory.

        Args:
            agent_id: The agent; it need not be registered.
            content: The text, not blank.

        Returns:
            The memory as stored.

        Raises:
            InvalidRequestError: If an argument is not worth sending; nothing was sent.
            ConflictError: If the agent stored the same text within the last day.
            APIConnectionError: If no answer came; the memory may or may not be stored.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, quick start.
        """
        return await self.add_memory({"agent_id": agent_id, "content": content, **wire.EPISODE})

    async def decide(self, agent_id: str, decision: str, reasoning: str) -> Memory:
        """Store a decision, with its reasoning in the metadata.

        Args:
            agent_id: The agent; it need not be registered.
            decision: What was decided, not blank.
            reasoning: Why.

        Returns:
            The memory as stored.

        Raises:
            ConflictError: If the agent stored the same decision within the last day, whatever the reasoning.
            MemtraceError: As `remember`.

        Source: README of the Python SDK, quick start.
        """
        memory = {"agent_id": agent_id, "content": decision, "metadata": {"reasoning": reasoning}, **wire.DECISION}
        return await self.add_memory(memory)

    async def recall(self, agent_id: str, since: str = "24h") -> MemoryList:
        """Read an agent's newest memories, at most 100: `has_more` tells whether there may be more.

        Args:
            agent_id: The agent.
            since: How far back: `30m`, `24h`, `7d`, or an ISO 8601 time.

        Returns:
            The memories, newest first.

        Raises:
            MemtraceError: If the call fails.

        Source: README of the Python SDK, quick start.
        """
        return await self.list_memories({"agent_id": agent_id, "since": since, **wire.NEWEST})

    async def add_memory(self, req: AddMemoryRequest | Mapping[str, Any]) -> Memory:
        """Store one memory with full control.

        Args:
            req: The memory; `memory_type` is `episodic` and `event_type` is `general` unless given.

        Returns:
            The memory as stored.

        Raises:
            MemtraceError: As `remember`.

        Source: README of the Python SDK, "Memory operations".
        """
        try:
            return await self._call(answers.MEMORY, wire.create_one, req)
        except ConflictError as conflict:
            # After a write whose answer was lost, a duplicate is most likely that attempt's.
            if self._is_raw or not conflict.uncertain:
                raise
            stored = wire.find_stored(req, await self._call(answers.FOUND, wire.search_stored, req))
            if stored is None:
                raise
            return stored

    async def add_memories(self, memories: Iterable[AddMemoryRequest | Mapping[str, Any]]) -> list[Memory]:
        """Store several memories in one request.

        Args:
            memories: The memories, at least one.

        Returns:
            The memories that were stored, in their order: the server drops duplicates of the last day silently.

        Raises:
            InvalidRequestError: If one of them is not worth sending, naming its place; nothing was sent.
            InternalServerError: If the server stops at one of them; those before it stay stored.
            MemtraceError: As `remember`.

        Source: README of the Python SDK, "Memory operations".
        """
        return await self._call(answers.stored, wire.create_many, memories)

    async def list_memories(self, opts: ListOptions | Mapping[str, Any] | None = None) -> MemoryList:
        """Read one page of the organization's memories.

        Args:
            opts: Filters, bounds in time, order, `limit` (1 to 1000) and `offset`.

        Returns:
            The page; its `has_more` is a guess that an exactly full last page makes wrong.

        Raises:
            InvalidRequestError: For a value that the server would answer with an error or quietly misread.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, "Memory operations".
        """
        return await self._call(answers.MEMORIES, wire.list_all, opts)

    async def search_memories(self, query: SearchQuery | Mapping[str, Any]) -> SearchResult:
        """Search memories by structured filters; there is no semantic search.

        Args:
            query: The filters; those of a list match any of its values, but `tags` match all.

        Returns:
            At most `limit` memories (50 unless given), without a mark of more: `iter_search` reads on.

        Raises:
            InvalidRequestError: For a value that the server would answer with an error or quietly misread.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, "Memory operations".
        """
        return await self._call(answers.FOUND, wire.search, query)

    def iter_memories(
        self, opts: ListOptions | Mapping[str, Any] | None = None, *, cursor: str | None = None
    ) -> AsyncPager[Memory]:
        """Iterate over the organization's memories, each once, although new ones arrive meanwhile.

        Args:
            opts: As `list_memories`, without `offset`; `limit` is the size of a page.
            cursor: A page's `next_cursor`, to resume there.

        Returns:
            A lazy iterator over memories; its `pages()` iterates over pages.

        Raises:
            MemtraceError: While iterating, as `list_memories`.
        """
        return self._pager(lambda: iterators.walk_all(opts), cursor)

    def iter_search(self, query: SearchQuery | Mapping[str, Any], *, cursor: str | None = None) -> AsyncPager[Memory]:
        """Iterate over all matches of a search, each once.

        Args:
            query: As `search_memories`; `limit` is the size of a page.
            cursor: A page's `next_cursor`, to resume there.

        Returns:
            A lazy iterator over memories; its `pages()` iterates over pages.

        Raises:
            MemtraceError: While iterating, as `search_memories`.
        """
        return self._pager(lambda: iterators.walk_search(query), cursor)
