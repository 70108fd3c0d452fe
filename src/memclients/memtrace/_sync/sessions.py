# Derived from src/memclients/memtrace/_async/sessions.py by `make generate`; edit that file, not this one.
"""Open, read, change and close sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients._core._sync.client import ServiceClient
from memclients._core.arguments import given
from memclients.memtrace._wire import answers, iterators
from memclients.memtrace._wire import sessions as wire
from memclients_lowlevel.memtrace.api.sessions import get_session, list_sessions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients._core._sync.pager import Pager
    from memclients_lowlevel.memtrace.results import (
        ContextOptions,
        CreateSessionRequest,
        ListOptions,
        Memory,
        MemoryList,
        Session,
        SessionContext,
        SessionList,
    )


class Sessions(ServiceClient):
    """Methods on sessions."""

    def create_session(self, req: CreateSessionRequest | Mapping[str, Any]) -> Session:
        """Open a session of an agent.

        Args:
            req: `agent_id`, the generated id of a registered agent, and optionally metadata.

        Returns:
            The session with its generated id.

        Raises:
            BadRequestError: If no such agent is registered.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, "Session operations".
        """
        return self._call(answers.SESSION, wire.open_session, req)

    def list_sessions(self, agent_id: str | None = None) -> SessionList:
        """Read all sessions of the organization or of one agent, newest first.

        Args:
            agent_id: The agent's generated id, None for all agents.

        Raises:
            MemtraceError: If the call fails.

        Source: README of the Python SDK, "Session operations".
        """
        return self._call(answers.SESSIONS, list_sessions.build_request, **given(agent_id=agent_id))

    def get_session(self, session_id: str) -> Session:
        """Read a session.

        Args:
            session_id: Its id.

        Raises:
            NotFoundError: If there is none.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, "Session operations".
        """
        return self._call(answers.SESSION, get_session.build_request, session_id)

    def update_session(
        self, session_id: str, *, status: str | None = None, metadata: Mapping[str, Any] | None = None
    ) -> Session:
        """Change a session.

        Args:
            session_id: Its id.
            status: Any text; `closed` stamps `closed_at`.
            metadata: Replaces the stored metadata as a whole, although the service's documentation speaks of a merge.

        Returns:
            The session as it is now.

        Raises:
            NotFoundError: If there is none.
            InvalidRequestError: If there is nothing to change.
            MemtraceError: For any other failure.
        """
        return self._call(answers.SESSION, wire.change_session, session_id, status, metadata)

    def close_session(self, session_id: str) -> Session:
        """Close a session; it still accepts memories.

        Args:
            session_id: Its id.

        Returns:
            The session, closed.

        Raises:
            NotFoundError: If there is none.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, "Session operations".
        """
        return self.update_session(session_id, status="closed")

    def get_session_context(
        self, session_id: str, opts: ContextOptions | Mapping[str, Any] | None = None
    ) -> SessionContext:
        """Read a session's newest 100 memories as Markdown for a model.

        Args:
            session_id: The session; an unknown one has an empty context.
            opts: `since` (relative, 24 hours unless given) and `include_types`; the server ignores `max_tokens`.

        Raises:
            InvalidRequestError: For a `since` that the server would quietly replace by 24 hours.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, "Session operations".
        """
        return self._call(answers.CONTEXT, wire.context_of, session_id, opts)

    def get_session_memories(self, session_id: str, opts: ListOptions | Mapping[str, Any] | None = None) -> MemoryList:
        """Read one page of a session's memories.

        Args:
            session_id: The session; an unknown one has none.
            opts: `memory_type`, `since`, `limit`, `order`; the route knows no other.

        Raises:
            InvalidRequestError: For an option that the route would ignore.
            MemtraceError: For any other failure.

        Source: README of the Python SDK, "Session operations".
        """
        return self._call(answers.MEMORIES, wire.list_of_session, session_id, opts)

    def iter_session_memories(
        self, session_id: str, opts: ListOptions | Mapping[str, Any] | None = None, *, cursor: str | None = None
    ) -> Pager[Memory]:
        """Iterate over a session's memories from the oldest on, each once.

        Args:
            session_id: The session.
            opts: As `get_session_memories`; `limit` is the size of a page.
            cursor: A page's `next_cursor`, to resume there.

        Returns:
            A lazy iterator over memories; its `pages()` iterates over pages.

        Raises:
            MemtraceError: While iterating, as `get_session_memories`.
        """
        return self._pager(lambda: iterators.walk_session(session_id, opts), cursor)
