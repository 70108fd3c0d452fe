"""Policies and the audit stream over HTTP."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from memclients import mock
from tests.support.memoturn_http import PROFILE, Agent, error

Start = Callable[..., mock.Server]

POLICY = "/v1/namespaces/acme/policy"
OVERRIDE = f"{PROFILE}/policy"
AUDIT = "/v1/namespaces/acme/audit"


@pytest.fixture
def agent(start: Start) -> Iterator[Agent]:
    agent = Agent(start("memoturn", now="2026-01-01T00:00:00Z", frozen=True))
    with agent.http:
        yield agent


def put(agent: Agent, path: str, policy: Any) -> dict[str, Any]:
    answer = agent.http.put(path, json={"policy": policy})
    assert answer.status_code == 200, answer.text
    assert "memoturn-txid" not in answer.headers
    document: dict[str, Any] = answer.json()
    return document


def get(agent: Agent, path: str, **query: Any) -> dict[str, Any]:
    answer = agent.http.get(path, params=query)
    assert answer.status_code == 200, answer.text
    assert "memoturn-txid" not in answer.headers
    document: dict[str, Any] = answer.json()
    return document


def plain(answer: httpx.Response) -> int:
    """Return the status of an error that has no envelope."""
    assert answer.headers["content-type"].startswith("text/plain")
    return answer.status_code


def test_a_namespace_policy(agent: Agent) -> None:
    assert error(agent.http.get(POLICY)) == (404, "not_found")
    document = put(agent, POLICY, {"audit": {"enabled": True}, "note": "kept"})
    assert set(document) == {"namespace", "revision", "updated_at", "policy"}
    assert document["policy"] == {"audit": {"enabled": True}, "note": "kept"}
    assert get(agent, POLICY) == {**document, "profiles": {}}


def test_a_profile_policy(agent: Agent) -> None:
    assert get(agent, OVERRIDE)["revision"] == 0
    document = put(agent, OVERRIDE, {"memory": {"task_ttl_max_secs": 600}})
    assert get(agent, OVERRIDE) == document
    assert set(document) == {"namespace", "profile", "override", "effective", "revision"}
    assert document["effective"]["task_ttl_max_secs"] == 600
    assert get(agent, POLICY)["profiles"] == {"alice": {"memory": {"task_ttl_max_secs": 600}}}
    # A policy does not make the profile.
    assert agent.http.get("/v1/memory/acme").json()["profiles"] == []
    assert put(agent, OVERRIDE, None)["override"] is None


@pytest.mark.parametrize("path", [POLICY, OVERRIDE])
def test_refuses_bad_policies(path: str, agent: Agent) -> None:
    def status(body: bytes, kind: str = "application/json") -> int:
        return plain(agent.http.put(path, content=body, headers={"content-type": kind}))

    assert error(agent.http.put(path, json={"policy": {"retention": {"pitr_secs": 1}}})) == (400, "invalid_request")
    assert error(agent.http.put(path, json={"policy": [1]})) == (400, "invalid_request")
    assert [status(body) for body in (b"{}", b"[]", b"null", b"{")] == [422, 422, 422, 400]
    assert status(b'{"policy": {}}', "text/plain") == 415
    assert error(agent.http.get(POLICY)) == (404, "not_found")


def test_null_clears_a_profile_policy_only(agent: Agent) -> None:
    assert error(agent.http.put(POLICY, json={"policy": None})) == (400, "invalid_request")
    assert put(agent, OVERRIDE, None)["revision"] == 1


def test_says_what_loosens(agent: Agent) -> None:
    put(agent, POLICY, {"audit": {"enabled": True}, "ai_egress": {"ask": "deny"}})
    answer = agent.http.put(OVERRIDE, json={"policy": {"audit": {"enabled": False}, "ai_egress": {"ask": "allow"}}})
    assert error(answer) == (409, "conflict")
    assert {"audit.enabled", "ai_egress.ask"} <= set(answer.json()["error"].replace(",", "").split())


@pytest.mark.parametrize(
    "path", ["/v1/namespaces/Acme/policy", "/v1/namespaces/Acme/audit", "/v1/memory/acme/a--b/policy"]
)
def test_names_have_rules(path: str, agent: Agent) -> None:
    assert error(agent.http.get(path)) == (400, "invalid_request")


def test_the_first_thing_audited_is_auditing(agent: Agent) -> None:
    put(agent, OVERRIDE, {})
    put(agent, POLICY, {"audit": {"enabled": True}})
    put(agent, OVERRIDE, {"audit": {"include_reads": True}})
    put(agent, POLICY, {"audit": {"enabled": False}})
    shown = [
        {key: value for key, value in event.items() if key not in ("v", "id", "ts", "node", "ns")}
        for event in get(agent, AUDIT)["events"]
    ]
    # The last one judges by itself that nobody is to know.
    update = {"action": "policy.update", "outcome": "ok"}
    assert shown == [
        {**update, "resource": "policy:acme", "count": 2, "actor": {"kind": "platform"}},
        {**update, "resource": "policy:acme/alice", "count": 3, "profile": "alice"},
    ]


def test_audits_the_end_of_a_profile(agent: Agent) -> None:
    put(agent, POLICY, {"audit": {"enabled": True}})
    agent.ingest({"type": "event"})
    agent.http.delete("/v1/databases/acme--alice")
    assert [event["action"] for event in get(agent, AUDIT)["events"]] == ["policy.update", "memory.ingest", "db.delete"]
    assert [event["resource"] for event in get(agent, AUDIT, action="db.")["events"]] == ["acme--alice"]


def test_pages_through_the_audit_stream(agent: Agent) -> None:
    assert get(agent, AUDIT) == {"events": [], "next_cursor": None, "complete": True}
    agent.server.control.seed(audit=[{"ns": "acme", "count": 250, "actions": ["memory.ingest", "ai.ask"]}])
    window = {"from": 1_767_225_600_000 - 249, "to": 1_767_225_600_000}
    first = get(agent, AUDIT, action="ai.", **window)
    assert (len(first["events"]), first["complete"]) == (100, False)
    second = get(agent, AUDIT, action="ai.", cursor=first["next_cursor"], **window)
    assert (len(second["events"]), second["complete"], second["next_cursor"]) == (25, True, None)
    assert get(agent, AUDIT, limit=0)["events"] == []
    assert len(get(agent, AUDIT, limit=10**9)["events"]) == 250
    assert get(agent, AUDIT, outcome="denied")["events"] == []


def test_refuses_bad_audit_queries(agent: Agent) -> None:
    assert error(agent.http.get(AUDIT, params={"cursor": "nonsense"})) == (400, "invalid_request")
    for name in ("from", "to", "limit"):
        assert [plain(agent.http.get(AUDIT, params={name: text})) for text in ("soon", "", "1.5")] == [400] * 3


def test_audit_events_can_take_their_time(start: Start) -> None:
    agent = Agent(start("memoturn", now="2026-01-01T00:00:00Z", frozen=True, audit_delay=2))
    with agent.http:
        put(agent, POLICY, {"audit": {"enabled": True}})
        assert get(agent, AUDIT)["events"] == []
        agent.server.control.advance(2)
        assert len(get(agent, AUDIT)["events"]) == 1


def test_maintenance_trims_the_audit_stream(agent: Agent) -> None:
    put(agent, POLICY, {"audit": {"enabled": True, "retention_secs": 86_400}})
    agent.server.control.advance(2 * 86_400)
    agent.server.control.maintenance()
    assert get(agent, AUDIT, **{"from": 0})["events"] == []


def test_governance_survives_a_restart(start: Start, tmp_path: Path) -> None:
    seen: list[list[Any]] = []
    for _ in range(2):
        agent = Agent(start("memoturn", data=tmp_path / "node.db"))
        with agent.http:
            if not seen:
                put(agent, POLICY, {"audit": {"enabled": True}})
                agent.post(f"{PROFILE}/memories", {"memories": []}, 201)
                agent.post(f"{PROFILE}/erasures", {"session_id": "s"}, 202)
            seen.append([get(agent, path) for path in (POLICY, AUDIT, f"{PROFILE}/erasures")])
        agent.server.stop()
    assert seen[0] == seen[1]
