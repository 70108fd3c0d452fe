"""The database under a mock server's state."""

import sqlite3
import weakref
import zlib
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Parameters = Sequence[Any] | Mapping[str, Any]


class Queries:
    """Questions to a SQLite database.

    Args:
        connection: The connection, whose rows are `sqlite3.Row`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, parameters: Parameters = ()) -> list[sqlite3.Row]:
        """Return all rows of a query."""
        return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> sqlite3.Row | None:
        """Return the first row of a query, if there is one."""
        found: sqlite3.Row | None = self._connection.execute(sql, parameters).fetchone()
        return found

    def one(self, sql: str, parameters: Parameters = ()) -> sqlite3.Row:
        """Return the only row of a query that always has one."""
        (found,) = self.rows(sql, parameters)
        return found

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first column of the first row, or None."""
        found = self.row(sql, parameters)
        return None if found is None else found[0]


class Store(Queries):
    """One SQLite database with a fixed schema, in memory or in a file.

    Args:
        service: Name of the service; a file of another service is refused.
        schema: SQL script that creates all tables, written with `IF NOT EXISTS`.
        path: The file; in memory when absent.

    Raises:
        ValueError: The file can't be opened, or is no database of this service.
    """

    def __init__(self, service: str, schema: str, path: str | Path | None = None) -> None:
        self._schema = schema
        self._mark = zlib.crc32(service.encode()) & 0x7FFFFFFF
        try:
            super().__init__(sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False))
        except sqlite3.OperationalError as error:
            raise ValueError(f"{path} can't be opened: {error}") from error
        # However the mock ends, also one that was never started or refused its options.
        weakref.finalize(self, self._connection.close)
        self._connection.row_factory = sqlite3.Row
        try:
            self._open()
        except sqlite3.DatabaseError as error:
            self.close()
            raise ValueError(f"{path} is not a database of the {service} server: {error}") from error

    def _open(self) -> None:
        (mark,) = self._connection.execute("PRAGMA application_id").fetchone()
        (pages,) = self._connection.execute("PRAGMA page_count").fetchone()
        if pages and mark != self._mark:
            raise sqlite3.DatabaseError("it holds something else")
        self._connection.executescript(
            f"PRAGMA application_id = {self._mark}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
            "PRAGMA foreign_keys = ON;"
        )
        self._connection.executescript(self._schema)

    def run(self, sql: str, parameters: Parameters = ()) -> int:
        """Execute one statement and return the number of rows that it changed."""
        return self._connection.execute(sql, parameters).rowcount

    @contextmanager
    def transaction(self) -> Generator[None, None, None]:
        """Make everything inside happen completely or not at all."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def reset(self) -> None:
        """Drop all content."""
        tables = self.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        self.run("PRAGMA foreign_keys = OFF")
        with self.transaction():
            for (name,) in tables:
                self.run(f'DROP TABLE IF EXISTS "{name}"')
        self.run("PRAGMA foreign_keys = ON")
        self._connection.executescript(self._schema)

    def close(self) -> None:
        """Close the database; an in-memory one is gone then."""
        self._connection.close()
