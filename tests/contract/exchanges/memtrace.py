"""How to bring each example of Memtrace's answers about on its mock server."""

from __future__ import annotations

from tests.contract.exchanges.exchange import exchange

AGENT = {
    "id": "agent_3f9a1c5e7b2d4f6081a3c5e7",
    "name": "my-agent",
    "description": "Handles customer support",
    "config": {"model": "gpt-4"},
}
SESSION = {"id": "sess_90b1d2f3a4c5e6078192a3b4", "agent_id": AGENT["id"], "metadata": {"task": "onboarding"}}
PREFERENCE = {
    "time": "2026-04-20T10:15:30.123456Z",
    "agent_id": "agent_1",
    "content": "User prefers dark mode",
    "dedup_key": "e81f1de3b743bacd47421867ad0574e4",
}
DECISION = {
    "time": "2026-04-20T10:16:02.5Z",
    "agent_id": "agent_1",
    "memory_type": "decision",
    "event_type": "decision",
    "content": "Use PostgreSQL",
    "metadata": {"reasoning": "Better JSON support for metadata"},
    "dedup_key": "69b3210537377d2095698230eebd4be7",
}
ONE_AGENT = {"agents": [AGENT]}
ONE_SESSION = {"agents": [AGENT], "sessions": [SESSION]}
ONE_MEMORY = {"memories": [PREFERENCE]}
FULL = {
    **ONE_SESSION,
    "memories": [{**memory, "session_id": "sess_1", "importance": 0.7} for memory in (PREFERENCE, DECISION)],
}
IN_SESSION = {"memories": [{**memory, "session_id": "sess_1"} for memory in (PREFERENCE, DECISION)]}
BUSY = {
    "agents": [{"id": "agent_1", "name": "busy"}],
    "sessions": [{"agent_id": "agent_1"}],
    "memories": [PREFERENCE, DECISION],
}
# The service reads agents and sessions back in its own time zone.
ABROAD = {"local_offset": 2.0}
NO_ARC = {"arc": False}

EXCHANGES = [
    exchange("memtrace.health 200 alive"),
    exchange("memtrace.ready 200 ready"),
    exchange("memtrace.ready 503 unreachable", options={"orgs": {"mtk_mock_key_for_tests": {"healthy": False}}}),
    exchange("memtrace.ready 503 none", options=NO_ARC),
    exchange("memtrace.createMemory 201 minimal", request="minimal"),
    exchange("memtrace.createMemory 201 decision", request="decision"),
    exchange("memtrace.createMemory 201 batch", request="batch"),
    exchange("memtrace.createMemory 201 duplicates", request="batch", times=2),
    exchange("memtrace.createMemory 400 agent", body={"content": "x"}),
    exchange("memtrace.createMemory 400 content", body={"agent_id": "agent_1"}),
    exchange("memtrace.createMemory 409 duplicate", times=2),
    exchange("memtrace.createMemory 500 item", body={"memories": [PREFERENCE, {"agent_id": "agent_1"}]}),
    exchange("memtrace.createMemory 503 arc", options=NO_ARC),
    exchange("memtrace.listMemories 200 last", seed=ONE_MEMORY),
    exchange("memtrace.listMemories 200 empty"),
    exchange("memtrace.getMemory 200 found", seed=BUSY),
    exchange("memtrace.getMemory 404 absent"),
    exchange("memtrace.searchMemories 200 found", seed={"memories": [{**PREFERENCE, "importance": 0.7}]}),
    exchange("memtrace.searchMemories 200 nothing"),
    exchange("memtrace.createAgent 201 full", request="full"),
    exchange("memtrace.createAgent 400 name", body={}),
    exchange("memtrace.createAgent 409 taken", request="full", times=2),
    exchange("memtrace.listAgents 200 one", seed=ONE_AGENT, options=ABROAD),
    exchange("memtrace.listAgents 200 none"),
    exchange("memtrace.getAgent 200 found", seed=ONE_AGENT, options=ABROAD),
    exchange("memtrace.getAgent 404 absent"),
    exchange("memtrace.deleteAgent 404 absent"),
    exchange("memtrace.deleteAgent 404 sessions", seed=ONE_SESSION),
    exchange("memtrace.getAgentStats 200 some", seed=BUSY, partly=True),
    exchange("memtrace.getAgentStats 200 none", path={"agent_id": "nobody"}),
    exchange("memtrace.listAgentMemories 200 last", seed=ONE_MEMORY),
    exchange("memtrace.createSession 201 task", seed=ONE_AGENT),
    exchange("memtrace.createSession 400 agent", body={}),
    exchange("memtrace.createSession 400 unregistered"),
    exchange("memtrace.listSessions 200 one", seed=ONE_SESSION),
    exchange("memtrace.listSessions 200 none"),
    exchange("memtrace.getSession 200 active", seed=ONE_SESSION),
    exchange("memtrace.getSession 404 absent"),
    exchange("memtrace.updateSession 200 closed", seed=ONE_SESSION, request="close"),
    exchange("memtrace.updateSession 400 absent"),
    exchange("memtrace.getSessionContext 200 two", seed=IN_SESSION, request="recent"),
    exchange("memtrace.getSessionContext 200 empty", request="default"),
    exchange("memtrace.listMemories 401 missing", key=""),
    exchange("memtrace.listMemories 401 invalid", key="mtk_wrong"),
    exchange("memtrace.listMemories 404 route", route="/api/v1/x"),
    exchange("memtrace.listMemories 405 method", method="PATCH"),
    exchange("memtrace.createMemory 413 large", body={"content": "x" * 4 * 2**20}),
]

# Examples that the mock server can't be brought to give, by name and reason.
OTHERS = {
    "malformed": "in the words of the real server's decoder",
    "refused": "in the words of a database that refuses a write",
    "query": "in the words of a database that refuses a query",
    "database": "the mock's own database does not fail",
    "crash": "the mock does not crash",
}
