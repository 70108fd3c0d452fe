# Derived from src/memclients/memoturn/_async/profile.py by `make generate`; edit that file, not this one.
"""One profile: a store of memories that the agents of a user, team or persona share."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from memclients._core.error_map import translated
from memclients.memoturn._sync.branches import Branches
from memclients.memoturn._sync.erasures import Erasures
from memclients.memoturn._sync.transcript import TranscriptSession
from memclients.memoturn._wire import answers
from memclients.memoturn._wire import memories as wire
from memclients.memoturn.errors import ERRORS

if TYPE_CHECKING:
    from memclients_lowlevel.memoturn.results import CheckpointResult, Session


class MemoryProfile(Erasures):
    """One branch of a profile's memory, as `Memoturn.memory` returns it.

    Source: Memoturn's documentation, "Python SDK: Memory API".
    """

    _without_raw: ClassVar = frozenset({"fork"})

    @property
    def namespace(self) -> str:
        """The namespace."""
        return self._address.namespace

    @property
    def profile(self) -> str:
        """The profile's name within its namespace."""
        return self._address.profile

    @property
    def branch(self) -> str:
        """The branch that the methods work on."""
        return self._address.branch

    def sessions(self, *, limit: int | None = None, min_txid: int | None = None) -> list[Session]:
        """Read the sessions that memories were stored for, latest activity first; turns alone make none.

        Args:
            limit: How many at most, up to 1000; 100 unless given.
            min_txid: Ask for the state at this transaction or later, instead of the client's own floor.

        Returns:
            The sessions; none also for a profile that does not exist.

        Raises:
            StaleReadError: If the node does not reach the transaction that must be seen.
            MemoturnError: If the call fails.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        return self._read(min_txid, answers.SESSIONS, wire.sessions, self._address, limit)

    def end_session(self, session_id: str, *, turns: bool = False) -> None:
        """Delete a session and its tasks; its facts, events and instructions stay.

        Args:
            session_id: The session; an unknown one is no error.
            turns: Delete its transcript as well.

        Raises:
            NotFoundError: If the profile or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        return self._write(answers.nothing, wire.end, self._address, session_id, turns=turns)

    def session(self, session_id: str) -> TranscriptSession:
        """Return a handle on a session's transcript, on this branch; nothing is sent.

        Args:
            session_id: Any text.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        return TranscriptSession(self._client, self._place, session_id)

    def checkpoint(self, name: str) -> CheckpointResult:
        """Give this branch's present state a name to rewind to; needs a token with scope `admin`.

        Args:
            name: The name; one in use is moved to the present state without a word.

        Returns:
            The name and the transaction it stands for.

        Raises:
            NotFoundError: If the profile or branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Checkpoint, fork, rewind".
        """
        return self._branches.checkpoint(self.branch, name)

    def rewind(self, to: int | str) -> None:
        """Set this branch back to an earlier state, memories and all else in it; needs scope `admin`.

        Args:
            to: A checkpoint's name, or a transaction number that can be restored. A checkpoint whose name is a number
                comes before the transaction.

        Raises:
            NotFoundError: If the profile, the branch or the checkpoint does not exist.
            ConflictError: If the transaction can't be restored.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Checkpoint, fork, rewind".
        """
        return self._branches.rewind(self.branch, to)

    def fork(self, branch: str, *, from_branch: str | None = None, ttl: int | None = None) -> MemoryProfile:
        """Copy this branch, as it is now, to a new one; needs scope `admin`.

        Args:
            branch: The new branch's name.
            from_branch: Copy this branch instead.
            ttl: Seconds after which the new branch is deleted, within half a minute.

        Returns:
            A handle on the new branch.

        Raises:
            NotFoundError: If the profile or the parent does not exist.
            ConflictError: If the name is taken.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Checkpoint, fork, rewind".
        """
        self._branches.create(branch, from_branch=from_branch, ttl=ttl)
        return self.on_branch(branch)

    def on_branch(self, branch: str) -> MemoryProfile:
        """Return a handle on another branch of the profile; nothing is sent.

        Args:
            branch: Its name; `main` is the first one.

        Raises:
            InvalidRequestError: If it is empty.

        Source: Memoturn's documentation, "Python SDK: Checkpoint, fork, rewind".
        """
        with translated(ERRORS):
            return MemoryProfile(self._client, self._address.on(branch))

    @property
    def _branches(self) -> Branches:
        return Branches(self._client, self._place)
