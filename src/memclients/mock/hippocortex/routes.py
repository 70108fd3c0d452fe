"""All operations of Hippocortex by their ids."""

from collections.abc import Mapping

from memclients.mock._route_group import RouteGroup, handlers_of
from memclients.mock.hippocortex.envelope import DataHandler
from memclients.mock.hippocortex.queued import ACCEPTED, QueuedRoutes
from memclients.mock.hippocortex.routes_capture import CaptureRoutes
from memclients.mock.hippocortex.routes_knowledge import KnowledgeRoutes
from memclients.mock.hippocortex.routes_metrics import MetricsRoutes
from memclients.mock.hippocortex.routes_vault import VaultRoutes
from memclients.mock.hippocortex.state import State

_GROUPS: tuple[type[RouteGroup[State, DataHandler]], ...] = (CaptureRoutes, KnowledgeRoutes, MetricsRoutes, VaultRoutes)


def routes(state: State) -> Mapping[str, tuple[DataHandler, int]]:
    """Make the handlers, each with the status of its success.

    Args:
        state: The server's state.
    """
    handlers = handlers_of(_GROUPS, state)
    if state.options.wire == "sdk":
        return {operation: (handler, 200) for operation, handler in handlers.items()}
    queued = {**handlers, **QueuedRoutes(state, handlers).handlers()}
    return {operation: (handler, 202 if operation in ACCEPTED else 200) for operation, handler in queued.items()}
