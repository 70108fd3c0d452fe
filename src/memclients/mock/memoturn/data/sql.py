"""Users' own SQL."""

import base64
import binascii
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import msgspec

from memclients.mock._call import json_object
from memclients.mock.memoturn.data.sql_authorizer import authorized
from memclients.mock.memoturn.data.sqlite_numbers import storable
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.storage.branch import Branch

_BLOB = "$base64"

# About a second's work: a request that runs forever must not hold up all others until the real 30 s are over.
_STEPS = 20_000_000
_STEPS_AT_ONCE = 100_000
_LONGEST_VALUE = 64 * 2**20


class Statement(msgspec.Struct):
    """One statement of a batch.

    Args:
        q: SQL.
        params: Values of its placeholders, by position.
    """

    q: str
    params: list[Any] = []


def execute(branch: Branch, statements: list[Statement]) -> list[dict[str, Any]]:
    """Execute statements, all or none, and return what each gave.

    The txid moves if a row or the schema changed. Statements that return rows or start with WITH do not count.

    Raises:
        Refusal: The database refuses a statement, or it takes too long.
    """
    version = "PRAGMA schema_version"
    try:
        with _bounded(branch.connection), branch.write():
            before = branch.value(version)
            with authorized(branch.connection):
                results = [_execute(branch.connection, statement) for statement in statements]
            if branch.value(version) != before or any(result["rows_affected"] for result in results):
                branch.touch()
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise Refusal.invalid(f"SQL error: {error}") from error
    return results


def _execute(connection: sqlite3.Connection, statement: Statement) -> dict[str, Any]:
    cursor = connection.execute(statement.q, [_bound(value) for value in statement.params])
    rows = [[_shown(value) for value in row] for row in cursor.fetchall()]
    columns = [column[0] for column in cursor.description or ()]
    # The driver counts no rows of statements that begin with WITH, and nor does the server.
    return {"columns": columns, "rows": rows, "rows_affected": 0 if columns else max(cursor.rowcount, 0)}


def _bound(value: Any) -> str | float | bytes | None:
    """Return what a parameter is in SQLite."""
    if isinstance(value, int):
        return storable(value)
    if value is None or isinstance(value, str | float):
        return value
    members = json_object(value)
    if members is not None and members.keys() == {_BLOB} and isinstance(members[_BLOB], str):
        try:
            return base64.b64decode(members[_BLOB], validate=True)
        except binascii.Error as error:
            raise Refusal.invalid(f"{_BLOB} is not base64: {error}") from error
    return msgspec.json.encode(value, order="deterministic").decode()


def _shown(value: Any) -> Any:
    """Return what a value of SQLite is in JSON."""
    return {_BLOB: base64.b64encode(value).decode()} if isinstance(value, bytes) else value


@contextmanager
def _bounded(connection: sqlite3.Connection) -> Generator[None]:
    """Stop statements that do not come to an end, and values that fill the memory."""
    left = _STEPS // _STEPS_AT_ONCE

    def tick() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    connection.set_progress_handler(tick, _STEPS_AT_ONCE)
    longest = connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    try:
        yield
    except sqlite3.OperationalError as error:
        if left < 0:
            raise Refusal.text(408, "") from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, longest)
