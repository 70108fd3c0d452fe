"""A spec is data: whatever its text says, none of it becomes code."""

from __future__ import annotations

import ast
import builtins
import contextlib
from typing import TYPE_CHECKING, Any

import pytest

from codegen.formatting import CodegenError
from codegen.text import docstring, literal
from tests.support.sample import operation, package, write_spec

if TYPE_CHECKING:
    from pathlib import Path

MARK = "hacked"
CODE = f"__import__('builtins').{MARK}.append(1)"
PAYLOADS = [
    f'""" + {CODE} + """',
    f"''' + {CODE} + '''",
    f'"; {CODE}; "',
    f"'; {CODE}; '",
    f"\n{CODE}\n",
    f'"""\n{CODE}\n"""',
    f'\\"""\n{CODE}\n\\"""',
    f"{{{CODE}}}",
    f"{{{{ {CODE} }}}}{{% raw %}}",
    f"\\N{{DIGIT ONE}} \\x41 \\u0041 \\U0001 \\ {CODE}",
    f"# {CODE}\r{CODE}\x0c{CODE}\u2028{CODE}\x00",
    'ends with a quote"',
    "ends with a backslash\\",
    'ends with three quotes"""',
    f"]\n{CODE}\n[",
    f"a\n\n    Args:\n        x: {CODE}\n\n{CODE}",
]


def odd_operation(number: int, text: str) -> dict[str, Any]:
    """Return an operation that says `text` wherever an operation may say anything."""
    answer = {
        "description": text,
        "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/Odd{number}"}}},
    }
    return operation(
        f"doOdd{number}",
        summary=text,
        description=text,
        parameters=[
            {"name": f"{text} q", "in": "query", "description": text, "schema": {"type": "string", "default": text}},
            {"name": f"{text} h", "in": "header", "description": text, "schema": {"enum": [text, "plain"]}},
        ],
        requestBody={
            "description": text,
            "content": {"application/json": {"schema": odd_schema(text)}, f"text/{text}": {"schema": {}}},
        },
        responses={"200": answer, "404": {"description": text, "content": {f"text/{text}": {"schema": {}}}}},
        **{
            "x-evidence": text,
            "x-retry": {"safety": text, "final": [{"status": 503, "field": text, "contains": text}]},
            "x-pagination": {"style": text, "items": text, "next": text, "limit": {"parameter": text}},
        },
    )


def odd_schema(text: str) -> dict[str, Any]:
    """Return a schema that says `text` wherever a schema may say anything."""
    return {
        "type": "object",
        "title": text,
        "description": text,
        "required": ["id"],
        "properties": {
            "id": {"type": "string", "description": text, "default": text, "examples": [text], "pattern": text},
            "kind": {"description": text, "enum": [text, "plain", 'it"s']},
            "open": {"anyOf": [{"type": "string", "enum": [text]}, {"type": "string"}], "description": text},
            "always": {"const": text},
            f"{text} key": {"type": "string"},
            "variants": {
                "oneOf": [{"$ref": "#/components/schemas/Left"}, {"$ref": "#/components/schemas/Right"}],
                "discriminator": {"propertyName": text, "mapping": {text: "#/components/schemas/Left"}},
            },
        },
    }


def odd_spec(texts: list[str]) -> dict[str, Any]:
    numbered = list(enumerate(texts))
    side = {"type": "object", "required": texts[:1], "properties": {text: {"type": "string"} for text in texts[:1]}}
    return {
        "info": {"title": texts[0], "version": texts[0], "description": texts[0]},
        "servers": [{"url": f"https://x.example/{texts[0]}".replace("{", ""), "description": texts[0]}],
        "paths": {f"/odd/{number}": {"post": odd_operation(number, text)} for number, text in numbered},
        "components": {
            "schemas": {"Left": side, "Right": side, **{f"Odd{number}": odd_schema(text) for number, text in numbered}},
        },
    }


@pytest.fixture
def hacked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What the payloads append to when they run."""
    calls: list[int] = []
    monkeypatch.setattr(builtins, MARK, calls, raising=False)
    exec(CODE)
    assert calls.pop() == 1, "the payload does what it says"
    return calls


def import_all(spec: Path, folder: Path) -> dict[str, str]:
    """Generate a spec, import every module of it, and return the sources."""
    with package(spec, folder) as made:
        sources = {path.relative_to(made.folder).as_posix(): path.read_text() for path in made.folder.rglob("*.py")}
        for name in sources:
            made.load(name.removesuffix(".py").replace("/", ".").removesuffix("__init__").rstrip("."))
    return sources


@pytest.mark.parametrize("style", ["pydantic", "typeddict"])
def test_text_is_never_code(tmp_path: Path, hacked: list[int], style: str) -> None:
    spec = write_spec(tmp_path, "odd", {**odd_spec(PAYLOADS), "x-python": {"results": style}})
    sources = import_all(spec, tmp_path / "generated")
    assert hacked == []
    assert len(sources) > 2 * len(PAYLOADS), "nothing was refused"
    attributes = {
        node.attr for text in sources.values() for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute)
    }
    assert MARK not in attributes, "nor would it run in a function"


def test_text_of_a_dataclass_is_never_code(tmp_path: Path, hacked: list[int]) -> None:
    changes = odd_spec(PAYLOADS)
    for schema in changes["components"]["schemas"].values():
        # Names are refused, and a discriminator too.
        told = {key: one for key, one in schema["properties"].items() if key.isidentifier() and key != "variants"}
        schema |= {"properties": told, "required": []}
    colours = {f"Colour{number}": {"description": text, "enum": [text]} for number, text in enumerate(PAYLOADS)}
    changes["components"]["schemas"] |= colours
    spec = write_spec(tmp_path, "odd", {**changes, "x-python": {"results": "dataclass"}})
    sources = import_all(spec, tmp_path / "generated")
    assert hacked == []
    assert all(f"class Odd{number}" in sources["results.py"] for number in range(len(PAYLOADS)))
    nodes = ast.walk(ast.parse(sources["results.py"]))
    assert MARK not in {node.attr for node in nodes if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("style", ["pydantic", "dataclass"])
@pytest.mark.parametrize("text", PAYLOADS)
def test_names_are_never_code(tmp_path: Path, hacked: list[int], text: str, style: str) -> None:
    changes: list[dict[str, Any]] = [
        {"paths": {"/a": {"get": operation(text)}}},
        {"paths": {"/a": {"get": operation(tags=[text])}}},
        {"paths": {f"/a{text}": {"get": operation()}}},
        {"paths": {"/a": {"get": operation(responses={text: {"description": "It."}})}}},
        {"components": {"schemas": {text: {"type": "object", "properties": {"a": {}}}}}},
        {"components": {"schemas": {"A": {"type": text, "properties": {"a": {"type": [text]}}}}}},
        {"components": {"schemas": {"A": {"type": "object", "properties": {"a": {"type": "string", "format": text}}}}}},
        {"components": {"schemas": {"A": {"type": "object", "properties": {text: {"type": "string"}}}}}},
        {"components": {"schemas": {text: {"type": "string", "enum": ["a"]}}}},
        {"x-python": {"results": text}},
    ]
    for number, change in enumerate(changes):
        spec = write_spec(tmp_path / str(number), f"odd{number}", {"x-python": {"results": style}, **change})
        with contextlib.suppress(CodegenError):
            sources = import_all(spec, tmp_path / "generated")
            assert MARK not in {
                node.attr
                for source in sources.values()
                for node in ast.walk(ast.parse(source))
                if isinstance(node, ast.Attribute)
            }
    assert hacked == []


@pytest.mark.parametrize("text", PAYLOADS)
def test_text_survives_as_text(text: str) -> None:
    assert ast.literal_eval(literal(text)) == text
    read = ast.literal_eval(docstring(text))
    assert isinstance(read, str)
    assert read.split() == "".join(char for char in text if char.isprintable() or char == "\n").split()


def test_long_text_is_wrapped_without_breaking_an_escape() -> None:
    text = ("\\" * 7 + " " + '"""' + " ") * 60
    assert ast.literal_eval(docstring(text, 4)).split() == text.split()


@pytest.mark.parametrize("name", ["a-b", "1x", "x.y", "os;x", "ünï cöde"])
def test_the_name_of_a_spec_is_that_of_a_package(tmp_path: Path, name: str) -> None:
    from codegen.steps import steps

    write_spec(tmp_path / "specs", name, {})
    with pytest.raises(CodegenError, match="identifier"):
        steps(tmp_path)
