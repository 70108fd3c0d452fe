"""Policies: one document a namespace, with overrides of its profiles."""

import json
from typing import Any

from memclients.mock._call import json_object
from memclients.mock._clock import Clock
from memclients.mock._store import Store
from memclients.mock.memoturn.addresses import Profile
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.governance import policy_rules
from memclients.mock.memoturn.governance.policy_rules import Policy

SCHEMA = """
CREATE TABLE IF NOT EXISTS policies (
    ns TEXT PRIMARY KEY, revision INTEGER NOT NULL, updated_at INTEGER NOT NULL, policy TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS policy_overrides (
    ns TEXT NOT NULL REFERENCES policies, profile TEXT NOT NULL, policy TEXT NOT NULL, PRIMARY KEY (ns, profile)
);
"""

MAX_OVERRIDES = 1000


class Policies:
    """The policies of all namespaces.

    Args:
        registry: The database of the node.
        clock: The server's clock.
    """

    def __init__(self, registry: Store, clock: Clock) -> None:
        self._registry = registry
        self._clock = clock

    def namespaces(self) -> list[str]:
        """Return the namespaces that have a document."""
        return [row["ns"] for row in self._registry.rows("SELECT ns FROM policies ORDER BY ns")]

    def namespace(self, ns: str) -> dict[str, Any] | None:
        """Return the document of a namespace with all overrides, if it has one."""
        head = self._head(ns)
        if head is None:
            return None
        rows = self._registry.rows("SELECT profile, policy FROM policy_overrides WHERE ns = ? ORDER BY profile", (ns,))
        return {**head, "profiles": {row["profile"]: json.loads(row["policy"]) for row in rows}}

    def set_namespace(self, ns: str, policy: Any) -> dict[str, Any]:
        """Replace the policy of a namespace, and return its document without the overrides.

        Args:
            ns: The namespace.
            policy: Any JSON value.

        Raises:
            Refusal: It is no valid policy.
        """
        valid = _valid(policy, override=False)
        with self._registry.transaction():
            self._store(ns, valid)
        return self._head(ns) or {}

    def profile(self, profile: Profile) -> dict[str, Any]:
        """Return the override of a profile, and what it comes to."""
        head = self._head(profile.ns)
        return {
            "namespace": profile.ns,
            "profile": profile.name,
            "override": self._override(profile),
            "effective": self.effective(profile.ns, profile.name),
            "revision": head["revision"] if head else 0,
        }

    def set_profile(self, profile: Profile, policy: Any) -> dict[str, Any]:
        """Replace the override of a profile, and return what `profile` does.

        Args:
            profile: The profile, which need not exist yet.
            policy: Any JSON value; None clears the override.

        Raises:
            Refusal: It is no valid policy, it asks for less than the namespace does, or there are too many.
        """
        valid = None if policy is None else _valid(policy, override=True)
        base = self._policy(profile.ns)
        if valid is not None and (loosened := policy_rules.loosened(base, valid)):
            raise Refusal.conflict(f"a profile can only tighten the namespace's policy: {', '.join(loosened)}")
        with self._registry.transaction():
            self._store(profile.ns, base)
            self._registry.run("DELETE FROM policy_overrides WHERE ns = ? AND profile = ?", (profile.ns, profile.name))
            if valid is not None:
                self._add_override(profile, valid)
        return self.profile(profile)

    def effective(self, ns: str, profile: str | None) -> dict[str, Any]:
        """Return what holds for a profile, or for a namespace as such, flat and with nothing left out."""
        override = self._override(Profile(ns, profile)) if profile is not None else None
        return policy_rules.effective(self._policy(ns), override or {})

    def _head(self, ns: str) -> dict[str, Any] | None:
        row = self._registry.row("SELECT revision, updated_at, policy FROM policies WHERE ns = ?", (ns,))
        return None if row is None else {"namespace": ns, **dict(row), "policy": json.loads(row["policy"])}

    def _policy(self, ns: str) -> Policy:
        head = self._head(ns)
        return head["policy"] if head else {}

    def _override(self, profile: Profile) -> Policy | None:
        sql = "SELECT policy FROM policy_overrides WHERE ns = ? AND profile = ?"
        text = self._registry.value(sql, (profile.ns, profile.name))
        return None if text is None else json.loads(text)

    def _add_override(self, profile: Profile, policy: Policy) -> None:
        count = self._registry.value("SELECT count(*) FROM policy_overrides WHERE ns = ?", (profile.ns,))
        if count >= MAX_OVERRIDES:
            raise Refusal.invalid(f"a namespace has at most {MAX_OVERRIDES} profile overrides")
        self._registry.run(
            "INSERT INTO policy_overrides VALUES (?, ?, ?)", (profile.ns, profile.name, json.dumps(policy))
        )

    def _store(self, ns: str, policy: Policy) -> None:
        self._registry.run(
            "INSERT INTO policies VALUES (?, 1, ?, ?) ON CONFLICT (ns) DO UPDATE SET"
            " revision = revision + 1, updated_at = excluded.updated_at, policy = excluded.policy",
            (ns, self._clock.milliseconds(), json.dumps(policy)),
        )


def _valid(policy: Any, *, override: bool) -> Policy:
    fields = json_object(policy)
    if fields is None:
        raise Refusal.invalid("policy must be an object")
    normal = policy_rules.normal(fields)
    if problems := policy_rules.problems(normal, override=override):
        raise Refusal.invalid(f"invalid policy: {'; '.join(problems)}")
    return normal
