"""Input that the spec says is not worth sending is refused, with the place and what to do."""

from __future__ import annotations

import enum
import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients import InvalidRequestError
from memclients._core.operation import Operation

NOTE = {
    "type": "object",
    "description": "One note.",
    "required": ["text"],
    "additionalProperties": False,
    "not": {"required": ["notes"]},
    "properties": {
        "text": {"type": "string", "pattern": r"\S", "minLength": 1, "maxLength": 20, "description": "The words."},
        "importance": {"type": "number", "minimum": 0, "maximum": 1, "description": "0 to 1,\n  in steps."},
        "kind": {"type": "string", "enum": ["fact", "plan"]},
        "agent": {"type": "string", "pattern": "^[a-z]{1,64}$", "description": "Up to 64 small letters."},
        "tags": {"type": "array", "maxItems": 2, "items": {"type": "string", "pattern": "^[a-z]+$"}},
        "due": {"anyOf": [{"type": "string", "minLength": 3}, {"type": "null"}]},
        "sum": {"type": ["integer", "string"], "multipleOf": 5},
        "metadata": {"type": "object", "additionalProperties": True},
    },
}
SCHEMA = {
    "type": "object",
    "properties": {
        "path": {"type": "object", "properties": {"shelf_id": {"type": "string", "pattern": "^[a-z]+$"}}},
        "query": {
            "type": "object",
            "properties": {"limit": {"type": "integer", "minimum": 1, "maximum": 1000, "description": "1 to 1000."}},
        },
        "headers": {"type": "object", "properties": {"x-team": {"type": "string", "enum": ["red", "blue"]}}},
        "body": {
            "oneOf": [
                NOTE,
                {
                    "type": "object",
                    "required": ["notes"],
                    "properties": {"notes": {"type": "array", "minItems": 1, "items": NOTE, "description": "Notes."}},
                },
            ]
        },
    },
}


COUNTS = {
    "type": "object",
    "properties": {
        "body": {
            "type": "object",
            "properties": {
                "type": {"type": "integer", "description": "Which."},
                "any": {"type": "number"},
                "both": {"type": ["integer", "number"]},
                "some": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
                "list": {"type": "array", "items": {"type": ["integer", "string"]}},
                "const": {"const": {"type": "integer"}},
            },
        }
    },
}


class Level(enum.Enum):
    HIGH = 3


ADD = Operation(id="addNotes", method="POST", path="/shelves/{shelf_id}/notes", schema=SCHEMA)
GOOD = {"text": "milk"}


def refusal(**given: Any) -> str:
    with pytest.raises(InvalidRequestError) as caught:
        ADD.request(**{"path": {"shelf_id": "a"}, "body": GOOD, **given})
    assert (caught.value.attempts, caught.value.__cause__) == (0, None)
    return str(caught.value).removeprefix("addNotes: ")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "text is missing (The words)"),
        ({"text": ""}, "text must not be empty (The words)"),
        ({"text": "\n\t "}, "text must not be blank (The words)"),
        ({"text": "x" * 21}, "text must have 20 characters or fewer (The words)"),
        ({"text": 5}, "text must be of type string (The words)"),
        ({"text": None}, "text must be of type string (The words)"),
        ({**GOOD, "importance": 2}, "importance must be 1 or less (0 to 1, in steps)"),
        ({**GOOD, "importance": -0.1}, "importance must be 0 or more (0 to 1, in steps)"),
        ({**GOOD, "importance": True}, "importance must be of type number (0 to 1, in steps)"),
        ({**GOOD, "kind": "song"}, "kind must be one of ['fact', 'plan']"),
        ({**GOOD, "tags": ["a", "B"]}, "tags[1] must match ^[a-z]+$"),
        ({**GOOD, "agent": "B"}, "agent has the wrong form (Up to 64 small letters)"),
        ({**GOOD, "tags": ["a", "b", "c"]}, "tags must have 2 items or fewer"),
        ({**GOOD, "due": "x"}, "due must have 3 characters or more"),
        ({**GOOD, "sum": 7}, "sum is refused: it is not a multiple of 5"),
        ({**GOOD, "sum": []}, "sum must be of type integer or string"),
        ({**GOOD, "colour": "red"}, "the body must not have 'colour' (One note)"),
        ({**GOOD, "tag": ["a"]}, "the body must not have 'tag': did you mean 'tags'? (One note)"),
        ([], "the body must be of type object (One note)"),
        ({"notes": []}, "notes must not be empty (Notes)"),
        (
            {"notes": [GOOD, GOOD, {**GOOD, "importance": 2}]},
            "notes[2].importance must be 1 or less (0 to 1, in steps)",
        ),
        ({"notes": [GOOD, {}]}, "notes[1].text is missing (The words)"),
        ({"notes": [GOOD, "milk"]}, "notes[1] must be of type object (One note)"),
    ],
)
def test_the_message_names_the_place_the_rule_and_what_is_allowed(body: Any, message: str) -> None:
    assert refusal(body=body) == message


def test_parameters_are_checked_as_the_body_is() -> None:
    assert refusal(path={"shelf_id": "A"}) == "shelf_id must match ^[a-z]+$"
    assert refusal(query={"limit": 1001}) == "limit must be 1000 or less (1 to 1000)"
    assert refusal(query={"limit": "7"}) == "limit must be of type integer (1 to 1000)"
    assert refusal(headers={"x-team": "green"}) == "x-team must be one of ['red', 'blue']"


DEEP: list[Any] = []
for _ in range(100_000):
    DEEP = [DEEP]
CIRCLE: dict[str, Any] = {}
CIRCLE["self"] = CIRCLE


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (math.nan, "metadata.a[1] is nan, not a JSON value"),
        (math.inf, "metadata.a[1] is inf, not a JSON value"),
        (-math.inf, "metadata.a[1] is -inf, not a JSON value"),
        (b"x", "metadata.a[1] is of type bytes, not a JSON value"),
        ({1}, "metadata.a[1] is of type set, not a JSON value"),
        (object(), "metadata.a[1] is of type object, not a JSON value"),
        ({1: "x"}, "metadata.a[1] has the key 1, which is not text"),
        ([{"b": b"x"}], "metadata.a[1][0].b is of type bytes, not a JSON value"),
        (enum.Enum("Odd", {"A": math.nan}).A, "metadata.a[1] is nan, not a JSON value"),  # type: ignore[attr-defined]
        ("\ud800", "metadata.a[1] has a lone surrogate, which is not text"),
        ({"b": "é", "c": True, "d": "\ud800"}, "metadata.a[1].d has a lone surrogate, which is not text"),
        ({"b": math.nan}, "metadata.a[1].b is nan, not a JSON value"),
        ({"\ud800": 1}, r"metadata.a[1] has the key '\ud800', which is not text"),
        pytest.param(DEEP, "the body is nested too deeply, or contains itself", id="deep"),
        pytest.param(CIRCLE, "the body is nested too deeply, or contains itself", id="circle"),
    ],
)
@pytest.mark.parametrize("schema", [SCHEMA, None], ids=["checked", "unchecked"])
def test_what_json_cannot_say_is_refused_where_the_spec_allows_anything(value: Any, message: str, schema: Any) -> None:
    operation = Operation(id="addNote", method="POST", path="/notes", schema=schema)

    with pytest.raises(InvalidRequestError) as caught:
        operation.request(body={"text": "milk", "metadata": {"a": [1, value]}})

    assert str(caught.value) == f"addNote: {message}"


@pytest.mark.parametrize(
    ("vector", "message"),
    [
        ([0.5, math.nan, 0.5], "embedding[1] is nan, not a JSON value"),
        ([0.5, math.inf, -math.inf], "embedding[1] is inf, not a JSON value"),
        ((0.5, 0.25, -math.inf), "embedding[2] is -inf, not a JSON value"),
    ],
)
def test_a_vector_with_a_hole_is_refused_at_the_hole(vector: Any, message: str) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        Operation(id="addNote", method="POST", path="/notes").request(body={"embedding": vector})

    assert str(caught.value) == f"addNote: {message}"


@pytest.mark.parametrize("vector", [[1e308, 1e308, 1e308], [0.5, -0.0, 5e-324], [1, 2.5], []])
def test_a_vector_is_sent_number_by_number(vector: list[float]) -> None:
    request = Operation(id="addNote", method="POST", path="/notes").request(body={"embedding": vector})

    assert request.content is not None
    assert json.loads(request.content) == {"embedding": vector}


def test_a_number_that_python_will_not_write_is_refused() -> None:
    with pytest.raises(InvalidRequestError, match="the body is not a JSON value"):
        Operation(id="addNote", method="POST", path="/notes").request(body={"n": 10**5000})


def test_no_message_repeats_what_the_user_wrote() -> None:
    secret = "the launch code is 0000"
    bodies: list[Any] = [
        {"text": secret},
        {**GOOD, "kind": secret},
        {**GOOD, "tags": [secret]},
        {**GOOD, "sum": secret, "notes": secret},
        {**GOOD, "due": [secret]},
        secret,
        [secret],
    ]

    assert [refusal(body=body) for body in bodies if "launch" in refusal(body=body)] == []


@pytest.mark.parametrize(
    "body",
    [
        GOOD,
        {"text": "milk é 😀"},
        {"notes": [GOOD, GOOD]},
        {**GOOD, "metadata": {"é": Level.HIGH}},
        {**GOOD, "due": None},
        {**GOOD, "metadata": {"a": [1, {"b": None}]}, "tags": ("a",)},
    ],
)
def test_good_input_goes_out_as_it_came(body: Any) -> None:
    request = ADD.request(path={"shelf_id": "a"}, query={"limit": 1000}, headers={"x-team": "red"}, body=body)

    assert request.url == "/shelves/a/notes?limit=1000"
    assert request.headers == (("x-team", "red"), ("content-type", "application/json"))
    assert "milk" in str(request.content)
    assert "milk" not in repr(request)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.dates() | st.decimals(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(), inner) | st.tuples(inner) | st.sets(st.integers()),
        max_leaves=8,
    )
)  # fmt: skip
def test_any_value_of_python_is_sent_as_it_is_or_refused(value: Any) -> None:
    try:
        request = ADD.request(path={"shelf_id": "a"}, body={**GOOD, "metadata": {"a": value}})
    except InvalidRequestError:
        return

    assert json.loads(request.content or b"")["metadata"]["a"] == json.loads(json.dumps(value, allow_nan=False))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"type": 100.0}, r"type must be an int, not a float \(Which\)"),
        ({"type": 1.5}, r"type must be "),
        ({"some": 1.0}, "some must be an int, not a float"),
        ({"list": [1, 2.0]}, r"list\[1\] must be an int, not a float"),
    ],
)
def test_a_float_is_no_integer_although_json_schema_takes_it_for_one(body: Any, words: str) -> None:
    with pytest.raises(InvalidRequestError, match=words):
        Operation(id="x", method="POST", path="/", schema=COUNTS).request(body=body)


@pytest.mark.parametrize(
    "body",
    [
        {"type": 100},
        {"any": 1.0},
        {"both": 2.0},
        {"some": None},
        {"list": ["a", 10**30]},
        {"const": {"type": "integer"}},
    ],
)
def test_numbers_that_may_be_sent_are_sent(body: Any) -> None:
    request = Operation(id="x", method="POST", path="/", schema=COUNTS).request(body=body)

    assert json.loads(request.content or b"") == body
