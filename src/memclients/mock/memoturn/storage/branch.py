"""One branch of a database: a SQLite database of its own."""

import sqlite3
import weakref
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from memclients.mock._store import Parameters, Queries
from memclients.mock.memoturn.storage.schema import branch_schema

# The first page of a database says that it is in WAL mode; a copy in memory can't be.
_JOURNAL_BYTES = slice(18, 20)
_NO_WAL = b"\x01\x01"


@dataclass(frozen=True, slots=True)
class Database:
    """A registered database.

    Args:
        name: Its name.
        uuid: Its id, 32 hexadecimal digits.
        created_at: Unix milliseconds.
    """

    name: str
    uuid: str
    created_at: int


class Branch(Queries):
    """A branch's data. Tables of the service are named `__memoturn_...`; users' own tables stand beside them.

    Args:
        database: The database that it belongs to.
        name: Its name.
        path: The file; in memory when absent.
        on_commit: Called after each transaction that moved the txid.
    """

    def __init__(
        self,
        database: Database,
        name: str,
        path: Path | None = None,
        on_commit: Callable[["Branch"], None] | None = None,
    ) -> None:
        super().__init__(sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False))
        self.database = database
        self.name = name
        self._on_commit = on_commit
        weakref.finalize(self, self._connection.close)
        self._connection.row_factory = sqlite3.Row
        if path is not None:
            self._connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")
        self._prepare()
        self._changed = False
        self._writing = False

    def _prepare(self) -> None:
        self._connection.executescript(f"BEGIN; {branch_schema()} COMMIT;")
        self._txid = int(self.value("SELECT txid FROM __memoturn_head"))

    @property
    def txid(self) -> int:
        """The number of the latest transaction that changed something; 0 before the first."""
        return self._txid

    @property
    def size(self) -> int:
        """Number of bytes of the whole database."""
        return int(self.value("PRAGMA page_count")) * int(self.value("PRAGMA page_size"))

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for statements of users; what they change counts only after `touch`."""
        return self._connection

    def run(self, sql: str, parameters: Parameters = ()) -> int:
        """Execute one statement inside `write` and return the number of rows that it changed."""
        return self._count(self._connection.execute(sql, parameters))

    def run_many(self, sql: str, parameters: Iterable[Parameters]) -> int:
        """Execute one statement for each row of parameters inside `write`; return the number of changed rows."""
        return self._count(self._connection.executemany(sql, parameters))

    def _count(self, cursor: sqlite3.Cursor) -> int:
        if not self._writing:
            raise RuntimeError("a branch is changed inside write() only")
        changed = max(cursor.rowcount, 0)
        self._changed = self._changed or changed > 0
        return changed

    def touch(self) -> None:
        """Let the present transaction count as a change, as after a statement that creates a table."""
        self._changed = True

    @contextmanager
    def write(self, *, quiet: bool = False) -> Generator[None, None, None]:
        """Make everything inside happen completely or not at all; the txid grows by one if a row changed.

        Args:
            quiet: Leave the txid alone: cleaning up on the occasion of a read is no write. Has no effect within
                another `write`, which this one joins.
        """
        if self._writing:
            yield
            return
        self._connection.execute("BEGIN IMMEDIATE")
        self._writing, self._changed = True, False
        try:
            yield
            counts = self._changed and not quiet
            if counts:
                self._connection.execute("UPDATE __memoturn_head SET txid = ?", (self._txid + 1,))
            self._connection.execute("COMMIT")
        except BaseException:
            # Some errors of users' statements end the transaction by themselves.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        finally:
            self._writing = False
        if counts:
            self._txid += 1
            if self._on_commit is not None:
                self._on_commit(self)

    def image(self) -> bytes:
        """Return the whole database as bytes."""
        image = bytearray(self._connection.serialize())
        image[_JOURNAL_BYTES] = _NO_WAL
        return bytes(image)

    def restore(self, image: bytes) -> None:
        """Replace the whole database by an earlier image."""
        source = sqlite3.connect(":memory:")
        try:
            source.deserialize(image)
            source.backup(self._connection)
        finally:
            source.close()
        self._prepare()

    def copy_to(self, other: "Branch") -> None:
        """Replace the content of another branch by that of this one."""
        self._connection.backup(other.connection)
        other._prepare()

    def close(self) -> None:
        """Close the database; one in memory is gone then."""
        with suppress(sqlite3.ProgrammingError):
            self._connection.close()
