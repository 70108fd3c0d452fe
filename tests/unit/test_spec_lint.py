"""The specs are clean, and the lint that says so has teeth: every kind of fault, planted alone, is named."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
import yaml

from codegen.formatting import CodegenError
from codegen.lint import lint
from codegen.spec import load, operations, services

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
GOOD = load(Path(__file__).with_name("good_spec.yaml"))
CLOSED = {"type": "string", "enum": ["a", "b"], "description": "One of two."}


def operation(spec: dict[str, Any], name: str = "createNote") -> Any:
    return next(stated.operation for stated in operations(spec) if stated.id == name)


def schema(spec: dict[str, Any], name: str) -> Any:
    return spec["components"]["schemas"][name]


def remove(tree: Any, *path: Any) -> None:
    for step in path[:-1]:
        tree = tree[step]
    del tree[path[-1]]


def put(tree: Any, *path_and_value: Any) -> None:
    *path, last, value = path_and_value
    for step in path:
        tree = tree[step]
    tree[last] = value


def media(spec: dict[str, Any], name: str, status: str) -> Any:
    return operation(spec, name)["responses"][status]["content"]["application/json"]


def notes_at_once(spec: dict[str, Any]) -> Any:
    """Let the operation take a list of notes."""
    put(
        operation(spec),
        "requestBody",
        "content",
        "application/json",
        "schema",
        {"$ref": "#/components/schemas/NoteList"},
    )
    return operation(spec)


# What is done to the good spec; where the fault is then found; words of what is said about it.
FAULTS: dict[str, tuple[Callable[[dict[str, Any]], object], str, str]] = {
    # OpenAPI itself
    "version": (lambda s: put(s, "openapi", "3.0.3"), "the document", "write `openapi: 3.1.0`"),
    "no title": (lambda s: remove(s, "info", "title"), "info", '"title" is a required property'),
    "no responses": (lambda s: put(operation(s), "responses", {}), "createNote.responses", "not valid OpenAPI"),
    "dangling reference": (lambda s: put(media(s, "createNote", "201"), "schema", {"$ref": "#/components/schemas/Nope"}),
        "the document", "Nope"),
    "undeclared path parameter": (lambda s: remove(operation(s, "getNote"), "parameters"), "the document", "note_id"),
    "repeated operationId": (lambda s: put(operation(s, "getNote"), "operationId", "createNote"), "createNote",
        "is used 2 times"),
    # names
    "no operationId": (lambda s: remove(operation(s, "getNote"), "operationId"), "GET /notes/{note_id}", "no operationId"),
    "code in an operationId": (lambda s: put(operation(s), "operationId", "x(): import os #"), "x(): import os #",
        "not safe in generated code"),
    "code in a schema name": (lambda s: put(s, "components", "schemas", "A.B-c", schema(s, "Note")), "components.schemas",
        "'A.B-c' is not safe"),
    "code in a property": (lambda s: put(schema(s, "Note"), "properties", "a'b", {"description": "Odd."}),
        "components.schemas.Note", "is not safe"),
    "code in a parameter": (lambda s: put(operation(s, "listNotes"), "parameters", 1, "name", "x y"),
        "listNotes.parameters.1", "the parameter 'x y' is not safe"),
    "code in a value": (lambda s: put(schema(s, "Note"), "properties", "kind", "anyOf", 0, "enum", 0, 'a"\nb'),
        "components.schemas.Note.properties.kind.anyOf.0", "text without quotes"),
    "code in a path": (lambda s: put(s, "paths", "/no tes", s["paths"].pop("/notes")), "paths./no tes", "is not safe"),
    "code in a tag": (lambda s: put(operation(s), "tags", ["../x"]), "createNote", "the tag '../x' is not safe"),
    # words
    "no summary": (lambda s: remove(operation(s), "summary"), "createNote", "has no summary"),
    "blank description": (lambda s: put(operation(s), "description", " "), "createNote", "has no description"),
    "undescribed schema": (lambda s: remove(schema(s, "Note"), "description"), "components.schemas.Note",
        "has no description"),
    "undescribed property": (lambda s: remove(schema(s, "NewNote"), "properties", "text", "description"),
        "components.schemas.NewNote", "'text' has no description"),
    "undescribed parameter": (lambda s: remove(operation(s, "listNotes"), "parameters", 0, "description"),
        "listNotes.parameters.0", "'limit' has no description"),
    # schemas
    "boolean property": (lambda s: put(schema(s, "Note"), "properties", "any", True), "components.schemas.Note",
        "properties.any is a boolean schema"),
    "boolean items": (lambda s: put(schema(s, "NoteList"), "properties", "notes", "items", False),
        "components.schemas.NoteList.properties.notes", "items is a boolean schema"),
    # operations
    "no tag": (lambda s: put(operation(s), "tags", []), "createNote", "has 0 tags"),
    "two tags": (lambda s: put(operation(s), "tags", ["notes", "notes"]), "createNote", "has 2 tags"),
    "unknown tag": (lambda s: put(operation(s), "tags", ["others"]), "createNote", "'others' is not among"),
    "security unstated": (lambda s: remove(operation(s), "security"), "createNote", "does not state its security"),
    "unknown security": (lambda s: put(operation(s), "security", [{"magic": []}]), "createNote", "'magic' does not exist"),
    "no error response": (lambda s: remove(operation(s), "responses", "401"), "createNote", "has no error response"),
    # links
    "link to nowhere": (lambda s: put(operation(s), "responses", "201", "links", "GetNote", "operationId", "findNote"),
        "createNote.responses.201.links.GetNote", "'findNote', which is no operationId"),
    "link by a wrong name": (lambda s: put(operation(s), "responses", "201", "links", "GetNote", "parameters", {"id": "x"}),
        "createNote.responses.201.links.GetNote", "getNote has no parameter 'id'"),
    # extensions
    "no retry": (lambda s: remove(operation(s), "x-retry"), "createNote", '"x-retry" is a required property'),
    "no meaning of 404": (lambda s: remove(operation(s), "x-not-found"), "createNote", '"x-not-found" is a required'),
    "no evidence": (lambda s: remove(operation(s), "x-evidence"), "createNote", '"x-evidence" is a required property'),
    "no style of results": (lambda s: remove(s, "x-python"), "the document", '"x-python" is a required property'),
    "unknown evidence": (lambda s: put(media(s, "createNote", "201"), "x-evidence", "hearsay"),
        "createNote.responses.201.content.application/json", '"hearsay" is not one of'),
    "misspelt extension": (lambda s: put(operation(s), "x-retries", 3), "createNote", "x-retries"),
    "extension in a wrong place": (lambda s: put(schema(s, "Note"), "x-not-found", "none"), "components.schemas.Note",
        "x-not-found"),
    "unknown safety": (lambda s: put(operation(s), "x-retry", "safety", "mostly"), "createNote", '"mostly" is not one of'),
    "key without a place": (lambda s: remove(operation(s), "x-retry", "key"), "createNote", '"key" is a required'),
    "key in a header that it does not take": (lambda s: remove(operation(s), "parameters"), "createNote",
        "x-retry.key: it takes no 'Idempotency-Key' there"),
    "key that is no key of the body": (lambda s: put(operation(s), "x-retry", "key", {"in": "body", "name": ["text", "id"]}),
        "createNote", "x-retry.key: it takes no 'id' there"),
    "key under no name": (lambda s: put(operation(s), "x-retry", "key", "name", []), "createNote", "x-retry.key.name"),
    "key of each in a header": (lambda s: put(operation(s), "x-retry", "key", "each", "notes"), "createNote",
        'x-retry.key.in: "body" was expected'),
    "key of each member of nothing": (lambda s: put(operation(s), "x-retry", "key", {"in": "body", "each": "notes",
        "name": "id"}), "createNote", "x-retry.key.each: it takes no 'notes'"),
    "key that no member has": (lambda s: put(notes_at_once(s), "x-retry", "key", {"in": "body", "each": "notes",
        "name": "key"}), "createNote", "it takes no 'key' there: name a key of the members of notes"),
    "odd status": (lambda s: put(operation(s), "x-retry", "statuses", ["6XX"]), "createNote", "6XX"),
    "exception to nothing": (lambda s: put(operation(s), "x-retry", "never", [501]), "createNote", "501 is in no range"),
    "shed and safe": (lambda s: put(operation(s, "getNote"), "x-retry", {"safety": "safe", "statuses": [], "shed": [429]}),
        "getNote", "says nothing of a safe operation"),
    "final without text": (lambda s: put(operation(s), "x-retry", "final", [{"status": 503, "field": "error"}]),
        "createNote", '"contains" is a required property'),
    "safe on a condition and anyway": (lambda s: put(operation(s), "x-retry", {"safety": "safe", "statuses": [],
        "safe-if": {"required": ["id"]}}), "createNote", 'x-retry.safety: "unsafe" was expected'),
    "safe if there is a body": (lambda s: put(operation(s, "getNote"), "x-retry", {"safety": "unsafe", "statuses": [],
        "safe-if": {"required": ["id"]}}), "getNote", "safe-if: it takes no body"),
    "condition that is no schema": (lambda s: put(operation(s), "x-retry", {"safety": "unsafe", "statuses": [],
        "safe-if": {"required": "id"}}), "createNote", "x-retry.safe-if.required"),
    "condition that refers": (lambda s: put(operation(s), "x-retry", {"safety": "unsafe", "statuses": [],
        "safe-if": {"$ref": "#/components/schemas/Note"}}), "createNote", "refers to another schema"),
    "segment that keeps a slash": (lambda s: put(operation(s, "getNote"), "parameters", 0, "x-segment", {"keep": "/"}),
        "getNote.parameters.0", "x-segment.keep"),
    "segment without a word": (lambda s: put(operation(s, "getNote"), "parameters", 0, "x-segment", {}),
        "getNote.parameters.0", "x-segment: {} has less than 1 property"),
    "segment of the query": (lambda s: put(operation(s, "listNotes"), "parameters", 0, "x-segment", {"dots": "encoded"}),
        "listNotes.parameters.0", "which this is not"),
    "segment in a wrong place": (lambda s: put(schema(s, "Note"), "x-segment", {"dots": "encoded"}),
        "components.schemas.Note", "x-segment"),
    "unused policy": (lambda s: put(s, "x-retry-policies", "spare", {"safety": "safe", "statuses": []}),
        "x-retry-policies.spare", "is not used"),
    "paging by nothing": (lambda s: remove(operation(s, "listNotes"), "x-pagination", "offset"), "listNotes",
        '"offset" is a required property'),
    "paging by an unknown parameter": (lambda s: put(operation(s, "listNotes"), "x-pagination", "offset", "skip"),
        "listNotes", "x-pagination.offset: it takes no 'skip'"),
    "paging by an unknown limit": (lambda s: put(operation(s, "listNotes"), "x-pagination", "limit", "parameter", "size"),
        "listNotes", "x-pagination.limit.parameter: it takes no 'size'"),
    "paging an unknown list": (lambda s: put(operation(s, "listNotes"), "x-pagination", "items", "rows"), "listNotes",
        "x-pagination.items: its answer has no 'rows'"),
    "paging by an unknown time": (lambda s: put(operation(s, "listNotes"), "x-pagination", "time", "at"), "listNotes",
        "x-pagination.time: its rows have no 'at'"),
    # answers
    "closed object": (lambda s: put(schema(s, "Note"), "additionalProperties", False), "components.schemas.Note",
        "forbids unknown keys"),
    "closed enum": (lambda s: put(schema(s, "Note"), "properties", "kind", {**CLOSED, "type": ["string", "null"]}),
        "components.schemas.Note.properties.kind", "is closed"),
    "absent but not null": (lambda s: put(schema(s, "Note"), "required", ["id", "text"]), "components.schemas.Note",
        "'time' may be absent but not null"),
    # examples
    "request without example": (lambda s: remove(operation(s), "requestBody", "content", "application/json", "examples"),
        "createNote", "request body has no example"),
    "answer without example": (lambda s: remove(media(s, "createNote", "201"), "examples"), "createNote",
        "the 201 application/json answer has no example"),
    "no example of an error": (lambda s: remove(operation(s, "getNote"), "responses", "404", "content", "text/plain",
        "examples"), "getNote", "has no example of an error"),
    "required parameter without example": (lambda s: remove(operation(s, "getNote"), "parameters", 0, "example"),
        "getNote", "'note_id' is required but has no example"),
    "false request": (lambda s: put(operation(s), "requestBody", "content", "application/json", "examples", "short",
        "value", {"text": " "}), "createNote", "the example 'short' (request body, application/json)"),
    "false answer": (lambda s: put(media(s, "createNote", "201"), "examples", "short", "value", "time", "yesterday"),
        "createNote", "the example 'short' (answer 201, application/json)"),
    "false shared answer": (lambda s: put(s, "components", "responses", "Unauthorized", "content", "application/json",
        "examples", "missing", "value", {}), "components.responses.Unauthorized", '"error" is a required property'),
    "false parameter": (lambda s: put(operation(s, "listNotes"), "parameters", 0, "example", 1000), "listNotes",
        "1000 is greater than the maximum of 100"),
    # components
    "unused schema": (lambda s: put(s, "components", "schemas", "Spare", CLOSED), "components.schemas.Spare",
        "is not used"),
    "schema used by itself alone": (lambda s: put(s, "components", "schemas", "Spare", {"type": "object",
        "description": "Itself.", "properties": {"next": {"$ref": "#/components/schemas/Spare"}}}),
        "components.schemas.Spare", "is not used"),
    "unused security scheme": (lambda s: put(s, "components", "securitySchemes", "basic", {"type": "http", "scheme": "basic"}),
        "components.securitySchemes.basic", "is not used"),
    "bag of no operation": (lambda s: put(schema(s, "ListOptions"), "x-parameters-of", "findNotes"),
        "components.schemas.ListOptions", "there is no operation 'findNotes'"),
    "bag that lacks a parameter": (lambda s: remove(schema(s, "ListOptions"), "properties", "limit"),
        "components.schemas.ListOptions", "'limit' is not the query parameter"),
}  # fmt: skip


def linted(folder: Path, text: str) -> list[str]:
    path = folder / "specs" / "notes.yaml"
    path.parent.mkdir()
    path.write_text(text)
    return lint(path)


@pytest.mark.parametrize("service", services())
def test_each_spec_is_clean(service: str) -> None:
    assert lint(services()[service]) == []


def test_the_specs_of_both_services_are_found() -> None:
    assert {"memtrace", "octamem"} <= set(services())


def test_the_good_spec_is_clean(tmp_path: Path) -> None:
    assert linted(tmp_path, yaml.safe_dump(GOOD)) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_named(fault: str, tmp_path: Path) -> None:
    plant, place, words = FAULTS[fault]
    spec = deepcopy(GOOD)
    plant(spec)

    problems = linted(tmp_path, yaml.safe_dump(spec))

    start = f"specs/notes.yaml: {place}"
    assert [problem for problem in problems if problem.startswith(start) and words in problem], problems


def test_a_fault_is_named_once(tmp_path: Path) -> None:
    spec = deepcopy(GOOD)
    put(
        spec,
        "components",
        "responses",
        "Unauthorized",
        "content",
        "application/json",
        "examples",
        "missing",
        "value",
        {},
    )

    assert len(linted(tmp_path, yaml.safe_dump(spec))) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: [", "not readable as YAML"),
        ("a: 1\nb: 2\na: 3", "the key 'a' is repeated"),
        ("outer: {a: 1, a: 2}", "the key 'a' is repeated"),
        ("a: !!python/object/apply:os.getcwd []", "not readable as YAML"),
        ("- a", "a spec is an object, not list"),
        ("responses: {200: {}}", "responses has the key 200: quote it"),
        ("a: !!float .nan", "a is nan, which JSON can't say"),
        ("a: 1e999", "a is inf, which JSON can't say"),
        ("a: &a [*a]", "contains itself"),
        ("schema: {$ref: 'https://example.org/schema.json'}", "schema refers to 'https://example.org/schema.json'"),
        ("schema: {$ref: other.yaml#/Note}", "schema refers to 'other.yaml#/Note'"),
        ("a: !!binary aGVsbG8=", "a is a bytes, which JSON can't say"),
    ],
)
def test_what_is_no_spec_is_refused(text: str, words: str, tmp_path: Path) -> None:
    (problem,) = linted(tmp_path, text)

    assert problem.startswith("specs/notes.yaml: ")
    assert words in problem


def test_plain_scalars_mean_what_they_mean_in_json(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    path.write_text(
        "base: &base {a: 1}\nmerged: {<<: *base, a: 2, b: 1}\nall: [no, 2026-04-20, 1e3, 0o7, 12:30, ~, true, -1]\n"
    )

    document = load(path)

    assert document["merged"] == {"a": 2, "b": 1}
    assert document["all"] == ["no", "2026-04-20", 1000.0, "0o7", "12:30", None, True, -1]


def test_a_spec_that_can_not_be_read_names_its_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    path.write_bytes(b"\xff\xfe\xfa")

    with pytest.raises(CodegenError, match=r"notes\.yaml: not readable as YAML"):
        load(path)


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["octamem"], 0), (["nowhere"], 2)])
def test_the_command_says_by_its_exit_code_whether_specs_are_clean(arguments: list[str], code: int) -> None:
    done = subprocess.run([sys.executable, "-m", "codegen.lint", *arguments], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == code, done.stdout + done.stderr
    assert ("nowhere" in done.stderr) == (code == 2)


def test_the_readme_explains_every_extension_by_a_true_example() -> None:
    definitions = json.loads((ROOT / "codegen/extensions.schema.json").read_text())["$defs"]
    places = [definitions[kind]["properties"] for kind in ("document", "operation", "parameter", "schema", "elsewhere")]
    readme = (ROOT / "specs/README.md").read_text()
    shown: dict[str, list[Any]] = {}
    for block in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL):
        for name, value in yaml.safe_load(block).items():
            shown.setdefault(name, []).append(value)

    assert set(shown) == {name for place in places for name in place}
    for place in places:
        for name, definition in place.items():
            validator = jsonschema_rs.Draft202012Validator({"allOf": [definition], "$defs": definitions})
            assert all(validator.is_valid(value) for value in shown[name]), name
            assert f"| `{name}` |" in readme
