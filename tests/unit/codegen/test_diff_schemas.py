"""What a changed schema does to those who send its values, and to those who are answered with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from tests.unit.codegen.diff_specs import lines, marks, spec

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}
OPEN = {"anyOf": [{"type": "string", "enum": ["a", "b"]}, {"type": "string"}]}


@dataclass(frozen=True)
class Row:
    """A change of a schema.

    Args:
        before: The schema as it was.
        after: The schema as it is.
        words: What is said of it, behind `body: ` or `success 200: `.
        sent: The mark where its values are sent.
        answered: The mark where they are answered.
        reversible: Whether the opposite change breaks nothing either.
    """

    before: Any
    after: Any
    words: str
    sent: str
    answered: str
    reversible: bool = False


def obj(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


def narrowed(before: Any, after: Any, words: str) -> Row:
    return Row(before, after, words, sent="breaking", answered="compatible")


def widened(before: Any, after: Any, words: str) -> Row:
    return Row(before, after, words, sent="compatible", answered="breaking")


def broken(before: Any, after: Any, words: str) -> Row:
    return Row(before, after, words, sent="breaking", answered="breaking")


def harmless(before: Any, after: Any, words: str) -> Row:
    return Row(before, after, words, sent="compatible", answered="compatible", reversible=True)


ROWS = [
    # Keys.
    Row(obj(a=TEXT), obj(a=TEXT, b=NUMBER), "`b` is new, optional", "compatible", "compatible"),
    narrowed(obj(a=TEXT), obj(("b",), a=TEXT, b=NUMBER), "`b` is new, required"),
    broken(obj(a=TEXT, b=NUMBER), obj(a=TEXT), "`b` is gone"),
    broken(obj(a=TEXT, b=NUMBER), obj(c=TEXT, b=NUMBER), "`a` is called `c` now"),
    narrowed(obj(a=TEXT), obj(("a",), a=TEXT), "`a` is required now, was optional"),
    widened(obj(("a",), a=TEXT), obj(a=TEXT), "`a` is optional now, was required"),
    narrowed(obj(a=TEXT), {**obj(a=TEXT), "additionalProperties": False}, "the value: no other keys are allowed now"),
    narrowed(
        {"type": "object", "additionalProperties": True},
        {"type": "object", "additionalProperties": TEXT},
        "the value: other keys have a schema now",
    ),
    broken(
        {"type": "object", "additionalProperties": TEXT},
        {"type": "object", "additionalProperties": NUMBER},
        "`*` is an integer now, was a string",
    ),
    # Types.
    broken(TEXT, NUMBER, "the value is an integer now, was a string"),
    widened(NUMBER, {"type": "number"}, "the value is a number now, was an integer"),
    widened(TEXT, {"type": ["string", "null"]}, "the value may be null too"),
    widened(TEXT, {"anyOf": [TEXT, {"type": "null"}]}, "the value may be null too"),
    widened({"anyOf": [TEXT, NUMBER]}, {"anyOf": [NUMBER, {"type": "boolean"}, TEXT]}, "the value may be a boolean too"),
    narrowed({"type": ["string", "integer"]}, TEXT, "the value may not be an integer any more"),
    widened(obj(a=TEXT), {"properties": {"a": TEXT}}, "the value is of any type now"),
    widened(TEXT, {"description": "Anything."}, "the value may be anything now, was a string"),
    narrowed({}, {"type": ["string", "null"]}, "the value is a string or null now, was anything"),
    broken(TEXT, {"type": "string", "format": "date-time"}, "the value is of type datetime.datetime now, was str"),
    harmless(TEXT, {"type": "string", "format": "email"}, "the value: format is email now, was none, the type stays"),
    widened(
        {"type": "array", "items": obj(a=TEXT)},
        {"type": "array", "items": obj(a={"type": ["string", "null"]})},
        "`[].a` may be null too",
    ),
    broken(
        {"type": "array", "prefixItems": [TEXT]},
        {"type": "array", "prefixItems": [TEXT, TEXT]},
        "the value: `prefixItems` changed in a way that this report can't judge",
    ),
    broken(
        {"type": "array", "prefixItems": [TEXT]}, {"type": "array", "prefixItems": [NUMBER]}, "`[0]` is an integer now, was a string"
    ),
    # Bounds and conditions.
    narrowed(TEXT, {**TEXT, "maxLength": 5}, "the value: maxLength is 5 now, was none"),
    narrowed({**NUMBER, "minimum": 1}, {**NUMBER, "minimum": 2}, "the value: minimum is 2 now, was 1"),
    narrowed({**NUMBER, "maximum": 9}, {**NUMBER, "maximum": 0}, "the value: maximum is 0 now, was 9"),
    widened({**TEXT, "minLength": 2}, TEXT, "the value: minLength is gone, was 2"),
    narrowed(TEXT, {**TEXT, "pattern": r"\S"}, r"the value: `pattern` is \S now, was none"),
    broken(
        {**TEXT, "pattern": "a"},
        {**TEXT, "pattern": "b"},
        "the value: `pattern` is b now, was a; can't tell what that allows",
    ),
    narrowed(obj(a=TEXT), {**obj(a=TEXT), "not": {"required": ["a"]}}, 'the value: `not` is {"required": ["a"]} now, was none'),
    narrowed(
        obj(a=TEXT),
        {**obj(a=TEXT), "if": {"required": ["a"]}, "then": {"required": ["b" * 90]}},
        "the value: `if` is new",
    ),
    broken(obj(a=TEXT), {**obj(a=TEXT), "frobnicate": 1}, "the value: `frobnicate` changed in a way that this report can't judge"),
    # Words.
    widened({**TEXT, "enum": ["a"]}, {**TEXT, "enum": ["a", "b"]}, 'the value may be "b" too'),
    narrowed({**TEXT, "enum": ["a", "b"]}, {**TEXT, "enum": ["a"]}, 'the value may not be "b" any more'),
    narrowed(TEXT, {**TEXT, "enum": ["a"]}, 'the value may only be "a"'),
    widened({**TEXT, "enum": ["a", "b"]}, TEXT, 'the value may be anything, not only "a", "b"'),
    Row(
        OPEN,
        {"anyOf": [{"type": "string", "enum": ["a", "b", "c"]}, TEXT]},
        'the value: "c" is known now, any text is allowed as before',
        "compatible",
        "compatible",
        reversible=True,
    ),
    harmless(OPEN, {"anyOf": [{"type": "string", "enum": ["a"]}, TEXT]}, 'the value: "b" is not documented any more, but allowed'),
    widened({**TEXT, "enum": ["a", "b"]}, OPEN, 'the value may be anything, not only "a", "b"'),
    # What every client sends unless told otherwise.
    Row(
        obj(a={**NUMBER, "default": 1}),
        obj(a={**NUMBER, "default": 2}),
        "`a`: sent when not given: 2 now, was 1",
        "breaking",
        "compatible",
        reversible=True,
    ),
    Row(obj(a=NUMBER), obj(a={**NUMBER, "default": 1}), "`a`: sent when not given: 1 now, was nothing", "breaking", "compatible", True),
]  # fmt: skip


def report(row: Row, direction: str) -> tuple[list[str], list[str]]:
    """Return what is said of a change, and the marks of the opposite change."""
    if direction == "sent":
        before, after = spec(body=row.before), spec(body=row.after)
    else:
        before, after = spec(answer=row.before), spec(answer=row.after)
    return lines(before, after), marks(after, before)


@pytest.mark.parametrize("direction", ["sent", "answered"])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.words)
def test_a_change_is_told_once_with_its_mark(row: Row, direction: str) -> None:
    mark, where = (row.sent, "body") if direction == "sent" else (row.answered, "success 200")

    found, opposite = report(row, direction)

    assert found == [f"doIt: {mark} both: {where}: {row.words}"]
    assert "breaking" in opposite or mark == "breaking" or row.reversible


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"type": ["string", "null"]}, {"anyOf": [{"type": "null"}, TEXT]}),
        ({"oneOf": [TEXT, NUMBER]}, {"anyOf": [NUMBER, TEXT]}),
        ({"allOf": [obj(("a",), a=TEXT), obj(b=NUMBER)]}, obj(("a",), a=TEXT, b=NUMBER)),
        (obj(("a", "b"), a=TEXT, b=TEXT), obj(("b", "a"), b=TEXT, a=TEXT)),
        ({"type": "object"}, {"type": "object", "additionalProperties": True}),
        ({**TEXT, "enum": ["a", "b"]}, {**TEXT, "enum": ["b", "a"]}),
    ],
)
def test_the_same_said_otherwise_is_no_change(before: Any, after: Any) -> None:
    words = "doIt: compatible both: written otherwise, with the same meaning"
    assert lines(spec(body=before, answer=before), spec(body=after, answer=after)) == [words]


def test_words_are_only_words() -> None:
    before = obj(title={**TEXT, "description": "Old.", "examples": ["x"]}, description=TEXT)
    after = obj(title={**TEXT, "description": "New.", "x-evidence": "source"}, description=TEXT)
    assert lines(spec(body=before), spec(body=after)) == [
        "doIt: compatible both: only descriptions, examples or evidence changed"
    ]
    assert lines(spec(body=before), spec(body=obj(title=TEXT))) == ["doIt: breaking both: body: `description` is gone"]


def test_two_keys_that_might_have_become_the_new_one_are_both_gone() -> None:
    found = lines(spec(answer=obj(a=TEXT, b=TEXT)), spec(answer=obj(c=TEXT)))
    assert sorted(line.rpartition(": ")[2] for line in found) == ["`a` is gone", "`b` is gone", "`c` is new, optional"]


def test_variants_told_apart_by_a_key() -> None:
    def union(key: str, **kinds: str) -> dict[str, Any]:
        mapping = {kind: f"#/components/schemas/{name}" for kind, name in kinds.items()}
        variants = [{"$ref": one} for one in mapping.values()]
        schemas = {"A": obj(kind=TEXT, a=TEXT), "B": obj(kind=TEXT, b=NUMBER)}
        return spec(
            schemas=schemas, answer={"oneOf": variants, "discriminator": {"propertyName": key, "mapping": mapping}}
        )

    assert lines(union("kind", a="A", b="B"), union("type", a="A", b="B")) == [
        "doIt: breaking both: success 200: the value: variants are told apart by type now, was kind"
    ]
    assert lines(union("kind", a="A", b="B"), union("kind", a="B", b="A"))[0] == (
        "doIt: breaking both: success 200: the value: the kind 'a' is read otherwise"
    )
    assert lines(union("kind", a="A"), union("kind", a="A", b="B")) == [
        "doIt: breaking both: success 200: the value may be `B` too"
    ]
