"""Finding entities by type, text and fields, page by page."""

import base64
from typing import Any

import httpx
import pytest

from tests.support.neotoma_http import gadget, get, post, refused, store, task, turn

INVALID = (400, "VALIDATION_INVALID_FORMAT")


def names(client: httpx.Client, **query: Any) -> list[str]:
    return [entity["snapshot"].get("name") for entity in post(client, "/entities/query", **query)["entities"]]


class TestPages:
    def test_follow_each_other_by_cursor_and_end_with_an_empty_one(self, neotoma: httpx.Client) -> None:
        ids = store(neotoma, *(gadget(f"g{number}") for number in range(4)))
        seen: list[str] = []
        cursor: dict[str, str] = {}
        for length in (2, 2, 0):
            page = post(neotoma, "/entities/query", limit=2, **cursor)
            assert (len(page["entities"]), page["total"], page["offset"]) == (length, 4, 0)
            seen += [entity["entity_id"] for entity in page["entities"]]
            cursor = {"cursor": page["next_cursor"]} if "next_cursor" in page else {}
        assert seen == sorted(ids)
        assert cursor == {}

    def test_go_by_offset_too(self, neotoma: httpx.Client) -> None:
        ids = store(neotoma, gadget("a"), gadget("b"), gadget("c"))
        page = get(neotoma, "/entities", limit=2, offset=2)
        assert [entity["entity_id"] for entity in page["entities"]] == sorted(ids)[2:]
        assert (page["total"], page["limit"], page["offset"]) == (3, 2, 2)
        assert "next_cursor" not in get(neotoma, "/entities", limit=1, offset=1)

    def test_have_limits(self, neotoma: httpx.Client) -> None:
        assert post(neotoma, "/entities/query")["limit"] == 100
        answer = neotoma.post("/entities/query", json={"limit": 501})
        assert refused(answer) == INVALID
        (issue,) = answer.json()["details"]["issues"]
        assert issue["params"]["code"] == "ERR_SNAPSHOT_PAGE_TOO_LARGE"
        assert post(neotoma, "/entities/query", limit=501, include_snapshots=False)["limit"] == 501
        for bad in ({"limit": 0}, {"limit": "5"}, {"offset": 2001}, {"offset": -1}):
            assert refused(neotoma.post("/entities/query", json=bad)) == INVALID
        assert refused(neotoma.get("/entities", params={"limit": "x"})) == INVALID

    def test_do_not_go_with_a_cursor_of_someone_else(self, neotoma: httpx.Client) -> None:
        other = base64.urlsafe_b64encode(b'{"v": 2, "entity_id": "ent_4eb7b8e709a849638ef67688"}').decode()
        for cursor in ("x", "bnVsbA", "ü", other):
            answer = neotoma.post("/entities/query", json={"cursor": cursor})
            assert refused(answer) == (400, "INVALID_CURSOR")
            assert "hint" in answer.json()["details"]

    @pytest.mark.parametrize(
        "more",
        [
            {"search": "a"},
            {"sort_by": "canonical_name"},
            {"sort_order": "desc"},
            {"offset": 1},
            {"snapshot_filters": {"name": {"op": "eq", "value": "a"}}},
        ],
    )
    def test_have_no_cursor_in_another_order(self, neotoma: httpx.Client, more: dict[str, Any]) -> None:
        store(neotoma, gadget("a"), gadget("b"))
        cursor = post(neotoma, "/entities/query", limit=1)["next_cursor"]
        assert refused(neotoma.post("/entities/query", json={"cursor": cursor, **more})) == INVALID
        assert "next_cursor" not in post(neotoma, "/entities/query", limit=1, **more)


class TestOrder:
    @pytest.fixture
    def client(self, neotoma: httpx.Client, neotoma_server: Any) -> httpx.Client:
        for record in (gadget("b", size=10), gadget("a", size="big"), gadget("c"), gadget("b", size=9)):
            neotoma_server.control.advance(1)
            store(neotoma, record)
        return neotoma

    @pytest.mark.parametrize(
        ("by", "expected"),
        [
            ("canonical_name", "abc"),
            ("last_observation_at", "acb"),
            ("submitted_at", "bac"),
            ("snapshot.name", "abc"),
            ("snapshot.size", "bac"),
        ],
    )
    def test_goes_by_what_is_asked_for(self, client: httpx.Client, by: str, expected: str) -> None:
        assert names(client, sort_by=by) == list(expected)

    def test_goes_either_way_and_last_comes_what_has_no_value(self, client: httpx.Client) -> None:
        assert names(client, sort_by="observation_count", sort_order="desc")[0] == "b"
        assert names(client, sort_by="snapshot.size", sort_order="desc") == ["a", "b", "c"]
        assert names(client, sort_by="snapshot.name", sort_order="desc", limit=1, offset=1) == ["b"]

    def test_is_one_of_those(self, client: httpx.Client) -> None:
        assert refused(client.post("/entities/query", json={"sort_by": "name"})) == INVALID
        answer = client.post("/entities/query", json={"sort_by": "snapshot.name; --"})
        assert refused(answer) == (400, "INVALID_QUERY_FIELD")


class TestFilters:
    def test_choose_types_in_any_spelling(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget(), task(), {"entity_type": "note", "title": "N", "content": "x"})
        assert post(neotoma, "/entities/query", entity_type="Tasks")["total"] == 1
        assert post(neotoma, "/entities/query", entity_types=["task", "note"])["total"] == 2
        assert (
            get(neotoma, "/entities", entity_type="gadget", include_snapshots="false")["entities"][0]["snapshot"] == {}
        )

    @pytest.mark.parametrize(
        ("name", "op", "value", "expected"),
        [
            ("size", "eq", 3, "a"),
            ("size", "eq", "3", ""),
            ("size", "eq", None, "c"),
            ("rare", "eq", 1, ""),
            ("size", "in", [3, 5], "ab"),
            ("size", "gt", 3, "b"),
            ("size", "gte", 3, "ab"),
            ("size", "lt", 5, "a"),
            ("size", "lte", "5", ""),
            ("made_on", "gt", "2026-01-01", "b"),
            ("text", "contains", "RED", "ab"),
            ("text", "contains_word", "red", "a"),
            ("tags", "contains", "new", "a"),
        ],
    )
    def test_look_into_fields(self, neotoma: httpx.Client, name: str, op: str, value: Any, expected: str) -> None:
        store(
            neotoma,
            gadget("a", size=3, text="a red one", made_on="2025-01-01", tags=["new"]),
            gadget("b", size=5, text="hundred redresses", rare=True, made_on="2026-05-01"),
            gadget("c"),
        )
        query = {"snapshot_filters": {name: {"op": op, "value": value}}, "sort_by": "canonical_name"}
        assert names(neotoma, **query) == list(expected)

    def test_have_an_operator_and_a_value(self, neotoma: httpx.Client) -> None:
        for bad in ("x", {"op": "like", "value": 1}, {"op": "eq"}):
            answer = neotoma.post("/entities/query", json={"snapshot_filters": {"name": bad}})
            assert refused(answer) == INVALID
            (issue,) = answer.json()["details"]["issues"]
            assert issue["path"][:2] == ["snapshot_filters", "name"]
        body = {"snapshot_filters": {"a'b": {"op": "eq", "value": 1}}}
        assert refused(neotoma.post("/entities/query", json=body)) == (400, "INVALID_QUERY_FIELD")

    def test_choose_times(self, neotoma: httpx.Client, neotoma_server: Any) -> None:
        store(neotoma, gadget("a"))
        neotoma_server.control.advance(3600)
        since = neotoma_server.control.now.isoformat()
        neotoma_server.control.advance(1)
        store(neotoma, gadget("b"), gadget("a", color="red"))
        assert names(neotoma, created_since=since) == ["b"]
        assert sorted(names(neotoma, updated_since=since)) == ["a", "b"]

    def test_choose_how_entities_are_identified(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget(), task())
        assert post(neotoma, "/entities/query", identity_basis="schema_rule")["total"] == 1

    def test_choose_what_is_published(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget("a", published=True, published_at="2026-04-15T00:00:00.000Z"), gadget("b"))
        assert names(neotoma, published=True) == names(neotoma, published_after="2026-04-14") == ["a"]
        assert names(neotoma, published=False) == ["b"]
        assert names(neotoma, published_before="2026-04-14") == []

    def test_ignores_what_it_does_not_know(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget())
        ignored = {"since": "2999-01-01", "until": "1999-01-01", "filters": {"name": "x"}, "exclude_bookkeeping": True}
        assert post(neotoma, "/entities/query", **ignored)["total"] == 1


class TestSearch:
    def test_finds_words_anywhere_and_the_very_text_first(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget("One", about="red and shiny"), gadget("Two", about=["shiny red"]), gadget("Three"))
        answer = post(neotoma, "/entities/query", search="Shiny, RED")
        assert {entity["snapshot"]["name"] for entity in answer["entities"]} == {"One", "Two"}
        assert (answer["search_mode"], answer["total"]) == ("lexical_fallback", 2)
        assert answer["applied_search_strategies"]
        assert names(neotoma, query="shiny red") == ["Two", "One"]
        assert names(neotoma, search_query="nothing") == []
        assert get(neotoma, "/entities", search="one", entity_type="gadget")["search_mode"] == "lexical_typed"

    def test_leaves_out_bookkeeping_if_asked(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget("Acme"), *turn(content="Tell me about Acme"))
        assert post(neotoma, "/entities/query", search="acme")["total"] == 2
        assert names(neotoma, search="acme", exclude_bookkeeping=True) == ["Acme"]
        assert post(neotoma, "/entities/query", exclude_bookkeeping=True)["total"] == 3

    @pytest.mark.parametrize(
        "more",
        [{"sort_by": "canonical_name"}, {"sort_order": "desc"}, {"published": True}, {"published_after": "2026"}],
    )
    def test_has_its_own_order(self, neotoma: httpx.Client, more: dict[str, Any]) -> None:
        assert refused(neotoma.post("/entities/query", json={"search": "a", **more})) == INVALID


def test_is_for_oneself(neotoma: httpx.Client, neotoma_server: Any) -> None:
    neotoma_server.control.seed(entities=[gadget()], user_id="somebody")
    assert post(neotoma, "/entities/query")["total"] == 0
    assert refused(neotoma.post("/entities/query", json={"user_id": "somebody"})) == (403, "FORBIDDEN")
    me = get(neotoma, "/me")["user_id"]
    assert get(neotoma, "/entities", user_id=me)["total"] == 0
