"""Events: which dates make them, and how they are listed."""

from typing import Any

import httpx
import pytest

from tests.support.neotoma_http import gadget, get, post, refused, store, task


def moments(client: httpx.Client, **parameters: Any) -> list[str]:
    return [event["event_timestamp"] for event in get(client, "/timeline", **parameters)["events"]]


class TestDates:
    def test_are_those_that_a_type_names(self, neotoma: httpx.Client) -> None:
        dates = {"due_date": "2026-04-15", "start_date": "2026-04-01", "completed_date": "2026-04-14T12:00:00+02:00"}
        store(neotoma, task(**dates, notes="2026-01-01"))
        events = get(neotoma, "/timeline")["events"]
        assert [(event["event_type"], event["event_timestamp"]) for event in events] == [
            ("TaskDue", "2026-04-15T00:00:00.000Z"),
            ("TaskCompleted", "2026-04-14T10:00:00.000Z"),
        ]

    def test_are_all_where_none_are_named(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget(made_on="2026-04-15", label="2026-04-16 08:00", size=20260417, note="on 2026-04-18"))
        store(neotoma, {"entity_type": "note", "title": "N", "content": "2026-04-19"})
        events = get(neotoma, "/timeline")["events"]
        assert [(event["event_type"], event["source_field"]) for event in events] == [
            ("Content", "content"),
            ("Label", "label"),
            ("MadeOn", "made_on"),
        ]

    def test_that_are_none_make_no_event(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget(made_on="2026-02-30", code="20260415", sold_on="2026-04-15T99:00"))
        assert get(neotoma, "/timeline")["total"] == 0


class TestEvents:
    def test_are_never_withdrawn(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, task(due_date="2026-04-15", completed_date="2026-04-10"))
        body = {"entity_type": "task", "field": "due_date", "value": "2026-05-01", "idempotency_key": "k"}
        post(neotoma, "/correct", entity_id=entity_id, **body)
        assert [moment[:10] for moment in moments(neotoma)] == ["2026-05-01", "2026-04-15", "2026-04-10"]
        assert [event["source_id"] is None for event in get(neotoma, "/timeline")["events"]] == [True, False, False]

    def test_come_once_from_each_source(self, neotoma: httpx.Client) -> None:
        for color in ("red", "red", "blue"):
            store(neotoma, gadget(made_on="2026-04-15", color=color))
        assert len(moments(neotoma)) == 2

    def test_tell_of_their_entity(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, task(due_date="2026-04-15"))
        (event,) = get(neotoma, "/timeline")["events"]
        assert (event["entity_id"], event["entity_name"]) == (entity_id, "task:Plan|2026-04-15")
        assert get(neotoma, f"/timeline/{event['id']}") == {"event": event}
        assert refused(neotoma.get("/timeline/nothing")) == (404, "RESOURCE_NOT_FOUND")


class TestLists:
    @pytest.fixture
    def client(self, neotoma: httpx.Client, neotoma_server: Any) -> httpx.Client:
        for day in (16, 14, 15):
            neotoma_server.control.advance(1)
            store(neotoma, task(f"Plan {day}", due_date=f"2026-04-{day}"))
        return neotoma

    @pytest.mark.parametrize(
        ("parameters", "days"),
        [
            ({}, [16, 15, 14]),
            ({"order_by": "created_at"}, [15, 14, 16]),
            ({"order_by": "nonsense"}, [16, 15, 14]),
            ({"start_date": "2026-04-15"}, [16, 15]),
            ({"end_date": "2026-04-15"}, [14]),
            ({"end_date": "2026-04-15T00:00:00.000Z"}, [15, 14]),
            ({"since": "2026-04-16", "until": "2026-04-01"}, [16, 15, 14]),
            ({"event_type": "TaskDue", "limit": 1, "offset": 1}, [15]),
            ({"event_type": "taskdue"}, []),
            ({"limit": 0}, [16, 15, 14]),
            ({"limit": "many", "offset": "2x"}, [14]),
        ],
    )
    def test_are_compared_as_text(self, client: httpx.Client, parameters: dict[str, Any], days: list[int]) -> None:
        assert moments(client, **parameters) == [f"2026-04-{day}T00:00:00.000Z" for day in days]

    def test_count_what_is_on_other_pages(self, client: httpx.Client) -> None:
        page = get(client, "/timeline", limit=1, start_date="2026-04-15")
        assert (page["total"], page["limit"], page["offset"]) == (2, 1, 0)

    def test_may_be_of_one_entity(self, client: httpx.Client) -> None:
        entity_id = get(client, "/timeline")["events"][1]["entity_id"]
        assert moments(client, entity_id=entity_id) == ["2026-04-15T00:00:00.000Z"]

    def test_are_not_posted(self, client: httpx.Client) -> None:
        for path in ("/timeline", "/schemas", "/stats"):
            answer = client.post(path, json={})
            assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")

    def test_are_for_oneself(self, client: httpx.Client, neotoma_server: Any) -> None:
        neotoma_server.control.seed(entities=[gadget(made_on="2026-04-20")], user_id="somebody")
        assert len(moments(client)) == 3
