"""Looking entities up by an identifier: what matches, how, and in which shape."""

from typing import Any

import httpx
import pytest

from tests.support.neotoma_http import NOWHERE, gadget, post, refused, store, task, turn

PATH = "/retrieve_entity_by_identifier"
COMPANY = {"entity_type": "company", "name": "Acme Corp", "external_id": "x", "email": "info@acme.example"}
PERSON = {"entity_type": "person", "name": "Jane Doe", "email": "jane@acme.example"}


def found(client: httpx.Client, identifier: str, **more: Any) -> tuple[str, list[str]]:
    answer = post(client, PATH, identifier=identifier, **more)
    assert answer["total"] >= len(answer["entities"])
    return answer["match_mode"], [entity["id"] for entity in answer["entities"]]


@pytest.fixture
def ids(neotoma: httpx.Client) -> dict[str, str]:
    conversation, message = turn("conv-1", content="Hello")
    conversation["title"] = "About conv-1"
    records = {
        "company": COMPANY,
        "person": PERSON,
        "conversation": conversation,
        "message": message,
        "task": task("Review plan"),
        "firm": gadget("Firm", domain="firm.example"),
    }
    return dict(zip(records, store(neotoma, *records.values()), strict=True))


class TestAnId:
    def test_is_looked_up_as_such(self, neotoma: httpx.Client, ids: dict[str, str]) -> None:
        answer = post(neotoma, PATH, identifier=ids["company"])
        (entity,) = answer["entities"]
        assert entity.keys() == {"id", "entity_type", "canonical_name", "snapshot"}
        assert entity["snapshot"]["snapshot"]["name"] == "Acme Corp"
        assert answer["match_mode"] == "direct"

    def test_that_nobody_has_finds_nothing(self, neotoma: httpx.Client) -> None:
        answer = post(neotoma, PATH, identifier=NOWHERE)
        assert (answer["entities"], answer["total"], answer["match_mode"]) == ([], 0, "none")
        assert "hint" in answer


class TestAName:
    def test_matches_in_part_and_in_any_case(self, neotoma: httpx.Client, ids: dict[str, str]) -> None:
        assert found(neotoma, "acme") == ("direct", [ids["company"], ids["person"]])
        answer = post(neotoma, PATH, identifier="aCM", limit=1)
        (entity,) = answer["entities"]
        assert (entity["canonical_name"], entity["snapshot"]["canonical_name"]) == ("Acme", "Acme Corp")
        assert entity.keys() > {"aliases", "created_at", "updated_at", "user_id", "merged_to_entity_id"}
        assert answer["total"] == 2

    def test_begins_with_the_type(self, neotoma: httpx.Client, ids: dict[str, str]) -> None:
        assert found(neotoma, "conversation") == ("direct", [ids["conversation"], ids["message"]])
        assert found(neotoma, "task") == ("direct", [ids["task"]])

    def test_is_everything_if_empty(self, neotoma: httpx.Client, ids: dict[str, str]) -> None:
        assert found(neotoma, "") == ("direct", list(ids.values()))
        assert found(neotoma, "", entity_type="Tasks") == ("direct", [ids["task"]])

    def test_loses_its_punctuation_with_a_type(self, neotoma: httpx.Client, ids: dict[str, str]) -> None:
        assert found(neotoma, "conv-1")[0] == "direct"
        assert found(neotoma, "conv-1", entity_type="conversation") == ("snapshot_field", [ids["conversation"]])
        assert found(neotoma, "acme, inc.", entity_type="company") == ("direct", [ids["company"]])
        (dashed,) = store(neotoma, gadget("One-Two"))
        assert found(neotoma, "one two") == ("none", [])
        assert found(neotoma, "one two", entity_type="gadget") == ("direct", [dashed])

    def test_still_finds_what_is_deleted(self, neotoma: httpx.Client, ids: dict[str, str]) -> None:
        post(neotoma, "/delete_entity", entity_id=ids["task"], entity_type="task")
        for identifier in ("Review plan", ids["task"]):
            (entity,) = post(neotoma, PATH, identifier=identifier)["entities"]
            assert (entity["id"], entity["snapshot"]) == (ids["task"], None)
        assert found(neotoma, "Review plan", by="title") == ("none", [])


class TestAField:
    @pytest.mark.parametrize("identifier", ["Acme Corp", "acme corp", "me Co"])
    def test_matches_where_no_name_does(self, neotoma: httpx.Client, ids: dict[str, str], identifier: str) -> None:
        answer = post(neotoma, PATH, identifier=identifier)
        (entity,) = answer["entities"]
        assert answer["match_mode"] == "snapshot_field"
        assert entity["id"] == ids["company"]
        assert entity["snapshot"]["name"] == "Acme Corp"

    def test_matches_by_domain_and_first_word(self, neotoma: httpx.Client, ids: dict[str, str]) -> None:
        assert found(neotoma, "someone@firm.example") == ("snapshot_field", [ids["firm"]])
        assert found(neotoma, "Firm Limited") == ("snapshot_field", [ids["firm"]])

    def test_may_be_named(self, neotoma: httpx.Client, ids: dict[str, str]) -> None:
        assert found(neotoma, "acme.example", by="email") == ("snapshot_field", [ids["company"], ids["person"]])
        assert found(neotoma, "acme.example", by="email", entity_type="person")[1] == [ids["person"]]
        assert found(neotoma, "acme.example", by="name") == ("none", [])
        assert refused(neotoma.post(PATH, json={"identifier": "a", "by": "a.b"})) == (500, "DB_QUERY_FAILED")

    def test_is_none_of_those_that_only_queries_search(self, neotoma: httpx.Client, ids: dict[str, str]) -> None:
        assert found(neotoma, "Hello") == ("none", [])


def test_adds_observations_if_asked(neotoma: httpx.Client) -> None:
    for color in ("red", "blue", "green"):
        store(neotoma, gadget(color=color))
    query: dict[str, Any] = {"identifier": "one", "include_observations": True}
    (entity,) = post(neotoma, PATH, **query, observations_limit=2)["entities"]
    assert [observation["fields"]["color"] for observation in entity["observations"]] == ["green", "blue"]
    assert len(post(neotoma, PATH, **query)["entities"][0]["observations"]) == 3


@pytest.mark.parametrize("body", [{}, {"identifier": None}, {"identifier": "a", "limit": 0}, {"identifier": 1}])
def test_says_what_is_missing_or_wrong(neotoma: httpx.Client, body: dict[str, Any]) -> None:
    assert refused(neotoma.post(PATH, json=body)) == (400, "VALIDATION_INVALID_FORMAT")
