"""The audit stream: who did what to which memory, without its content."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock._store import Store
from memclients.mock.memoturn.access.auth import actor
from memclients.mock.memoturn.addresses import Profile
from memclients.mock.memoturn.governance import audit_position
from memclients.mock.memoturn.governance.policies import Policies
from memclients.mock.memoturn.options import MemoturnOptions

# The id sorts as the stream does. The columns behind it let the other filters be told from the index alone.
SCHEMA = """
CREATE TABLE IF NOT EXISTS audit (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ns TEXT NOT NULL, action TEXT NOT NULL, family TEXT NOT NULL,
    profile TEXT, outcome TEXT NOT NULL, event TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS audit_by_time ON audit (ns, id);
CREATE INDEX IF NOT EXISTS audit_by_action ON audit (ns, action, id, profile, outcome);
CREATE INDEX IF NOT EXISTS audit_by_family ON audit (ns, family, id, profile, outcome);
CREATE INDEX IF NOT EXISTS audit_by_profile ON audit (ns, profile, id, outcome);
CREATE INDEX IF NOT EXISTS audit_by_outcome ON audit (ns, outcome, id);
CREATE TABLE IF NOT EXISTS audit_flushed (up_to TEXT NOT NULL);
"""

DAY_MS = 24 * 3600 * 1000
DEFAULT_LIMIT = 100
MAX_LIMIT = 1000

_NODE = "mock"
_READS = frozenset({"memory.recall", "memory.ask", "memory.get"})
_FULL_BUFFER = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditQuery:
    """What a reader asks for.

    Args:
        since: First moment, in ms; a day before `until` when absent.
        until: Last moment, in ms; now when absent.
        action: Exact action, or the beginning of several when it ends with a dot.
        profile: Name of a profile.
        outcome: `ok`, `denied` or `error`; another one matches nothing.
        limit: Events a page; more than 1000 are 1000.
        cursor: Where the page before ended.
    """

    since: int | None = None
    until: int | None = None
    action: str | None = None
    profile: str | None = None
    outcome: str | None = None
    limit: int = DEFAULT_LIMIT
    cursor: str | None = None


class Audit:
    """The streams of all namespaces.

    Args:
        registry: The database of the node.
        clock: The server's clock.
        policies: What says whether anything is recorded.
        options: The node's switches.
    """

    def __init__(self, registry: Store, clock: Clock, policies: Policies, options: MemoturnOptions) -> None:
        self._registry = registry
        self._clock = clock
        self._policies = policies
        self._delay_ms = round(options.audit_delay * 1000)

    def record(
        self,
        action: str,
        *,
        profile: Profile | None = None,
        ns: str | None = None,
        call: Call | None = None,
        outcome: str = "ok",
        branch: str | None = None,
        resource: str | None = None,
        txid: int | None = None,
        count: int | None = None,
        egress: Mapping[str, Any] | None = None,
        error: str | None = None,
    ) -> None:
        """Add an event, if the policy in force has it recorded.

        Args:
            action: What was done.
            profile: The profile that it was done to, if it was a single one.
            ns: The namespace; that of the profile when absent. Without either there is nothing to audit.
            call: The request that did it; absent for what the node does by itself.
            outcome: `ok`, `denied` or `error`.
            branch: The branch.
            resource: What it was done to, beyond the profile.
            txid: The transaction that did it.
            count: How many results, rows or ids.
            egress: What went to an AI provider.
            error: What went wrong.
        """
        namespace = profile.ns if profile else ns
        name = profile.name if profile else None
        if namespace is None or not self._applies(action, namespace, name):
            return
        optional = {
            "profile": name,
            "branch": branch,
            "resource": resource,
            "txid": txid,
            "count": count,
            "actor": None if call is None else actor(call),
            "egress": egress,
            "error": error,
        }
        details = {key: value for key, value in optional.items() if value is not None}
        self._flush_when_due()
        self.append(self._now(), namespace, action, outcome, details)
        self._flush_when_due()

    def append(self, ts: int, ns: str, action: str, outcome: str, details: Mapping[str, Any]) -> None:
        """Store an event, whatever the policy.

        Args:
            ts: Its time, in ms.
            ns: The namespace.
            action: What was done.
            outcome: How it ended.
            details: The optional fields.
        """
        seq = 1 + (self._registry.value("SELECT max(seq) FROM audit") or 0)
        key = audit_position.event_id(ts, seq)
        head = {"v": 1, "id": key, "ts": ts, "node": _NODE, "ns": ns, "action": action, "outcome": outcome}
        self._registry.run(
            "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (seq, key, ns, action, _family(action), details.get("profile"), outcome, json.dumps({**head, **details})),
        )

    def page(self, ns: str, query: AuditQuery) -> dict[str, Any]:
        """Return a page of the stream, oldest event first.

        Raises:
            ValueError: The cursor is none of this server.
        """
        until = self._now() if query.until is None else query.until
        since = until - DAY_MS if query.since is None else query.since
        start = audit_position.before(since)
        after = start if query.cursor is None else max(audit_position.read(query.cursor), start)
        limit = min(query.limit, MAX_LIMIT)
        index, conditions, parameters = _filters(query)
        rows = self._registry.rows(
            f"SELECT id, event FROM audit INDEXED BY {index}"  # noqa: S608 - all of it is written in this module
            f" WHERE {' AND '.join(['ns = ? AND id > ? AND id < ? AND id <= ?', *conditions])} ORDER BY id LIMIT ?",
            (ns, after, audit_position.after(until), self._readable_up_to(), *parameters, limit + 1),
        )
        shown = rows[:limit]
        complete = len(rows) <= limit
        last = shown[-1]["id"] if shown else after
        return {
            "events": [json.loads(row["event"]) for row in shown],
            "next_cursor": None if complete else audit_position.cursor(last),
            "complete": complete,
        }

    def flush(self) -> None:
        """Make all events readable."""
        self._registry.run("DELETE FROM audit_flushed")
        self._registry.run("INSERT INTO audit_flushed SELECT max(id) FROM audit HAVING max(id) IS NOT NULL")

    def trim(self) -> int:
        """Delete what is older than the namespaces want, by whole days; say how many events."""
        deleted = 0
        for ns in self._policies.namespaces():
            retention = self._policies.effective(ns, None)["audit_retention_secs"]
            if retention is not None:
                midnight = (self._now() - retention * 1000) // DAY_MS * DAY_MS
                sql = "DELETE FROM audit WHERE ns = ? AND id < ?"
                deleted += self._registry.run(sql, (ns, audit_position.before(midnight)))
        return deleted

    def _applies(self, action: str, ns: str, profile: str | None) -> bool:
        policy = self._policies.effective(ns, profile)
        return policy["audit_enabled"] and (action not in _READS or policy["audit_include_reads"])

    def _readable_up_to(self) -> str:
        if not self._delay_ms:
            return audit_position.LAST
        self._flush_when_due()
        return self._flushed()

    def _flush_when_due(self) -> None:
        """Flush as the background task would have done by now."""
        if not self._delay_ms:
            return
        waiting = self._registry.one(
            "SELECT count(*) AS number, min(id) AS first FROM audit WHERE id > ?", (self._flushed(),)
        )
        if not waiting["number"]:
            return
        due = audit_position.moment(waiting["first"]) + self._delay_ms
        if waiting["number"] >= _FULL_BUFFER or self._now() >= due:
            self.flush()

    def _flushed(self) -> str:
        return str(self._registry.value("SELECT up_to FROM audit_flushed") or "")

    def _now(self) -> int:
        return self._clock.milliseconds()


def _family(action: str) -> str:
    """Return an action up to its first dot, that included."""
    return "".join(action.partition(".")[:2])


def _filters(query: AuditQuery) -> tuple[str, list[str], list[Any]]:
    """Return the index that serves a query best, the conditions and their parameters."""
    conditions: dict[str, tuple[str, list[Any]]] = {}
    if query.action is not None and not query.action.endswith("."):
        conditions["audit_by_action"] = ("action = ?", [query.action])
    elif query.action is not None:
        prefix = [_family(query.action), len(query.action), query.action]
        conditions["audit_by_family"] = ("family = ? AND substr(action, 1, ?) = ?", prefix)
    if query.profile is not None:
        conditions["audit_by_profile"] = ("profile = ?", [query.profile])
    if query.outcome is not None:
        conditions["audit_by_outcome"] = ("outcome = ?", [query.outcome])
    index = next(iter(conditions), "audit_by_time")
    return (
        index,
        [sql for sql, _ in conditions.values()],
        [value for _, values in conditions.values() for value in values],
    )
