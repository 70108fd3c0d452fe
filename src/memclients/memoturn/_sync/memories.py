# Derived from src/memclients/memoturn/_async/memories.py by `make generate`; edit that file, not this one.
"""Store, recall and forget a profile's memories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from memclients.memoturn._sync.placed import Placed
from memclients.memoturn._wire import answers
from memclients.memoturn._wire import memories as wire
from memclients.memoturn.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from memclients._core.exchange import Decoder
    from memclients.memoturn._places import ProfileAddress
    from memclients.memoturn._sync.calls import MemoturnCalls
    from memclients_lowlevel.memoturn.results import (
        AskResult,
        ExtractProposals,
        ExtractResult,
        IngestResult,
        MemoryInput,
        RecallResult,
        StoredMemory,
        TurnInput,
    )


class Memories(Placed):
    """Methods on memories."""

    def __init__(self, client: MemoturnCalls, address: ProfileAddress) -> None:
        super().__init__(client, address.place)
        self._address = address

    def ingest(self, memories: Iterable[MemoryInput | Mapping[str, object]], *, durable: bool = False) -> IngestResult:
        """Store memories, all or none; a profile that does not exist yet is created.

        Type, topic and content make a memory's identity: one that is there already is a `duplicate`, however its summary
        reads. A new fact or instruction supersedes the one with the same `topic_key`.

        Args:
            memories: Up to 1000 dicts: `type` and `summary`, and optionally `content`, `topic_key`, `keywords`,
                `embedding`, `session_id`, `source`, and for a task `ttl` in seconds. They are not changed.
            durable: Answer only when the memories are in object storage.

        Returns:
            What became of each, in their order, and the transaction that committed them.

        Raises:
            InvalidRequestError: If a memory is not worth sending; nothing was sent.
            NotFoundError: If the branch does not exist.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        source = self._source
        return self._write(answers.INGEST, wire.ingest, self._address, memories, source=source, durable=durable)

    def recall(
        self,
        query: str | None = None,
        *,
        embedding: Sequence[float] | None = None,
        topic_key: str | None = None,
        types: Sequence[str] | None = None,
        session_id: str | None = None,
        source: str | None = None,
        k: int = 8,
        include_superseded: bool = False,
        include_turns: bool = False,
        min_txid: int | None = None,
    ) -> RecallResult:
        """Find memories by words, by topic and by vector at once, best first.

        Args:
            query: Words to look for in summaries and keywords; any of them may match.
            embedding: A vector; its nearest memories come back however far they are.
            topic_key: Exactly this topic.
            types: Only these: `fact`, `event`, `instruction`, `task`.
            session_id: Only memories of this session.
            source: Only what this agent stored; the client's own `source` is no filter.
            k: How many at most, 1 to 1000.
            include_superseded: Also what newer memories have replaced.
            include_turns: Also the turns nearest to the embedding.
            min_txid: Ask for the state at this transaction or later, instead of the client's own floor.

        Returns:
            The memories with score and channels; empty also for a profile that does not exist.

        Raises:
            InvalidRequestError: If there is nothing to look for; nothing was sent.
            StaleReadError: If the node does not reach the transaction that must be seen.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        return self._read(
            min_txid,
            answers.RECALL,
            wire.recall,
            self._address,
            query=query,
            embedding=embedding,
            topic_key=topic_key,
            types=types,
            session_id=session_id,
            source=source,
            k=k,
            include_superseded=include_superseded,
            include_turns=include_turns,
        )

    def ask(
        self,
        question: str,
        *,
        types: Sequence[str] | None = None,
        session_id: str | None = None,
        source: str | None = None,
        k: int = 8,
        include_superseded: bool = False,
        min_txid: int | None = None,
    ) -> AskResult:
        """Let the node's model answer a question from the memories that it recalls for it.

        Args:
            question: The question, not blank; its words are the query.
            types: Only these: `fact`, `event`, `instruction`, `task`.
            session_id: Only memories of this session.
            source: Only what this agent stored.
            k: How many memories the model gets at most, 1 to 1000.
            include_superseded: Also what newer memories have replaced.
            min_txid: Ask for the state at this transaction or later, instead of the client's own floor.

        Returns:
            The answer, None where nothing was recalled, with the ids that it rests on and the memories.

        Raises:
            UnconfiguredError: If the node has no model.
            PermissionDeniedError: If a policy keeps memories from the model.
            StaleReadError: If the node does not reach the transaction that must be seen.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "REST API: memory".
        """
        return self._read(
            min_txid,
            answers.ASK,
            wire.ask,
            self._address,
            question=question,
            types=types,
            session_id=session_id,
            source=source,
            k=k,
            include_superseded=include_superseded,
        )

    @overload
    def extract(
        self,
        turns: Iterable[TurnInput | Mapping[str, object]],
        *,
        session_id: str | None = None,
        source: str | None = None,
        dry_run: Literal[False] = False,
        durable: bool = False,
    ) -> ExtractResult: ...

    @overload
    def extract(
        self,
        turns: Iterable[TurnInput | Mapping[str, object]],
        *,
        session_id: str | None = None,
        source: str | None = None,
        dry_run: Literal[True],
        durable: bool = False,
    ) -> ExtractProposals: ...

    @overload
    def extract(
        self,
        turns: Iterable[TurnInput | Mapping[str, object]],
        *,
        session_id: str | None = None,
        source: str | None = None,
        dry_run: bool,
        durable: bool = False,
    ) -> ExtractResult | ExtractProposals: ...

    def extract(
        self,
        turns: Iterable[TurnInput | Mapping[str, object]],
        *,
        session_id: str | None = None,
        source: str | None = None,
        dry_run: bool = False,
        durable: bool = False,
    ) -> ExtractResult | ExtractProposals:
        """Let the node's model distil a conversation into memories, and store them.

        Args:
            turns: Dicts with `role` and `content`, at least one.
            session_id: The session that the memories belong to.
            source: Which agent stores them; the client's own `source` unless given.
            dry_run: Only propose, store nothing.
            durable: Answer only when the memories are in object storage.

        Returns:
            `results` and `txid` as `ingest`, `txid` None where nothing was found; for a dry run `proposed`.

        Raises:
            UnconfiguredError: If the node has no model.
            PermissionDeniedError: If a policy keeps turns from the model.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        decode: Decoder[ExtractResult | ExtractProposals] = answers.PROPOSED if dry_run else answers.EXTRACTED
        return self._write(
            decode,
            wire.extract,
            self._address,
            turns,
            session_id=session_id,
            source=self._source if source is None else source,
            dry_run=dry_run,
            durable=durable,
        )

    def get(self, memory_id: str, *, min_txid: int | None = None) -> StoredMemory | None:
        """Read a memory, also one that is superseded.

        Args:
            memory_id: Its id.
            min_txid: Ask for the state at this transaction or later, instead of the client's own floor. An absent memory
                tells nothing of the state that it is absent from.

        Returns:
            The memory with what it supersedes and what superseded it; None if there is none, or no such profile or
            branch (see `strict_lookups` of the client).

        Raises:
            StaleReadError: If the node does not reach the transaction that must be seen.
            MemoturnError: If the call fails.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        with self._lookup():
            return self._read(min_txid, answers.STORED, wire.get, self._address, memory_id)
        return None

    def forget(self, memory_id: str) -> bool:
        """Delete a memory for good; what it superseded stays superseded.

        Args:
            memory_id: Its id.

        Returns:
            True if it was there. False if it was not, or no such profile or branch (see `strict_lookups` of the client).

        Raises:
            MemoturnError: If the call fails.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        try:
            return self._write(answers.done, wire.forget, self._address, memory_id)
        except NotFoundError as error:
            if not self._is_absence(error):
                raise
            # An attempt whose answer was lost may be the one that deleted it.
            return error.uncertain and error.code == error.default_code
