"""What a node with models does: questions, extraction and vectors of its own."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from memclients import mock
from tests.support.memoturn_http import AUDITED, PROFILE, Node, error

Start = Callable[..., mock.Server]

BREAD = {"type": "fact", "topic_key": "food", "summary": "eats bread", "content": "bread"}
EXTRACT = f"{PROFILE}/extract"
ASK = f"{PROFILE}/ask"
BAD_NAME = "/v1/memory/acme/A"


@pytest.fixture
def serve(start: Start) -> Iterator[Callable[..., Node]]:
    nodes: list[Node] = []

    def begin(**options: Any) -> Node:
        nodes.append(Node(start("memoturn", **options)))
        return nodes[-1]

    yield begin
    for node in nodes:
        node.http.close()


@pytest.fixture
def node(serve: Callable[..., Node]) -> Node:
    """A node with models for questions and extraction."""
    return serve(ask=True, extract=True)


def turns(*contents: Any) -> dict[str, Any]:
    return {"turns": [{"role": "user", "content": content} for content in contents]}


def test_has_no_models_by_default(serve: Callable[..., Node]) -> None:
    node = serve()
    assert error(node.post(ASK, {"question": "what?"}, 503)) == (503, "unconfigured")
    assert error(node.post(EXTRACT, turns("hi"), 503)) == (503, "unconfigured")
    assert node.http.get("/v1/memory/acme").json()["profiles"] == []


def test_answers_from_the_best_memory(node: Node) -> None:
    node.ingest(BREAD, {"type": "fact", "summary": "likes to know what others say of bread, too", "content": 2})
    answer = node.post(ASK, {"question": "What bread?", "k": 1})
    body = answer.json()
    (memory,) = body.pop("memories")
    assert memory["channels"] == ["keyword"]
    assert body == {"answer": memory["summary"], "sources": [memory["id"]], "txid": 1}
    assert answer.headers["memoturn-txid"] == "1"


def test_asks_no_model_without_memories(node: Node) -> None:
    nothing = {"answer": None, "sources": [], "memories": []}
    unknown = node.post(ASK, {"question": "food"})
    assert (unknown.json(), unknown.headers["memoturn-txid"]) == ({**nothing, "txid": 0}, "0")
    node.ingest(BREAD)
    # A topic is no word.
    assert node.post(ASK, {"question": "food"}).json() == {**nothing, "txid": 1}


def test_asks_under_the_filters_of_recall(node: Node) -> None:
    node.ingest({**BREAD, "source": "one"})
    for filters, sources in (({"types": ["event"]}, 0), ({"source": "two"}, 0), ({"source": "one"}, 1)):
        assert len(node.post(ASK, {"question": "bread", **filters}).json()["sources"]) == sources
    assert error(node.post(ASK, {"question": "bread", "types": ["opinion"]}, 400)) == (400, "invalid_request")
    assert error(node.post(ASK, {"question": "bread"}, 404, branch="nowhere")) == (404, "branch_not_found")


def test_refuses_a_question_that_is_none(node: Node) -> None:
    assert node.post(ASK, {}, 422).headers["content-type"].startswith("text/plain")
    assert error(node.post(ASK, {"question": " "}, 400)) == (400, "invalid_request")


def test_checks_a_question_in_its_own_order(serve: Callable[..., Node]) -> None:
    without, node = serve(), serve(ask=True)
    for one in (without, node):
        one.server.control.seed({"policies": {"acme": {"policy": {"ai_egress": {"ask": "deny"}}}}})
    assert without.post(ASK, {}, 422).status_code == 422
    assert error(without.post(f"{BAD_NAME}/ask", {"question": ""}, 503)) == (503, "unconfigured")
    assert error(node.post(ASK, {"question": ""}, 400)) == (400, "invalid_request")
    assert error(node.post(f"{BAD_NAME}/ask", {"question": "x"}, 400)) == (400, "invalid_request")
    assert error(node.post(ASK, {"question": "x"}, 403)) == (403, "forbidden")


def test_makes_an_event_of_each_turn(node: Node) -> None:
    body = {**turns("I am vegan", {"text": "since May"}, ["a", 1], " ", None), "session_id": "s-1", "source": "me"}
    answer = node.post(EXTRACT, body, 201)
    results = answer.json()["results"]
    assert [result["status"] for result in results] == ["created"] * 3
    assert (answer.json()["txid"], answer.headers["memoturn-txid"]) == (1, "1")
    memory = node.http.get(f"{PROFILE}/memories/{results[1]['id']}").json()
    expected = {"type": "event", "summary": "since May", "content": {"text": "since May"}, "session_id": "s-1"}
    assert expected.items() <= memory.items()
    assert memory["source"] == "me"
    again = node.post(EXTRACT, body, 201).json()["results"]
    assert again == [{**result, "status": "duplicate"} for result in results]


def test_proposes_without_storing(node: Node) -> None:
    answer = node.post(EXTRACT, {**turns("hi"), "dry_run": True, "source": "me"}, 200)
    assert answer.json() == {
        "proposed": [{"type": "event", "summary": "hi", "content": {"text": "hi"}, "keywords": "", "source": "me"}]
    }
    assert "memoturn-txid" not in answer.headers
    assert node.http.get("/v1/memory/acme").json()["profiles"] == []


def test_lets_a_turn_say_what_is_extracted_from_it(node: Node) -> None:
    hints = [
        {"type": "fact", "topic_key": "diet", "text": "vegan"},
        {"type": "task", "topic_key": "diet", "text": "buy oats"},
        {"type": "opinion", "topic_key": 1, "text": "nice"},
    ]
    proposed = node.post(EXTRACT, {**turns(*hints), "dry_run": True}).json()["proposed"]
    assert [(item["type"], item.get("topic_key")) for item in proposed] == [
        ("fact", "diet"),
        ("task", None),
        ("event", None),
    ]


def test_makes_no_profile_of_nothing(node: Node) -> None:
    answer = node.post(EXTRACT, turns(""), 201)
    assert answer.json() == {"results": [], "txid": None}
    assert "memoturn-txid" not in answer.headers
    assert node.http.get("/v1/memory/acme").json()["profiles"] == []


@pytest.mark.parametrize("body", [{}, {"turns": []}, {"turns": [{"role": "user"}]}, {"turns": [{"content": 1}]}])
def test_refuses_turns_that_are_none(node: Node, body: Any) -> None:
    assert error(node.post(EXTRACT, body, 400)) == (400, "invalid_request")


def test_checks_an_extraction_in_its_own_order(serve: Callable[..., Node]) -> None:
    node = serve()
    assert error(node.post(EXTRACT, {"turns": []}, 503)) == (503, "unconfigured")
    node.server.control.seed({"policies": {"acme": {"policy": {"ai_egress": {"extract": "deny"}}}}})
    assert error(node.post(EXTRACT, {}, 400)) == (400, "invalid_request")
    assert error(node.post(f"{BAD_NAME}/extract", {"turns": []}, 400)) == (400, "invalid_request")
    assert error(node.post(EXTRACT, {"turns": []}, 403)) == (403, "forbidden")


def test_makes_vectors_of_its_own(serve: Callable[..., Node]) -> None:
    node = serve(auto_embed=True)
    node.ingest(BREAD, {"type": "event", "summary": "drinks tea", "content": 1})
    first, second = node.recall(query="eats bread").json()["memories"]
    assert (first["channels"], second["channels"]) == (["keyword", "vector"], ["vector"])
    assert node.recall(query="bread", include_turns=True).json()["turns"] == []
    assert error(node.recall(topic_key="food", include_turns=True, status=400)) == (400, "invalid_request")


def test_leaves_vectors_alone_that_were_given(serve: Callable[..., Node]) -> None:
    node = serve(auto_embed=True)
    node.ingest({**BREAD, "embedding": [1, 0]})
    assert node.recall(query="nothing", embedding=[1, 0]).json()["memories"][0]["channels"] == ["vector"]
    # Its own have another dimension.
    assert node.recall(query="nothing").json()["memories"] == []


def test_audits_what_goes_to_models(serve: Callable[..., Node]) -> None:
    node = serve(ask=True, extract=True, auto_embed=True)
    node.server.control.seed({"policies": {"acme": {"policy": AUDITED}}})
    node.post(EXTRACT, turns("I eat brød"), 201)
    node.post(ASK, {"question": "brød"})
    events = node.audit("ai.")
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
    assert [event["count"] for event in node.audit("memory.")] == [1, 1]


def test_audits_what_a_policy_keeps_from_models(serve: Callable[..., Node]) -> None:
    node = serve(ask=True, extract=True, auto_embed=True)
    denied = dict.fromkeys(("ask", "extract", "embed"), "deny")
    node.server.control.seed({"policies": {"acme": {"policy": {"ai_egress": denied, "audit": {"enabled": True}}}}})
    node.post(EXTRACT, turns("hi"), 403)
    node.post(ASK, {"question": "hi"}, 403)
    node.ingest(BREAD)
    assert node.recall(query="tea").json()["memories"] == []
    assert node.audit("ai.") == [
        {"action": f"ai.{name}", "outcome": "denied"} for name in ("extract", "ask", "embed", "embed")
    ]
