"""All operations of Neotoma by their ids."""

from collections.abc import Mapping

from memclients.mock._call import Handler
from memclients.mock._route_group import RouteGroup, handlers_of
from memclients.mock.neotoma.errors import refusing
from memclients.mock.neotoma.routes.entities import EntityRoutes
from memclients.mock.neotoma.routes.relationships import RelationshipRoutes
from memclients.mock.neotoma.routes.rest import RestRoutes
from memclients.mock.neotoma.routes.server import ServerRoutes
from memclients.mock.neotoma.routes.store import StoreRoutes
from memclients.mock.neotoma.state import State

_GROUPS: tuple[type[RouteGroup[State, Handler]], ...] = (
    StoreRoutes,
    EntityRoutes,
    RelationshipRoutes,
    RestRoutes,
    ServerRoutes,
)


def routes(state: State) -> Mapping[str, Handler]:
    """Make the handlers.

    Args:
        state: The state of the server.
    """
    return {operation: refusing(handler, state.clock) for operation, handler in handlers_of(_GROUPS, state).items()}
