"""What all groups of handlers have in common."""

from abc import ABC

from memclients.mock import _route_group
from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.state import State
from memclients.mock.memoturn.storage.branch import Branch


class RouteGroup(_route_group.RouteGroup[State, Handler], ABC):
    """The handlers of one area; they raise refusals."""

    def _branch(self, call: Call) -> Branch:
        """Open the branch that `{db}` in the path means."""
        return self._state.branch(call.match.parameters["db"])
