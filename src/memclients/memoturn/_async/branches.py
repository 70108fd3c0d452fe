"""Branches of a database: copies of everything in it that then go their own ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from memclients.memoturn._async.placed import AsyncPlaced
from memclients.memoturn._wire import answers
from memclients.memoturn._wire import control as wire

if TYPE_CHECKING:
    from memclients_lowlevel.memoturn.results import BranchCreated, BranchInfo, CheckpointResult

    BranchList: TypeAlias = list[BranchInfo]


class AsyncBranches(AsyncPlaced):
    """The branches of a database, as `Db.branch`; every method needs a token with scope `admin`.

    Source: Memoturn's documentation, "Python SDK: Database API".
    """

    async def create(self, name: str, *, from_branch: str | None = None, ttl: int | None = None) -> BranchCreated:
        """Copy a branch, as it is now, to a new one.

        A request that may have reached the server is not repeated.

        Args:
            name: The new branch's name; plain letters, digits, `.`, `_`, `:` and `-` are best.
            from_branch: The branch to copy; the one of the handle's spec unless given.
            ttl: Seconds after which the new branch is deleted, within half a minute.

        Returns:
            The branch with its parent, the transaction it starts from, its expiry in Unix milliseconds, and its `spec`
            for `Memoturn.db`.

        Raises:
            NotFoundError: If the database or the parent does not exist.
            ConflictError: If the name is taken.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        at, parent = self._on(name), self._place.branch if from_branch is None else from_branch
        return await self._replace(at, answers.BRANCH_CREATED, wire.new_branch, at, parent, ttl)

    async def delete(self, name: str) -> None:
        """Delete a branch.

        Args:
            name: Its name, not `main`; an unknown one is no error.

        Raises:
            NotFoundError: If the database does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "REST API: branches".
        """
        at = self._on(name)
        return await self._replace(at, answers.nothing, wire.drop_branch, at)

    async def checkpoint(self, branch: str, name: str) -> CheckpointResult:
        """Give a branch's present state a name to rewind to.

        A request that may have reached the server is not repeated, since it could name a later state.

        Args:
            branch: The branch.
            name: The name; one in use is moved to the present state without a word.

        Returns:
            The name and the transaction it stands for.

        Raises:
            NotFoundError: If the database or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return await self._call(answers.CHECKPOINT, wire.checkpoint, self._on(branch), name)

    async def rewind(self, branch: str, to: int | str) -> None:
        """Set a branch back to an earlier state; later transactions get their numbers once more.

        A request that may have reached the server is not repeated. Other clients that read their own writes do not learn
        of it: see `min_txid`.

        Args:
            branch: The branch.
            to: A checkpoint's name, or a transaction number that can be restored. A checkpoint whose name is a number
                comes before the transaction.

        Raises:
            NotFoundError: If the database, the branch or the checkpoint does not exist.
            ConflictError: If the transaction can't be restored.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        at = self._on(branch)
        return await self._replace(at, answers.rewound, wire.rewind, at, to)

    # Last, since its name hides the type within the class.
    async def list(self) -> BranchList:
        """Read all branches but `main`, by name.

        Raises:
            NotFoundError: If the database does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        return await self._call(answers.BRANCHES, wire.branches, self._place)
