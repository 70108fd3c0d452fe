"""Every method of Memoturn's client and its handles once, with every argument that it has."""

from __future__ import annotations

from memclients import memoturn
from tests.support.calls.surface import Call, Surface

MEMORY = {
    "type": "fact",
    "summary": "drinks tea",
    "content": {"drink": "tea"},
    "topic_key": "user.drink",
    "keywords": "tea",
    "embedding": [0.1, 0.7, 0.2],
    "session_id": "s-417",
    "source": "coder",
}
TASK = {"type": "task", "summary": "buy tea", "content": {"todo": "tea"}, "ttl": 60}
FILTERS = {"types": ["fact"], "session_id": "s-417", "source": "coder", "include_superseded": True}
VECTOR = [0.1, 0.7, 0.2]
AUDIT = {"from_ms": 1, "to_ms": 1776686400000, "action": "memory.", "profile": "alice", "outcome": "ok", "limit": 2}
RECALL = {"embedding": VECTOR, "topic_key": "user.drink", "k": 3, "include_turns": True, "min_txid": 1, **FILTERS}
TEA = "mem_21a954c0f067ae277e36959e8a702685"
ABSENT = "mem_" + "0" * 32

# What the parts of a client are reached by.
HANDLES: dict[str, Call] = {
    "memory": lambda client: client.memory("acme", "alice"),
    "session": lambda client: client.memory("acme", "alice").session("s-417"),
    "db": lambda client: client.db("acme--alice"),
    "collection": lambda client: client.db("acme--alice").collection("notes"),
    "kv": lambda client: client.db("acme--alice").kv,
    "vectors": lambda client: client.db("acme--alice").vectors,
    "branch": lambda client: client.db("acme--alice").branch,
}

ON_A_BRANCH: dict[str, Call] = {
    "ingest": lambda burner: burner.ingest([MEMORY, TASK]),
    "recall": lambda burner: burner.recall("tea"),
    "ask": lambda burner: burner.ask("what to drink?"),
    "extract": lambda burner: burner.extract([{"role": "user", "content": "I like tea"}]),
    "get": lambda burner: burner.get(TEA),
    "erase": lambda burner: burner.erase(memory_id=TEA),
    "sessions": lambda burner: burner.sessions(),
    "end_session": lambda burner: burner.end_session("s-417"),
}


def on_burner(call: Call) -> Call:
    return lambda alice: call(alice.on_branch("burner"))


# By handle and method; those of the client itself have no handle.
CALLS: dict[str, Call] = {
    "health": lambda client: client.health(),
    "profiles": lambda client: client.profiles("acme"),
    "list_databases": lambda client: client.list_databases(),
    "create_database": lambda client: client.create_database("fresh"),
    "create_token": lambda client: client.create_token("fresh", "read", expires_in=60),
    "create_namespace_token": lambda client: client.create_namespace_token("acme", "read", expires_in=60),
    "delete_database": lambda client: client.delete_database("fresh"),
    "set_policy": lambda client: client.set_policy("acme", {"audit": {"enabled": True}}),
    "set_policy again": lambda client: client.set_policy("acme", None, profile="alice"),
    "get_policy": lambda client: client.get_policy("acme"),
    "get_policy again": lambda client: client.get_policy("acme", profile="alice"),
    "memory.ingest": lambda alice: alice.ingest([MEMORY, TASK], durable=True),
    "memory.recall": lambda alice: alice.recall("tea", **RECALL),
    "memory.ask": lambda alice: alice.ask("what to drink?", k=3, min_txid=1, **FILTERS),
    "memory.extract": lambda alice: alice.extract(
        [{"role": "user", "content": "I like tea"}], session_id="s-417", source="coder", dry_run=True, durable=True
    ),
    "memory.get": lambda alice: alice.get("mem_6b71bce8b8f80e570dc5c4b37b5dd782", min_txid=1),
    "memory.forget": lambda alice: alice.forget("mem_6b71bce8b8f80e570dc5c4b37b5dd782"),
    "memory.sessions": lambda alice: alice.sessions(limit=2, min_txid=1),
    "memory.end_session": lambda alice: alice.end_session("s-417", turns=True),
    "memory.erase": lambda alice: alice.erase(topic_key="user.drink", type="fact"),
    "memory.erase again": lambda alice: alice.erase(session_id="s-417", turns=True),
    "memory.erasure": lambda alice: alice.erasure("ers_" + "0" * 16),
    "memory.erasures": lambda alice: alice.erasures(),
    "memory.checkpoint": lambda alice: alice.checkpoint("here"),
    "memory.rewind": lambda alice: alice.rewind("here"),
    "memory.fork": lambda alice: alice.fork("burner", from_branch="main", ttl=60),
    "memory.on_branch": lambda alice: alice.on_branch("burner").forget(ABSENT),
    **{f"memory.{name} on a branch": on_burner(call) for name, call in ON_A_BRANCH.items()},
    "session.append_turn": lambda session: session.append_turn("user", {"text": "hello"}, embedding=VECTOR),
    "session.get_window": lambda session: session.get_window(last=2, min_txid=1),
    "session.search_semantic": lambda session: session.search_semantic(VECTOR, k=2, min_txid=1),
    "db.sql": lambda db: db.sql("SELECT ?", [1], durable=True),
    "db.sql_batch": lambda db: db.sql_batch(["SELECT 1", ("SELECT ?", [1])], durable=True),
    "db.sql_batch again": lambda db: db.sql_batch(["CREATE TABLE IF NOT EXISTS notes (text TEXT)"]),
    "db.sync": lambda db: db.sync(),
    "collection.insert": lambda notes: notes.insert([{"kind": "fact"}]),
    "collection.find": lambda notes: notes.find({"kind": "fact"}, sort={"kind": 1}, limit=2, skip=1, min_txid=1),
    "collection.update": lambda notes: notes.update({"kind": "fact"}, {"$set": {"seen": True}}, multi=True),
    "collection.update again": lambda notes: notes.update({"kind": "fact"}, {"$inc": {"times": 1}}),
    "collection.delete again": lambda notes: notes.delete({"kind": "event"}),
    "collection.delete": lambda notes: notes.delete({"kind": "fact"}, multi=True),
    "collection.create_index": lambda notes: notes.create_index("kind"),
    "kv.put": lambda kv: kv.put("scratch", "plan", b"\xff", ttl=60),
    "kv.get": lambda kv: kv.get("scratch", "step:1", min_txid=1),
    "kv.get_bytes": lambda kv: kv.get_bytes("scratch", "plan", min_txid=1),
    "kv.list": lambda kv: kv.list("scratch", prefix="p", limit=2, min_txid=1),
    "kv.delete": lambda kv: kv.delete("scratch", "plan"),
    "vectors.upsert": lambda vectors: vectors.upsert("notes", "n2", VECTOR),
    "vectors.search": lambda vectors: vectors.search("notes", VECTOR, k=2, min_txid=1),
    "branch.create": lambda branch: branch.create("experiment", from_branch="burner", ttl=60),
    "branch.list": lambda branch: branch.list(),
    "branch.checkpoint": lambda branch: branch.checkpoint("experiment", "there"),
    "branch.rewind": lambda branch: branch.rewind("experiment", "there"),
    "branch.delete": lambda branch: branch.delete("experiment"),
    "audit_events": lambda client: client.audit_events("acme", **AUDIT),
}

SURFACE = Surface(
    clients={"sync": memoturn.Memoturn, "async": memoturn.AsyncMemoturn},
    error=memoturn.MemoturnError,
    credentials={"token": "the-key", "platform_key": "the-other-key"},
    url="url",
    calls=CALLS,
    handles=HANDLES,
    still=frozenset(
        ["memory", "db", "collection", "session", "kv", "vectors", "branch", "spec", "namespace", "profile"]
    ),
    refused={"memory.erasure": 404, "memory.on_branch": 404},
    not_sent={"Memoturn-Branch": "`branch` in the query says the same"},
)
