"""What all groups of handlers have in common."""

from abc import ABC, abstractmethod
from collections.abc import Mapping

from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.state import State
from memclients.mock.memoturn.storage.branch import Branch


class RouteGroup(ABC):
    """The handlers of one area; they raise refusals.

    Args:
        state: The state of the node.
    """

    def __init__(self, state: State) -> None:
        self._state = state

    @abstractmethod
    def handlers(self) -> Mapping[str, Handler]:
        """Return the handlers by operation."""

    def _branch(self, call: Call) -> Branch:
        """Open the branch that `{db}` in the path means."""
        return self._state.branch(call.match.parameters["db"])
