"""What holds of any two specs."""

from __future__ import annotations

import subprocess
from copy import deepcopy
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from codegen.diff.repository import Git, working_tree
from codegen.diff.service import changes
from codegen.diff.usage import usage
from codegen.schemas import children
from codegen.spec import load, services
from tests.support.sample import SAMPLE
from tests.unit.codegen.diff_specs import REFERENCE, lines, spec

ROOT = SAMPLE.parents[3]
TYPES = ("string", "integer", "number", "boolean", "null", "array", "object")


@st.composite
def scalars(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(["string", "integer", "number", "boolean", "null"]))
    schema: dict[str, Any] = {"type": kind}
    if kind == "string":
        schema |= draw(
            st.fixed_dictionaries({}, optional={"minLength": st.integers(0, 3), "maxLength": st.integers(0, 3)})
        )
        if draw(st.booleans()):
            schema["enum"] = draw(st.lists(st.sampled_from(["", "a", "b", "abc"]), min_size=1, unique=True))
        elif draw(st.booleans()):
            schema["pattern"] = draw(st.sampled_from(["a", "^b", "c$"]))
    if kind in ("integer", "number"):
        bounds = {name: st.integers(-1, 3) for name in ("minimum", "maximum", "exclusiveMinimum")}
        schema |= draw(st.fixed_dictionaries({}, optional=bounds))
    return schema


@st.composite
def objects(draw: st.DrawFn, inner: st.SearchStrategy[Any]) -> dict[str, Any]:
    """Objects of the same keys: one that is new is welcome, though nothing kept others from being sent before."""
    schema: dict[str, Any] = {"type": "object", "properties": {"a": draw(inner), "b": draw(inner)}}
    schema["required"] = draw(st.lists(st.sampled_from("ab"), unique=True))
    if draw(st.booleans()):
        schema["additionalProperties"] = draw(st.one_of(st.booleans(), inner))
    return schema


def containers(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    bounds = {"minItems": st.integers(0, 2), "maxItems": st.integers(0, 2), "uniqueItems": st.booleans()}
    arrays = st.fixed_dictionaries({"type": st.just("array"), "items": inner}, optional=bounds)
    unions = st.lists(inner, min_size=1, max_size=3).map(lambda some: {"anyOf": some})
    return st.one_of(objects(inner), arrays, unions)


leaves = st.one_of(
    scalars(),
    st.just({}),
    st.just(REFERENCE),
    st.lists(st.sampled_from(TYPES), min_size=1, unique=True).map(lambda kinds: {"type": kinds}),
)
schemas = st.recursive(leaves, containers, max_leaves=6)
things = objects(scalars())


@st.composite
def edits(draw: st.DrawFn) -> tuple[Any, Any]:
    """Two schemas that are mostly the same."""
    old = draw(schemas)
    new = deepcopy(old)
    node = draw(st.sampled_from([node for node in nodes(new) if "$ref" not in node] or [{}]))
    other = draw(st.one_of(scalars(), leaves, objects(leaves)))
    keys = [key for key in node if key != "properties"]
    match draw(st.sampled_from(["replace", "remove", "add", "vary"])):
        case "replace":
            node.clear()
            node |= other
        case "remove" if keys:
            del node[draw(st.sampled_from(keys))]
        case "add":
            node |= {key: value for key, value in other.items() if "$ref" not in other and key not in node}
        case _:
            node |= {key: value for key, value in other.items() if key in node}
    return old, new


def nodes(schema: Any) -> list[dict[str, Any]]:
    """Return a schema and those within."""
    return [schema, *(inner for child in children(schema) if isinstance(child, dict) for inner in nodes(child))]


words = st.sampled_from(["", "a", "b", "c", "abc", "ba"])
plain = st.one_of(words, st.integers(-2, 4), st.sampled_from([0.5, 1.5, True, False, None]))
values = st.recursive(
    plain,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["a", "b", "other"]), inner, max_size=3)
    ),
    max_leaves=6,
)
some_values = st.lists(values, min_size=1, max_size=8)


def accepts(document: dict[str, Any], schema: Any, value: Any) -> bool:
    whole = {"allOf": [schema], "components": document["components"]}
    return bool(jsonschema_rs.Draft202012Validator(whole).is_valid(value))


@given(schemas, things)
def test_a_spec_does_not_differ_from_itself(schema: Any, thing: Any) -> None:
    document = spec(schemas={"Thing": thing}, body=schema, answer=schema)
    assert lines(document, deepcopy(document)) == []


@settings(max_examples=200, derandomize=True)
@given(edits(), st.one_of(things.map(lambda thing: (thing, thing)), st.tuples(things, things)), some_values)
@example(({"type": ["string", "null"]}, {"type": "string"}), ({"type": "object"}, {"type": "object"}), [None])
def test_whoever_meets_another_value_is_told_of_a_break(
    edit: tuple[Any, Any], thing: tuple[Any, Any], some: list[Any]
) -> None:
    (old, new), (old_thing, new_thing) = edit, thing
    before, after = (spec(schemas={"Thing": one}) for one in (old_thing, new_thing))
    refused = [one for one in some if accepts(before, old, one) and not accepts(after, new, one)]
    fresh = [one for one in some if accepts(after, new, one) and not accepts(before, old, one)]

    def broken(**parts: Any) -> bool:
        was, now = (dict.fromkeys(parts, schema) for schema in (old, new))
        found = lines(spec(schemas={"Thing": old_thing}, **was), spec(schemas={"Thing": new_thing}, **now))
        return any(": breaking " in line for line in found)

    assert not refused or broken(body=True), f"a caller may have sent {refused}"
    assert not fresh or broken(answer=True), f"a caller may be answered {fresh}"


@pytest.mark.parametrize("service", services())
def test_a_real_spec_does_not_differ_from_itself(service: str) -> None:
    document = load(services()[service])
    assert changes(document, deepcopy(document), usage(service, [])) == []


@pytest.mark.parametrize("back", [20, 150])
def test_the_real_specs_are_compared_with_those_of_before(back: int) -> None:
    git = Git(ROOT)
    if git.problem() or git.is_shallow():
        pytest.skip("there is no history here")
    command = ["git", "rev-list", "--count", "--first-parent", "HEAD"]
    commits = int(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    base, now = git.state(f"HEAD~{min(back, commits - 1)}"), working_tree(ROOT)
    for service in {*base.specs, *now.specs}:
        if base.specs.get(service) != now.specs.get(service):
            used = usage(service, [*base.of_service(service), *now.of_service(service)])
            before, after = base.document(service), now.document(service)
            assert changes(before, after, used)
            assert changes(after, before, used)
