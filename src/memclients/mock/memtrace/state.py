"""Everything that a Memtrace server remembers."""

from collections.abc import Mapping

from memclients.mock._clock import Clock
from memclients.mock._ids import Ids
from memclients.mock._seed import read
from memclients.mock._store import Store
from memclients.mock.memtrace.agents import Agents
from memclients.mock.memtrace.memories import Memories
from memclients.mock.memtrace.options import MemtraceOptions
from memclients.mock.memtrace.orgs import DEFAULT_ORG, Orgs, OrgSettings
from memclients.mock.memtrace.schema import SCHEMA
from memclients.mock.memtrace.sessions import Sessions

DEFAULT_KEY = "mtk_mock_key_for_tests"


class State:
    """The parts of the state, on one database.

    Args:
        options: The server's switches.
        clock: Its clock.
    """

    def __init__(self, options: MemtraceOptions, clock: Clock) -> None:
        self.options = options
        self._store = Store("memtrace", SCHEMA, options.data)
        self.clock = clock
        self.orgs = Orgs(self._store)
        ids = Ids(self._store)
        self.agents = Agents(self._store, clock, ids)
        self.sessions = Sessions(self._store, clock, ids)
        self.memories = Memories(self._store, clock, self.orgs, options)
        self._open_orgs()

    def _open_orgs(self) -> None:
        options = self.options
        self.orgs.open(DEFAULT_KEY, OrgSettings(org_id=DEFAULT_ORG, arc=options.arc))
        keys = options.keys if isinstance(options.keys, Mapping) else dict.fromkeys(options.keys, DEFAULT_ORG)
        for key, org_id in keys.items():
            self.orgs.open(key, OrgSettings(org_id=org_id))
        for key, settings in options.orgs.items():
            self.orgs.open(key, read(settings, OrgSettings))

    def org_of(self, key: str) -> str | None:
        """Return the organization of a key, making one if the server takes any key."""
        if self.orgs.of(key) is None and self.options.any_key:
            self.orgs.open(key, OrgSettings())
        return self.orgs.of(key)

    def reset(self) -> None:
        """Forget everything but the organizations of the options."""
        self._store.reset()
        self._open_orgs()

    def close(self) -> None:
        """Close the database."""
        self._store.close()
