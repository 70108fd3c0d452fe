"""OctaMem over HTTP."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from memclients import mock

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]

ADD, SEARCH, DETAILS = "/api/memory/add", "/api/memory/search", "/api/memory/details"


def test_adds_and_finds_in_envelopes(octamem: httpx.Client) -> None:
    topic = "Q1 product planning meeting"
    added = octamem.post(ADD, json={"content": "Launch date set for April 15.", "previousContext": topic})
    assert (added.status_code, added.json()) == (200, {"success": True, "data": {"success": True}})
    found = octamem.post(SEARCH, json={"query": "What about the launch date?", "previousContext": topic})
    assert found.json() == {
        "success": True,
        "data": {
            "pending_id": None,
            "semantic_memory": "Launch date set for April 15.",
            "episodic_memory": "",
            "procedural_memory": "",
            "file_memory": [],
            "relevant_file_ids": [],
        },
    }
    details = octamem.post(DETAILS, json={}).json()
    assert details == {"success": True, "data": {"usage": 29, "limit": 2 * 2**30}}


def test_answers_flat_when_told_so(start: Start, connect: Connect) -> None:
    client = connect(start("octamem", envelope="flat"))
    assert client.post(ADD, json={"content": "tea"}).json() == {"success": True}
    assert client.post(SEARCH, json={"query": "tea"}).json()["semantic_memory"] == "tea"
    assert client.post(DETAILS, json={}).json() == {"usage": 3, "limit": 2 * 2**30}


def test_seeds_streams_labels_files_and_other_stores(start: Start, connect: Connect) -> None:
    server = start("octamem")
    server.control.seed(
        records=[
            "tea is green",
            {"content": "tea at noon", "kind": "episodic", "previous_context": "diary"},
            {"content": "tea needs water", "kind": "procedural"},
        ],
        files=["tea.pdf"],
        stores={"om_other": {"records": ["coffee"], "limit": 10, "read_only": True}},
    )
    found = connect(server).post(SEARCH, json={"query": "tea"}).json()["data"]
    assert found["semantic_memory"] == "tea is green"
    assert found["episodic_memory"] == "tea at noon"
    assert found["procedural_memory"] == "tea needs water"
    assert (found["file_memory"], found["relevant_file_ids"]) == ([{"name": "tea.pdf"}], ["file_1"])
    other = connect(server, "om_other")
    assert other.post(DETAILS, json={}).json()["data"] == {"usage": 6, "limit": 10}
    assert other.post(ADD, json={"content": "x"}).status_code == 403


@pytest.mark.parametrize(
    ("path", "body", "message"),
    [
        (ADD, {}, "content is required"),
        (ADD, {"content": None}, "content is required"),
        (ADD, {"content": 7}, "content is required"),
        (ADD, {"content": " \n"}, "content is required"),
        (ADD, {"content": "x", "previousContext": 7}, "previousContext must be a string"),
        (SEARCH, {"query": ""}, "query is required"),
        (SEARCH, [], "The body must be a JSON object"),
        (DETAILS, "text", "The body must be a JSON object"),
    ],
)
def test_refuses_bad_input(path: str, body: Any, message: str, octamem: httpx.Client) -> None:
    answer = octamem.post(path, json=body)
    assert (answer.status_code, answer.json()) == (400, {"error": message, "code": "VALIDATION_ERROR"})


@pytest.mark.parametrize("body", [b"", b"{", b'{"query": NaN}', b"\xff", b"[" * 100_000])
def test_refuses_what_is_no_json(body: bytes, octamem: httpx.Client) -> None:
    answer = octamem.post(SEARCH, content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["error"]) == (400, "The body is not valid JSON")


def test_a_null_label_is_none(octamem: httpx.Client) -> None:
    assert octamem.post(ADD, json={"content": "tea", "previousContext": None}).status_code == 200
    assert octamem.post(SEARCH, json={"query": "tea", "previousContext": None}).json()["data"]["semantic_memory"]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_refuses_other_media_types(kind: str, octamem: httpx.Client) -> None:
    answer = octamem.post(DETAILS, content=b"{}", headers={"content-type": kind})
    assert (answer.status_code, answer.json()["code"]) == (415, "UNSUPPORTED_MEDIA_TYPE")


def test_takes_json_by_any_spelling_of_its_name(octamem: httpx.Client) -> None:
    answer = octamem.post(DETAILS, content=b"{}", headers={"content-type": "Application/JSON; charset=UTF-8"})
    assert answer.status_code == 200


@pytest.mark.parametrize("header", ["", "Bearer", "Basic om_mock_key_for_tests", "om_mock_key_for_tests"])
def test_insists_on_a_key(header: str, octamem: httpx.Client) -> None:
    answer = octamem.post(DETAILS, json={}, headers={"authorization": header})
    assert (answer.status_code, answer.json()) == (401, {"error": "Missing API key", "code": "AUTH_ERROR"})


def test_insists_on_a_known_key(octamem: httpx.Client) -> None:
    answer = octamem.post(DETAILS, json={}, headers={"authorization": "Bearer your-api-key"})
    assert (answer.status_code, answer.json()) == (401, {"error": "Invalid API key", "code": "AUTH_ERROR"})


def test_every_key_has_its_own_store(start: Start, connect: Connect) -> None:
    server = start("octamem", keys=["your-api-key"], stores={"full": {"limit": 2}})
    connect(server, "your-api-key").post(ADD, json={"content": "tea"}).raise_for_status()
    assert connect(server).post(DETAILS, json={}).json()["data"]["usage"] == 0
    assert connect(server, "full").post(ADD, json={"content": "tea"}).status_code == 402


def test_any_key_opens_a_store_when_told_so(start: Start, connect: Connect) -> None:
    server = start("octamem", any_key=True)
    connect(server, "your-api-key").post(ADD, json={"content": "tea"}).raise_for_status()
    assert connect(server, "your-api-key").post(DETAILS, json={}).json()["data"]["usage"] == 3
    assert connect(server, "another").post(DETAILS, json={}).json()["data"]["usage"] == 0


@pytest.mark.parametrize("status", [402, 403, 429])
def test_a_full_store_answers_with_the_chosen_status(status: int, start: Start, connect: Connect) -> None:
    client = connect(start("octamem", limit=5, quota_status=status))
    answer = client.post(ADD, json={"content": "too much"})
    assert (answer.status_code, answer.json()["code"]) == (status, "QUOTA_EXCEEDED")
    assert client.post(DETAILS, json={}).json()["data"] == {"usage": 0, "limit": 5}


def test_maintenance_ends_the_lag(start: Start, connect: Connect) -> None:
    server = start("octamem", lag=60)
    client = connect(server)
    client.post(ADD, json={"content": "tea"}).raise_for_status()
    assert client.post(SEARCH, json={"query": "tea"}).json()["data"]["semantic_memory"] == ""
    assert server.control.maintenance() == {"indexed": 1}
    assert client.post(SEARCH, json={"query": "tea"}).json()["data"]["semantic_memory"] == "tea"


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD", "QUERY"])
def test_knows_no_other_method(method: str, octamem: httpx.Client) -> None:
    answer = octamem.request(method, ADD)
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert method == "HEAD" or answer.json()["error"] == "Method Not Allowed"


def test_knows_no_other_path(octamem: httpx.Client) -> None:
    for path in ("/", "/api/memory", "/api/memory/add/", "/api/memory/adds"):
        answer = octamem.post(path, json={})
        assert (answer.status_code, answer.json()) == (404, {"error": "Not found", "code": "NOT_FOUND"})


def test_refuses_huge_bodies(octamem: httpx.Client) -> None:
    assert octamem.post(ADD, json={"content": "x" * 11_000_000}).status_code == 413
    assert octamem.post(ADD, json={"content": "x" * 9_000_000}).status_code == 200


def test_strictly_holds_requests_to_the_document(start: Start, connect: Connect) -> None:
    client = connect(start("octamem", strict=True))
    answer = client.post(ADD, json={"content": "tea", "previousContext": None})
    assert (answer.status_code, answer.json()["code"]) == (400, "VALIDATION_ERROR")
    assert "previousContext" in answer.json()["error"]
    assert client.post(ADD, json={"content": "tea"}).status_code == 200


@pytest.mark.parametrize(
    ("option", "reason"),
    [
        ({"envelope": "brown"}, "envelope is 'brown'; it is one of 'enveloped', 'flat'"),
        ({"quota_status": 500}, "quota_status is 500; it is one of 402, 403, 429"),
        ({"keys": "your-api-key"}, "keys is 'your-api-key'; it is a collection of keys"),
        ({"stores": {"key": {"limits": 1}}}, "unknown field `limits`"),
    ],
)
def test_refuses_impossible_options(option: dict[str, Any], reason: str) -> None:
    with pytest.raises((TypeError, ValueError), match=reason):
        mock.serve("octamem", **option)
