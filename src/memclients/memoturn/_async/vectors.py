"""Collections of vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients.memoturn._async.placed import AsyncPlaced
from memclients.memoturn._wire import answers
from memclients.memoturn._wire import data as wire

if TYPE_CHECKING:
    from collections.abc import Sequence

    from memclients_lowlevel.memoturn.results import VectorHit


class AsyncVectors(AsyncPlaced):
    """The vectors of a database, as `Db.vectors`; they know nothing of documents with the same ids.

    Source: Memoturn's documentation, "Python SDK: Database API".
    """

    async def upsert(
        self,
        collection: str,
        id: str,
        embedding: Sequence[float],
    ) -> int:
        """Store a vector, in place of the one with the same id.

        Args:
            collection: The collection; its first vector decides how long all are.
            id: The vector's id.
            embedding: The vector; kept with 32-bit precision.

        Returns:
            The transaction that committed it.

        Raises:
            BadRequestError: If the vector is of another length than the collection's.
            NotFoundError: If the database or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return await self._write(answers.txid, wire.upsert, self._place, collection, id, embedding)

    async def search(
        self, collection: str, vector: Sequence[float], *, k: int = 10, min_txid: int | None = None
    ) -> list[VectorHit]:
        """Find the vectors nearest to one, nearest first.

        Args:
            collection: The collection; an unknown one is empty.
            vector: As long as the collection's.
            k: How many at most, up to 1000.
            min_txid: Ask for the state at this transaction or later, instead of the client's own floor.

        Returns:
            Ids with their cosine distance, from 0 to 2.

        Raises:
            BadRequestError: If the vector is of another length than the collection's.
            NotFoundError: If the database or branch does not exist.
            StaleReadError: If the node does not reach the transaction that must be seen.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return await self._read(min_txid, answers.VECTOR_HITS, wire.nearest, self._place, collection, vector, k)
