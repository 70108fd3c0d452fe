# Derived from src/memclients/memoturn/_async/collection.py by `make generate`; edit that file, not this one.
"""A collection of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients.memoturn._sync.placed import Placed
from memclients.memoturn._wire import answers
from memclients.memoturn._wire import data as wire

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from memclients.memoturn._places import Place
    from memclients.memoturn._sync.calls import MemoturnCalls
    from memclients_lowlevel.memoturn.results import DeleteResult, InsertResult, UpdateResult


class Collection(Placed):
    """The documents of one collection, as `Db.collection` returns it.

    Args:
        client: The client.
        place: Database and branch.
        name: The collection.

    Source: Memoturn's documentation, "Python SDK: Database API".
    """

    def __init__(self, client: MemoturnCalls, place: Place, name: str) -> None:
        super().__init__(client, place)
        self.name = name

    def insert(self, docs: Iterable[Mapping[str, object]]) -> InsertResult:
        """Store documents, all or none.

        A request that may have reached the server is not repeated: without an `_id` of their own the documents would be
        stored twice.

        Args:
            docs: JSON objects; `_id` is a str, generated where it is missing. They are not changed.

        Returns:
            Their ids in their order, and the transaction that committed them.

        Raises:
            BadRequestError: If an `_id` is taken.
            NotFoundError: If the database or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return self._write(answers.INSERTED, wire.insert, self._place, self.name, docs)

    def find(
        self,
        filter: Mapping[str, Any] | None = None,
        *,
        sort: Mapping[str, int] | None = None,
        limit: int | None = None,
        skip: int | None = None,
        min_txid: int | None = None,
    ) -> list[dict[str, Any]]:
        """Read the documents that match a filter.

        Args:
            filter: Fields and their values or operators: `$eq`, `$ne`, `$gt`, `$gte`, `$lt`, `$lte`, `$in`, `$nin`,
                `$exists`, and `$and`, `$or`, `$not` around whole filters; None or empty matches all.
            sort: Fields with 1 or -1. The server sorts by several fields in the alphabetical order of their names, not
                in the order given. Without it documents come by `_id`.
            limit: How many at most, up to 1000; 100 unless given.
            skip: How many to leave out first.
            min_txid: Ask for the state at this transaction or later, instead of the client's own floor.

        Returns:
            The documents with their `_id`; none also for an unknown collection.

        Raises:
            InvalidRequestError: If the filter or sort can't be right; nothing was sent.
            NotFoundError: If the database or branch does not exist.
            StaleReadError: If the node does not reach the transaction that must be seen.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return self._read(
            min_txid,
            answers.DOCUMENTS,
            wire.find,
            self._place,
            self.name,
            filter=filter,
            sort=sort,
            limit=limit,
            skip=skip,
        )

    def update(
        self,
        filter: Mapping[str, Any],
        update: Mapping[str, Any],
        *,
        multi: bool = False,
    ) -> UpdateResult:
        """Change documents that match a filter; there is no upsert.

        A request that may have reached the server is repeated only if it then changes nothing more.

        Args:
            filter: As `find`.
            update: Operators: `$set`, `$unset`, `$inc`, `$push`.
            multi: All documents that match, not only the first by `_id`.

        Returns:
            How many documents matched, and the transaction.

        Raises:
            InvalidRequestError: If the filter or update can't be right; nothing was sent.
            NotFoundError: If the database or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return self._write(
            answers.UPDATED, wire.update, self._place, self.name, filter=filter, update=update, multi=multi
        )

    def delete(
        self,
        filter: Mapping[str, Any],
        *,
        multi: bool = False,
    ) -> DeleteResult:
        """Delete documents that match a filter.

        A request that may have reached the server is repeated only if it then deletes nothing more.

        Args:
            filter: As `find`; an empty one matches all.
            multi: All documents that match, not only the first by `_id`.

        Returns:
            How many were deleted, and the transaction.

        Raises:
            InvalidRequestError: If the filter can't be right; nothing was sent.
            NotFoundError: If the database or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return self._write(answers.DELETED, wire.delete, self._place, self.name, filter=filter, multi=multi)

    def create_index(self, path: str) -> None:
        """Make finding by a field faster; creates the collection if need be, and may be repeated.

        Args:
            path: A field, with dots for those of nested objects.

        Raises:
            InvalidRequestError: If the path can't be right; nothing was sent.
            NotFoundError: If the database or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return self._call(answers.indexed, wire.index, self._place, self.name, path)
