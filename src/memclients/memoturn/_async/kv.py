"""Keys and values."""

from __future__ import annotations

from typing import TypeAlias

from memclients.memoturn._async.placed import AsyncPlaced
from memclients.memoturn._wire import answers
from memclients.memoturn._wire import data as wire

Keys: TypeAlias = list[str]


class AsyncKv(AsyncPlaced):
    """The keys and values of a database, as `Db.kv`; `ns` is a namespace among the keys.

    Source: Memoturn's documentation, "Python SDK: Database API".
    """

    async def put(self, ns: str, key: str, value: str | bytes, *, ttl: int | None = None) -> int:
        """Store a value, in place of an earlier one and its expiry.

        Args:
            ns: The namespace.
            key: The key; plain letters, digits, `.`, `_`, `:` and `-` are best.
            value: Bytes, or text, which is stored as UTF-8.
            ttl: Seconds until it expires; 0 is at once.

        Returns:
            The transaction that committed it.

        Raises:
            NotFoundError: If the database or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return await self._write(answers.txid, wire.put, self._place, ns, key, value, ttl)

    async def get(self, ns: str, key: str, *, min_txid: int | None = None) -> str | None:
        """Read a value as text.

        Args:
            ns: The namespace.
            key: The key.
            min_txid: Ask for the state at this transaction or later, instead of the client's own floor. An absent key
                tells nothing of the state that it is absent from.

        Returns:
            The text; None if there is no such key, or it has expired, or there is no such database or branch (see
            `strict_lookups` of the client).

        Raises:
            UnexpectedResponseError: If the value is not UTF-8 text: `get_bytes` reads it.
            StaleReadError: If the node does not reach the transaction that must be seen.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        with self._lookup():
            return await self._read(min_txid, answers.text, wire.value_of, self._place, ns, key)
        return None

    async def get_bytes(self, ns: str, key: str, *, min_txid: int | None = None) -> bytes | None:
        """Read a value as it is stored.

        Args:
            ns: The namespace.
            key: The key.
            min_txid: As `get`.

        Returns:
            The bytes, None as `get`.

        Raises:
            StaleReadError: If the node does not reach the transaction that must be seen.
            MemoturnError: For any other failure.
        """
        with self._lookup():
            return await self._read(min_txid, answers.value, wire.value_of, self._place, ns, key)
        return None

    async def delete(self, ns: str, key: str) -> None:
        """Delete a key; an absent one is no error.

        Args:
            ns: The namespace.
            key: The key.

        Raises:
            NotFoundError: If the database or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "REST API: KV".
        """
        return await self._write(answers.nothing, wire.drop, self._place, ns, key)

    # Last, since its name hides the type within the class.
    async def list(self, ns: str, *, prefix: str = "", limit: int = 100, min_txid: int | None = None) -> Keys:
        """Read keys in the order of their bytes.

        Args:
            ns: The namespace.
            prefix: Only keys that start with this.
            limit: How many at most, up to 1000; there is no way to ask for the next ones but a longer prefix.
            min_txid: Ask for the state at this transaction or later, instead of the client's own floor.

        Raises:
            NotFoundError: If the database or branch does not exist.
            StaleReadError: If the node does not reach the transaction that must be seen.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return await self._read(min_txid, answers.KEYS, wire.keys, self._place, ns, prefix, limit)
