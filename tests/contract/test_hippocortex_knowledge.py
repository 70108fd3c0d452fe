"""What the spec of Hippocortex says of its knowledge in words: pages, budgets, and what no context is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.exchanges.hippocortex import LESSONS
from tests.contract.hippocortex import Api
from tests.contract.targets import STRANGER

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from tests.contract.targets import Target

    Serve = Callable[..., Target]

STATUSES = ("active", "deprecated", "superseded")
# Of two types in turn, of each status as many, and all of the same confidence but one.
LIBRARY: dict[str, Any] = {
    "artifacts": [
        {
            "id": f"art-{number:02}",
            "title": f"Deploy service {number}",
            "type": ("task_schema", "causal_pattern")[number % 2],
            "status": STATUSES[number % 3],
            "confidence": 0.9 if number == 12 else 0.6,
            "evidenceCount": number,
        }
        for number in range(24)
    ]
}


@pytest.fixture
def api(serve: Serve, http: httpx.Client) -> Api:
    return library(serve, http)


def library(serve: Serve, http: httpx.Client) -> Api:
    target = serve("hippocortex")
    target.control.seed(LIBRARY)
    return Api(target, http)


def ids(page: Any) -> list[str]:
    return [artifact["id"] for artifact in page["artifacts"]]


def test_a_cursor_remembers_what_was_asked_for(api: Api) -> None:
    page = api.get("listArtifacts", query={"type": "task_schema", "sort": "evidenceCount", "order": "asc", "limit": 5})
    pages = [page]
    while page["pagination"].get("cursor"):
        page = api.get("listArtifacts", query={"cursor": page["pagination"]["cursor"]})
        pages.append(page)
    assert [ids(page) for page in pages] == [
        ["art-00", "art-02", "art-04", "art-06", "art-08"],
        ["art-10", "art-12", "art-14", "art-16", "art-18"],
        ["art-20", "art-22"],
    ]
    assert {page["pagination"]["total"] for page in pages} == {12}


def test_a_cursor_is_there_where_there_is_more(api: Api) -> None:
    for limit in (1, 8, 23, 24, 100):
        pagination = api.get("listArtifacts", query={"limit": limit})["pagination"]
        assert pagination["hasMore"] == (limit < 24), limit
        assert (pagination.get("cursor") is not None) == pagination["hasMore"], limit


def test_equals_are_on_one_page_only(api: Api) -> None:
    # By confidence nearly all are equal, also where one page ends and the next begins.
    found: list[str] = []
    query: dict[str, Any] = {"sort": "confidence", "limit": 7}
    while query:
        page = api.get("listArtifacts", query=query)
        found += ids(page)
        cursor = page["pagination"].get("cursor")
        query = {"cursor": cursor} if cursor else {}
    assert found[0] == "art-12"
    assert sorted(found) == [artifact["id"] for artifact in LIBRARY["artifacts"]]


def test_a_cursor_is_for_one_list_of_one_tenant(api: Api) -> None:
    asked = {"type": "task_schema", "limit": 5}
    cursor = api.get("listArtifacts", query=asked)["pagination"]["cursor"]
    # The length of a page is no part of what the list is of.
    for more in ({}, asked, {"limit": 3}):
        assert len(ids(api.get("listArtifacts", query={**more, "cursor": cursor}))) == more.get("limit", 5)
    for bad in ({"type": "causal_pattern"}, {"status": "active"}, {"sort": "confidence"}, {"order": "asc"}):
        refused = api.send("listArtifacts", query={**bad, "cursor": cursor})
        assert refused.status_code == 400, bad
        assert refused.json()["error"]["details"][0]["field"] == "cursor"
    for query, key in (({"cursor": "invented"}, None), ({"cursor": cursor}, STRANGER)):
        assert api.send("listArtifacts", query=query, key=key).status_code == 400


def test_a_context_keeps_to_its_budget_and_counts_right(api: Api) -> None:
    for limit in (1, 6, 12, 40, 4000):
        context = api.get("synthesize", {"query": "deploy service", "options": {"maxTokens": limit}})
        budget, entries = context["budget"], context["entries"]
        assert budget["limit"] == limit
        assert budget["used"] == sum(-(-len(entry["content"]) // 4) for entry in entries) <= limit
        assert budget["entriesIncluded"] == len(entries)
        assert budget["entriesIncluded"] + budget["entriesDropped"] == 8


def test_a_context_is_made_of_what_holds(api: Api) -> None:
    entries = api.get("synthesize", {"query": "deploy service"})["entries"]
    sources = sorted(entry["provenance"][0]["sourceId"] for entry in entries)
    assert sources == [f"art-{number:02}" for number in range(0, 24, 3)]


def test_a_context_has_what_was_asked_for(api: Api) -> None:
    for asked, sections in ({"sections": ["causal"]}, {"causal"}), ({"minConfidence": 0.8}, {"procedures"}):
        entries = api.get("synthesize", {"query": "deploy service", "options": asked})["entries"]
        assert {entry["section"] for entry in entries} == sections
    sure = api.get("synthesize", {"query": "deploy", "options": {"minConfidence": 0.8, "includeProvenance": False}})
    assert [entry.keys() for entry in sure["entries"]] == [{"section", "content", "confidence"}]


def test_every_context_has_an_id_of_its_own(api: Api) -> None:
    assert len({api.get("synthesize")["packId"] for _ in range(3)}) == 3


def test_a_second_run_finds_nothing_new(serve: Serve, http: httpx.Client) -> None:
    target = serve("hippocortex")
    target.control.seed(LESSONS)
    api = Api(target, http)
    first, second, full = (api.get("learn", {"scope": scope}) for scope in ("incremental", "incremental", "full"))
    assert [run["artifacts"]["created"] for run in (first, second, full)] == [2, 0, 0]
    assert [run["stats"]["memoriesProcessed"] for run in (first, second, full)] == [12, 0, 12]
    assert full["artifacts"]["unchanged"] == api.get("listArtifacts")["pagination"]["total"] == 2
