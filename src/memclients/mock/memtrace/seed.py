"""Data to start with."""

from collections.abc import Mapping
from typing import Any

import msgspec

from memclients.mock._seed import read
from memclients.mock.memtrace.agents import Agent
from memclients.mock.memtrace.grammar import instant
from memclients.mock.memtrace.memories import Memory, complete
from memclients.mock.memtrace.orgs import DEFAULT_ORG, OrgSettings
from memclients.mock.memtrace.refusals import RefusalError
from memclients.mock.memtrace.sessions import Session
from memclients.mock.memtrace.state import State


class SeedAgent(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """An agent; its id is made up when absent."""

    name: str
    id: str = ""
    org_id: str = DEFAULT_ORG
    description: str = ""
    config: dict[str, Any] = {}


class SeedSession(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A session of an agent that exists; its id is made up when absent."""

    agent_id: str
    id: str = ""
    org_id: str = DEFAULT_ORG
    status: str = "active"
    metadata: dict[str, Any] = {}


class SeedMemory(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A memory, stored without deduplication; its time (a timestamp) is now when absent."""

    agent_id: str
    content: str
    time: str = ""
    org_id: str = DEFAULT_ORG
    session_id: str = ""
    memory_type: str = ""
    event_type: str = ""
    metadata: dict[str, Any] = {}
    tags: list[str] = []
    importance: float = 0.0
    dedup_key: str = ""
    parent_id: str = ""


class Seed(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Seed data: organizations by key, then what is in them."""

    orgs: dict[str, OrgSettings] = {}
    agents: list[SeedAgent] = []
    sessions: list[SeedSession] = []
    memories: list[SeedMemory] = []


def sow(state: State, data: Mapping[str, Any]) -> None:
    """Put seed data into a state.

    Raises:
        ValueError: The data has another shape, or breaks a rule of the server.
    """
    seed = read(dict(data), Seed)
    for key, settings in seed.orgs.items():
        state.orgs.open(key, settings)
    try:
        for agent in seed.agents:
            state.agents.register(agent.org_id, Agent(**msgspec.structs.asdict(agent)))
        for session in seed.sessions:
            state.sessions.create(session.org_id, Session(**msgspec.structs.asdict(session)))
        for memory in seed.memories:
            moment = instant(memory.time) if memory.time else state.clock.time_ns()
            if moment is None:
                raise ValueError(f"{memory.time!r} is no timestamp")
            fields: dict[str, Any] = {**msgspec.structs.asdict(memory), "time": moment}
            row = Memory(**fields)
            complete(row)
            state.memories.put(row)
    except RefusalError as problem:
        raise ValueError(str(problem)) from problem
