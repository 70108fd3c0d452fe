"""Everything that a Memoturn node remembers."""

from memclients.mock._clock import Clock
from memclients.mock._store import Store
from memclients.mock.memoturn.access.auth import Auth
from memclients.mock.memoturn.access.rate_limit import RateLimit
from memclients.mock.memoturn.addresses import MAIN, Profile, profile_named, split_spec
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.governance import policy_rules
from memclients.mock.memoturn.governance.audit import Audit
from memclients.mock.memoturn.governance.erasures import Erasures
from memclients.mock.memoturn.governance.policies import Policies
from memclients.mock.memoturn.governance.policy_rules import Policy
from memclients.mock.memoturn.options import MemoturnOptions
from memclients.mock.memoturn.storage.branch import Branch, Database
from memclients.mock.memoturn.storage.branches import Branches
from memclients.mock.memoturn.storage.databases import Databases
from memclients.mock.memoturn.storage.schema import registry_schema


class State:
    """The parts of the state: a registry, and a database for each branch.

    Args:
        options: The node's switches.
        clock: Its clock.
    """

    def __init__(self, options: MemoturnOptions, clock: Clock) -> None:
        self.options = options
        self.clock = clock
        self.registry = Store("memoturn", registry_schema(), options.data)
        self.databases = Databases(self.registry)
        self.branches = Branches(self.registry, clock, options.data)
        self.auth = Auth(self.databases, clock, on=options.auth)
        self.policies = Policies(self.registry, clock)
        self.audit = Audit(self.registry, clock, self.policies, options)
        self.erasures = Erasures(self)
        self.rate_limit = RateLimit(clock)

    @property
    def now(self) -> int:
        """The node's time in unix milliseconds."""
        return self.clock.milliseconds()

    def branch(self, spec: str) -> Branch:
        """Open the branch that `name` or `name@branch` means.

        Raises:
            Refusal: There is no such database or branch.
        """
        name, branch = split_spec(spec)
        return self.branches.open(self.databases.get(name), branch)

    def profile_branch(self, profile: Profile, branch: str = MAIN, *, create: bool = False) -> Branch | None:
        """Open a branch of a profile; None if the profile is unknown.

        Args:
            profile: The profile.
            branch: The branch's name, as the request has it.
            create: Make the profile if it is unknown, even if the branch then turns out to be so too.

        Raises:
            Refusal: The profile has no such branch, or the branch's name is empty.
        """
        database = self.databases.find(profile.database)
        if database is None:
            if not create:
                return None
            database = self.databases.add(profile.database, self.now)
        if not branch:
            raise Refusal.database_not_found(f"{profile.database}@")
        return self.branches.open(database, branch)

    def policy_of(self, database: Database) -> Policy:
        """Return the effective policy for a database; the node's own limits if it is no profile's."""
        profile = profile_named(database.name)
        if profile is None:
            return policy_rules.effective({}, {})
        return self.policies.effective(profile.ns, profile.name)

    def delete_database(self, database: Database) -> None:
        """Delete a database with all its branches."""
        branches = self.branches.all(database)
        self.databases.remove(database, self.now)
        for branch in branches:
            self.branches.forget(database.uuid, branch.name)

    def reset(self) -> None:
        """Forget everything."""
        self.registry.reset()
        self.branches.forget_all()
        self.rate_limit.reset()

    def close(self) -> None:
        """Close all databases."""
        self.branches.close()
        self.registry.close()
