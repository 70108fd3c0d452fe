"""Every method of the Memoturn client and its handles once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.unit.services.call import Call

if TYPE_CHECKING:
    from collections.abc import Callable

MEMORY = {
    "id": "mem_6b71bce8b8f80e570dc5c4b37b5dd782",
    "type": "fact",
    "topic_key": "user.diet",
    "summary": "vegetarian since 2024",
    "content": {"diet": "vegetarian"},
    "keywords": "",
    "session_id": None,
    "source": None,
    "created_at": 1763719200000,
    "superseded_by": None,
}
RECALLED = {**MEMORY, "score": 0.03, "channels": ["topic"]}
STORED = {**MEMORY, "expires_at": None, "superseded_at": None, "supersedes": []}
OUTCOMES = {"results": [{"id": MEMORY["id"], "status": "created", "superseded": []}], "txid": 7}
ITEM = {"type": "fact", "summary": "vegetarian since 2024"}
COUPON = {
    "id": "ers_0123456789abcdef",
    "db": "acme--alice",
    "uuid": "0" * 32,
    "target": {"memory_id": MEMORY["id"]},
    "memory_ids": [MEMORY["id"]],
    "requested_at": 1763719200000,
    "grace_until": 1763805600000,
    "forget_txid": {"main": 7},
    "status": "pending",
}
DATABASE = {"name": "agent-42", "uuid": "0" * 32, "created_at": 1763719200000}
BRANCH = {"branch": "trial", "parent": "main", "fork_txid": 7, "ttl_at": None, "spec": "acme--alice@trial"}
NAMESPACE_POLICY = {"namespace": "acme", "revision": 1, "updated_at": 1763719200000, "policy": {}}
PROFILE_POLICY = {
    "namespace": "acme",
    "profile": "alice",
    "override": None,
    "effective": {
        "pitr_secs": 86400,
        "pitr_snapshot_secs": 2592000,
        "task_ttl_max_secs": None,
        "event_max_age_secs": None,
        "superseded_max_age_secs": None,
        "superseded_max_count": None,
        "audit_retention_secs": None,
        "purge_on_forget": False,
        "audit_enabled": False,
        "audit_include_reads": False,
        "erasure_grace_secs": 86400,
        "extract": "allow",
        "ask": "allow",
        "embed": "allow",
    },
    "revision": 0,
}
TXID = {"txid": 7}


def _client(name: str, run: Callable[[Any], Any], answer: Any, **facts: bool) -> Call:
    return Call("memoturn", name, run, answer, **facts)


def _profile(name: str, run: Callable[[Any], Any], answer: Any, **facts: bool) -> Call:
    return Call("memoturn", f"profile.{name}", lambda client: run(client.memory("acme", "alice")), answer, **facts)


def _session(name: str, run: Callable[[Any], Any], answer: Any, **facts: bool) -> Call:
    return _profile(f"session.{name}", lambda profile: run(profile.session("s-417")), answer, **facts)


def _db(name: str, run: Callable[[Any], Any], answer: Any, **facts: bool) -> Call:
    return Call("memoturn", f"db.{name}", lambda client: run(client.db("acme--alice@trial")), answer, **facts)


def _collection(name: str, run: Callable[[Any], Any], answer: Any, **facts: bool) -> Call:
    return _db(f"collection.{name}", lambda db: run(db.collection("notes")), answer, **facts)


CALLS = [
    _client("health", lambda mt: mt.health(), "ok"),
    _client("profiles", lambda mt: mt.profiles("acme"), {"namespace": "acme", "profiles": []}),
    _client("create_database", lambda mt: mt.create_database("agent-42"), DATABASE),
    _client("list_databases", lambda mt: mt.list_databases(), {"databases": [DATABASE]}),
    _client("delete_database", lambda mt: mt.delete_database("agent-42"), None),
    _client("create_token", lambda mt: mt.create_token("agent-42", "read"), {"token": "t", "expires_in": 3600}),
    _client(
        "create_namespace_token",
        lambda mt: mt.create_namespace_token("acme", "write"),
        {"token": "t", "expires_in": 3600},
    ),
    _client("set_policy", lambda mt: mt.set_policy("acme", {}), NAMESPACE_POLICY),
    _client("set_policy.profile", lambda mt: mt.set_policy("acme", None, profile="alice"), PROFILE_POLICY),
    _client("get_policy", lambda mt: mt.get_policy("acme"), {**NAMESPACE_POLICY, "profiles": {}}, lookup=True),
    _client("get_policy.profile", lambda mt: mt.get_policy("acme", profile="alice"), PROFILE_POLICY),
    _profile("ingest", lambda alice: alice.ingest([ITEM]), OUTCOMES),
    _profile("recall", lambda alice: alice.recall("diet"), {"memories": [RECALLED], "txid": 7}),
    _profile(
        "ask",
        lambda alice: alice.ask("What diet?"),
        {"answer": "Vegetarian.", "sources": [MEMORY["id"]], "memories": [RECALLED], "txid": 7},
        repeatable=False,
    ),
    _profile("extract", lambda alice: alice.extract([{"role": "user", "content": "hi"}]), OUTCOMES, repeatable=False),
    _profile("get", lambda alice: alice.get(MEMORY["id"]), STORED, lookup=True),
    _profile("forget", lambda alice: alice.forget(MEMORY["id"]), None, lookup=True),
    _profile(
        "erase",
        lambda alice: alice.erase(memory_id=MEMORY["id"]),
        {"erasure_id": COUPON["id"], "status": "pending", "txid": 7, "grace_until": 1763805600000},
        repeatable=False,
    ),
    _profile("erasure", lambda alice: alice.erasure("ers_0123456789abcdef"), COUPON, lookup=True),
    _profile("erasures", lambda alice: alice.erasures(), {"erasures": [COUPON]}),
    _profile(
        "sessions",
        lambda alice: alice.sessions(),
        {"sessions": [{"id": "s-417", "created_at": 1, "last_active_at": 2}], "txid": 7},
    ),
    _profile("end_session", lambda alice: alice.end_session("s-417", turns=True), None),
    _profile("checkpoint", lambda alice: alice.checkpoint("safe"), {"checkpoint": "safe", "txid": 7}, repeatable=False),
    _profile("rewind", lambda alice: alice.rewind("safe"), None, repeatable=False),
    _profile("fork", lambda alice: alice.fork("trial"), BRANCH, repeatable=False),
    _session("append_turn", lambda session: session.append_turn("user", None), {"seq": 1, **TXID}, repeatable=False),
    _session("get_window", lambda session: session.get_window(), {"turns": []}),
    _session("search_semantic", lambda session: session.search_semantic([1.0, 0.0]), {"turns": []}),
    _db("sql", lambda db: db.sql("SELECT 1"), {"results": [{"columns": [], "rows": [], "rows_affected": 0}], **TXID}),
    _db(
        "sql_batch",
        lambda db: db.sql_batch(["INSERT INTO t VALUES (1)"]),
        {"results": [{"columns": [], "rows": [], "rows_affected": 1}], **TXID},
        repeatable=False,
    ),
    _db("sync", lambda db: db.sync(), TXID),
    _collection("insert", lambda notes: notes.insert([{"a": 1}]), {"ids": ["1"], **TXID}, repeatable=False),
    _collection("find", lambda notes: notes.find({"a": 1}), {"docs": [{"_id": "1", "a": 1}], **TXID}),
    _collection("update", lambda notes: notes.update({}, {"$set": {"a": 2}}, multi=True), {"modified": 1, **TXID}),
    _collection(
        "update.inc", lambda notes: notes.update({}, {"$inc": {"a": 2}}), {"modified": 1, **TXID}, repeatable=False
    ),
    _collection("delete", lambda notes: notes.delete({"_id": "1"}), {"deleted": 1, **TXID}),
    _collection("delete.first", lambda notes: notes.delete({}), {"deleted": 1, **TXID}, repeatable=False),
    _collection("create_index", lambda notes: notes.create_index("a.b"), None),
    _db("kv.put", lambda db: db.kv.put("scratch", "plan", "step 1"), TXID),
    _db("kv.get", lambda db: db.kv.get("scratch", "plan"), b"step 1", lookup=True),
    _db("kv.get_bytes", lambda db: db.kv.get_bytes("scratch", "plan"), b"step 1", lookup=True),
    _db("kv.delete", lambda db: db.kv.delete("scratch", "plan"), None),
    _db("kv.list", lambda db: db.kv.list("scratch"), {"keys": ["plan"]}),
    _db("vectors.upsert", lambda db: db.vectors.upsert("notes", "1", [1.0]), TXID),
    _db("vectors.search", lambda db: db.vectors.search("notes", [1.0]), {"hits": [{"id": "1", "distance": 0.0}]}),
    _db("branch.create", lambda db: db.branch.create("other"), BRANCH, repeatable=False),
    _db("branch.list", lambda db: db.branch.list(), {"branches": []}),
    _db("branch.delete", lambda db: db.branch.delete("trial"), None),
    _db(
        "branch.checkpoint", lambda db: db.branch.checkpoint("main", "x"), {"checkpoint": "x", **TXID}, repeatable=False
    ),
    _db("branch.rewind", lambda db: db.branch.rewind("main", 5), None, repeatable=False),
]
