"""All operations of Hippocortex by their ids."""

from collections.abc import Mapping

from memclients.mock.hippocortex.envelope import DataHandler
from memclients.mock.hippocortex.knowledge.learning import Learning
from memclients.mock.hippocortex.queued import ACCEPTED, QueuedRoutes
from memclients.mock.hippocortex.routes_capture import CaptureRoutes
from memclients.mock.hippocortex.routes_knowledge import KnowledgeRoutes
from memclients.mock.hippocortex.routes_metrics import MetricsRoutes
from memclients.mock.hippocortex.routes_vault import VaultRoutes
from memclients.mock.hippocortex.state import State


def routes(state: State) -> Mapping[str, tuple[DataHandler, int]]:
    """Make the handlers, each with the status of its success.

    Args:
        state: The server's state.
    """
    handlers: Mapping[str, DataHandler] = {
        **CaptureRoutes(state, Learning(state)).handlers(),
        **KnowledgeRoutes(state).handlers(),
        **MetricsRoutes(state).handlers(),
        **VaultRoutes(state).handlers(),
    }
    if state.options.wire == "sdk":
        return {operation: (handler, 200) for operation, handler in handlers.items()}
    queued = {**handlers, **QueuedRoutes(state, handlers).handlers()}
    return {operation: (handler, 202 if operation in ACCEPTED else 200) for operation, handler in queued.items()}
