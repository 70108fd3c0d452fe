"""All operations of Memtrace by their ids."""

from collections.abc import Mapping

from memclients.mock._call import Handler
from memclients.mock._route_group import RouteGroup, handlers_of
from memclients.mock.memtrace.routes_agents import AgentRoutes
from memclients.mock.memtrace.routes_health import HealthRoutes
from memclients.mock.memtrace.routes_memories import MemoryRoutes
from memclients.mock.memtrace.routes_sessions import SessionRoutes
from memclients.mock.memtrace.state import State

_GROUPS: tuple[type[RouteGroup[State, Handler]], ...] = (HealthRoutes, MemoryRoutes, AgentRoutes, SessionRoutes)


def routes(state: State) -> Mapping[str, Handler]:
    """Make the handlers.

    Args:
        state: The server's state.
    """
    return handlers_of(_GROUPS, state)
