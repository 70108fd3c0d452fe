"""Results that are pydantic models: lenient with what a server adds or leaves null, exact about what is wrong."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from pydantic import Field

from memclients._core.models import Model, model_from_json, model_from_value
from memclients._core.response import Response


class Line(Model):
    words: list[str]
    marks: dict[str, int] = Field(default_factory=dict)


class Note(Model):
    note_id: str = Field(alias="noteId")
    lines: list[Line]
    extra_info: dict[str, Any]
    copy_of: str | None = None


WHOLE = {"noteId": "n1", "lines": [{"words": ["a"]}], "extra_info": {"k": None}}


@pytest.mark.parametrize("way", ["value", "json"])
def test_null_where_a_container_is_due_is_an_empty_one_at_any_depth(way: str) -> None:
    value = {"noteId": "n1", "lines": [{"words": ["a"]}, {"words": None, "marks": None}], "extra_info": None}
    content = b'{"noteId":"n1","lines":[{"words":["a"]},{"words":null,"marks":null}],"extra_info":null}'
    before = copy.deepcopy(value)

    note = model_from_value(Note, value) if way == "value" else model_from_json(Note, Response(200, [], content))

    assert [line.words for line in note.lines] == [["a"], []]
    assert note.lines[1].marks == note.extra_info == {}
    assert value == before, "the answer itself is left alone: an error may still show it"


def test_null_within_a_container_stays_null() -> None:
    assert model_from_value(Note, WHOLE).extra_info == {"k": None}


def test_fields_that_the_server_adds_are_kept_and_reachable_and_written_back() -> None:
    sent = {**WHOLE, "mood": {"joy": [1]}, "lines": [{"words": [], "font": "x"}]}

    note = model_from_value(Note, sent)

    assert note.mood == {"joy": [1]}  # type: ignore[attr-defined]
    assert note.lines[0].font == "x"  # type: ignore[attr-defined]
    assert note.model_dump(by_alias=True, exclude_unset=True) == sent


def test_a_result_survives_a_trip() -> None:
    note = Note(noteId="n1", lines=[], extra_info={})

    assert pickle.loads(pickle.dumps(note)) == copy.deepcopy(note) == note


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"noteId": None}, "Note, noteId: Input should be a valid string"),
        ({"lines": "x"}, "Note, lines: Input should be a valid list"),
        ({"lines": [{"words": [1]}]}, "Note, lines.0.words.0: Input should be a valid string"),
        ({"lines": [{}]}, "Note, lines.0.words: Field required"),
        ({"lines": None, "extra_info": 7}, "Note, extra_info: Input should be a valid dictionary"),
    ],
)
def test_what_does_not_fit_is_said_in_one_line_with_its_place(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match="Note, ") as caught:
        model_from_value(Note, {**WHOLE, **change})

    assert str(caught.value) == message
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("value", [None, [], "note", 7])
def test_what_is_no_object_at_all_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="Note, the body: "):
        model_from_value(Note, value)


@pytest.mark.parametrize("content", [b"", b"<p>", b'{"noteId": "n', b"\xff", b"[" * 10_000])
def test_what_is_no_json_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(ValueError, match="the body is not JSON"):
        model_from_json(Note, Response(200, [("content-type", "text/html")], content))
