"""Everything that a Hippocortex server remembers."""

from collections.abc import Mapping

from memclients.mock._clock import Clock
from memclients.mock._ids import Ids
from memclients.mock._seed import read
from memclients.mock._store import Store
from memclients.mock.hippocortex.access import DEFAULT_KEY, DEFAULT_TENANT, Access, KeySettings
from memclients.mock.hippocortex.capture.events import Events
from memclients.mock.hippocortex.capture.quota import Quota
from memclients.mock.hippocortex.metrics import Metrics
from memclients.mock.hippocortex.options import HippocortexOptions
from memclients.mock.hippocortex.plans import plans
from memclients.mock.hippocortex.rate_limit import RateLimit
from memclients.mock.hippocortex.schema import SCHEMA
from memclients.mock.hippocortex.vault import Vault


class State:
    """The parts of the state, on one database.

    Args:
        options: Its switches.
        clock: Its clock.
    """

    def __init__(self, options: HippocortexOptions, clock: Clock) -> None:
        self.options = options
        self.clock = clock
        self.db = Store("hippocortex", SCHEMA, options.data)
        self.ids = Ids(self.db)
        self.access = Access(self.db, plans(options.plans), options.plan)
        self.events = Events(self.db, clock, self.ids, dedupe_content=options.dedupe_content)
        self.quota = Quota(self.db, clock)
        self.metrics = Metrics(self.db, clock, self.quota)
        self.vault = Vault(self.db, clock, self.ids)
        self.rate_limit = RateLimit(clock, enforced=options.rate_limit)
        self._open_keys()

    def _open_keys(self) -> None:
        self.access.open(DEFAULT_KEY, KeySettings(tenant=DEFAULT_TENANT))
        keys = self.options.keys
        for key in keys:
            self.access.open(key, read(keys[key], KeySettings) if isinstance(keys, Mapping) else KeySettings())

    @property
    def now(self) -> int:
        """The server's time in unix milliseconds, as rows hold it."""
        return self.clock.milliseconds()

    def reset(self) -> None:
        """Forget everything but the keys of the options."""
        self.db.reset()
        self.rate_limit.reset()
        self._open_keys()

    def close(self) -> None:
        """Close the database."""
        self.db.close()
