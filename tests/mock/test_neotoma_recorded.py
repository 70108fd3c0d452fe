"""What a real server was asked, in its order, and what it said: the mock says the same."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from memclients import mock
from memclients.mock._call import json_array, json_object

RECORDINGS = {
    path.stem: json.loads(path.read_bytes())
    for path in sorted((Path(__file__).parent / "recorded" / "neotoma").glob("*.json"))
}
TOKENS = {"no Authorization header": None, "valid bearer token (value omitted)": "secret"}

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
PARSER = re.compile(r"(?<=<pre>SyntaxError:).*(?=</pre>)")
ID = re.compile(r"(?!0{8}-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def stored(key: str, **entity: Any) -> dict[str, Any]:
    return {"entities": [entity], "idempotency_key": key}


# What was asked in between, as far as the recorded answers depend on it.
UNRECORDED: Mapping[str, list[Any]] = {
    "13_store_unregistered_type_keeps_all_fields": [
        stored("acme-1", entity_type="company", name="Acme Corp", domain="acme.example"),
        stored("unresolved", entity_type="task", status="open"),
    ],
    "15_store_out_of_range_index_silently_skipped_200": [
        stored("jane", entity_type="person", name="Jane Doe", email="jane@example.org")
    ],
    "17_turn_user_phase_replay_reversed_no_index": ["itself"],
    "23_store_file_replay": ["itself"],
    "73_rate_limited_429_text": [{"entities": []}] * 120,
}


def ask(client: httpx.Client, request: Mapping[str, Any]) -> httpx.Response:
    headers = dict(request["headers"])
    token = TOKENS.get(request["auth"], "wrong")
    if token is not None:
        headers["Authorization"] = f"Bearer {token}"
    body = request["body"]
    content = body if body is None or isinstance(body, str) else json.dumps(body)
    return client.request(request["method"], request["path"], headers=headers, content=content)


@pytest.fixture(scope="module")
def answers() -> Iterator[dict[str, httpx.Response]]:
    with mock.serve("neotoma", token="secret") as server, httpx.Client(base_url=server.url) as client:
        given: dict[str, httpx.Response] = {}
        for name, recording in RECORDINGS.items():
            for body in UNRECORDED.get(name, []):
                other = {} if body == "itself" else {"method": "POST", "path": "/store", "body": body}
                ask(client, {**recording["request"], **other})
            given[name] = ask(client, recording["request"])
        assert server.control.violations == []
        yield given


def form(value: Any) -> Any:
    """Leave out what differs from server to server."""
    if (members := json_object(value)) is not None:
        return {name: form(member) for name, member in members.items()}
    if (items := json_array(value)) is not None:
        return [form(item) for item in items]
    if isinstance(value, str):
        return PARSER.sub(" ...", ID.sub("<id>", TIME.sub("<time>", value)))
    return value


@pytest.mark.parametrize("name", RECORDINGS)
def test_answers_as_recorded(answers: dict[str, httpx.Response], name: str) -> None:
    recorded, answer = RECORDINGS[name]["response"], answers[name]
    assert answer.status_code == recorded["status"]
    assert answer.headers["content-type"].partition(";")[0] == recorded["headers"]["content-type"].partition(";")[0]
    assert {header for header in answer.headers if "rate" in header or header == "retry-after"} == {
        header for header in recorded["headers"] if "rate" in header or header == "retry-after"
    }
    body = answer.text if isinstance(recorded["body"], str) else answer.json()
    assert form(body) == form(recorded["body"])
