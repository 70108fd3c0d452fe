"""Forget verifiably."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients.memoturn._async.memories import AsyncMemories
from memclients.memoturn._wire import answers
from memclients.memoturn._wire import memories as wire

if TYPE_CHECKING:
    from memclients_lowlevel.memoturn.results import ErasureAccepted, ErasureCoupon


class AsyncErasures(AsyncMemories):
    """Methods on erasures."""

    async def erase(
        self,
        *,
        memory_id: str | None = None,
        topic_key: str | None = None,
        type: str | None = None,
        session_id: str | None = None,
        turns: bool = False,
    ) -> ErasureAccepted:
        """Forget one memory, a topic or a session now, and have history rewritten after the grace time.

        A request that may have reached the server is not repeated.

        Args:
            memory_id: A memory. One target must be given.
            topic_key: All memories of a topic, superseded ones too; needs `type`.
            type: The topic's type, `fact` or `instruction`.
            session_id: A session's tasks.
            turns: The session's transcript as well.

        Returns:
            The erasure's id, with which `erasure` tells how far it is, and when its grace time ends.

        Raises:
            InvalidRequestError: If there is not exactly one target; nothing was sent.
            NotFoundError: If the memory, topic or profile does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Governance and audit".
        """
        return await self._write(
            answers.ERASURE_ACCEPTED,
            wire.erase,
            self._address,
            memory_id=memory_id,
            topic_key=topic_key,
            type=type,
            session_id=session_id,
            turns=turns,
        )

    async def erasure(self, erasure_id: str) -> ErasureCoupon | None:
        """Read how far an erasure is; it takes the grace time and ten to twenty minutes, so ask rarely.

        Args:
            erasure_id: As `erase` returned it.

        Returns:
            The coupon: `pending`, `blocked` by a checkpoint or branch, or `completed` with a receipt. None if there is
            none (see `strict_lookups` of the client).

        Raises:
            MemoturnError: If the call fails.

        Source: Memoturn's documentation, "Python SDK: Governance and audit".
        """
        with self._lookup():
            return await self._call(answers.ERASURE, wire.erasure, self._address, erasure_id)
        return None

    async def erasures(self) -> list[ErasureCoupon]:
        """Read all erasures of the profile, on all its branches, newest first.

        Raises:
            MemoturnError: If the call fails.

        Source: Memoturn's documentation, "REST API: erasure".
        """
        return await self._call(answers.ERASURES, wire.erasures, self._address)
