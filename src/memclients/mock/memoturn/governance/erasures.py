"""Erasures: gone now for readers, later from history too, with a receipt."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from memclients.mock._call import Call
from memclients.mock._ids import COUNTERS, Ids
from memclients.mock.memoturn.addresses import Profile, profile_named
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.governance import erasure_history
from memclients.mock.memoturn.governance.receipts import receipt
from memclients.mock.memoturn.memory import memories, sessions
from memclients.mock.memoturn.storage.branch import Branch

if TYPE_CHECKING:
    from memclients.mock.memoturn.state import State

# A coupon outlives its database, so nothing refers to that.
SCHEMA = f"""
{COUNTERS}
CREATE TABLE IF NOT EXISTS erasures (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, db TEXT NOT NULL, open INTEGER NOT NULL, coupon TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS erasures_by_db ON erasures (db, number);
CREATE INDEX IF NOT EXISTS open_erasures ON erasures (number) WHERE open;
"""

Coupon = dict[str, Any]


class Erasures:
    """The erasures of all profiles.

    Args:
        state: The state of the node.
    """

    def __init__(self, state: "State") -> None:
        self._state = state
        self._registry = state.registry
        self._ids = Ids(state.registry)

    def request(self, branch: Branch, profile: Profile, target: Mapping[str, Any], call: Call) -> dict[str, Any]:
        """Delete now, and see to the history later.

        Args:
            branch: The branch of the profile.
            profile: The profile.
            target: `memory_id`, or `topic_key` and `type`, or `session_id` and perhaps `turns`.
            call: The request that wants it.

        Returns:
            The answer to the request.

        Raises:
            Refusal: There is no such memory, or nothing on the topic.
        """
        ids = _delete(branch, target)
        now = self._state.now
        grace = self._state.policies.effective(profile.ns, profile.name)["erasure_grace_secs"]
        coupon: Coupon = {
            "id": self._ids.new("ers", 16),
            "db": branch.database.name,
            "uuid": branch.database.uuid,
            "target": dict(target),
            **({"memory_ids": ids} if ids else {}),
            "requested_at": now,
            "grace_until": now + grace * 1000,
            "forget_txid": {branch.name: branch.txid},
            "status": "pending",
        }
        self._registry.run(
            "INSERT INTO erasures (id, db, open, coupon) VALUES (?, ?, TRUE, ?)",
            (coupon["id"], coupon["db"], json.dumps(coupon)),
        )
        self._state.audit.record(
            "erasure.requested",
            profile=profile,
            call=call,
            branch=branch.name,
            resource=coupon["id"],
            txid=branch.txid,
            count=len(ids),
        )
        accepted = {name: coupon[name] for name in ("status", "grace_until")}
        return {"erasure_id": coupon["id"], "txid": branch.txid, **accepted}

    def all(self, profile: Profile) -> list[Coupon]:
        """Return the coupons of a profile, newest first."""
        sql = "SELECT coupon FROM erasures WHERE db = ? ORDER BY number DESC"
        return [json.loads(row["coupon"]) for row in self._registry.rows(sql, (profile.database,))]

    def get(self, profile: Profile, erasure_id: str) -> Coupon:
        """Return a coupon.

        Raises:
            Refusal: The profile has none of that id.
        """
        sql = "SELECT coupon FROM erasures WHERE id = ? AND db = ?"
        text = self._registry.value(sql, (erasure_id, profile.database))
        if text is None:
            raise Refusal.not_found(f"erasure not found: {erasure_id}")
        coupon: Coupon = json.loads(text)
        return coupon

    def maintain(self) -> dict[str, int]:
        """Rewrite the history of the erasures whose grace is over; say how many are complete now, how many blocked."""
        counts = {"erasures_completed": 0, "erasures_blocked": 0}
        for row in self._registry.rows("SELECT coupon FROM erasures WHERE open ORDER BY number"):
            coupon: Coupon = json.loads(row["coupon"])
            if coupon["grace_until"] > self._state.now:
                continue
            self._advance(coupon)
            self._registry.run(
                "UPDATE erasures SET open = ?, coupon = ? WHERE id = ?",
                (coupon["status"] != "completed", json.dumps(coupon), coupon["id"]),
            )
            counts["erasures_completed"] += coupon["status"] == "completed"
            counts["erasures_blocked"] += coupon["status"] == "blocked"
        return counts

    def _advance(self, coupon: Coupon) -> None:
        ((branch, txid),) = coupon["forget_txid"].items()
        was_blocked = coupon.pop("blocked_by", None) is not None
        database = self._state.databases.find(coupon["db"])
        # A database of the same name that was created later has nothing to do with it.
        if database is not None and database.uuid == coupon["uuid"]:
            blocked_by = erasure_history.blockers(self._state, database, branch, txid)
            if blocked_by:
                coupon.update(status="blocked", blocked_by=blocked_by)
                return
            coupon["status"] = "pending"
            if was_blocked or not erasure_history.rewrite(self._state, database, branch, txid):
                return
        self._complete(coupon, branch, txid)

    def _complete(self, coupon: Coupon, branch: str, txid: int) -> None:
        now = self._state.now
        evidence = erasure_history.evidence(self._state, coupon["uuid"], branch, txid)
        signed = self._state.options.auth
        coupon.update(status="completed", completed_at=now, receipt=receipt(coupon, now, evidence, signed=signed))
        self._state.audit.record(
            "erasure.completed",
            profile=profile_named(coupon["db"]),
            branch=branch,
            resource=coupon["id"],
            count=len(coupon.get("memory_ids", ())),
        )


def _delete(branch: Branch, target: Mapping[str, Any]) -> list[str]:
    if (memory_id := target.get("memory_id")) is not None:
        memories.require(branch, memory_id)
        memories.forget(branch, memory_id)
        return [memory_id]
    if (topic_key := target.get("topic_key")) is not None:
        ids = memories.forget_topic(branch, target["type"], topic_key)
        if not ids:
            raise Refusal.not_found(f"no {target['type']} on topic {topic_key}")
        return ids
    return sessions.end(branch, target["session_id"], turns=target.get("turns", False))
