"""All operations of Neotoma by their ids."""

from collections.abc import Mapping

from memclients.mock._call import Handler
from memclients.mock.neotoma.access.rate_limit import RateLimit
from memclients.mock.neotoma.errors import refusing
from memclients.mock.neotoma.routes.entities import EntityRoutes
from memclients.mock.neotoma.routes.relationships import RelationshipRoutes
from memclients.mock.neotoma.routes.rest import RestRoutes
from memclients.mock.neotoma.routes.server import ServerRoutes
from memclients.mock.neotoma.routes.store import StoreRoutes
from memclients.mock.neotoma.state import State


def routes(state: State, rate_limit: RateLimit | None) -> Mapping[str, Handler]:
    """Make the handlers.

    Args:
        state: The state of the server.
        rate_limit: The limit of stores; None for no limit.
    """
    handlers: Mapping[str, Handler] = {
        **StoreRoutes(state, rate_limit).handlers(),
        **EntityRoutes(state).handlers(),
        **RelationshipRoutes(state).handlers(),
        **RestRoutes(state).handlers(),
        **ServerRoutes(state).handlers(),
    }
    return {operation: refusing(handler, state.clock) for operation, handler in handlers.items()}
