"""The audit stream: what is recorded, and how it is read."""

from collections.abc import Iterator
from typing import Any

import pytest

from memclients.mock.memoturn.addresses import Profile
from memclients.mock.memoturn.governance import audit_position
from memclients.mock.memoturn.governance.audit import DAY_MS, AuditQuery
from memclients.mock.memoturn.governance.audit_seed import AuditSeed, sow_audit
from memclients.mock.memoturn.state import State
from tests.support.memoturn_state import ALICE, BOB, Node


@pytest.fixture
def node() -> Node:
    return audited()


@pytest.fixture
def state(node: Node) -> State:
    return node.state


def audited(**options: Any) -> Node:
    return Node({"audit": {"enabled": True}}, **options)


def events(state: State, ns: str = "acme", **query: Any) -> list[dict[str, Any]]:
    page = state.audit.page(ns, AuditQuery(**{"limit": 1000, **query}))
    assert page["complete"]
    assert page["next_cursor"] is None
    found: list[dict[str, Any]] = page["events"]
    return found


def actions(state: State, ns: str = "acme", **query: Any) -> list[str]:
    return [event["action"] for event in events(state, ns, **query)]


def pages(state: State, **query: Any) -> Iterator[list[dict[str, Any]]]:
    """Read page by page, every filter sent again."""
    cursor = None
    while True:
        page = state.audit.page("acme", AuditQuery(**query, cursor=cursor))
        assert page["complete"] is (page["next_cursor"] is None)
        yield page["events"]
        if page["complete"]:
            return
        cursor = page["next_cursor"]


def test_an_event_has_what_is_known_and_nothing_else(node: Node) -> None:
    node.state.audit.record("memory.forget", profile=ALICE, branch="main", resource="mem_1", txid=7)
    node.state.audit.record("ai.ask", ns="acme", outcome="error", error="no answer", egress={"model": "m"}, count=0)
    ts = node.now
    head = {"v": 1, "ts": ts, "node": "mock", "ns": "acme"}
    assert events(node.state) == [
        {
            **head,
            "id": f"evt_{ts:013d}-00000001",
            "action": "memory.forget",
            "outcome": "ok",
            "profile": "alice",
            "branch": "main",
            "resource": "mem_1",
            "txid": 7,
        },
        {
            **head,
            "id": f"evt_{ts:013d}-00000002",
            "action": "ai.ask",
            "outcome": "error",
            "error": "no answer",
            "egress": {"model": "m"},
            "count": 0,
        },
    ]


def test_nothing_is_recorded_unless_it_is_wanted() -> None:
    state = Node().state
    state.audit.record("memory.ingest", profile=ALICE)
    assert events(state) == []
    state.policies.set_profile(ALICE, {"audit": {"enabled": True}})
    state.audit.record("memory.ingest", profile=ALICE)
    state.audit.record("memory.ingest", profile=BOB)
    state.audit.record("token.mint", ns="acme")
    state.audit.record("db.delete", resource="plain")
    assert [event["profile"] for event in events(state)] == ["alice"]


def test_reads_are_recorded_on_request_only(state: State) -> None:
    kinds = ["memory.recall", "memory.ask", "memory.get", "ai.ask", "memory.ingest"]
    for action in kinds:
        state.audit.record(action, profile=ALICE)
    assert actions(state) == ["ai.ask", "memory.ingest"]
    state.policies.set_profile(ALICE, {"audit": {"include_reads": True}})
    for action in kinds:
        state.audit.record(action, profile=ALICE)
        state.audit.record(action, profile=BOB)
    assert sorted(actions(state, profile="alice")) == sorted([*kinds, "ai.ask", "memory.ingest"])
    assert actions(state, profile="bob") == ["ai.ask", "memory.ingest"]


def test_streams_are_apart(state: State) -> None:
    state.audit.record("memory.ingest", profile=ALICE)
    state.policies.set_namespace("globex", {"audit": {"enabled": True}})
    state.audit.record("memory.forget", profile=Profile("globex", "alice"))
    assert actions(state) == ["memory.ingest"]
    assert actions(state, "globex") == ["memory.forget"]
    assert actions(state, "unknown") == []


def test_filters(state: State) -> None:
    mix = [
        ("memory.ingest", ALICE, "ok"),
        ("ai.ask", ALICE, "denied"),
        ("ai.embed", BOB, "ok"),
        ("ai.ask", BOB, "error"),
        ("air.raid", BOB, "ok"),
        ("policy.update", None, "ok"),
    ]
    for action, profile, outcome in mix:
        state.audit.record(action, profile=profile, ns="acme", outcome=outcome)
    assert actions(state) == [action for action, _, _ in mix]
    assert actions(state, action="ai.ask") == ["ai.ask", "ai.ask"]
    assert actions(state, action="ai.") == ["ai.ask", "ai.embed", "ai.ask"]
    assert actions(state, action="ai") == []
    assert actions(state, action="ai.ask.") == []
    assert actions(state, action=".") == []
    assert actions(state, profile="bob") == ["ai.embed", "ai.ask", "air.raid"]
    assert actions(state, outcome="denied") == ["ai.ask"]
    assert actions(state, outcome="fine") == []
    assert actions(state, action="ai.", profile="bob", outcome="error") == ["ai.ask"]
    assert actions(state, profile="alice", outcome="error") == []


def test_the_window_is_the_last_day_unless_told_otherwise(node: Node) -> None:
    start = node.now
    node.state.audit.record("memory.ingest", profile=ALICE)
    node.clock.advance(24 * 3600)
    node.state.audit.record("memory.forget", profile=ALICE)
    now = node.now
    assert actions(node.state) == ["memory.ingest", "memory.forget"]
    node.clock.advance(0.001)
    assert actions(node.state) == ["memory.forget"]
    assert actions(node.state, since=start) == ["memory.ingest", "memory.forget"]
    assert actions(node.state, since=start + 1) == ["memory.forget"]
    assert actions(node.state, since=0, until=now - 1) == ["memory.ingest"]
    assert actions(node.state, since=0, until=now) == ["memory.ingest", "memory.forget"]
    # Without a beginning it is the day before the end.
    assert actions(node.state, until=now) == ["memory.ingest", "memory.forget"]
    assert actions(node.state, until=start - 1) == []
    assert actions(node.state, since=now, until=start) == []
    assert actions(node.state, since=0, until=10**18) == ["memory.ingest", "memory.forget"]
    assert actions(node.state, since=10**18) == []


def test_pages_come_in_order_and_miss_nothing(state: State) -> None:
    sow_audit(state, AuditSeed(ns="acme", count=25, every=0))
    sow_audit(state, AuditSeed(ns="acme", count=25, every=1000, actions=["ai.ask", "memory.get"]))
    whole = events(state)
    assert len({event["id"] for event in whole}) == 50
    assert [event["id"] for event in whole] == sorted(event["id"] for event in whole)
    for limit in (1, 7, 50):
        assert [event for page in pages(state, limit=limit) for event in page] == whole
    read = list(pages(state, limit=2, action="ai.ask"))
    assert [len(page) for page in read] == [2, 2, 2, 2, 2, 2, 1]


def test_a_page_says_that_it_is_the_last_one(state: State) -> None:
    sow_audit(state, AuditSeed(ns="acme", count=4, actions=["memory.forget", "ai.ask"]))
    assert state.audit.page("acme", AuditQuery(limit=4))["complete"] is True
    # There are more events, but none that match.
    assert state.audit.page("acme", AuditQuery(limit=2, action="memory.forget"))["complete"] is True
    assert state.audit.page("acme", AuditQuery(limit=1, action="memory.forget"))["complete"] is False


def test_cursors_carry_the_position_only(state: State) -> None:
    sow_audit(state, AuditSeed(ns="acme", count=4, actions=["memory.forget", "ai.ask"]))
    cursor = state.audit.page("acme", AuditQuery(limit=1, action="memory.forget"))["next_cursor"]
    assert actions(state, cursor=cursor) == ["ai.ask", "memory.forget", "ai.ask"]
    assert actions(state, cursor=cursor, action="memory.") == ["memory.forget"]


def test_a_window_that_slides_takes_the_cursor_along(node: Node) -> None:
    sow_audit(node.state, AuditSeed(ns="acme", count=4, every=3600 * 1000))
    last = node.now
    cursor = node.state.audit.page("acme", AuditQuery(limit=1))["next_cursor"]
    node.clock.advance(23 * 3600)
    assert [event["ts"] for event in events(node.state, cursor=cursor)] == [last - 3600 * 1000, last]


def test_no_events_are_no_progress(state: State) -> None:
    sow_audit(state, AuditSeed(ns="acme", count=3))
    first = state.audit.page("acme", AuditQuery(limit=0))
    assert (first["events"], first["complete"]) == ([], False)
    again = state.audit.page("acme", AuditQuery(limit=0, cursor=first["next_cursor"]))
    assert again == first
    assert len(events(state, cursor=first["next_cursor"])) == 3
    middle = state.audit.page("acme", AuditQuery(limit=2))["next_cursor"]
    assert state.audit.page("acme", AuditQuery(limit=0, cursor=middle))["next_cursor"] == middle
    assert state.audit.page("acme", AuditQuery(limit=0, outcome="denied"))["complete"] is True


def test_a_large_limit_is_a_thousand(state: State) -> None:
    sow_audit(state, AuditSeed(ns="acme", count=1001))
    page = state.audit.page("acme", AuditQuery(limit=10**15))
    assert (len(page["events"]), page["complete"]) == (1000, False)
    assert len(state.audit.page("acme", AuditQuery())["events"]) == 100


@pytest.mark.parametrize("cursor", ["", "x", "ä", "====", "!!!!", "ZXZ0", audit_position.cursor("evt_1-1")])
def test_a_made_up_cursor_is_refused(cursor: str, state: State) -> None:
    with pytest.raises(ValueError, match="cursor"):
        state.audit.page("acme", AuditQuery(cursor=cursor))


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"action": "memory.forget"},
        {"action": "memory."},
        {"profile": "alice"},
        {"outcome": "denied"},
        {"profile": "alice", "outcome": "denied", "action": "ai."},
    ],
)
def test_a_page_is_looked_up_and_not_searched_for(query: dict[str, Any], state: State) -> None:
    statements: list[str] = []
    rows = state.registry.rows

    def explain(sql: str, parameters: Any = ()) -> Any:
        statements.extend(row["detail"] for row in rows(f"EXPLAIN QUERY PLAN {sql}", parameters))
        return rows(sql, parameters)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(state.registry, "rows", explain)
        state.audit.page("acme", AuditQuery(**query))
    assert statements
    assert not [detail for detail in statements if "SCAN" in detail or "TEMP B-TREE" in detail]


def test_events_can_be_read_after_a_while() -> None:
    node = audited(audit_delay=2)
    node.state.audit.record("memory.ingest", profile=ALICE)
    node.clock.advance(1)
    node.state.audit.record("memory.forget", profile=ALICE)
    assert actions(node.state) == []
    node.clock.advance(1)
    assert actions(node.state) == ["memory.ingest", "memory.forget"]
    node.clock.advance(10)
    node.state.audit.record("ai.ask", profile=ALICE)
    assert actions(node.state) == ["memory.ingest", "memory.forget"]
    node.clock.advance(2)
    assert actions(node.state)[-1] == "ai.ask"


def test_an_event_does_not_take_the_next_one_along() -> None:
    node = audited(audit_delay=2)
    node.state.audit.record("memory.ingest", profile=ALICE)
    node.clock.advance(10)
    node.state.audit.record("memory.forget", profile=ALICE)
    assert actions(node.state) == ["memory.ingest"]


def test_a_full_buffer_is_flushed_at_once() -> None:
    node = audited(audit_delay=3600)
    for _ in range(511):
        node.state.audit.record("memory.ingest", profile=ALICE)
    assert events(node.state) == []
    for _ in range(2):
        node.state.audit.record("memory.ingest", profile=ALICE)
    assert len(events(node.state)) == 512


def test_seeded_events_can_be_read_at_once() -> None:
    node = audited(audit_delay=3600)
    sow_audit(node.state, AuditSeed(ns="acme", count=3, profiles=["alice", "bob"], outcomes=["ok", "denied", "error"]))
    now = node.now
    assert [(event["ts"], event["profile"], event["outcome"]) for event in events(node.state)] == [
        (now - 2, "alice", "ok"),
        (now - 1, "bob", "denied"),
        (now, "alice", "error"),
    ]


@pytest.mark.parametrize("wrong", [{"until": 1, "count": 3}, {"actions": []}, {"outcomes": []}])
def test_a_seed_without_sense_is_refused(wrong: dict[str, Any], state: State) -> None:
    with pytest.raises(ValueError, match="audit events"):
        sow_audit(state, AuditSeed(**{"ns": "acme", "count": 1, **wrong}))


def test_retention_goes_by_whole_days(node: Node) -> None:
    midnight = node.now // DAY_MS * DAY_MS
    for until in (midnight - DAY_MS - 1, midnight - DAY_MS, midnight - 1, midnight):
        sow_audit(node.state, AuditSeed(ns="acme", count=1, until=until))
        sow_audit(node.state, AuditSeed(ns="globex", count=1, until=until))
    assert node.state.audit.trim() == 0
    # A minute ago is still today, and only yesterday as a whole is older than that.
    node.state.policies.set_namespace("acme", {"audit": {"enabled": True, "retention_secs": 60}})
    assert node.state.audit.trim() == 3
    assert [event["ts"] for event in events(node.state, since=0)] == [midnight]
    assert len(events(node.state, "globex", since=0)) == 4
    node.state.policies.set_namespace("globex", {"audit": {"retention_secs": 24 * 3600}})
    assert node.state.audit.trim() == 1
    assert [event["ts"] for event in events(node.state, "globex", since=0)] == [
        midnight - DAY_MS,
        midnight - 1,
        midnight,
    ]
