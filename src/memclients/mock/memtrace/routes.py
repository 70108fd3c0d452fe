"""All operations of Memtrace by their ids."""

from collections.abc import Mapping

from memclients.mock._call import Handler
from memclients.mock.memtrace.routes_agents import AgentRoutes
from memclients.mock.memtrace.routes_health import HealthRoutes
from memclients.mock.memtrace.routes_memories import MemoryRoutes
from memclients.mock.memtrace.routes_sessions import SessionRoutes
from memclients.mock.memtrace.state import State


def routes(state: State, *, bad_filter_status: int, local_offset: float) -> Mapping[str, Handler]:
    """Make the handlers.

    Args:
        state: The server's state.
        bad_filter_status: Status of an ill-formed filter.
        local_offset: Hours from UTC in which agents and sessions are read back.
    """
    memories = MemoryRoutes(state, bad_filter_status)
    agents = AgentRoutes(state, bad_filter_status, local_offset)
    sessions = SessionRoutes(state, bad_filter_status, local_offset)
    health = HealthRoutes(state)
    return {
        "health": health.health,
        "ready": health.ready,
        "createMemory": memories.add,
        "listMemories": memories.list,
        "getMemory": memories.find,
        "searchMemories": memories.search,
        "createAgent": agents.register,
        "listAgents": agents.list,
        "getAgent": agents.get,
        "getAgentStats": agents.stats,
        "listAgentMemories": agents.memories,
        "deleteAgent": agents.delete,
        "createSession": sessions.create,
        "listSessions": sessions.list,
        "getSession": sessions.get,
        "updateSession": sessions.update,
        "listSessionMemories": sessions.memories,
        "getSessionContext": sessions.context,
    }
