# Generated from specs/memtrace.yaml; do not edit.
"""Types of what memtrace takes and returns."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from memclients._core.models import Model


class AddMemoryRequest(Model):
    """One memory to store.

    Attributes:
        agent_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        content: The text to remember, not blank.
        memory_type: episodic (actions and observations), session (chat turns and state), decision, or entity
            (facts).
        event_type: A letter, then up to 63 letters, digits or underscores.
        session_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        metadata: Any JSON object. Integers beyond 2^53 lose precision.
        tags: Labels to filter by.
        importance: 0 to 1. The server checks nothing.
        dedup_key: Own key against duplicates, for all agents of the organization. Computed when absent.
        parent_id: Free text. The server never resolves it.
    """

    agent_id: str
    content: str
    memory_type: Literal["episodic", "session", "decision", "entity"] | None = None
    event_type: str | None = None
    session_id: str | None = None
    metadata: dict[str, Any] | None = None
    tags: list[str] | None = None
    importance: float | None = None
    dedup_key: str | None = None
    parent_id: str | None = None


class AddMemoriesRequest(Model):
    """Several memories to store in order.

    Attributes:
        memories: One memory or more.
    """

    memories: list[AddMemoryRequest]


class ListOptions(Model):
    """Filters, order and page of a list of memories.

    Attributes:
        agent_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        session_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        memory_type: episodic, session, decision or entity; another word of letters, digits and underscores matches
            nothing.
        event_type: A letter, then up to 63 letters, digits or underscores.
        tags: Tags separated by commas, without spaces. A memory must have all of them; the server matches pieces of
            tags, so ui also finds build.
        since: A number and m, h or d, such as 24h, up to 8760m, 8760h or 365d; or an ISO 8601 timestamp. The bound
            itself is excluded.
        until: now; a number and m, h or d, such as 24h, up to 8760m, 8760h or 365d; or an ISO 8601 timestamp. The
            bound itself is excluded.
        limit: 1 to 1000. The server would silently take anything else for its default.
        offset: 0 or more.
        order: asc or desc. The server would silently take anything else for desc.
    """

    agent_id: str | None = None
    session_id: str | None = None
    memory_type: str | None = None
    event_type: str | None = None
    tags: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int | None = None
    offset: int | None = None
    order: Literal["asc", "desc"] | None = None


class SearchQuery(Model):
    """Filters, order and length of a search.

    Attributes:
        agent_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        session_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        memory_types: Any of these types.
        event_types: Any of these event types.
        tags: All of these tags. The server matches pieces of tags, so ui also finds build.
        content_contains: A piece of the content, in the same case.
        min_importance: 0 to 1. The server checks nothing.
        since: A number and m, h or d, such as 24h, up to 8760m, 8760h or 365d; or an ISO 8601 timestamp. The bound
            itself is excluded.
        until: now; a number and m, h or d, such as 24h, up to 8760m, 8760h or 365d; or an ISO 8601 timestamp. The
            bound itself is excluded.
        limit: 1 to 1000. The server would silently take anything else for its default.
        order: asc or desc. The server would silently take anything else for desc.
    """

    agent_id: str | None = None
    session_id: str | None = None
    memory_types: list[str] | None = None
    event_types: list[str] | None = None
    tags: list[str] | None = None
    content_contains: str | None = None
    min_importance: float | None = None
    since: str | None = None
    until: str | None = None
    limit: int | None = None
    order: Literal["asc", "desc"] | None = None


class RegisterAgentRequest(Model):
    """An agent to register.

    Attributes:
        name: A name that is not blank and is free in the organization.
        description: What the agent is for.
        config: Any JSON object. Integers beyond 2^53 lose precision.
    """

    name: str
    description: str | None = None
    config: dict[str, Any] | None = None


class CreateSessionRequest(Model):
    """A session to open.

    Attributes:
        agent_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        metadata: Any JSON object. Integers beyond 2^53 lose precision.
    """

    agent_id: str
    metadata: dict[str, Any] | None = None


class UpdateSessionRequest(Model):
    """What to change of a session.

    Attributes:
        status: active, closed or any other text that is not empty.
        metadata: Any JSON object; it replaces the stored one.
    """

    status: str | None = None
    metadata: dict[str, Any] | None = None


class ContextOptions(Model):
    """Which memories to render.

    Attributes:
        since: A number and m, h or d, such as 24h; up to 8760m, 8760h or 365d.
        include_types: Any of these types. All when empty or absent.
        max_tokens: 1 or more. Accepted and ignored by the server.
    """

    since: str | None = None
    include_types: list[str] | None = None
    max_tokens: int | None = None


class Memory(Model):
    """A stored memory. It has no id; `dedup_key` comes closest.

    Attributes:
        time: When the server stored it, with up to 9 fractional digits. Year 1 when it is unreadable.
        org_id: The organization of the key.
        agent_id: Who stored it.
        memory_type: Its type. Others than the known ones are kept.
        event_type: Its free label. Only error has a meaning to the server.
        content: Its text.
        session_id: The session that it belongs to.
        metadata: Any JSON object. Absent when empty.
        tags: Its labels. Absent when empty.
        importance: Its weight. Absent when 0.
        dedup_key: Its key against duplicates. Absent when the server does not deduplicate.
        parent_id: Free text.
    """

    time: datetime
    org_id: str
    agent_id: str
    memory_type: Literal["episodic", "session", "decision", "entity"] | str
    event_type: str
    content: str
    session_id: str | None = None
    metadata: dict[str, Any] | None = None
    tags: list[str] | None = None
    importance: float | None = None
    dedup_key: str | None = None
    parent_id: str | None = None


class MemoryList(Model):
    """A page of memories.

    Attributes:
        memories: The memories of this page.
        count: Length of this page, not a total.
        has_more: Whether the page is full. A guess at whether there is another one.
    """

    memories: list[Memory]
    count: int
    has_more: bool


class MemoryBatch(Model):
    """The memories of a batch that were stored.

    Attributes:
        memories: The stored memories, without the duplicates.
        count: How many were stored.
    """

    memories: list[Memory]
    count: int


class SearchResult(Model):
    """The memories that match.

    Attributes:
        results: The memories.
        count: How many were returned, not a total.
        query_time_ms: How long the query took, in milliseconds.
    """

    results: list[Memory]
    count: int
    query_time_ms: int


class Agent(Model):
    """A registered agent.

    Attributes:
        id: The generated id.
        org_id: The organization of the key.
        name: Its name, unique in the organization.
        created_at: When it was registered. Read back, precise to the second and maybe in local time.
        description: What it is for.
        config: Its settings. Absent when empty.
        last_active_at: When it was last active. The server never sets it.
    """

    id: str
    org_id: str
    name: str
    created_at: datetime
    description: str | None = None
    config: dict[str, Any] | None = None
    last_active_at: datetime | None = None


class AgentList(Model):
    """The agents of the organization.

    Attributes:
        agents: The agents, newest first.
        count: How many there are.
    """

    agents: list[Agent]
    count: int


class AgentStats(Model):
    """What an agent has stored.

    Attributes:
        agent_id: The agent_id that was asked for.
        memory_count: All its memories.
        memories_24h: Its memories of the last 24 hours.
        errors_24h: Those whose event type is error.
        session_count: All its sessions.
        active_sessions: Those whose status is active.
        memory_types: How many memories of each type it has. Types without any are absent.
        last_active_at: When it was last active.
    """

    agent_id: str
    memory_count: int
    memories_24h: int
    errors_24h: int
    session_count: int
    active_sessions: int
    memory_types: dict[str, int]
    last_active_at: datetime | None = None


class Session(Model):
    """A session of an agent.

    Attributes:
        id: The generated id.
        org_id: The organization of the key.
        agent_id: Its agent.
        status: active, closed or whatever was set.
        created_at: When it was opened.
        updated_at: When it was last changed.
        metadata: Any JSON object. Absent when empty.
        closed_at: When it was last closed.
    """

    id: str
    org_id: str
    agent_id: str
    status: Literal["active", "closed"] | str
    created_at: datetime
    updated_at: datetime
    metadata: dict[str, Any] | None = None
    closed_at: datetime | None = None


class SessionList(Model):
    """Sessions of the organization or of one agent.

    Attributes:
        sessions: The sessions, newest first.
        count: How many there are.
    """

    sessions: list[Session]
    count: int


class SessionContext(Model):
    """A session's memories for a prompt.

    Attributes:
        session_id: The session.
        context: Markdown with a heading and a group for each kind of memory.
        memory_count: How many memories were rendered, at most 100.
    """

    session_id: str
    context: str
    memory_count: int


class Health(Model):
    """A sign of life.

    Attributes:
        status: ok.
        service: memtrace.
        uptime: How long the service runs, such as 2h30m15.2s.
        arc: Whether each organization's Arc instance was reachable at the last check.
    """

    status: str
    service: str
    uptime: str
    arc: dict[str, bool]


class Readiness(Model):
    """Whether every organization can store memories.

    Attributes:
        status: ready or not ready.
        arc: Whether each organization's Arc instance was reachable at the last check.
        reason: Why it is not ready, such as no_instances.
        hint: What an administrator can do.
    """

    status: Literal["ready", "not ready"] | str
    arc: dict[str, bool] | None = None
    reason: str | None = None
    hint: str | None = None


class ErrorBody(Model):
    """What went wrong. There is no code for programs.

    Attributes:
        error: A sentence for people.
        hint: What an administrator can do. Only when the organization has no Arc instance.
    """

    error: str
    hint: str | None = None
