"""What users' SQL may do, however it is spelled: SQLite is asked about each access of a statement."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from memclients.mock.memoturn.data.sql_guard import RESERVED
from memclients.mock.memoturn.errors import Refusal

# These only tell something, or change what is kept with the branch and harms nothing there.
_BENIGN_WITH_VALUE = frozenset(
    [
        "application_id",
        "defer_foreign_keys",
        "foreign_key_check",
        "foreign_key_list",
        "foreign_keys",
        "index_info",
        "index_list",
        "index_xinfo",
        "integrity_check",
        "optimize",
        "quick_check",
        "table_info",
        "table_list",
        "table_xinfo",
        "user_version",
    ]
)
# Without a value, most pragmas only tell what is set.
_HARMFUL_WITHOUT_VALUE = frozenset(("incremental_vacuum", "shrink_memory", "wal_checkpoint"))

# Maintenance of all tables passes over those of the service too.
_OF_ALL_TABLES = frozenset((sqlite3.SQLITE_ANALYZE, sqlite3.SQLITE_REINDEX))


@contextmanager
def authorized(connection: sqlite3.Connection) -> Generator[None]:
    """Keep statements to users' tables and to what ends with their request.

    Raises:
        Refusal: A statement inside goes beyond that.
    """
    found: list[Refusal] = []

    def check(action: int, first: str | None, second: str | None, _: str | None, __: str | None) -> int:
        refusal = _refusal(action, first or "", second)
        if refusal is None:
            return sqlite3.SQLITE_OK
        found.append(refusal)
        return sqlite3.SQLITE_DENY

    connection.set_authorizer(check)
    try:
        yield
    except sqlite3.Error as error:
        if found:
            raise found[0] from error
        raise
    finally:
        connection.set_authorizer(None)


def _refusal(action: int, first: str, second: str | None) -> Refusal | None:
    if action == sqlite3.SQLITE_PRAGMA:
        name = first.lower()
        harmful = name in _HARMFUL_WITHOUT_VALUE if second is None else name not in _BENIGN_WITH_VALUE
        return Refusal.invalid(f"PRAGMA {name} is not allowed") if harmful else None
    if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH):
        return Refusal.forbidden("ATTACH is not allowed")
    names = (first, second or "")
    if action not in _OF_ALL_TABLES and any(name.lower().startswith(RESERVED) for name in names):
        return Refusal.forbidden(f"tables starting with {RESERVED} are reserved")
    return None
