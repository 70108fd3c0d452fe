"""Everything that a Hippocortex server remembers."""

from memclients.mock._clock import Clock
from memclients.mock._store import Store
from memclients.mock.hippocortex.ids import Ids
from memclients.mock.hippocortex.options import HippocortexOptions
from memclients.mock.hippocortex.schema import SCHEMA


class State:
    """The state of a server.

    Args:
        options: Its switches.
        clock: Its clock.
    """

    def __init__(self, options: HippocortexOptions, clock: Clock) -> None:
        self.options = options
        self.clock = clock
        self.db = Store("hippocortex", SCHEMA, options.data)
        self.ids = Ids(self.db)

    @property
    def now(self) -> int:
        """The server's time in unix milliseconds, as rows hold it."""
        return self.clock.milliseconds()

    def reset(self) -> None:
        """Forget everything."""
        self.db.reset()

    def close(self) -> None:
        """Close the database."""
        self.db.close()
