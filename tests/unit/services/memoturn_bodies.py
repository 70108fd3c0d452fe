"""Bodies with which Memoturn answers, for tests that change them."""

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
DATABASE = {"name": "agent-42", "uuid": "0" * 32, "created_at": 1763719200000}
BRANCH = {"branch": "trial", "parent": "main", "fork_txid": 7, "ttl_at": None, "spec": "acme--alice@trial"}
TXID = {"txid": 7}
