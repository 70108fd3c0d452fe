"""The raw turns of a conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients.memoturn._async.placed import AsyncPlaced
from memclients.memoturn._wire import answers
from memclients.memoturn._wire import data as wire

if TYPE_CHECKING:
    from collections.abc import Sequence

    from memclients.memoturn._async.calls import AsyncMemoturnCalls
    from memclients.memoturn._places import Place
    from memclients_lowlevel.memoturn.results import Turn, TurnAppendResult, TurnHit


class AsyncTranscriptSession(AsyncPlaced):
    """The transcript of one session, as `MemoryProfile.session` returns it.

    Args:
        client: The client.
        place: The profile's database and branch.
        session_id: The session.

    Source: Memoturn's documentation, "Python SDK: Memory API".
    """

    def __init__(self, client: AsyncMemoturnCalls, place: Place, session_id: str) -> None:
        super().__init__(client, place)
        self.session_id = session_id

    async def append_turn(self, role: str, content: Any, embedding: Sequence[float] | None = None) -> TurnAppendResult:
        """Add a turn at the end.

        A request that may have reached the server is not repeated, since the turn would stand there twice.

        Args:
            role: Who speaks: `user`, `assistant`, or any other word.
            content: Any JSON value, None included.
            embedding: A vector to find the turn by.

        Returns:
            The turn's number within the session, from 1, and the transaction that committed it.

        Raises:
            NotFoundError: If the profile does not exist: only `ingest` and `extract` create one.
            APIConnectionError: If no answer came; the turn may or may not be stored.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        return await self._write(
            answers.TURN_APPENDED, wire.append, self._place, self.session_id, role, content, embedding
        )

    async def get_window(self, last: int = 20, *, min_txid: int | None = None) -> list[Turn]:
        """Read the last turns, oldest first.

        Args:
            last: How many at most.
            min_txid: Ask for the state at this transaction or later, instead of the client's own floor.

        Raises:
            NotFoundError: If the profile does not exist.
            StaleReadError: If the node does not reach the transaction that must be seen.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        return await self._read(min_txid, answers.TURNS, wire.window, self._place, self.session_id, last)

    async def search_semantic(
        self, vector: Sequence[float], k: int = 5, *, min_txid: int | None = None
    ) -> list[TurnHit]:
        """Find the turns nearest to a vector, nearest first.

        Args:
            vector: As long as the turns' embeddings are.
            k: How many at most, up to 1000.
            min_txid: Ask for the state at this transaction or later, instead of the client's own floor.

        Returns:
            Turns that have an embedding, with their cosine distance from 0 to 2; they have no `created_at`.

        Raises:
            BadRequestError: If the vector is of another length.
            NotFoundError: If the profile does not exist.
            StaleReadError: If the node does not reach the transaction that must be seen.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        return await self._read(
            min_txid, answers.TURN_HITS, wire.similar_turns, self._place, self.session_id, vector, k
        )
