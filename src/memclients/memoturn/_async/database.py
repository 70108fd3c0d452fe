"""One database and the models of data in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients.memoturn._async.branches import AsyncBranches
from memclients.memoturn._async.collection import AsyncCollection
from memclients.memoturn._async.kv import AsyncKv
from memclients.memoturn._async.placed import AsyncPlaced
from memclients.memoturn._async.vectors import AsyncVectors
from memclients.memoturn._wire import answers
from memclients.memoturn._wire import data as wire

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from memclients_lowlevel.memoturn.results import SqlResult


class AsyncDb(AsyncPlaced):
    """One branch of a database, as `Memoturn.db` returns it.

    Source: Memoturn's documentation, "Python SDK: Database API".
    """

    @property
    def spec(self) -> str:
        """The database and branch: `name`, or `name@branch`."""
        return str(self._place)

    @property
    def kv(self) -> AsyncKv:
        """Keys and values, with expiry."""
        return AsyncKv(self._client, self._place)

    @property
    def vectors(self) -> AsyncVectors:
        """Collections of vectors, apart from the documents."""
        return AsyncVectors(self._client, self._place)

    @property
    def branch(self) -> AsyncBranches:
        """The database's branches."""
        return AsyncBranches(self._client, self._place)

    def collection(self, name: str) -> AsyncCollection:
        """Return a handle on a collection of documents; nothing is sent.

        Args:
            name: 1 to 64 letters, digits, `_` and `-`; `-` and `_` are the same, as are upper and lower case.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return AsyncCollection(self._client, self._place, name)

    async def sql(self, q: str, params: Sequence[Any] | None = None, *, durable: bool = False) -> SqlResult:
        """Run one SQL statement.

        Only a statement that surely reads is repeated when its answer is lost.

        Args:
            q: SQLite's dialect, with `?` for parameters; no transaction control.
            params: JSON values; bytes become a BLOB, lists and dicts their JSON text.
            durable: Answer only when what it wrote is in object storage.

        Returns:
            `results` with one entry: `columns` and `rows`, or `rows_affected`; a BLOB comes as `{"$base64": ...}`.

        Raises:
            BadRequestError: If SQLite refuses the statement.
            PermissionDeniedError: If it writes and the token only reads, or it touches what is reserved.
            NotFoundError: If the database or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return await self.sql_batch([(q, params)], durable=durable)

    async def sql_batch(
        self, statements: Iterable[str | tuple[str, Sequence[Any] | None]], *, durable: bool = False
    ) -> SqlResult:
        """Run SQL statements as one transaction: all of them, or none if one fails.

        Args:
            statements: SQL texts, or pairs of a text and its parameters, as `sql` takes them.
            durable: Answer only when what they wrote is in object storage.

        Returns:
            `results` with an entry for each statement, and the transaction.

        Raises:
            MemoturnError: As `sql`.

        Source: Memoturn's documentation, "REST API: SQL".
        """
        return await self._write(answers.SQL, wire.sql, self._place, statements, durable=durable)

    async def sync(self) -> int:
        """Ship the branch's state to object storage now.

        Returns:
            The transaction up to which it is there; a state that `rewind` can restore.

        Raises:
            NotFoundError: If the database or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return await self._write(answers.txid, wire.sync, self._place)
