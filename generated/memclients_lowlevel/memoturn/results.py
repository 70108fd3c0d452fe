# Generated from specs/memoturn.yaml; do not edit.
"""Types of what memoturn takes and returns."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict


class MemoryInput(TypedDict):
    """A memory to store.

    Give each a content of its own: with the same type, topic and content it is the same memory, and what differs in
    the rest is lost.

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
    content: Any
    keywords: str
    topic_key: NotRequired[str | None]
    session_id: NotRequired[str | None]
    source: NotRequired[str | None]


class ExtractProposals(TypedDict):
    """What a dry run found.

    Attributes:
        proposed: What would be stored.
    """

    proposed: list[ProposedMemory]


class ExtractResult(TypedDict):
    """What became of the memories that were found.

    Attributes:
        results: One outcome for each memory.
        txid: The transaction that holds them, null when nothing was found.
    """

    results: list[IngestOutcome]
    txid: int | None


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


CreateBranchRequest = TypedDict(
    "CreateBranchRequest",
    {
        "name": str,
        "from": NotRequired[str],
        "ttl": NotRequired[int],
    },
)


class CheckpointRequest(TypedDict):
    """A name for the present state.

    Attributes:
        name: Not empty. A name of digits hides the transaction of that number.
    """

    name: str


class RewindRequest(TypedDict):
    """Where to go back to.

    Attributes:
        to: Name of a checkpoint, or the number of a transaction as text.
    """

    to: str


class BranchCreated(TypedDict):
    """A branch that was forked.

    Attributes:
        branch: Its name.
        parent: The branch that it was forked from.
        fork_txid: The transaction that it starts from.
        ttl_at: When it expires, in unix milliseconds.
        spec: Its address, name@branch.
    """

    branch: str
    parent: str
    fork_txid: int
    ttl_at: int | None
    spec: str


class BranchInfo(TypedDict):
    """A branch.

    Attributes:
        db_name: Its database.
        branch: Its name.
        ttl_at: When it expires, in unix milliseconds.
        created_at: When it was forked, in unix milliseconds.
    """

    db_name: str
    branch: str
    ttl_at: int | None
    created_at: int


class BranchList(TypedDict):
    """The branches of a database.

    Attributes:
        branches: The branches by name, without main.
    """

    branches: list[BranchInfo]


class CheckpointResult(TypedDict):
    """A state that was named.

    Attributes:
        checkpoint: Its name.
        txid: Its transaction.
    """

    checkpoint: str
    txid: int


class RewindResult(TypedDict):
    """Where a branch was taken back to.

    Attributes:
        rewound_to: The transaction.
        epoch: A number of the server's own, 1 or more.
    """

    rewound_to: int | str
    epoch: int


class InsertRequest(TypedDict):
    """Documents to insert.

    Attributes:
        docs: Objects.
    """

    docs: list[dict[str, Any]]


class FindRequest(TypedDict):
    """Which documents, in which order.

    Attributes:
        filter: Everything, by default.
        sort: Fields, each with 1 for ascending or -1 for descending. Several count in their alphabetical order.
        limit: 0 to 1000. The server silently takes more for 1000.
        skip: How many to leave out first, 0 or more.
    """

    filter: NotRequired[dict[str, Any] | None]
    sort: NotRequired[dict[str, Literal[1, -1]]]
    limit: NotRequired[int]
    skip: NotRequired[int]


class UpdateRequest(TypedDict):
    """Which documents, and what to change.

    Attributes:
        filter: Conditions by field, all of which must hold; or $and, $or (at least one filter each) and $not (one
            filter). Up to 32 levels deep. Fields are letters, digits, underscores and hyphens, with single dots
            into objects. An empty filter matches everything.
        update: Operators: $set, $unset, $inc and $push, each with an object of fields, but not `_id`. At least one;
            a whole document to replace with is not among them.
        multi: Whether all that match, or only the first one.
    """

    filter: dict[str, Any]
    update: dict[str, Any]
    multi: NotRequired[bool]


class DeleteRequest(TypedDict):
    """Which documents.

    Attributes:
        filter: Conditions by field, all of which must hold; or $and, $or (at least one filter each) and $not (one
            filter). Up to 32 levels deep. Fields are letters, digits, underscores and hyphens, with single dots
            into objects. An empty filter matches everything.
        multi: Whether all that match, or only the first one.
    """

    filter: dict[str, Any]
    multi: NotRequired[bool]


class IndexRequest(TypedDict):
    """A field to index.

    Attributes:
        path: Letters, digits, underscores and hyphens, with single dots into objects; up to 200 characters. Items
            of arrays can't be reached.
    """

    path: str


class InsertResult(TypedDict):
    """Documents that were inserted.

    Attributes:
        ids: Their ids, in their order.
        txid: The transaction that holds them.
    """

    ids: list[str]
    txid: int


class FindResult(TypedDict):
    """Documents that were found.

    Attributes:
        docs: The documents, each with its `_id`.
        txid: The transaction whose state was searched.
    """

    docs: list[dict[str, Any]]
    txid: int


class UpdateResult(TypedDict):
    """How many documents were changed.

    Attributes:
        modified: How many matched, even if nothing changed in them.
        txid: The transaction that holds the changes.
    """

    modified: int
    txid: int


class DeleteResult(TypedDict):
    """How many documents were deleted.

    Attributes:
        deleted: How many were deleted.
        txid: The transaction that deleted them.
    """

    deleted: int
    txid: int


class IndexResult(TypedDict):
    """A field that is indexed.

    Attributes:
        indexed: The field.
    """

    indexed: str


class KeyList(TypedDict):
    """Keys.

    Attributes:
        keys: The keys, in the order of their bytes.
    """

    keys: list[str]


class TxidResult(TypedDict):
    """A transaction.

    Attributes:
        txid: The transaction that was committed or made durable.
    """

    txid: int


class UpsertVectorRequest(TypedDict):
    """A vector to store.

    Attributes:
        id: Its id, free text.
        embedding: Numbers, at least one.
    """

    id: str
    embedding: list[float]


class SearchVectorsRequest(TypedDict):
    """A vector to look around.

    Attributes:
        vector: Numbers, at least one.
        k: How many, 0 to 1000, 10 by default. The server silently takes more for 1000.
    """

    vector: list[float]
    k: NotRequired[int]


class VectorHit(TypedDict):
    """A vector that is near.

    Attributes:
        id: Its id.
        distance: Cosine distance, 0 to 2.
    """

    id: str
    distance: float


class VectorHits(TypedDict):
    """Vectors that are near.

    Attributes:
        hits: The vectors, nearest first.
    """

    hits: list[VectorHit]


class SqlStatement(TypedDict):
    """One statement.

    Attributes:
        q: The statement, not blank, with `?` for each parameter.
        params: The parameters in their order. true and false become 1 and 0, an object with nothing but `$base64`
            becomes bytes, other objects and arrays become JSON text.
    """

    q: str
    params: NotRequired[list[Any]]


class SqlRequest(TypedDict):
    """Statements to run together.

    Attributes:
        stmts: The statements in their order.
    """

    stmts: list[SqlStatement]


class SqlStatementResult(TypedDict):
    """What a statement gave.

    Attributes:
        columns: Names of the columns. Empty unless the statement returns rows.
        rows: The rows, each with a value for each column.
        rows_affected: How many rows it changed. 0 if it returns rows.
    """

    columns: list[str]
    rows: list[list[Any]]
    rows_affected: int


class SqlResult(TypedDict):
    """What statements gave.

    Attributes:
        results: One result for each statement.
        txid: The transaction that was committed or read.
    """

    results: list[SqlStatementResult]
    txid: int


class ErasureRequest(TypedDict):
    """What to erase, exactly one of a memory, a topic with its type, and a session.

    Attributes:
        memory_id: Id of a memory.
        topic_key: A topic, together with a type.
        type: fact, event, instruction or task.
        session_id: A session.
        turns: Whether to erase the transcript of the session too.
    """

    memory_id: NotRequired[str]
    topic_key: NotRequired[str]
    type: NotRequired[Literal["fact", "event", "instruction", "task"]]
    session_id: NotRequired[str]
    turns: NotRequired[bool]


class ErasureTarget(TypedDict):
    """What is erased.

    Attributes:
        memory_id: Id of a memory.
        topic_key: A topic.
        type: The type of the topic's memories.
        session_id: A session.
        turns: Whether the transcript of the session is erased too.
    """

    memory_id: NotRequired[str | None]
    topic_key: NotRequired[str | None]
    type: NotRequired[str | None]
    session_id: NotRequired[str | None]
    turns: NotRequired[bool | None]


class ErasureAccepted(TypedDict):
    """An erasure that begins.

    Attributes:
        erasure_id: Its id.
        status: pending.
        txid: The transaction that deleted.
        grace_until: When its history is rewritten at the earliest, in unix milliseconds.
    """

    erasure_id: str
    status: str
    txid: int
    grace_until: int


class ErasureBlockers(TypedDict):
    """What still holds the erased.

    Attributes:
        checkpoints: Names of checkpoints.
        branches: Names of branches.
    """

    checkpoints: NotRequired[list[str] | None]
    branches: NotRequired[list[str] | None]


class ErasureEvidence(TypedDict):
    """What was looked at to see that the erased is gone.

    Attributes:
        manifests_checked: How many manifests were checked.
        objects_listed: How many stored objects were listed.
        oldest_snapshot_txid: The transaction of the oldest snapshot.
        oldest_segment_min_txid: The first transaction of the oldest segment.
        clean: Whether nothing of the erased was found.
    """

    manifests_checked: int
    objects_listed: int
    oldest_snapshot_txid: int | None
    oldest_segment_min_txid: int | None
    clean: bool


class ErasureReceiptPayload(TypedDict):
    """What a receipt says.

    Attributes:
        db: Name of the database.
        uuid: The database's uuid.
        erasure_id: Id of the erasure.
        target: What is erased.
        memory_ids: Ids of the erased memories.
        forget_txid: The transaction that deleted, by branch.
        completed_at: When the erasure was completed, in unix milliseconds.
        evidence: What was looked at to see that the erased is gone.
        claims: Sentences that the receipt vouches for.
    """

    db: str
    uuid: str
    erasure_id: str
    target: ErasureTarget
    memory_ids: NotRequired[list[str] | None]
    forget_txid: dict[str, int]
    completed_at: int
    evidence: ErasureEvidence
    claims: list[str]


class ErasureReceipt(TypedDict):
    """A proof of erasure.

    The signature is over `memoturn-erasure-receipt-v1`, a NUL, and the payload as compact JSON with sorted keys and
    non-ASCII characters as they are.

    Attributes:
        payload: What a receipt says.
        alg: ed25519, or none on a node without authentication.
        key_id: The first 8 bytes of the SHA-256 of the public key, in hexadecimal. Absent without a signature.
        sig: The signature in Base64. Absent without one.
    """

    payload: ErasureReceiptPayload
    alg: Literal["ed25519", "none"] | str
    key_id: NotRequired[str | None]
    sig: NotRequired[str | None]


class RetentionPolicy(TypedDict):
    """How far back branches can be rewound.

    Attributes:
        pitr_secs: To any kept transaction, in seconds, 60 or more.
        pitr_snapshot_secs: To snapshots, in seconds, 60 or more and not less than pitr_secs.
    """

    pitr_secs: NotRequired[int | None]
    pitr_snapshot_secs: NotRequired[int | None]


class MemoryPolicy(TypedDict):
    """How long memories are kept.

    Attributes:
        task_ttl_max_secs: Longest ttl of a task, in seconds, 60 or more. Longer ones are shortened.
        event_max_age_secs: Age at which events are deleted, in seconds, 60 or more.
        superseded_max_age_secs: Age at which superseded memories are deleted, in seconds, 60 or more.
        superseded_max_count: How many superseded memories of a type and topic are kept, 1 or more.
    """

    task_ttl_max_secs: NotRequired[int | None]
    event_max_age_secs: NotRequired[int | None]
    superseded_max_age_secs: NotRequired[int | None]
    superseded_max_count: NotRequired[int | None]


class ErasurePolicy(TypedDict):
    """How erasures go.

    Attributes:
        purge_on_forget: Whether forgetting a memory requests its erasure.
        grace_secs: Time of grace, in seconds, 60 or more. 86400 by default.
    """

    purge_on_forget: NotRequired[bool | None]
    grace_secs: NotRequired[int | None]


class AuditPolicy(TypedDict):
    """What is audited.

    Attributes:
        enabled: Whether anything is.
        include_reads: Whether recall, ask and get are.
        retention_secs: How long events are kept, in seconds, 60 or more. For a namespace only.
    """

    enabled: NotRequired[bool | None]
    include_reads: NotRequired[bool | None]
    retention_secs: NotRequired[int | None]


class EgressPolicy(TypedDict):
    """Whether memories may be sent to models.

    Attributes:
        extract: allow or deny.
        ask: allow or deny.
        embed: allow, self_hosted_only or deny.
    """

    extract: NotRequired[Literal["allow", "deny"] | str | None]
    ask: NotRequired[Literal["allow", "deny"] | str | None]
    embed: NotRequired[Literal["allow", "self_hosted_only", "deny"] | str | None]


class Policy(TypedDict):
    """The limits of a namespace, or tighter ones of a profile. The server keeps keys that it does not know.

    Attributes:
        retention: How far back branches can be rewound.
        memory: How long memories are kept.
        erasure: How erasures go.
        audit: What is audited.
        ai_egress: Whether memories may be sent to models.
    """

    retention: NotRequired[RetentionPolicy | None]
    memory: NotRequired[MemoryPolicy | None]
    erasure: NotRequired[ErasurePolicy | None]
    audit: NotRequired[AuditPolicy | None]
    ai_egress: NotRequired[EgressPolicy | None]


class NamespacePolicyUpdate(TypedDict):
    """A policy for a namespace.

    Attributes:
        policy: The limits of a namespace, or tighter ones of a profile. The server keeps keys that it does not
            know.
    """

    policy: Policy


class ProfilePolicyUpdate(TypedDict):
    """A tighter policy for a profile, or null for none of its own.

    Attributes:
        policy: The policy, or null.
    """

    policy: Policy | None


class EffectivePolicy(TypedDict):
    """The limits that hold for a profile, those of the node included.

    Attributes:
        pitr_secs: How far back to any kept transaction, in seconds.
        pitr_snapshot_secs: How far back to snapshots, in seconds.
        task_ttl_max_secs: Longest ttl of a task, in seconds.
        event_max_age_secs: Age at which events are deleted, in seconds.
        superseded_max_age_secs: Age at which superseded memories are deleted, in seconds.
        superseded_max_count: How many superseded memories of a type and topic are kept.
        audit_retention_secs: How long audit events are kept, in seconds.
        purge_on_forget: Whether forgetting a memory requests its erasure.
        erasure_grace_secs: Time of grace of an erasure, in seconds.
        audit_enabled: Whether anything is audited.
        audit_include_reads: Whether recall, ask and get are audited.
        extract: allow or deny.
        ask: allow or deny.
        embed: allow, self_hosted_only or deny.
    """

    pitr_secs: int | None
    pitr_snapshot_secs: int | None
    task_ttl_max_secs: int | None
    event_max_age_secs: int | None
    superseded_max_age_secs: int | None
    superseded_max_count: int | None
    audit_retention_secs: int | None
    purge_on_forget: bool
    erasure_grace_secs: int
    audit_enabled: bool
    audit_include_reads: bool
    extract: Literal["allow", "deny"] | str
    ask: Literal["allow", "deny"] | str
    embed: Literal["allow", "self_hosted_only", "deny"] | str


class NamespacePolicy(TypedDict):
    """The policy of a namespace.

    Attributes:
        namespace: The namespace.
        revision: How often it or an override was set.
        updated_at: When that was last, in unix milliseconds.
        policy: The limits of a namespace, or tighter ones of a profile. The server keeps keys that it does not
            know.
        profiles: The overrides by profile. Absent in the answer to setting a policy.
    """

    namespace: str
    revision: int
    updated_at: int
    policy: Policy
    profiles: NotRequired[dict[str, Policy] | None]


class ProfilePolicy(TypedDict):
    """The policy of a profile.

    Attributes:
        namespace: The namespace.
        profile: The profile.
        override: Its own policy, null when it has none.
        effective: The limits that hold for a profile, those of the node included.
        revision: How often the policy of the namespace or an override was set. 0 when none ever was.
    """

    namespace: str
    profile: str
    override: Policy | None
    effective: EffectivePolicy
    revision: int


class AuditActor(TypedDict):
    """Who did it.

    Attributes:
        kind: token, platform, internal or anonymous.
        token_hash: 16 hexadecimal digits that tell tokens apart.
        scope: The scope of the token.
        claim_db: The database of the token.
        claim_ns: The namespace of the token.
        iat: When the token was minted, in unix seconds.
    """

    kind: Literal["token", "platform", "internal", "anonymous"] | str
    token_hash: NotRequired[str | None]
    scope: NotRequired[str | None]
    claim_db: NotRequired[str | None]
    claim_ns: NotRequired[str | None]
    iat: NotRequired[int | None]


class AuditEgress(TypedDict):
    """What was sent to a model.

    Attributes:
        provider: The provider.
        model: The model.
        endpoint_host: The host that it was sent to.
        self_hosted: Whether the model is self-hosted.
        input_items: How many items were sent.
        input_bytes: How many bytes were sent.
        output_items: How many items came back.
        duration_ms: How long it took, in milliseconds.
    """

    provider: str
    model: str
    endpoint_host: NotRequired[str | None]
    self_hosted: bool
    input_items: int
    input_bytes: int
    output_items: NotRequired[int | None]
    duration_ms: int


class AuditEvent(TypedDict):
    """Something that was done, without any content.

    Attributes:
        v: Version of the format, 1.
        id: Its id.
        ts: When it happened, in unix milliseconds.
        node: The node that did it.
        ns: The namespace.
        action: What was done, such as memory.ingest or policy.update.
        outcome: ok, denied or error.
        profile: The profile. Optional keys are absent where they say nothing.
        branch: The branch.
        resource: What it was done to, such as the id of a memory.
        txid: The transaction.
        count: How many memories it concerned, or the revision of a policy.
        actor: Who did it. Absent with authentication off.
        egress: What was sent to a model.
        error: What went wrong.
    """

    v: int
    id: str
    ts: int
    node: str
    ns: str
    action: str
    outcome: Literal["ok", "denied", "error"] | str
    profile: NotRequired[str | None]
    branch: NotRequired[str | None]
    resource: NotRequired[str | None]
    txid: NotRequired[int | None]
    count: NotRequired[int | None]
    actor: NotRequired[AuditActor | None]
    egress: NotRequired[AuditEgress | None]
    error: NotRequired[str | None]


class AuditPage(TypedDict):
    """A page of the audit stream.

    Attributes:
        events: The events, oldest first.
        next_cursor: Where the next page begins, null on the last one.
        complete: Whether this is the last page.
    """

    events: list[AuditEvent]
    next_cursor: str | None
    complete: bool


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


class ErasureCoupon(TypedDict):
    """An erasure.

    Attributes:
        id: Its id.
        db: Name of the database.
        uuid: The database's uuid.
        target: What is erased.
        memory_ids: Ids of the erased memories. Absent when there were none.
        requested_at: When it was requested, in unix milliseconds.
        grace_until: When its history is rewritten at the earliest, in unix milliseconds.
        forget_txid: The transaction that deleted, by branch.
        status: pending, blocked or completed.
        blocked_by: What still holds the erased. Only when blocked.
        completed_at: When it was completed, in unix milliseconds. Only when completed.
        receipt: The proof. Only when completed.
    """

    id: str
    db: str
    uuid: str
    target: ErasureTarget
    memory_ids: NotRequired[list[str] | None]
    requested_at: int
    grace_until: int
    forget_txid: dict[str, int]
    status: Literal["pending", "blocked", "completed"] | str
    blocked_by: NotRequired[ErasureBlockers | None]
    completed_at: NotRequired[int | None]
    receipt: NotRequired[ErasureReceipt | None]


class ErasureList(TypedDict):
    """The erasures of a profile.

    Attributes:
        erasures: The erasures, newest first.
    """

    erasures: list[ErasureCoupon]
