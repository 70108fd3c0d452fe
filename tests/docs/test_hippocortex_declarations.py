"""What Hippocortex's documentation declares, held against what this package has."""

from __future__ import annotations

import dataclasses
import inspect
from inspect import Parameter
from typing import Any

import pytest

from memclients.hippocortex import Hippocortex, SyncHippocortex, types
from tests.docs.world import page

DECLARATIONS = {heading: block.code for heading, block in page("hippocortex.md", "py").items()}
SIGNATURES = {heading: code for heading, code in DECLARATIONS.items() if code.startswith("async def")}


def run(code: str) -> dict[str, Any]:
    """Run a declaration, whose annotations nobody evaluates, and return what it declares."""
    namespace: dict[str, Any] = {"dataclass": dataclasses.dataclass}
    exec(code, namespace)
    return {name: value for name, value in namespace.items() if name not in ("dataclass", "__builtins__")}


CLASSES = {
    name: declared
    for heading, code in DECLARATIONS.items()
    if heading not in SIGNATURES
    for name, declared in run(code).items()
}


def test_every_declaration_of_the_page_is_here() -> None:
    assert len(DECLARATIONS) == 13
    assert len(SIGNATURES) == 7
    assert len(CLASSES) == 11


def shape(parameter: Parameter) -> tuple[str, Any, Any]:
    return parameter.name, parameter.kind, parameter.default


@pytest.mark.parametrize("client", [Hippocortex, SyncHippocortex])
@pytest.mark.parametrize("heading", SIGNATURES)
def test_a_method_takes_what_the_page_declares(heading: str, client: type) -> None:
    [declared] = run(f"{SIGNATURES[heading].rstrip()}: ...").values()
    method = getattr(client, declared.__name__)

    documented = list(map(shape, inspect.signature(declared).parameters.values()))
    ours = list(inspect.signature(method).parameters.values())

    assert list(map(shape, ours[: len(documented)])) == documented
    assert {parameter.kind for parameter in ours[len(documented) :]} <= {Parameter.KEYWORD_ONLY}
    returned = str(inspect.signature(method).return_annotation).rpartition(".")[2]
    assert returned == inspect.signature(declared).return_annotation
    assert inspect.iscoroutinefunction(method) is (client is Hippocortex)


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_has_the_fields_that_the_page_declares(name: str) -> None:
    documented = dataclasses.fields(CLASSES[name])
    ours = dataclasses.fields(getattr(types, name))[: len(documented)]

    assert [field.name for field in ours] == [field.name for field in documented]
    for field, promised in zip(ours, documented, strict=True):
        # What the page calls optional only in a comment may have a default here.
        assert promised.default in (field.default, dataclasses.MISSING)


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_is_made_by_position_as_the_page_declares(name: str) -> None:
    values = [object() for _ in dataclasses.fields(CLASSES[name])]

    made = getattr(types, name)(*values)

    assert [getattr(made, field.name) for field in dataclasses.fields(CLASSES[name])] == values
