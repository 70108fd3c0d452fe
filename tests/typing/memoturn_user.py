"""What a user writes, for type checkers in strict mode; not run."""

from __future__ import annotations

from typing import Any, assert_type

from memclients.memoturn import (
    AsyncMemoturn,
    AuditEvent,
    BranchCreated,
    Collection,
    Db,
    ErasureCoupon,
    IngestResult,
    MemoryInput,
    MemoryProfile,
    Memoturn,
    MemoturnError,
    NamespacePolicy,
    ProfilePolicy,
    RecalledMemory,
    RecallResult,
    StoredMemory,
    TranscriptSession,
    Turn,
    TurnAppendResult,
    VectorHit,
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


async def main() -> None:
    async with AsyncMemoturn("http://127.0.0.1:8080", token="t") as memories:
        bob = memories.memory("acme", "bob")
        await bob.ingest([{"type": "fact", "summary": "vegan"}])
        assert_type(await bob.recall(query="diet"), RecallResult)
        assert_type(await memories.db("acme--bob").kv.list("scratch"), list[str])
        async for event in memories.audit_events("acme"):
            assert_type(event, AuditEvent)
        await memories.aclose()
