"""Everything that a Neotoma server remembers."""

from pathlib import Path

from memclients.mock._clock import Clock
from memclients.mock._store import Store
from memclients.mock.neotoma import timestamps
from memclients.mock.neotoma.access.rate_limit import RateLimit
from memclients.mock.neotoma.options import NeotomaOptions
from memclients.mock.neotoma.storage.schema import SCHEMA


class Database(Store):
    """The database, which also knows what time it is.

    Args:
        clock: The server's clock.
        path: The file; in memory when absent.
    """

    def __init__(self, clock: Clock, path: str | Path | None = None) -> None:
        super().__init__("neotoma", SCHEMA, path)
        self._clock = clock

    @property
    def now(self) -> str:
        """The server's time, as rows hold it."""
        return timestamps.now(self._clock)


class State:
    """The state of a server.

    Args:
        options: Its switches.
        clock: Its clock.
    """

    def __init__(self, options: NeotomaOptions, clock: Clock) -> None:
        self.options = options
        self.clock = clock
        self.db = Database(clock, options.data)
        self.rate_limit = RateLimit(clock)

    def reset(self) -> None:
        """Forget everything."""
        self.db.reset()
        self.rate_limit.reset()

    def close(self) -> None:
        """Close the database."""
        self.db.close()
