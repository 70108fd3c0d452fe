"""From observations to what is known."""

from collections.abc import Iterator
from typing import Any

import pytest

from memclients.mock._clock import Clock
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import entities, observations, reduction

ENTITY = "ent_000000000000000000000001"


class Observer:
    """Observes one entity, each time a second later."""

    def __init__(self, entity_type: str) -> None:
        self.clock = Clock("2026-04-15T10:00:00", frozen=True)
        self.db = Database(self.clock)
        self.entity_type = entity_type
        entities.put(self.db, "me", ENTITY, entity_type, "x")

    def sees(self, priority: float = 100, **fields: Any) -> str:
        self.clock.advance(1)
        source = self.db.now
        return observations.add(self.db, "me", ENTITY, self.entity_type, fields, source_id=source, priority=priority)

    @property
    def known(self) -> dict[str, Any]:
        return reduction.snapshot(self.db, "me", ENTITY).fields


@pytest.fixture
def observe() -> Iterator[Any]:
    opened: list[Observer] = []

    def begin(entity_type: str) -> Observer:
        opened.append(Observer(entity_type))
        return opened[-1]

    yield begin
    for one in opened:
        one.db.close()


def test_the_last_write_wins_and_null_clears(observe: Any) -> None:
    gadget = observe("gadget")
    first = gadget.sees(name="One", color="red", size=3)
    second = gadget.sees(color="blue", size=None, priority=1)
    snapshot = reduction.snapshot(gadget.db, "me", ENTITY)
    assert snapshot.fields == {"name": "One", "color": "blue"}
    assert snapshot.provenance == {"name": first, "color": second}
    assert (snapshot.count, snapshot.last) == (2, "2026-04-15T10:00:02.000Z")


def test_a_registered_type_shows_declared_fields_only(observe: Any) -> None:
    task = observe("task")
    task.sees(title="Plan", status=5, effort=3)
    assert task.known == {"title": "Plan", "status": 5}


def test_the_highest_priority_wins_and_of_equals_the_newest(observe: Any) -> None:
    note = observe("note")
    note.sees(content="one", title="one")
    note.sees(content="two", title="two")
    assert note.known["content"] == "two"
    note.sees(content="three", title="three", priority=50)
    assert note.known == {"content": "two", "title": "three"}
    note.sees(content="four", priority=1000)
    assert note.known["content"] == "four"


def test_titles_of_equal_priority_are_decided_by_the_smallest_id(observe: Any) -> None:
    conversation = observe("conversation")
    titles = {conversation.sees(title=title): title for title in ("one", "two", "three", "four", "five")}
    assert conversation.known["title"] == titles[min(titles)]
    conversation.sees(title="six", priority=101)
    assert conversation.known["title"] == "six"


def test_lists_of_a_conversation_are_united_newest_first(observe: Any) -> None:
    conversation = observe("conversation")
    conversation.sees(topics=["a", "b"])
    conversation.sees(topics=["c", "a", "c"])
    conversation.sees(topics="d")
    assert conversation.known["topics"] == ["d", "c", "a", "b"]


def test_the_past_can_be_looked_at(observe: Any) -> None:
    gadget = observe("gadget")
    gadget.sees(color="red")
    gadget.sees(color="blue")
    past = reduction.snapshot(gadget.db, "me", ENTITY, at="2026-04-15T10:00:01.500Z")
    assert (past.fields, past.count) == ({"color": "red"}, 1)
    before = reduction.snapshot(gadget.db, "me", ENTITY, at_ingested="2026-04-15T09:00:00.000Z")
    assert before == reduction.Snapshot({}, {}, 0, None)


def test_the_same_observation_is_stored_once(observe: Any) -> None:
    gadget = observe("gadget")
    again = [
        observations.add(gadget.db, "me", ENTITY, "gadget", {"color": "red"}, source_id="source") for _ in range(2)
    ]
    other = observations.add(gadget.db, "me", ENTITY, "gadget", {"color": "red"}, source_id="another")
    assert again[0] == again[1] != other
    assert reduction.snapshot(gadget.db, "me", ENTITY).count == 2
