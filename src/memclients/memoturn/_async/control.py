"""Databases and the tokens for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from memclients.memoturn._async.calls import AsyncMemoturnCalls
from memclients.memoturn._wire import answers
from memclients.memoturn._wire import control as wire
from memclients.memoturn._wire import memories as memories_wire

if TYPE_CHECKING:
    from memclients_lowlevel.memoturn.results import DatabaseInfo, Profile

Scope: TypeAlias = Literal["read", "write", "admin"]


class AsyncControl(AsyncMemoturnCalls):
    """Methods of the control plane; all but `profiles` take the platform key."""

    async def create_database(self, name: str) -> DatabaseInfo:
        """Create a database; a profile's database comes with its first memories instead.

        Args:
            name: Any text without `@`, `/` and `--`.

        Returns:
            Name, uuid and the time in Unix milliseconds.

        Raises:
            ConflictError: If the name is taken; after a lost answer, by the same request perhaps (`uncertain`).
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Control plane and tokens".
        """
        return await self._call_replacing(str(name), answers.DATABASE, wire.new_database, name)

    async def list_databases(self) -> list[DatabaseInfo]:
        """Read all databases by name, those of profiles too.

        Raises:
            MemoturnError: If the call fails.

        Source: Memoturn's documentation, "Python SDK: Control plane and tokens".
        """
        return await self._call(answers.DATABASES, wire.databases)

    async def delete_database(self, name: str) -> None:
        """Delete a database with all its branches; tokens made for it before no longer write.

        Args:
            name: Its name, without a branch; that of a profile is `namespace--profile`.

        Raises:
            NotFoundError: If there is none.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Control plane and tokens".
        """
        return await self._call_replacing(str(name), answers.nothing, wire.drop_database, name)

    async def create_token(self, db: str, scope: Scope | str, *, expires_in: int | None = None) -> str:
        """Make a token for one database, all its branches included: that of one profile is `namespace--profile`.

        Args:
            db: The database, which must exist: a profile does from its first `ingest` on, an empty one suffices.
            scope: `read`, `write` or `admin`.
            expires_in: Seconds; 3600 unless given.

        Returns:
            The token.

        Raises:
            NotFoundError: If the database does not exist.
            BadRequestError: If the node has authentication turned off.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Control plane and tokens".
        """
        return await self._call(answers.token, wire.database_token, db, scope, expires_in)

    async def create_namespace_token(self, namespace: str, scope: Scope | str, *, expires_in: int | None = None) -> str:
        """Make a token for every profile of a namespace, also those to come.

        Args:
            namespace: The namespace; it need not have profiles.
            scope: `read`, `write` or `admin`.
            expires_in: Seconds; 3600 unless given.

        Returns:
            The token.

        Raises:
            BadRequestError: If the node has authentication turned off.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Control plane and tokens".
        """
        return await self._call(answers.token, wire.namespace_token, namespace, scope, expires_in)

    async def profiles(self, namespace: str) -> list[Profile]:
        """Read the profiles of a namespace by name; needs a token of that namespace, not the platform key.

        Args:
            namespace: The namespace; an unknown one has none.

        Raises:
            MemoturnError: If the call fails.

        Source: Memoturn's documentation, "Python SDK: Control plane and tokens".
        """
        return await self._call(answers.PROFILES, memories_wire.profiles, namespace)
