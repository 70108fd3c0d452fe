"""Keys and values, some of which expire."""

from memclients.mock.memoturn.data.sqlite_numbers import MAX_INTEGER
from memclients.mock.memoturn.storage.branch import Branch

# Keys are bytes, whose order is the one in which they are listed.
SCHEMA = """
CREATE TABLE IF NOT EXISTS __memoturn_kv (
    ns TEXT NOT NULL, key BLOB NOT NULL, value BLOB NOT NULL, expires_at INTEGER, PRIMARY KEY (ns, key)
) WITHOUT ROWID;
"""

_LIVE = "(expires_at IS NULL OR expires_at > :now)"


def put(branch: Branch, ns: str, key: str, value: bytes, *, expires_at: int | None) -> None:
    """Store a value in place of an earlier one and of its expiry.

    Args:
        branch: Where to.
        ns: The namespace of the key.
        key: The key.
        value: The value.
        expires_at: When it is gone, in unix milliseconds; never when absent.
    """
    with branch.write():
        branch.run(
            "INSERT OR REPLACE INTO __memoturn_kv VALUES (?, ?, ?, ?)",
            (ns, key.encode(), value, None if expires_at is None else min(expires_at, MAX_INTEGER)),
        )


def get(branch: Branch, ns: str, key: str, *, now: int) -> bytes | None:
    """Return a value, or None if there is none or it has expired: then it is deleted, too."""
    found = branch.row("SELECT value, expires_at FROM __memoturn_kv WHERE ns = ? AND key = ?", (ns, key.encode()))
    if found is None:
        return None
    value, expires_at = found
    if expires_at is not None and expires_at <= now:
        with branch.write(quiet=True):
            branch.run("DELETE FROM __memoturn_kv WHERE ns = ? AND key = ?", (ns, key.encode()))
        return None
    return bytes(value)


def delete(branch: Branch, ns: str, key: str) -> None:
    """Delete a value, if it is there."""
    with branch.write():
        branch.run("DELETE FROM __memoturn_kv WHERE ns = ? AND key = ?", (ns, key.encode()))


def keys(branch: Branch, ns: str, *, prefix: str, limit: int, now: int) -> list[str]:
    """Return the live keys that start with a prefix, in the order of their bytes."""
    start = prefix.encode()
    rows = branch.rows(
        f"SELECT key FROM __memoturn_kv WHERE ns = :ns AND key >= :start AND substr(key, 1, :length) = :start"  # noqa: S608 - constants
        f" AND {_LIVE} ORDER BY key LIMIT :limit",
        {"ns": ns, "start": start, "length": len(start), "now": now, "limit": limit},
    )
    return [key.decode() for (key,) in rows]


def sweep(branch: Branch, now: int) -> int:
    """Delete what has expired and return how much that was."""
    with branch.write(quiet=True):
        return branch.run(f"DELETE FROM __memoturn_kv WHERE NOT {_LIVE}", {"now": now})  # noqa: S608 - constants
