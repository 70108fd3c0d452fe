"""What a node with models does: questions, extraction and vectors of its own."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from memclients import mock
from tests.support.memoturn_http import AUDITED, PROFILE, Agent, error

Start = Callable[..., mock.Server]

BREAD = {"type": "fact", "topic_key": "food", "summary": "eats bread", "content": "bread"}
EXTRACT = f"{PROFILE}/extract"
ASK = f"{PROFILE}/ask"
BAD_NAME = "/v1/memory/acme/A"


@pytest.fixture
def serve(start: Start) -> Iterator[Callable[..., Agent]]:
    agents: list[Agent] = []

    def begin(**options: Any) -> Agent:
        agents.append(Agent(start("memoturn", **options)))
        return agents[-1]

    yield begin
    for agent in agents:
        agent.http.close()


@pytest.fixture
def agent(serve: Callable[..., Agent]) -> Agent:
    """A node with models for questions and extraction."""
    return serve(ask=True, extract=True)


def turns(*contents: Any) -> dict[str, Any]:
    return {"turns": [{"role": "user", "content": content} for content in contents]}


def test_has_no_models_by_default(serve: Callable[..., Agent]) -> None:
    agent = serve()
    assert error(agent.post(ASK, {"question": "what?"}, 503)) == (503, "unconfigured")
    assert error(agent.post(EXTRACT, turns("hi"), 503)) == (503, "unconfigured")
    assert agent.http.get("/v1/memory/acme").json()["profiles"] == []


def test_answers_from_the_best_memory(agent: Agent) -> None:
    agent.ingest(BREAD, {"type": "fact", "summary": "likes to know what others say of bread, too", "content": 2})
    answer = agent.post(ASK, {"question": "What bread?", "k": 1})
    body = answer.json()
    (memory,) = body.pop("memories")
    assert memory["channels"] == ["keyword"]
    assert body == {"answer": memory["summary"], "sources": [memory["id"]], "txid": 1}
    assert answer.headers["memoturn-txid"] == "1"


def test_asks_no_model_without_memories(agent: Agent) -> None:
    nothing = {"answer": None, "sources": [], "memories": []}
    unknown = agent.post(ASK, {"question": "food"})
    assert (unknown.json(), unknown.headers["memoturn-txid"]) == ({**nothing, "txid": 0}, "0")
    agent.ingest(BREAD)
    # A topic is no word.
    assert agent.post(ASK, {"question": "food"}).json() == {**nothing, "txid": 1}


def test_asks_under_the_filters_of_recall(agent: Agent) -> None:
    agent.ingest({**BREAD, "source": "one"})
    for filters, sources in (({"types": ["event"]}, 0), ({"source": "two"}, 0), ({"source": "one"}, 1)):
        assert len(agent.post(ASK, {"question": "bread", **filters}).json()["sources"]) == sources
    assert error(agent.post(ASK, {"question": "bread", "types": ["opinion"]}, 400)) == (400, "invalid_request")
    assert error(agent.post(ASK, {"question": "bread"}, 404, branch="nowhere")) == (404, "branch_not_found")


def test_refuses_a_question_that_is_none(agent: Agent) -> None:
    assert agent.post(ASK, {}, 422).headers["content-type"].startswith("text/plain")
    assert error(agent.post(ASK, {"question": " "}, 400)) == (400, "invalid_request")


def test_checks_a_question_in_its_own_order(serve: Callable[..., Agent]) -> None:
    without, agent = serve(), serve(ask=True)
    for one in (without, agent):
        one.server.control.seed({"policies": {"acme": {"policy": {"ai_egress": {"ask": "deny"}}}}})
    assert without.post(ASK, {}, 422).status_code == 422
    assert error(without.post(f"{BAD_NAME}/ask", {"question": ""}, 503)) == (503, "unconfigured")
    assert error(agent.post(ASK, {"question": ""}, 400)) == (400, "invalid_request")
    assert error(agent.post(f"{BAD_NAME}/ask", {"question": "x"}, 400)) == (400, "invalid_request")
    assert error(agent.post(ASK, {"question": "x"}, 403)) == (403, "forbidden")


def test_makes_an_event_of_each_turn(agent: Agent) -> None:
    body = {**turns("I am vegan", {"text": "since May"}, ["a", 1], " ", None), "session_id": "s-1", "source": "me"}
    answer = agent.post(EXTRACT, body, 201)
    results = answer.json()["results"]
    assert [result["status"] for result in results] == ["created"] * 3
    assert (answer.json()["txid"], answer.headers["memoturn-txid"]) == (1, "1")
    memory = agent.http.get(f"{PROFILE}/memories/{results[1]['id']}").json()
    expected = {"type": "event", "summary": "since May", "content": {"text": "since May"}, "session_id": "s-1"}
    assert expected.items() <= memory.items()
    assert memory["source"] == "me"
    again = agent.post(EXTRACT, body, 201).json()["results"]
    assert again == [{**result, "status": "duplicate"} for result in results]


def test_proposes_without_storing(agent: Agent) -> None:
    answer = agent.post(EXTRACT, {**turns("hi"), "dry_run": True, "source": "me"}, 200)
    assert answer.json() == {
        "proposed": [{"type": "event", "summary": "hi", "content": {"text": "hi"}, "keywords": "", "source": "me"}]
    }
    assert "memoturn-txid" not in answer.headers
    assert agent.http.get("/v1/memory/acme").json()["profiles"] == []


def test_lets_a_turn_say_what_is_extracted_from_it(agent: Agent) -> None:
    hints = [
        {"type": "fact", "topic_key": "diet", "text": "vegan"},
        {"type": "task", "topic_key": "diet", "text": "buy oats"},
        {"type": "opinion", "topic_key": 1, "text": "nice"},
    ]
    proposed = agent.post(EXTRACT, {**turns(*hints), "dry_run": True}).json()["proposed"]
    assert [(item["type"], item.get("topic_key")) for item in proposed] == [
        ("fact", "diet"),
        ("task", None),
        ("event", None),
    ]


def test_makes_no_profile_of_nothing(agent: Agent) -> None:
    answer = agent.post(EXTRACT, turns(""), 201)
    assert answer.json() == {"results": [], "txid": None}
    assert "memoturn-txid" not in answer.headers
    assert agent.http.get("/v1/memory/acme").json()["profiles"] == []


@pytest.mark.parametrize("body", [{}, {"turns": []}, {"turns": [{"role": "user"}]}, {"turns": [{"content": 1}]}])
def test_refuses_turns_that_are_none(agent: Agent, body: Any) -> None:
    assert error(agent.post(EXTRACT, body, 400)) == (400, "invalid_request")


def test_checks_an_extraction_in_its_own_order(serve: Callable[..., Agent]) -> None:
    agent = serve()
    assert error(agent.post(EXTRACT, {"turns": []}, 503)) == (503, "unconfigured")
    agent.server.control.seed({"policies": {"acme": {"policy": {"ai_egress": {"extract": "deny"}}}}})
    assert error(agent.post(EXTRACT, {}, 400)) == (400, "invalid_request")
    assert error(agent.post(f"{BAD_NAME}/extract", {"turns": []}, 400)) == (400, "invalid_request")
    assert error(agent.post(EXTRACT, {"turns": []}, 403)) == (403, "forbidden")


def test_makes_vectors_of_its_own(serve: Callable[..., Agent]) -> None:
    agent = serve(auto_embed=True)
    agent.ingest(BREAD, {"type": "event", "summary": "drinks tea", "content": 1})
    first, second = agent.recall(query="eats bread").json()["memories"]
    assert (first["channels"], second["channels"]) == (["keyword", "vector"], ["vector"])
    assert agent.recall(query="bread", include_turns=True).json()["turns"] == []
    assert error(agent.recall(topic_key="food", include_turns=True, status=400)) == (400, "invalid_request")


def test_leaves_vectors_alone_that_were_given(serve: Callable[..., Agent]) -> None:
    agent = serve(auto_embed=True)
    agent.ingest({**BREAD, "embedding": [1, 0]})
    assert agent.recall(query="nothing", embedding=[1, 0]).json()["memories"][0]["channels"] == ["vector"]
    # Its own have another dimension.
    assert agent.recall(query="nothing").json()["memories"] == []


def test_audits_what_goes_to_models(serve: Callable[..., Agent]) -> None:
    agent = serve(ask=True, extract=True, auto_embed=True)
    agent.server.control.seed({"policies": {"acme": {"policy": AUDITED}}})
    agent.post(EXTRACT, turns("I eat brød"), 201)
    agent.post(ASK, {"question": "brød"})
    events = agent.audit("ai.")
    assert [(event["action"], event["outcome"]) for event in events] == [
        ("ai.extract", "ok"),
        ("ai.embed", "ok"),
        ("ai.embed", "ok"),
        ("ai.ask", "ok"),
    ]
    assert events[0]["egress"] == {
        "provider": "mock",
        "model": "mock-extract",
        "self_hosted": True,
        "input_items": 1,
        "input_bytes": 11,
        "output_items": 1,
        "duration_ms": 0,
    }
    assert [event["count"] for event in agent.audit("memory.")] == [1, 1]


def test_audits_what_a_policy_keeps_from_models(serve: Callable[..., Agent]) -> None:
    agent = serve(ask=True, extract=True, auto_embed=True)
    denied = dict.fromkeys(("ask", "extract", "embed"), "deny")
    agent.server.control.seed({"policies": {"acme": {"policy": {"ai_egress": denied, "audit": {"enabled": True}}}}})
    agent.post(EXTRACT, turns("hi"), 403)
    agent.post(ASK, {"question": "hi"}, 403)
    agent.ingest(BREAD)
    assert agent.recall(query="tea").json()["memories"] == []
    assert agent.audit("ai.") == [
        {"action": f"ai.{name}", "outcome": "denied"} for name in ("extract", "ask", "embed", "embed")
    ]


def test_sends_nothing_to_models_of_a_request_that_it_refuses(serve: Callable[..., Agent]) -> None:
    agent = serve(ask=True, auto_embed=True)
    agent.server.control.seed({"policies": {"acme": {"policy": AUDITED}}, "databases": {"acme--alice": {}}})
    agent.ingest(BREAD, {"type": "dream"}, status=400)
    agent.ingest(BREAD, branch="none", status=404)
    agent.recall(query="x", types=["dream"], status=400)
    agent.post(f"{PROFILE}/recall", {"query": "x"}, 404, branch="none")
    agent.post(ASK, {"question": "x", "types": ["dream"]}, 400)
    agent.post(ASK, {"question": "x"}, 404, branch="none")
    assert agent.audit("ai.") == []
