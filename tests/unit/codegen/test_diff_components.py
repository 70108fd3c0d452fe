"""What a changed component does to those who import its class."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.codegen.diff_specs import REFERENCE, SOURCES, lines, spec

TEXT = {"type": "string"}
THING = {"type": "object", "required": ["a"], "properties": {"a": TEXT, "b": TEXT}}
WIDER = {"type": "object", "required": ["a"], "properties": {"a": {"type": ["string", "null"]}, "b": TEXT}}
SOMETHING = {"$ref": "#/components/schemas/Something"}


def thing(schema: Any = THING, **parts: Any) -> dict[str, Any]:
    return spec(schemas={"Thing": schema}, **parts)


def test_a_class_is_told_of_once_however_many_operations_use_it() -> None:
    assert lines(thing(answer=REFERENCE), thing(WIDER, answer=REFERENCE)) == [
        "class Thing: breaking both: `a` may be null too"
    ]


def test_which_way_the_values_of_a_class_go_decides() -> None:
    assert lines(thing(body=REFERENCE), thing(WIDER, body=REFERENCE)) == [
        "class Thing: compatible both: `a` may be null too"
    ]
    assert lines(thing(body=REFERENCE, answer=REFERENCE), thing(WIDER, body=REFERENCE, answer=REFERENCE)) == [
        "class Thing: breaking both: `a` may be null too (where it is answered)"
    ]
    nested = {"type": "array", "items": {"anyOf": [REFERENCE, {"type": "null"}]}}
    assert lines(thing(answer=nested), thing(WIDER, answer=nested)) == [
        "class Thing: breaking both: `a` may be null too"
    ]
    assert lines(thing(), thing(WIDER)) == [
        "class Thing: breaking low-level: `a` may be null too (where it is answered)"
    ], "a class in no operation may go either way"
    bag = {"x-parameters-of": "doIt"}
    assert lines(thing({**THING, **bag}), thing({**WIDER, **bag})) == [
        "class Thing: compatible low-level: `a` may be null too"
    ]


def test_a_class_that_users_import_from_the_ergonomic_layer_meets_them_too() -> None:
    sources = [*SOURCES, "from memclients_lowlevel.small.results import Thing"]
    assert lines(thing(), thing(WIDER), sources=sources)[0].startswith("class Thing: breaking both")


def test_a_renamed_class_is_told_of_once() -> None:
    before = spec(schemas={"Thing": THING}, body=REFERENCE, answer={"type": "array", "items": REFERENCE})
    after = spec(schemas={"Something": THING}, body=SOMETHING, answer={"type": "array", "items": SOMETHING})
    called = "class Something: breaking both: the class is called `Something` now, was `Thing`"
    assert lines(before, after) == [called]

    wider = spec(schemas={"Something": WIDER}, body=SOMETHING, answer={"type": "array", "items": SOMETHING})
    assert lines(before, wider) == [
        "class Something: breaking both: `a` may be null too (where it is answered)",
        called,
    ]


def test_a_renamed_class_within_another_or_in_no_operation() -> None:
    def box(name: str) -> dict[str, Any]:
        inside = {"$ref": f"#/components/schemas/{name}"}
        return spec(
            schemas={"Thing": {**THING, "properties": {"a": TEXT, "inner": inside}}, name: THING}, answer=REFERENCE
        )

    assert lines(box("Inner"), box("Core")) == [
        "class Core: breaking both: the class is called `Core` now, was `Inner`"
    ]
    assert lines(spec(schemas={"Thing": THING}), spec(schemas={"Something": THING})) == [
        "class Something: breaking low-level: the class is called `Something` now, was `Thing`"
    ]


def test_classes_come_and_go() -> None:
    assert lines(spec(), thing()) == ["class Thing: compatible low-level: the class is new: `models.Thing`"]
    assert lines(thing(), spec()) == ["class Thing: breaking low-level: the class is gone: `models.Thing`"]
    assert lines(thing({"type": "string"}), spec()) == [
        "schema Thing: compatible low-level: it is gone; it made no class"
    ]


def test_an_object_with_any_keys_is_no_class() -> None:
    anything = thing({"type": "object"})
    assert lines(anything, thing()) == [
        "class Thing: breaking low-level: `a` is new, required (where it is sent)",
        "class Thing: breaking low-level: it is a class now",
        "class Thing: compatible low-level: `b` is new, optional",
    ]
    assert lines(thing(), anything) == [
        "schema Thing: breaking low-level: `a` is gone",
        "schema Thing: breaking low-level: `b` is gone",
        "schema Thing: breaking low-level: it is no class any more",
    ]


def test_another_class_in_the_place_of_one() -> None:
    schemas = {"Thing": THING, "Something": WIDER}
    found = lines(spec(schemas=schemas, answer=REFERENCE), spec(schemas=schemas, answer=SOMETHING))
    assert found == [
        "doIt: breaking both: success 200: the value is of the class `Something` now, was of the class `Thing`",
        "doIt: breaking both: success 200: `a` may be null too",
    ]
    found = lines(spec(schemas=schemas, answer=REFERENCE), spec(schemas=schemas, answer=THING))
    assert found == ["doIt: breaking both: success 200: the value is of no named class now, was of the class `Thing`"]


def test_what_is_no_class_may_be_written_out() -> None:
    named = spec(schemas={"Thing": TEXT}, body=REFERENCE)
    assert lines(named, spec(body=TEXT)) == [
        "doIt: compatible both: written otherwise, with the same meaning",
        "schema Thing: compatible both: it is gone; it made no class",
    ]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ({"required": ["a"], "properties": {"a": TEXT, "b": TEXT, "c": TEXT}}, None),
        ({"required": ["a"], "properties": {"a": TEXT, "c": TEXT, "b": TEXT}}, "2 of its constructor is `c` now, was `b`"),
        ({"required": ["a"], "properties": {"b": TEXT, "a": TEXT}}, None),
        ({"properties": {"b": TEXT, "a": TEXT}}, "1 of its constructor is `b` now, was `a`"),
    ],
)  # fmt: skip
def test_positional_arguments_of_a_class_that_is_sent(after: dict[str, Any], expected: str | None) -> None:
    new = {"type": "object", **after}
    found = [line for line in lines(thing(body=REFERENCE), thing(new, body=REFERENCE)) if "positional" in line]
    assert found == ([f"class Thing: breaking low-level: positional argument {expected}"] if expected else [])
    assert "positional" not in " ".join(lines(thing(answer=REFERENCE), thing(new, answer=REFERENCE)))


def test_the_style_of_the_types_of_the_ergonomic_layer() -> None:
    def styled(**python: Any) -> dict[str, Any]:
        return thing(body=REFERENCE, document={"x-python": {"results": "pydantic", **python}})

    assert lines(styled(), styled(results="typeddict")) == [
        "the service: breaking ergonomic: result types are in the style typeddict now, was pydantic"
    ]
    assert lines(styled(), styled(params=["Thing"])) == ["the service: breaking ergonomic: `Thing` is a plain dict now"]
    assert lines(styled(params=["Thing"]), styled()) == [
        "the service: breaking ergonomic: `Thing` is a class of results now"
    ]


def test_a_schema_that_contains_itself() -> None:
    def tree(leaf: Any) -> dict[str, Any]:
        node = {"type": "object", "properties": {"leaf": leaf, "below": {"type": "array", "items": REFERENCE}}}
        return thing(node, answer=REFERENCE)

    assert lines(tree(TEXT), tree({"type": "integer"})) == [
        "class Thing: breaking both: `leaf` is an integer now, was a string"
    ]
    unrolled = tree(TEXT)
    inline = unrolled["components"]["schemas"]["Thing"]
    deeper = {"type": "object", "properties": {**inline["properties"], "below": {"type": "array", "items": inline}}}
    assert lines(unrolled, thing(deeper, answer=REFERENCE)) == [
        "class Thing: breaking both: `below[]` is of no named class now, was of the class `Thing`"
    ]


def test_a_class_that_contains_itself_in_the_place_of_another() -> None:
    schemas = {
        name: {"type": "object", "properties": {"leaf": leaf, "below": {"$ref": f"#/components/schemas/{name}"}}}
        for name, leaf in (("Thing", TEXT), ("Something", {"type": "integer"}))
    }
    assert lines(spec(schemas=schemas, answer=REFERENCE), spec(schemas=schemas, answer=SOMETHING)) == [
        "doIt: breaking both: success 200: the value is of the class `Something` now, was of the class `Thing`",
        "doIt: breaking both: success 200: `leaf` is an integer now, was a string",
    ]
