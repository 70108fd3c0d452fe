"""Which entity a record is about."""

from collections.abc import Iterator
from typing import Any

import pytest

from memclients.mock._clock import Clock
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import entities, names
from memclients.mock.neotoma.storage.resolution import Resolution, Unresolved, resolve


@pytest.fixture
def db() -> Iterator[Database]:
    database = Database(Clock())
    yield database
    database.close()


def named(db: Database, entity_type: str, **fields: Any) -> str:
    return resolve(db, "me", entity_type, fields).canonical_name


@pytest.mark.parametrize(
    ("entity_type", "name", "entity_id"),
    [
        ("task", "task:Review plan|2026-04-15", "ent_14abe0ab09454a0c388b8287"),
        ("gadget", "Gadget One", "ent_7785035f177e29e15308d09a"),
        ("company", "Acme Corp", "ent_af939bedafbd1838b259772a"),
        ("conversation", " conversation:CONV-123 ", "ent_fa9841288cee31eee6770dd3"),
        ("conversation_message", "conversation_message:conv-123:t1:assistant", "ent_ebb212ac92e7ced27590ff78"),
        ("person", "person:jane@example.org", "ent_6b400a9c2d754a8817986b00"),
    ],
)
def test_ids_are_those_of_the_real_server(entity_type: str, name: str, entity_id: str) -> None:
    assert names.derived_id(entity_type, name) == entity_id


@pytest.mark.parametrize(
    ("entity_type", "name", "normalised"),
    [
        ("company", "  Acme,   Inc. ", "acme"),
        ("company", "Company", "company"),
        ("company", "Co Op Ltd", "co op"),
        ("gadget", "Acme Inc", "acme inc"),
        ("person", "Dr. Jane O'Neill", "jane o neill"),
        ("gadget", "Gadget -- One!", "gadget one"),
        ("gadget", "id:serial:A-1", "id:serial:a-1"),
        ("gadget", "Write to jane-doe@example.org", "write to jane-doe@example.org"),
    ],
)
def test_names_are_compared_in_a_normal_form(entity_type: str, name: str, normalised: str) -> None:
    assert names.normalised(entity_type, name) == normalised


@pytest.mark.parametrize(
    ("sent", "collapsed"),
    [
        ("Task", "task"),
        ("tasks", "task"),
        ("companies", "company"),
        ("Conversation_Messages", "conversation_message"),
        ("people", "people"),
        ("Gadgets", "Gadgets"),
    ],
)
def test_type_names_collapse_onto_registered_ones(sent: str, collapsed: str) -> None:
    assert names.collapsed(sent) == collapsed


class TestTheNameOfARecord:
    def test_comes_from_the_first_rule_that_holds(self, db: Database) -> None:
        assert named(db, "task", title="Plan", due_date="2026-04-15", project_id="p1") == "task:p1|Plan"
        assert named(db, "task", title="Plan", due_date="2026-04-15") == "task:Plan|2026-04-15"
        assert named(db, "task", title="Plan", due_date=None) == "task:Plan"
        assert named(db, "person", name="Jane", first_name="Jane", last_name="Doe") == "person:Jane|Doe"
        assert named(db, "conversation", session_id="s", title="T") == "conversation:s"

    def test_else_from_the_first_field_for_names(self, db: Database) -> None:
        assert named(db, "company", name="Acme Corp", website="acme.example") == "Acme"
        assert named(db, "gadget", url="http://x", title="Title", full_name=" Full ") == "Full"
        assert named(db, "gadget", name="  ", title="Title") == "Title"

    def test_else_from_the_first_field_for_ids(self, db: Database) -> None:
        assert named(db, "gadget", uuid="u-1", external_id=7, color="red") == "id:external_id:7"

    def test_else_from_another_text(self, db: Database) -> None:
        found = resolve(
            db, "me", "gadget", {"a_type": "t", "b": "2026-04-15", "c": "1,5", "currency": "EUR", "d": 3, "e": "red"}
        )
        assert (found.canonical_name, found.rule) == ("red", "string_field:e")

    @pytest.mark.parametrize(
        "fields",
        [
            {},
            {"name": "Unknown", "color": "red"},
            {"attributes": {"name": "Nested"}},
            {"status": "open", "size": 3, "made": "2026-04-15T10:00:00Z"},
        ],
    )
    def test_may_be_missing(self, db: Database, fields: dict[str, Any]) -> None:
        with pytest.raises(Unresolved) as caught:
            resolve(db, "me", "gadget", fields)
        assert caught.value.code == "ERR_CANONICAL_NAME_UNRESOLVED"


class TestAMerge:
    def known(self, db: Database, entity_type: str, **fields: Any) -> Resolution:
        found = resolve(db, "me", entity_type, fields)
        entities.put(db, "me", found.entity_id, found.entity_type, found.canonical_name)
        return found

    def test_happens_where_the_names_are_equal(self, db: Database) -> None:
        found = self.known(db, "company", name="Acme Corp")
        again = resolve(db, "me", "Companies", {"name": "ACME inc"})
        assert not found.existing
        assert again.existing
        assert again.entity_id == found.entity_id
        assert again.path == ["name_key:name", "existing_row:matched"]

    def test_does_not_reach_other_users(self, db: Database) -> None:
        found = self.known(db, "gadget", name="One")
        theirs = resolve(db, "you", "gadget", {"name": "One"}, strict=True)
        assert (theirs.entity_id, theirs.existing) == (found.entity_id, False)

    def test_by_a_heuristic_is_refused_where_strictness_is_asked_for(self, db: Database) -> None:
        self.known(db, "gadget", name="One")
        self.known(db, "task", title="Plan")
        with pytest.raises(Unresolved) as caught:
            resolve(db, "me", "gadget", {"name": "one"}, strict=True)
        assert caught.value.code == "ERR_MERGE_REFUSED"
        assert resolve(db, "me", "task", {"title": "plan"}, strict=True).existing

    def test_of_chats_by_a_heuristic_is_always_refused(self, db: Database) -> None:
        self.known(db, "conversation", title="Old talk")
        self.known(db, "conversation_message", role="user", content="Hello")
        for entity_type, fields in (
            ("conversation", {"title": "old talk"}),
            ("conversation_message", {"role": "user", "content": "hello"}),
        ):
            with pytest.raises(Unresolved, match="heuristic"):
                resolve(db, "me", entity_type, fields)
