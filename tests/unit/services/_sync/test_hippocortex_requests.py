# Derived from tests/unit/services/_async/test_hippocortex_requests.py by `make generate`; edit that file, not this one.
"""What is asked of Hippocortex goes out under the names of the wire; what it would refuse does not go out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memclients import hippocortex
from memclients.hippocortex import CaptureEvent, LearnOptions, SynthesizeOptions
from tests.support.scripted import Reply, scripted_server
from tests.unit.services._sync.hippocortex_calls import Calls
from tests.unit.services.hippocortex_answers import CONTEXT, LEARNED, artifact, note, ok, page

if TYPE_CHECKING:
    from collections.abc import Callable

client = Calls.client


def sent(call: Callable[[Any], Any], answer: Any) -> dict[str, Any]:
    with scripted_server(ok(answer)) as server:
        with client(server) as hx:
            call(hx)
    body: dict[str, Any] = server.seen[0].json()
    return body


def test_a_run_is_asked_for_as_the_wire_nests_it() -> None:
    options = LearnOptions(
        scope="full",
        min_pattern_strength=0.7,
        artifact_types=["task_schema"],
        agent_id="a",
        session_id="s",
        event_ids=["e"],
        max_events=9,
    )
    assert sent(lambda hx: hx.learn(), LEARNED) == {"scope": "incremental"}
    assert sent(lambda hx: hx.learn(LearnOptions(artifact_types=[])), LEARNED) == {"scope": "incremental"}
    assert sent(lambda hx: hx.learn(options), LEARNED) == {
        "scope": "full",
        "agentId": "a",
        "sessionId": "s",
        "eventIds": ["e"],
        "options": {"minPatternStrength": 0.7, "artifactTypes": ["task_schema"], "maxEvents": 9},
    }


def test_a_context_is_asked_for_with_the_documented_defaults() -> None:
    defaults = {"maxTokens": 4000, "minConfidence": 0.3, "includeProvenance": True}
    chosen = SynthesizeOptions(max_tokens=8000, sections=["procedures"], min_confidence=0.5, include_provenance=False)
    empty = SynthesizeOptions(sections=[])
    assert sent(lambda hx: hx.synthesize("q"), CONTEXT) == {"query": "q", "options": defaults}
    assert sent(lambda hx: hx.synthesize("q", empty), CONTEXT) == {"query": "q", "options": defaults}
    assert empty.sections == []
    assert sent(lambda hx: hx.synthesize("q", chosen), CONTEXT) == {
        "query": "q",
        "options": {"maxTokens": 8000, "sections": ["procedures"], "minConfidence": 0.5, "includeProvenance": False},
    }


@pytest.mark.parametrize(
    ("field", "call"),
    [
        ("query", lambda hx: hx.synthesize(" ")),
        ("options", lambda hx: hx.synthesize("q", {"max_tokens": 5})),
        ("options.maxTokens", lambda hx: hx.synthesize("q", SynthesizeOptions(max_tokens=0))),
        ("options.sections[0]", lambda hx: hx.synthesize("q", SynthesizeOptions(sections=["dreams"]))),
        ("options", lambda hx: hx.learn({"scope": "full"})),
        ("scope", lambda hx: hx.learn(LearnOptions(scope="half"))),
        ("options.minPatternStrength", lambda hx: hx.learn(LearnOptions(min_pattern_strength=2))),
        ("payload.content-type", lambda hx: hx.capture(CaptureEvent("message", "s1", {"content-type": {1}}))),
        (
            "events[1].payload.a[0].b",
            lambda hx: hx.capture_batch([note(), CaptureEvent("x", "s", {"a": [{"b": {1}}]})]),
        ),
        ("artifact_id", lambda hx: hx.get_artifact("..")),
        ("limit", lambda hx: hx.list_artifacts(limit=101)),
        ("sort", lambda hx: hx.list_artifacts(sort="created_at")),
        ("granularity", lambda hx: hx.get_metrics(granularity="second")),
        ("limit", lambda hx: hx.vault_query("x", limit=51)),
        ("tags", lambda hx: hx.vault_query("x", tags="prod")),
    ],
)
def test_what_the_service_would_refuse_is_not_sent(field: str, call: Callable[[Any], Any]) -> None:
    with scripted_server(Reply(500)) as server:
        with client(server) as hx:
            with pytest.raises(hippocortex.InvalidRequestError) as caught:
                call(hx)
    assert server.seen == []
    assert [detail["field"] for detail in caught.value.details or ()] == [field]
    assert caught.value.details[0]["message"] in caught.value.message


def test_an_id_cannot_change_the_route() -> None:
    with scripted_server(ok(artifact(1))) as server:
        with client(server) as hx:
            hx.get_artifact("a/b?x=1#y")
    assert server.seen[0].target == "/artifacts/a%2Fb%3Fx%3D1%23y"


def test_the_client_says_honestly_what_it_is() -> None:
    with scripted_server(ok(page())) as server:
        with client(server) as hx, client(server, headers={"x-hippocortex-sdk-version": "mine/1"}) as other:
            hx.list_artifacts()
            other.list_artifacts()
    ours, theirs = (request.headers for request in server.seen)
    assert ours["x-hippocortex-sdk-version"] == f"memclients-python/{hippocortex.SDK_VERSION}"
    assert ours["authorization"] == "Bearer the-key"
    assert ours["user-agent"].startswith("memclients/")
    assert theirs["x-hippocortex-sdk-version"] == "mine/1"
    assert [name for name, _ in server.seen[1].pairs].count("x-hippocortex-sdk-version") == 1
