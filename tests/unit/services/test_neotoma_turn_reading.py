"""What a turn sends, to the letter, and which ids its answers tell, whatever their order and shape."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from memclients.neotoma import InvalidRequestError
from memclients.neotoma.chat_turns import ChatTurn
from memclients.neotoma.turn_reading import entity_ids
from memclients.neotoma.turn_results import ChatTurnMessage
from memclients.neotoma.turns import Conversation, TurnStore, assistant_store, user_store

RECORDED = Path(__file__).parents[2] / "mock" / "recorded" / "neotoma"
ACME = "ent_af939bedafbd1838b259772a"
TURN = Conversation("conv-123", platform="my-agent")


def recorded(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return request and answer of an exchange with a real server."""
    exchange = json.loads((RECORDED / f"{name}.json").read_text())
    return exchange["request"]["body"], exchange["response"]["body"]


OPENED = user_store(TURN, "t1", "Tell me about Acme Corp", None, [ACME, ACME])
CLOSED = assistant_store(TURN, "t1", "Acme Corp is a company.", None, [ACME])
AT_ONCE = ChatTurn.of(
    Conversation("conv-9"),
    "t1",
    [ChatTurnMessage("Hi", "user"), ChatTurnMessage("Hello", "assistant")],
    turn_number=1,
    key_prefix=None,
    fields={},
    extra=None,
).plan
EXCHANGES = [
    (OPENED, "17_turn_user_phase_replay_reversed_no_index"),
    (CLOSED, "19_turn_assistant_phase_store"),
    (AT_ONCE, "21_store_chat_turn_both_messages"),
]


@pytest.mark.parametrize(("plan", "name"), EXCHANGES)
def test_sends_what_was_recorded_fields_in_the_same_order(plan: TurnStore, name: str) -> None:
    request, _ = recorded(name)
    sent = plan.input()
    # A made-up title ranks low.
    assert sent.pop("source_priority", None) == (None if plan is CLOSED else 1)
    assert json.dumps(sent) == json.dumps(request)


@pytest.mark.parametrize(("plan", "name"), EXCHANGES)
@pytest.mark.parametrize("bare", [False, True])
def test_reads_ids_in_any_order(plan: TurnStore, name: str, bare: bool) -> None:
    _, answer = recorded(name)
    by_identity = {
        one["entity_snapshot_after"].get("turn_key") or one["entity_snapshot_after"]["conversation_id"]: one[
            "entity_id"
        ]
        for one in answer["entities"]
    }
    expected = [by_identity[one.get("turn_key") or one["conversation_id"]] for one in plan.entities]
    rows = [{key: one[key] for key in one if not bare or key != "observation_index"} for one in answer["entities"]]
    for order in itertools.permutations(rows):
        assert plan.read({**answer, "entities": [*order]}) == expected
        assert plan.read({"structured": {**answer, "entities": [*order]}, "unstructured": {}}) == expected


def test_an_identity_counts_as_the_server_counts_it() -> None:
    _, answer = recorded("17_turn_user_phase_replay_reversed_no_index")
    message, conversation = answer["entities"]
    conversation["entity_snapshot_after"]["conversation_id"] = " Conv-123"
    assert OPENED.read(answer) == [conversation["entity_id"], message["entity_id"]]


def test_a_row_without_snapshot_counts_if_it_is_the_only_one_of_its_type() -> None:
    rows = [
        {"entity_id": "ent_b", "entity_type": "conversation_message"},
        {"entity_id": "ent_a", "entity_type": "conversation", "entity_snapshot_after": None},
    ]
    assert OPENED.read({"replayed": True, "entities": rows}) == ["ent_a", "ent_b"]
    # With two of them there is no telling which is which.
    more = [*rows, {"entity_id": "ent_c", "entity_type": "conversation_message"}]
    assert AT_ONCE.read({"replayed": True, "entities": more}) == ["ent_a", None, None]


def test_another_message_of_the_same_conversation_is_not_taken_for_it() -> None:
    row = {
        "entity_id": "ent_b",
        "entity_type": "conversation_message",
        "entity_snapshot_after": {"turn_key": "conv-123:t2"},
    }
    assert OPENED.read({"replayed": True, "entities": [row]}) == [None, None]


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"entities": []},
        {"entities": None, "structured": None},
        {"replayed": True, "structured": {"entities": []}},
        {"entities": ["ent_a", None]},
        {"replayed": True, "entities": [{"entity_id": "ent_a"}, {"entity_id": "ent_b"}]},
        {"entities": [{"entity_type": "conversation", "entity_id": ""}, {"entity_type": "conversation_message"}]},
    ],
)
def test_what_tells_no_ids_gives_none(answer: dict[str, Any]) -> None:
    assert OPENED.read(answer) == [None, None]


def test_a_fresh_answer_without_indexes_is_in_the_order_of_the_request() -> None:
    sent = [{"entity_type": "conversation_message", "turn_key": key} for key in ("a", "b")]
    rows = [{"entity_id": f"ent_{key}", "entity_type": "conversation_message"} for key in ("a", "b")]
    assert entity_ids(sent, {"entities": rows}) == ["ent_a", "ent_b"]
    assert entity_ids(sent, {"entities": rows, "replayed": True}) == [None, None]


def test_what_is_not_set_is_not_sent() -> None:
    full = user_store(Conversation("c", "slack", "bot", "Plans"), "t", "Hi", 3, [])
    conversation, message = full.entities
    assert [*conversation.items()] == [
        ("entity_type", "conversation"),
        ("conversation_id", "c"),
        ("title", "Plans"),
        ("platform", "slack"),
        ("harness", "slack"),
        ("client_name", "bot"),
    ]
    assert [*message][-3:] == ["turn_key", "turn_number", "platform"]
    assert "source_priority" not in full.input()
    assert None not in [value for entity in OPENED.entities for value in entity.values()]


@pytest.mark.parametrize("turn_id", ["", "  ", None, 7, "t1:assistant", "t1:Assistant "])
def test_ids_that_name_no_turn_are_refused(turn_id: Any) -> None:
    with pytest.raises(InvalidRequestError, match="turn_id"):
        ChatTurn.of(
            TURN, turn_id, [{"content": "x", "role": "user"}], turn_number=None, key_prefix=None, fields={}, extra=None
        )


@pytest.mark.parametrize(
    ("messages", "problem"),
    [
        ([], "empty"),
        ([{"content": "a", "role": "user"}, {"content": "b", "role": "user"}], r"messages\[1\] would replace"),
        ([{"content": "a", "role": "tool"}], "role"),
        ([{"content": None, "role": "user"}], "must be a str"),
        ([{"text": "a", "role": "user"}], "ChatTurnMessage"),
        ([{"content": "a", "role": "user", "extra": {"content": "b"}}], "extra"),
    ],
)
def test_messages_that_would_be_lost_are_refused(messages: Any, problem: str) -> None:
    with pytest.raises(InvalidRequestError, match=problem):
        ChatTurn.of(TURN, "t1", messages, turn_number=None, key_prefix=None, fields={}, extra=None)


def test_several_messages_of_a_role_need_a_key_each() -> None:
    tool = ChatTurnMessage("42", "assistant", sender_kind="tool", extra={"turn_key": "conv-123:t1:tool"})
    turn = ChatTurn.of(
        TURN, "t1", [tool, ChatTurnMessage("It is 42", "assistant")],
        turn_number=None, key_prefix="mine", fields={"model": "small"}, extra={"topics": ["numbers"]},
    )  # fmt: skip
    conversation, first, second = turn.plan.entities
    assert (first["turn_key"], second["turn_key"]) == ("conv-123:t1:tool", "conv-123:t1:assistant")
    assert (first["sender_kind"], second["sender_kind"]) == ("tool", "assistant")
    assert (conversation["model"], conversation["topics"]) == ("small", ["numbers"])
    assert "harness" not in conversation
    assert turn.plan.key == "mine-turn"
    assert [edge["source_index"] for edge in turn.plan.input()["relationships"]] == [1, 2]
