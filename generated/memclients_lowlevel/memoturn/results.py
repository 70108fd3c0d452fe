# Generated from specs/memoturn.yaml; do not edit.
"""Types of what memoturn takes and returns."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict


class MemoryInput(TypedDict):
    """A memory to store. Give each a content of its own: with the same type, topic and content it is the same memory,
    and what differs in the rest is lost.

    Attributes:
        type: fact, event, instruction or task.
        summary: The memory in a sentence, not blank. Words are recalled from here and from `keywords`.
        content: Any JSON value; null when absent. Part of what makes the memory the same.
        topic_key: What a fact or an instruction is about; the newest one of a topic supersedes the others.
        keywords: More words to recall it by, separated by spaces.
        embedding: Numbers, at least one. Ignored on tasks, and dropped when the branch has embeddings of another
            dimension.
        session_id: The session that it belongs to.
        source: Which agent wrote it.
        ttl: Seconds until a task expires, 0 or more; 0 is expired at once. 86400 by default.
    """

    type: Literal["fact", "event", "instruction", "task"]
    summary: str
    content: NotRequired[Any]
    topic_key: NotRequired[str | None]
    keywords: NotRequired[str | None]
    embedding: NotRequired[list[float] | None]
    session_id: NotRequired[str | None]
    source: NotRequired[str | None]
    ttl: NotRequired[int | None]


class IngestRequest(TypedDict):
    """Memories to store.

    Attributes:
        memories: Up to 1000 memories.
    """

    memories: list[MemoryInput]


class RecallRequest(TypedDict):
    """What to recall by, and which memories count.

    Attributes:
        query: Words, in any case. Those without a letter or digit match nothing.
        embedding: Numbers, at least one.
        topic_key: The exact topic.
        types: fact, event, instruction or task. An empty list matches nothing.
        session_id: Only memories of this session.
        source: Only memories that this agent wrote.
        k: 1 to 1000. The server silently takes 0 for 1, and more for 1000.
        include_superseded: Whether superseded memories count too.
        include_turns: Whether to search the transcript as well. It needs an embedding, or a node that makes one of
            the query.
    """

    query: NotRequired[str]
    embedding: NotRequired[list[float]]
    topic_key: NotRequired[str]
    types: NotRequired[list[Literal["fact", "event", "instruction", "task"]]]
    session_id: NotRequired[str]
    source: NotRequired[str]
    k: NotRequired[int]
    include_superseded: NotRequired[bool]
    include_turns: NotRequired[bool]


class AskRequest(TypedDict):
    """A question, and which memories count.

    Attributes:
        question: The question, not blank.
        types: fact, event, instruction or task. An empty list matches nothing.
        session_id: Only memories of this session.
        source: Only memories that this agent wrote.
        k: 1 to 1000. The server silently takes 0 for 1, and more for 1000.
        include_superseded: Whether superseded memories count too.
    """

    question: str
    types: NotRequired[list[Literal["fact", "event", "instruction", "task"]]]
    session_id: NotRequired[str]
    source: NotRequired[str]
    k: NotRequired[int]
    include_superseded: NotRequired[bool]


class TurnInput(TypedDict):
    """A turn to distil.

    Attributes:
        role: Who said it, such as user or assistant.
        content: Any JSON value; null must be stated too.
    """

    role: str
    content: Any


class ExtractRequest(TypedDict):
    """Turns to distil.

    Attributes:
        turns: At least one turn.
        session_id: The session of the memories.
        source: Which agent wrote the memories.
        dry_run: Whether only to propose.
    """

    turns: list[TurnInput]
    session_id: NotRequired[str]
    source: NotRequired[str]
    dry_run: NotRequired[bool]


class AppendTurnRequest(TypedDict):
    """A turn to append.

    Attributes:
        role: Who said it, such as user or assistant.
        content: Any JSON value; null must be stated too.
        embedding: Numbers, at least one.
    """

    role: str
    content: Any
    embedding: NotRequired[list[float]]


class SearchTurnsRequest(TypedDict):
    """An embedding to look around.

    Attributes:
        vector: Numbers, at least one.
        k: How many turns, 0 to 1000, 5 by default. The server silently takes more for 1000.
    """

    vector: list[float]
    k: NotRequired[int]


class CreateDatabaseRequest(TypedDict):
    """A database to create.

    Attributes:
        name: Not empty, without @, / and two hyphens in a row, which are for branches and profiles.
    """

    name: str


class CreateTokenRequest(TypedDict):
    """What a token allows, and for how long.

    Attributes:
        scope: read, write or admin. Each includes the one before; branches need admin.
        expires_in: Seconds, 0 or more; 3600 by default.
    """

    scope: Literal["read", "write", "admin"]
    expires_in: NotRequired[int]


class Profile(TypedDict):
    """A profile of a namespace.

    Attributes:
        profile: Its name.
        created_at: When it was created, in unix milliseconds.
    """

    profile: str
    created_at: int


class ProfileList(TypedDict):
    """The profiles of a namespace.

    Attributes:
        namespace: The namespace.
        profiles: Its profiles by name.
    """

    namespace: str
    profiles: list[Profile]


class IngestOutcome(TypedDict):
    """What became of a memory.

    Attributes:
        id: Id of the memory, made of its type, topic and content.
        status: created, duplicate (nothing changed) or revived (it had been superseded).
        superseded: Ids of the memories that it superseded.
    """

    id: str
    status: Literal["created", "duplicate", "revived"] | str
    superseded: list[str]


class IngestResult(TypedDict):
    """What became of a batch.

    Attributes:
        results: One outcome for each memory, in their order.
        txid: The transaction that holds the batch.
    """

    results: list[IngestOutcome]
    txid: int


class Memory(TypedDict):
    """A memory.

    Attributes:
        id: Its id, to be taken as it is.
        type: fact, event, instruction or task.
        topic_key: What it is about.
        summary: The memory in a sentence.
        content: Any JSON value.
        keywords: More words to recall it by. Empty when there are none.
        session_id: The session that it belongs to.
        source: Which agent wrote it.
        created_at: When it was first stored, in unix milliseconds.
        superseded_by: Id of the memory that superseded it, which may be forgotten by now.
    """

    id: str
    type: Literal["fact", "event", "instruction", "task"] | str
    topic_key: str | None
    summary: str
    content: Any
    keywords: str
    session_id: str | None
    source: str | None
    created_at: int
    superseded_by: str | None


class RecalledMemory(Memory):
    """A memory and why it was recalled.

    Attributes:
        score: Sum of 2 / (60 + rank) for the topic and 1 / (60 + rank) for words and embedding.
        channels: What found it, topic, keyword or vector.
    """

    score: float
    channels: list[Literal["topic", "keyword", "vector"] | str]


class StoredMemory(Memory):
    """A memory and its chain of supersession.

    Attributes:
        expires_at: When a task expires, in unix milliseconds.
        superseded_at: When it was superseded, in unix milliseconds.
        supersedes: Ids of the memories that it superseded directly.
    """

    expires_at: int | None
    superseded_at: int | None
    supersedes: list[str]


class AskResult(TypedDict):
    """An answer and what it is made of.

    Attributes:
        answer: The answer, null when nothing was recalled.
        sources: Ids of the memories that the answer cites.
        memories: The memories that the model was shown.
        txid: The transaction whose state was searched. 0 for an unknown profile.
    """

    answer: str | None
    sources: list[str]
    memories: list[RecalledMemory]
    txid: int


class ProposedMemory(TypedDict):
    """A memory that a dry run would store.

    Attributes:
        type: fact, event, instruction or task.
        summary: The memory in a sentence.
        content: An object with the text.
        keywords: More words to recall it by.
        topic_key: What a fact or an instruction is about.
        session_id: The session that it belongs to.
        source: Which agent wrote it.
    """

    type: Literal["fact", "event", "instruction", "task"] | str
    summary: str
    content: NotRequired[Any]
    keywords: NotRequired[str | None]
    topic_key: NotRequired[str | None]
    session_id: NotRequired[str | None]
    source: NotRequired[str | None]


class ExtractResult(TypedDict):
    """The proposals of a dry run, or what became of the memories.

    Attributes:
        proposed: What would be stored. Only in a dry run.
        results: One outcome for each memory that was found. Not in a dry run.
        txid: The transaction that holds them, null when nothing was found. Not in a dry run.
    """

    proposed: NotRequired[list[ProposedMemory] | None]
    results: NotRequired[list[IngestOutcome] | None]
    txid: NotRequired[int | None]


class Session(TypedDict):
    """A session of a profile.

    Attributes:
        id: Its id.
        created_at: When its first memory was stored, in unix milliseconds.
        last_active_at: When its last memory was stored, in unix milliseconds.
    """

    id: str
    created_at: int
    last_active_at: int


class SessionList(TypedDict):
    """The sessions of a profile.

    Attributes:
        sessions: The sessions, latest activity first.
        txid: The transaction whose state was read. 0 for an unknown profile.
    """

    sessions: list[Session]
    txid: int


class TurnAppendResult(TypedDict):
    """Where a turn was appended.

    Attributes:
        seq: Its number in the session, from 1.
        txid: The transaction that holds it.
    """

    seq: int
    txid: int


class Turn(TypedDict):
    """A turn of a transcript.

    Attributes:
        seq: Its number in the session.
        role: Who said it.
        content: Any JSON value.
        created_at: When it was appended, in unix milliseconds.
    """

    seq: int
    role: str
    content: Any
    created_at: int


class TurnWindow(TypedDict):
    """The last turns of a session.

    Attributes:
        turns: The turns, oldest first.
    """

    turns: list[Turn]


class TurnHit(TypedDict):
    """A turn that is near an embedding.

    Attributes:
        session_id: Its session.
        seq: Its number in the session.
        role: Who said it.
        content: Any JSON value.
        distance: Cosine distance, 0 to 2.
    """

    session_id: str
    seq: int
    role: str
    content: Any
    distance: float


class TurnHits(TypedDict):
    """Turns that are near an embedding.

    Attributes:
        turns: The turns, nearest first.
    """

    turns: list[TurnHit]


class DatabaseInfo(TypedDict):
    """A database.

    Attributes:
        name: Its name.
        uuid: 32 hexadecimal digits. A database that is created anew gets another one.
        created_at: When it was created, in unix milliseconds.
    """

    name: str
    uuid: str
    created_at: int


class DatabaseList(TypedDict):
    """All databases.

    Attributes:
        databases: The databases by name.
    """

    databases: list[DatabaseInfo]


class MintedToken(TypedDict):
    """A token.

    Attributes:
        token: The token, a secret.
        expires_in: Seconds until it expires.
    """

    token: str
    expires_in: int


class ErrorBody(TypedDict):
    """What went wrong.

    Attributes:
        error: A sentence for people.
        code: A word for programs.
    """

    error: str
    code: (
        Literal[
            "unauthorized",
            "forbidden",
            "not_found",
            "database_not_found",
            "branch_not_found",
            "already_exists",
            "conflict",
            "invalid_request",
            "overloaded",
            "unconfigured",
            "unavailable",
            "internal",
        ]
        | str
    )


class RecallResult(TypedDict):
    """What was recalled.

    Attributes:
        memories: The memories, best first. Empty when nothing was found.
        txid: The transaction whose state was searched. 0 for an unknown profile.
        turns: The turns, nearest first. Absent unless they were asked for.
    """

    memories: list[RecalledMemory]
    txid: int
    turns: NotRequired[list[TurnHit] | None]
