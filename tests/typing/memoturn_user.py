"""What a user writes, for type checkers in strict mode; not run."""

from __future__ import annotations

from typing import Any, assert_type

from memclients.memoturn import (
    AskResult,
    AsyncBranches,
    AsyncCollection,
    AsyncDb,
    AsyncKv,
    AsyncMemoryProfile,
    AsyncMemoturn,
    AsyncTranscriptSession,
    AsyncVectors,
    AuditEvent,
    BranchCreated,
    Branches,
    BranchInfo,
    CheckpointResult,
    Collection,
    DatabaseInfo,
    Db,
    DeleteResult,
    ErasureAccepted,
    ErasureCoupon,
    ExtractProposals,
    ExtractResult,
    IngestResult,
    InsertResult,
    Kv,
    MemoryInput,
    MemoryProfile,
    Memoturn,
    MemoturnError,
    NamespacePolicy,
    Profile,
    ProfilePolicy,
    RecalledMemory,
    RecallResult,
    Session,
    SqlResult,
    StoredMemory,
    TranscriptSession,
    Turn,
    TurnAppendResult,
    TurnHit,
    TurnInput,
    UpdateResult,
    VectorHit,
    Vectors,
)

embedding = [0.1, 0.2]
mt = Memoturn("http://127.0.0.1:8080", token="t", platform_key="k", source="claude-code", read_your_writes=True)
alice = mt.memory("acme", "alice")
assert_type(alice, MemoryProfile)

diet: MemoryInput = {"type": "fact", "topic_key": "user.diet", "summary": "vegetarian", "content": {"diet": "veg"}}
res = alice.ingest([diet, {"type": "event", "summary": "deployed v2", "session_id": "s-417"}])
assert_type(res, IngestResult)
assert_type(res["results"][0]["superseded"], list[str])
read_from_a_file: list[dict[str, Any]] = [{"type": "task", "summary": "call", "ttl": 60}]
alice.ingest(read_from_a_file, durable=True)

hits = alice.recall(query="what?", embedding=embedding, topic_key="user.diet", types=["fact"], k=8)
assert_type(hits, RecallResult)
assert_type(hits["memories"], list[RecalledMemory])
assert_type(hits["memories"][0]["score"], float)
memory = alice.get(hits["memories"][0]["id"], min_txid=res["txid"])
assert_type(memory, StoredMemory | None)
assert_type(alice.forget("mem_1"), bool)
alice.extract([{"role": "user", "content": "I'm vegan now"}], session_id="s-417", dry_run=True)

session = alice.session("s-417")
assert_type(session, TranscriptSession)
assert_type(session.append_turn("user", {"text": "hello"}, embedding=embedding), TurnAppendResult)
assert_type(session.get_window(last=20), list[Turn])

burner = alice.fork("experiment", ttl=3600)
assert_type(burner, MemoryProfile)
assert_type(alice.rewind("before-autonomous-run"), None)

db = mt.db("acme--alice")
assert_type(db, Db)
notes = db.collection("notes")
assert_type(notes, Collection)
assert_type(notes.find({"kind": "fact", "score": {"$gt": 0.5}}, sort={"score": -1}, limit=10), list[dict[str, Any]])
assert_type(db.kv.put("scratch", "plan", b"step 1", ttl=3600), int)
assert_type(db.kv.get("scratch", "plan"), str | None)
assert_type(db.kv.get_bytes("scratch", "plan"), bytes | None)
assert_type(db.kv.list("scratch", prefix="step:"), list[str])
assert_type(db.vectors.search("notes", embedding, k=8), list[VectorHit])
assert_type(db.sql("SELECT count(*) FROM orders WHERE status = ?", ["open"])["txid"], int)
assert_type(db.branch.create("experiment", ttl=3600), BranchCreated)
assert_type(db.sync(), int)

assert_type(mt.create_token("acme--alice", "write", expires_in=3600), str)
assert_type(mt.set_policy("acme", {"memory": {"task_ttl_max_secs": 600}, "audit": {"enabled": True}}), NamespacePolicy)
assert_type(mt.set_policy("acme", None, profile="alice"), ProfilePolicy)
assert_type(mt.get_policy("acme"), NamespacePolicy | None)
assert_type(mt.get_policy("acme", profile="alice"), ProfilePolicy)
for event in mt.audit_events("acme", action="ai.", outcome="denied"):
    assert_type(event, AuditEvent)
    print(event["ts"], event["action"], event.get("profile"))
for page in mt.audit_events("acme").pages():
    assert_type(page.next_cursor, str | None)

accepted = alice.erase(topic_key="user.home-address", type="fact")
assert_type(alice.erasure(accepted["erasure_id"]), ErasureCoupon | None)

try:
    mt.delete_database("agent-42")
except MemoturnError as error:
    assert_type(error.status, int)
    assert_type(error.code, str | None)

# The other methods, each once.
dialogue: list[TurnInput] = [{"role": "user", "content": "I'm vegan now"}]
assert_type(alice.extract(dialogue), ExtractResult)
assert_type(alice.extract(dialogue, dry_run=True), ExtractProposals)
assert_type(alice.ask("What does she eat?", types=["fact"], k=4), AskResult)
assert_type(alice.sessions(limit=10), list[Session])
assert_type(alice.end_session("s-417", turns=True), None)
assert_type(alice.checkpoint("before-autonomous-run"), CheckpointResult)
assert_type(alice.on_branch("experiment").branch, str)
assert_type(alice.namespace + alice.profile, str)
assert_type(alice.erasures(), list[ErasureCoupon])
assert_type(accepted, ErasureAccepted)
assert_type(session.search_semantic(embedding, k=5), list[TurnHit])
assert_type(session.session_id, str)

assert_type(notes.insert([{"kind": "fact", "score": 0.7}]), InsertResult)
assert_type(notes.update({"kind": "fact"}, {"$set": {"score": 1}}, multi=True), UpdateResult)
assert_type(notes.delete({"kind": "fact"}), DeleteResult)
assert_type(notes.create_index("kind"), None)
assert_type(db.kv, Kv)
assert_type(db.kv.delete("scratch", "plan"), None)
assert_type(db.vectors, Vectors)
assert_type(db.vectors.upsert("notes", "n1", embedding), int)
assert_type(db.sql_batch(["DELETE FROM orders", ("INSERT INTO orders VALUES (?)", [1])], durable=True), SqlResult)
assert_type(db.spec, str)
assert_type(db.branch, Branches)
assert_type(db.branch.list(), list[BranchInfo])
assert_type(db.branch.checkpoint("main", "before"), CheckpointResult)
assert_type(db.branch.rewind("main", 17), None)
assert_type(db.branch.delete("experiment"), None)

assert_type(mt.create_database("agent-42"), DatabaseInfo)
assert_type(mt.list_databases(), list[DatabaseInfo])
assert_type(mt.create_namespace_token("acme", "admin", expires_in=3600), str)
assert_type(mt.profiles("acme"), list[Profile])
assert_type(mt.health(), str)
assert_type(mt.with_options(timeout=5.0), Memoturn)
assert_type(mt.with_raw_response.health().status_code, int)
assert_type(mt.close(), None)
assert_type(mt.aclose(), None)


async def main() -> None:
    async with AsyncMemoturn("http://127.0.0.1:8080", token="t") as memories:
        bob = memories.memory("acme", "bob")
        await bob.ingest([{"type": "fact", "summary": "vegan"}])
        assert_type(await bob.recall(query="diet"), RecallResult)
        assert_type(await memories.db("acme--bob").kv.list("scratch"), list[str])
        async for event in memories.audit_events("acme"):
            assert_type(event, AuditEvent)
        await memories.aclose()


async def every_method(memories: AsyncMemoturn) -> None:
    bob = memories.memory("acme", "bob")
    assert_type(bob, AsyncMemoryProfile)
    assert_type(await bob.ingest([diet], durable=True), IngestResult)
    assert_type(await bob.recall(embedding=embedding, types=["fact"], include_turns=True), RecallResult)
    assert_type(await bob.ask("What does he eat?"), AskResult)
    assert_type(await bob.extract(dialogue), ExtractResult)
    assert_type(await bob.extract(dialogue, dry_run=True), ExtractProposals)
    assert_type(await bob.get("mem_1"), StoredMemory | None)
    assert_type(await bob.forget("mem_1"), bool)
    assert_type(await bob.sessions(), list[Session])
    assert_type(await bob.end_session("s-417"), None)
    assert_type(await bob.checkpoint("before"), CheckpointResult)
    assert_type(await bob.rewind("before"), None)
    assert_type(await bob.fork("experiment", ttl=3600), AsyncMemoryProfile)
    assert_type(bob.on_branch("experiment"), AsyncMemoryProfile)
    erased = await bob.erase(memory_id="mem_1")
    assert_type(erased, ErasureAccepted)
    assert_type(await bob.erasure(erased["erasure_id"]), ErasureCoupon | None)
    assert_type(await bob.erasures(), list[ErasureCoupon])

    talk = bob.session("s-417")
    assert_type(talk, AsyncTranscriptSession)
    assert_type(await talk.append_turn("user", "hello"), TurnAppendResult)
    assert_type(await talk.get_window(last=20), list[Turn])
    assert_type(await talk.search_semantic(embedding), list[TurnHit])

    data = memories.db("acme--bob")
    assert_type(data, AsyncDb)
    assert_type(await data.sql("SELECT 1"), SqlResult)
    assert_type(await data.sql_batch(["SELECT 1"]), SqlResult)
    assert_type(await data.sync(), int)
    documents = data.collection("notes")
    assert_type(documents, AsyncCollection)
    assert_type(await documents.insert([{"kind": "fact"}]), InsertResult)
    assert_type(await documents.find({"kind": "fact"}), list[dict[str, Any]])
    assert_type(await documents.update({"kind": "fact"}, {"$set": {"score": 1}}), UpdateResult)
    assert_type(await documents.delete({"kind": "fact"}, multi=True), DeleteResult)
    assert_type(await documents.create_index("kind"), None)
    assert_type(data.kv, AsyncKv)
    assert_type(await data.kv.put("scratch", "plan", "step 1"), int)
    assert_type(await data.kv.get("scratch", "plan"), str | None)
    assert_type(await data.kv.get_bytes("scratch", "plan"), bytes | None)
    assert_type(await data.kv.list("scratch", limit=10), list[str])
    assert_type(await data.kv.delete("scratch", "plan"), None)
    assert_type(data.vectors, AsyncVectors)
    assert_type(await data.vectors.upsert("notes", "n1", embedding), int)
    assert_type(await data.vectors.search("notes", embedding), list[VectorHit])
    assert_type(data.branch, AsyncBranches)
    assert_type(await data.branch.create("experiment", from_branch="main"), BranchCreated)
    assert_type(await data.branch.list(), list[BranchInfo])
    assert_type(await data.branch.checkpoint("main", "before"), CheckpointResult)
    assert_type(await data.branch.rewind("main", "before"), None)
    assert_type(await data.branch.delete("experiment"), None)

    assert_type(await memories.create_database("agent-42"), DatabaseInfo)
    assert_type(await memories.list_databases(), list[DatabaseInfo])
    assert_type(await memories.delete_database("agent-42"), None)
    assert_type(await memories.create_token("acme--bob", "read"), str)
    assert_type(await memories.create_namespace_token("acme", "write"), str)
    assert_type(await memories.profiles("acme"), list[Profile])
    assert_type(await memories.set_policy("acme", {"audit": {"enabled": True}}), NamespacePolicy)
    assert_type(await memories.set_policy("acme", None, profile="bob"), ProfilePolicy)
    assert_type(await memories.get_policy("acme"), NamespacePolicy | None)
    assert_type(await memories.get_policy("acme", profile="bob"), ProfilePolicy)
    async for page in memories.audit_events("acme", limit=10).pages():
        assert_type(page.next_cursor, str | None)
    assert_type(await memories.health(), str)
    assert_type(memories.with_options(timeout=5.0), AsyncMemoturn)
    assert_type((await memories.with_raw_response.health()).status_code, int)
    assert_type(await memories.close(), None)
