"""All operations of Memoturn by their ids."""

from collections.abc import Mapping

from memclients.mock._call import Handler
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
from memclients.mock.memoturn.routes_control import ControlRoutes
from memclients.mock.memoturn.state import State
from memclients.mock.memoturn.storage.routes_branches import BranchRoutes


def routes(state: State) -> Mapping[str, Handler]:
    """Make the handlers.

    Args:
        state: The state of the node.
    """
    handlers: Mapping[str, Handler] = {
        **ControlRoutes(state).handlers(),
        **BranchRoutes(state).handlers(),
        **MemoryRoutes(state).handlers(),
        **AiRoutes(state).handlers(),
        **TurnRoutes(state).handlers(),
        **ErasureRoutes(state).handlers(),
        **GovernanceRoutes(state).handlers(),
        **DocumentRoutes(state).handlers(),
        **KvRoutes(state).handlers(),
        **VectorRoutes(state).handlers(),
        **SqlRoutes(state).handlers(),
    }
    return {operation: refusing(handler) for operation, handler in handlers.items()}
