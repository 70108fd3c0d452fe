"""What a Memoturn node does in the background."""

from collections import Counter

from memclients.mock.memoturn.data import kv
from memclients.mock.memoturn.governance.policy_rules import Policy
from memclients.mock.memoturn.memory import memories
from memclients.mock.memoturn.state import State
from memclients.mock.memoturn.storage.branch import Branch

SWEEP_EVERY = 30_000
ERASE_EVERY = 600_000


class Background:
    """The background work, done when asked or when due by the server's clock.

    Args:
        state: The node's state.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self.reset()

    def reset(self) -> None:
        """Start waiting from now."""
        self._swept_at = self._erased_at = self._state.now

    def run_when_due(self) -> None:
        """Do what is due."""
        now = self._state.now
        if now - self._swept_at >= SWEEP_EVERY:
            self._sweep()
        if now - self._erased_at >= ERASE_EVERY:
            self._erase()

    def run(self) -> dict[str, int]:
        """Do everything, and say how much of each was done."""
        return {**self._sweep(), **self._erase()}

    def _erase(self) -> dict[str, int]:
        self._erased_at = self._state.now
        return self._state.erasures.maintain()

    def _sweep(self) -> dict[str, int]:
        self._swept_at = self._state.now
        counts = Counter(branches=self._state.branches.sweep())
        for database in self._state.databases.all():
            policy = self._state.policy_of(database)
            for info in self._state.branches.all(database):
                counts.update(self._sweep_branch(self._state.branches.open(database, info.name), policy))
            counts["points"] += self._state.branches.points.trim(
                database.uuid,
                recent_before=self._swept_at - 1000 * policy["pitr_secs"],
                kept_before=self._swept_at - 1000 * policy["pitr_snapshot_secs"],
            )
        counts["audit_events"] = self._state.audit.trim()
        return dict(counts)

    def _sweep_branch(self, branch: Branch, policy: Policy) -> dict[str, int]:
        return {
            **memories.sweep(branch, self._state.now, policy),
            "keys": kv.sweep(branch, self._state.now),
        }
