"""All operations of Memoturn by their ids."""

from collections.abc import Mapping

from memclients.mock._call import Handler
from memclients.mock._route_group import handlers_of
from memclients.mock.memoturn.data.routes_documents import DocumentRoutes
from memclients.mock.memoturn.data.routes_kv import KvRoutes
from memclients.mock.memoturn.data.routes_sql import SqlRoutes
from memclients.mock.memoturn.data.routes_vectors import VectorRoutes
from memclients.mock.memoturn.errors import refusing
from memclients.mock.memoturn.governance.routes_erasures import ErasureRoutes
from memclients.mock.memoturn.governance.routes_governance import GovernanceRoutes
from memclients.mock.memoturn.memory.routes_ai import AiRoutes
from memclients.mock.memoturn.memory.routes_memories import MemoryRoutes
from memclients.mock.memoturn.memory.routes_turns import TurnRoutes
from memclients.mock.memoturn.route_group import RouteGroup
from memclients.mock.memoturn.routes_control import ControlRoutes
from memclients.mock.memoturn.state import State
from memclients.mock.memoturn.storage.routes_branches import BranchRoutes

_GROUPS: tuple[type[RouteGroup], ...] = (
    ControlRoutes,
    BranchRoutes,
    MemoryRoutes,
    AiRoutes,
    TurnRoutes,
    ErasureRoutes,
    GovernanceRoutes,
    DocumentRoutes,
    KvRoutes,
    VectorRoutes,
    SqlRoutes,
)


def routes(state: State) -> Mapping[str, Handler]:
    """Make the handlers.

    Args:
        state: The state of the node.
    """
    return {operation: refusing(handler) for operation, handler in handlers_of(_GROUPS, state).items()}
