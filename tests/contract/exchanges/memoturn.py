"""How to bring each example of Memoturn's answers about on its mock server."""

from __future__ import annotations

from typing import Any

from tests.contract.exchanges.exchange import Exchange, exchange

DIET = {
    "type": "fact",
    "topic_key": "user.diet",
    "summary": "vegetarian since 2024",
    "content": {"diet": "vegetarian"},
    "keywords": "food preference",
}
VEGAN = {**DIET, "summary": "vegan since 2025", "content": {"diet": "vegan"}}
TURN = {"role": "user", "content": {"text": "hello"}, "embedding": [0.1, 0.7, 0.2]}
NOTE = {"_id": "n1", "kind": "fact"}
KV = {"kv": {"scratch": {"step:1": "a", "step:2": "b", "plan": "step 1"}}}


def alice(**content: Any) -> dict[str, Any]:
    """Return the seed of the profile of the examples."""
    return {"databases": {"acme--alice": content}}


def refusal(stated: str, **rest: Any) -> Exchange:
    """Make an exchange that ends with a refusal, whose words are for humans."""
    return exchange(stated, worded=True, **rest)


EMPTY = alice()
AT_HOME = alice(memories=[{**DIET, "topic_key": "user.home-address"}])
WORLD = {
    "databases": {
        "agent-42": {},
        "agent-43": {},
        "acme--bob": {},
        "acme--alice": {
            "memories": [DIET],
            "turns": {"s-417": [TURN]},
            "documents": {"notes": [NOTE]},
            "vectors": {"notes": {"n1": [0.1, 0.7, 0.2]}},
            "sql": ["CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT)"],
            **KV,
        },
    },
    "policies": {"acme": {"policy": {"audit": {"enabled": True, "include_reads": True}}}},
    "audit": [{"ns": "acme", "count": 3}],
}
DATABASE: dict[str, Any] = {"databases": {"agent-42": {}}}
OTHER_NOTE = alice(documents={"notes": [{"_id": "n2", "kind": "event"}]})
AUDITED = {"policies": {"acme": {"policy": {"audit": {"enabled": True}}}}}
DENIED = {"ns": "acme", "count": 1, "actions": ["ai.extract"], "profiles": ["alice"], "outcomes": ["denied"]}
JSON = {"content-type": "application/json"}
ERASED = ("ingestMemories fact", "requestErasure memory")

EXCHANGES = [
    exchange("memoturn.getHealth 200 alive"),
    exchange("memoturn.listProfiles 200 one", seed=EMPTY),
    exchange("memoturn.listProfiles 200 none"),
    refusal("memoturn.listProfiles 400 name", path={"ns": "ACME"}, options={"auth": False}),
    refusal("memoturn.listProfiles 401 missing", key=""),
    refusal("memoturn.listProfiles 403 scope", stranger=True),
    exchange("memoturn.ingestMemories 201 fact", request="fact"),
    exchange("memoturn.ingestMemories 201 duplicate", request="fact", times=2),
    exchange("memoturn.ingestMemories 201 superseding", body={"memories": [VEGAN]}, seed=alice(memories=[DIET])),
    exchange("memoturn.ingestMemories 201 empty", request="empty"),
    refusal("memoturn.ingestMemories 400 value", body={"memories": [{**DIET, "summary": " "}]}),
    refusal("memoturn.ingestMemories 400 malformed", body=b"{", headers=JSON),
    refusal("memoturn.ingestMemories 404 branch", query={"branch": "experiment"}),
    refusal("memoturn.recallMemories 404 profile", headers={"memoturn-min-txid": "1"}),
    refusal("memoturn.recallMemories 413 large", body={"query": "x" * 2**20}),
    refusal("memoturn.ingestMemories 415 media", body=b"{}"),
    refusal("memoturn.listDatabases 429 queue", options={"rate_limit": True}, times=21),
    exchange("memoturn.getMemory 200 fact", seed=alice(memories=[DIET])),
    exchange("memoturn.getMemory 200 superseded", seed=alice(memories=[DIET, VEGAN])),
    refusal("memoturn.getMemory 404 memory", seed=EMPTY),
    refusal("memoturn.getMemory 404 profile"),
    exchange("memoturn.recallMemories 200 words", request="words", seed=alice(memories=[DIET])),
    exchange("memoturn.recallMemories 200 turns", request="vector", seed=alice(turns={"s-417": [TURN]})),
    exchange("memoturn.recallMemories 200 none", request="words"),
    refusal("memoturn.createDatabase 422 field", body={}),
    exchange("memoturn.askMemories 200 answer", request="question", seed=alice(memories=[DIET])),
    exchange("memoturn.askMemories 200 none", request="question"),
    refusal("memoturn.askMemories 503 unconfigured", options={"ask": False}),
    exchange("memoturn.extractMemories 200 dry", request="dry"),
    exchange("memoturn.extractMemories 201 stored", request="stored"),
    exchange("memoturn.extractMemories 201 none", body={"turns": [{"role": "user", "content": " "}]}),
    exchange("memoturn.listSessions 200 one", before=("ingestMemories several", "ingestMemories task")),
    exchange("memoturn.listSessions 200 none"),
    exchange("memoturn.getTurns 200 one", seed=alice(turns={"s-417": [TURN]})),
    exchange("memoturn.getTurns 200 none", seed=EMPTY),
    refusal("memoturn.getTurns 404 database"),
    exchange("memoturn.appendTurn 201 turn", request="turn", before=("ingestMemories fact",)),
    exchange("memoturn.searchTurns 200 one", request="near", seed=alice(turns={"s-417": [TURN]})),
    exchange("memoturn.createDatabase 201 agent"),
    exchange("memoturn.createDatabase 409 taken", times=2),
    exchange("memoturn.listDatabases 200 one", seed=DATABASE),
    exchange("memoturn.listDatabases 200 none"),
    exchange("memoturn.createDatabaseToken 201 hour", request="hour", seed=DATABASE),
    exchange("memoturn.createBranch 201 burner", request="burner", seed=alice(**KV)),
    exchange("memoturn.createBranch 201 lasting", body={"name": "experiment"}, seed=alice(**KV)),
    refusal("memoturn.createBranch 409 taken", seed=EMPTY, times=2),
    exchange("memoturn.listBranches 200 one", seed=EMPTY, before=("createBranch burner",)),
    exchange("memoturn.listBranches 200 none", seed=EMPTY),
    refusal("memoturn.deleteBranch 400 main", path={"branch": "main"}, seed=EMPTY),
    exchange("memoturn.checkpointBranch 200 before", seed=alice(**KV)),
    exchange("memoturn.rewindBranch 200 checkpoint", seed=alice(**KV), before=("checkpointBranch before",)),
    refusal("memoturn.rewindBranch 404 checkpoint", seed=EMPTY),
    refusal("memoturn.rewindBranch 409 gone", request="transaction", seed=EMPTY),
    exchange("memoturn.insertDocuments 201 named", request="named", seed=EMPTY),
    exchange(
        "memoturn.findDocuments 200 one", body={"filter": {"kind": "fact"}}, seed=alice(documents={"notes": [NOTE]})
    ),
    exchange("memoturn.findDocuments 200 none", seed=EMPTY),
    exchange("memoturn.updateDocuments 200 one", seed=alice(documents={"notes": [NOTE]})),
    exchange("memoturn.updateDocuments 200 none", seed=OTHER_NOTE),
    exchange("memoturn.deleteDocuments 200 one", seed=alice(documents={"notes": [NOTE]})),
    exchange("memoturn.deleteDocuments 200 none", seed=OTHER_NOTE),
    exchange("memoturn.createIndex 201 score", seed=EMPTY),
    exchange("memoturn.listKeys 200 two", query={"prefix": "step:"}, seed=alice(**KV)),
    exchange("memoturn.listKeys 200 none", seed=EMPTY),
    exchange("memoturn.getValue 200 text", seed=alice(**KV)),
    refusal("memoturn.getValue 404 key", seed=EMPTY),
    exchange("memoturn.putValue 200 text", seed=EMPTY),
    refusal("memoturn.putValue 400 number", query={"ttl": "soon"}, body="step 1", seed=EMPTY),
    refusal("memoturn.listAuditEvents 400 cursor", query={"cursor": "invented"}),
    exchange("memoturn.upsertVector 200 one", seed=EMPTY),
    exchange("memoturn.searchVectors 200 one", seed=alice(vectors={"notes": {"n1": [0.1, 0.7, 0.2]}})),
    exchange("memoturn.searchVectors 200 none", seed=EMPTY),
    exchange("memoturn.runSql 200 create", request="create", seed=EMPTY),
    exchange("memoturn.runSql 200 read", request="read", seed=EMPTY, before=("runSql create",)),
    exchange("memoturn.syncDatabase 200 synced", seed=alice(**KV)),
    exchange("memoturn.requestErasure 202 accepted", request="memory", before=("ingestMemories fact",)),
    exchange("memoturn.listErasures 200 one", before=ERASED),
    exchange("memoturn.listErasures 200 none"),
    exchange("memoturn.getErasure 200 pending", before=ERASED),
    exchange(
        "memoturn.getErasure 200 blocked",
        before=("ingestMemories fact", "checkpointBranch before", "requestErasure memory"),
        passes=90000,
    ),
    exchange("memoturn.getErasure 200 completed", before=ERASED, passes=90000, options={"auth": False}),
    refusal("memoturn.getErasure 404 erasure"),
    exchange("memoturn.getProfilePolicy 200 override", before=("setProfilePolicy tighten",)),
    exchange("memoturn.getProfilePolicy 200 none"),
    refusal(
        "memoturn.setProfilePolicy 409 loosened",
        seed={"policies": {"acme": {"policy": {"retention": {"pitr_secs": 60}}}}},
    ),
    exchange("memoturn.getNamespacePolicy 200 set", before=("setNamespacePolicy set", "setProfilePolicy tighten")),
    refusal("memoturn.getNamespacePolicy 404 unset"),
    exchange("memoturn.setNamespacePolicy 200 set", request="set"),
    exchange("memoturn.listAuditEvents 200 last", seed={"audit": [DENIED]}),
    exchange(
        "memoturn.listAuditEvents 200 more",
        query={"limit": "1"},
        seed=AUDITED,
        before=("ingestMemories fact", "ingestMemories task"),
    ),
]

# Examples that the mock server can't be brought to give, by name and reason.
OTHERS = {
    "failure": "the mock does not fail; it can be scripted to",
    "provider": "the mock's models do not fail",
    "forward": "the mock owns all databases, and there is no proxy in front of it",
    "unavailable": "the mock's control plane is always there",
    "raced": "nobody changes a policy while somebody else does",
}
