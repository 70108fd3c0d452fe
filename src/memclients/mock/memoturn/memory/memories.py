"""What happens to memories: they come in, replace each other, are forgotten and expire."""

from collections.abc import Mapping, Sequence
from typing import Any

from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.memory import sessions, table
from memclients.mock.memoturn.memory.identity import memory_id
from memclients.mock.memoturn.memory.shapes import TOPICAL, MemoryItem, check_item
from memclients.mock.memoturn.storage.branch import Branch

TASK_TTL = 86_400

Policy = Mapping[str, Any]


def check(items: Sequence[MemoryItem]) -> None:
    """Hold a batch against the rules of ingest.

    Raises:
        Refusal: An item breaks one.
    """
    for item in items:
        check_item(item)


def ingest(branch: Branch, items: Sequence[MemoryItem], *, now: int, policy: Policy) -> list[dict[str, Any]]:
    """Store a batch of memories, all or none.

    Args:
        branch: Where to.
        items: The memories; `msgspec.convert` makes them from JSON.
        now: Unix milliseconds.
        policy: The effective policy of the profile.

    Returns:
        What became of each, in their order.

    Raises:
        Refusal: One of them breaks a rule.
    """
    check(items)
    batch: set[str] = set()
    with branch.write():
        return [_ingest(branch, item, batch, now, policy) for item in items]


def _ingest(branch: Branch, item: MemoryItem, batch: set[str], now: int, policy: Policy) -> dict[str, Any]:
    found = memory_id(item.type, item.topic_key, item.content)
    present = branch.row("SELECT superseded_by FROM __memoturn_memories WHERE id = ?", (found,))
    if present is not None and (present["superseded_by"] is None or found in batch):
        return {"id": found, "status": "duplicate", "superseded": []}
    batch.add(found)
    if present is None:
        table.insert(branch, found, item, now=now, ttl=_ttl(item, policy))
    else:
        branch.run("UPDATE __memoturn_memories SET superseded_by = NULL, superseded_at = NULL WHERE id = ?", (found,))
    superseded = _supersede(branch, item, found, now)
    if item.session_id is not None:
        sessions.touch(branch, item.session_id, now)
    return {"id": found, "status": "created" if present is None else "revived", "superseded": superseded}


def _ttl(item: MemoryItem, policy: Policy) -> int | None:
    if item.type != "task":
        return None
    wanted = TASK_TTL if item.ttl is None else item.ttl
    longest: int | None = policy.get("task_ttl_max_secs")
    return wanted if longest is None else min(wanted, longest)


def _supersede(branch: Branch, item: MemoryItem, successor: str, now: int) -> list[str]:
    if item.type not in TOPICAL or item.topic_key is None:
        return []
    rows = branch.rows(
        "SELECT id FROM __memoturn_memories WHERE topic_key = ? AND type = ? AND superseded_by IS NULL AND id <> ?",
        (item.topic_key, item.type, successor),
    )
    branch.run_many(
        "UPDATE __memoturn_memories SET superseded_by = ?, superseded_at = ? WHERE id = ?",
        [(successor, now, row["id"]) for row in rows],
    )
    return [row["id"] for row in rows]


def get(branch: Branch, wanted: str) -> dict[str, Any]:
    """Return a memory with its direct predecessors, also one that is superseded or has expired.

    Raises:
        Refusal: There is none of that id.
    """
    row = branch.row("SELECT * FROM __memoturn_memories WHERE id = ?", (wanted,))
    if row is None:
        raise _missing(wanted)
    before = branch.rows("SELECT id FROM __memoturn_memories WHERE superseded_by = ? ORDER BY row", (wanted,))
    return {
        **table.render(row),
        "expires_at": row["expires_at"],
        "superseded_at": row["superseded_at"],
        "supersedes": [predecessor["id"] for predecessor in before],
    }


def forget(branch: Branch, wanted: str) -> bool:
    """Delete a memory and say whether it was there; what it superseded stays superseded."""
    with branch.write():
        return bool(table.delete(branch, "id = ?", (wanted,)))


def forget_topic(branch: Branch, kind: str, topic_key: str) -> list[str]:
    """Delete all memories of a type on a topic, active and superseded ones, and return their ids."""
    with branch.write():
        return table.delete(branch, "type = ? AND topic_key = ?", (kind, topic_key))


def require(branch: Branch, wanted: str) -> None:
    """Insist that a memory exists.

    Raises:
        Refusal: There is none of that id.
    """
    if branch.row("SELECT 1 FROM __memoturn_memories WHERE id = ?", (wanted,)) is None:
        raise _missing(wanted)


def _missing(wanted: str) -> Refusal:
    return Refusal.not_found(f"memory not found: {wanted}")


def sweep(branch: Branch, now: int, policy: Policy) -> dict[str, int]:
    """Delete what has expired, or is older or more than the policy allows; say how many of each.

    Args:
        branch: Where to.
        now: Unix milliseconds.
        policy: The effective policy of the profile.
    """
    with branch.write():
        return {
            "tasks": len(table.delete(branch, "expires_at <= ?", (now,))),
            "events": _sweep_aged(branch, "type = 'event' AND created_at", now, policy.get("event_max_age_secs")),
            "superseded": _sweep_aged(branch, "superseded_at", now, policy.get("superseded_max_age_secs"))
            + _sweep_excess(branch, policy.get("superseded_max_count")),
        }


def _sweep_aged(branch: Branch, condition: str, now: int, longest: int | None) -> int:
    if longest is None:
        return 0
    return len(table.delete(branch, f"{condition} < ?", (now - longest * 1000,)))


def _sweep_excess(branch: Branch, most: int | None) -> int:
    if most is None:
        return 0
    ranked = (
        "SELECT row, row_number() OVER (PARTITION BY type, topic_key ORDER BY superseded_at DESC, row DESC) AS place"
        " FROM __memoturn_memories WHERE superseded_by IS NOT NULL"
    )
    return len(table.delete(branch, f"row IN (SELECT row FROM ({ranked}) WHERE place > ?)", (most,)))  # noqa: S608 - only our own words
