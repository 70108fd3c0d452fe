"""The pages of the services have one shape, and leave nothing out."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from codegen.spec import load, operations
from memclients.mock._options import Options
from memclients.mock._registry import SERVICES, service_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.schemas import Document

ROOT = Path(__file__).parents[2]

SHAPE = [
    "Quick start",
    "What it can do",
    "When something goes wrong",
    "Retries and idempotency",
    "Test with the mock",
    "What differs from the official client",
    "Evidence",
]
LEVELS = ("verified", "source", "documented", "inferred", "assumed")

# What one talks to; everything else that is public is a value or an exception.
CALLED = {
    "octamem": ["OctaMem"],
    "memtrace": ["Memtrace"],
    "memoturn": ["Memoturn", "MemoryProfile", "TranscriptSession", "Db", "Collection", "Kv", "Vectors", "Branches"],
    "neotoma": ["NeotomaClient", "NeotomaMemory"],
    "hippocortex": ["SyncHippocortex"],
}
# What guarantees.md tells of every client, and second names.
OF_ALL_CLIENTS = {"close", "aclose", "with_options", "with_raw_response"}

pages = pytest.mark.parametrize("service", sorted(CALLED))


def text_of(service: str) -> str:
    return (ROOT / "docs" / f"{service}.md").read_text(encoding="utf-8")


def section(service: str, heading: str) -> str:
    parts = re.split(r"^## (.+)$", text_of(service), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))[heading]


def is_said(name: str, text: str) -> bool:
    """Tell whether a name stands in code, whole."""
    return re.search(rf"`(\w+\.)?{name}`|\.{name}\(", text) is not None


@pages
def test_a_page_has_the_shape_of_all(service: str) -> None:
    assert re.findall(r"^## (.+)$", text_of(service), re.MULTILINE) == SHAPE


@pages
def test_a_page_begins_in_both_colours(service: str) -> None:
    sync, asynchronous = re.findall(r"^```python\n(.*?)^```", section(service, "Quick start"), re.MULTILINE | re.DOTALL)

    assert "await" not in sync
    assert "asyncio.run(main())" in asynchronous


@pages
def test_every_method_is_shown(service: str) -> None:
    package = import_module(f"memclients.{service}")
    methods = {name for kind in CALLED[service] for name in _public(getattr(package, kind))} - OF_ALL_CLIENTS
    if service == "neotoma":
        methods = {name for name in methods if f"a{name}" in methods}

    page = section(service, "What it can do") + section(service, "Quick start")

    assert [name for name in sorted(methods) if not is_said(name, page)] == []


@pages
def test_the_errors_are_those_of_the_package_with_what_to_do(service: str) -> None:
    package = import_module(f"memclients.{service}")
    errors = import_module(f"memclients.{service}.errors")
    drawing = re.search(r"^\w+Error\n(?:[ │├└].*(?:\n|$))+", inspect.getdoc(errors) or "", re.MULTILINE)
    assert drawing is not None

    page = section(service, "When something goes wrong")
    advice = set(re.findall(r"`(\w+)`", " ".join(re.findall(r"^\| (`.*?) \|", page, re.MULTILINE))))

    exceptions = {name for name in package.__all__ if _is_exception(getattr(package, name))}
    base = drawing[0].splitlines()[0]
    assert f"```text\n{drawing[0].rstrip()}\n```" in page
    assert advice == exceptions - {base}


@pages
def test_every_switch_of_the_mock_is_explained(service: str) -> None:
    options = {field.name for field in fields(service_type(service).options_type)}

    listed = re.findall(r"^\| (`.*?) \|", section(service, "Test with the mock"), re.MULTILINE)

    assert set(re.findall(r"`(\w+)`", " ".join(listed))) == options - {field.name for field in fields(Options)}
    assert f"`memclients serve {service}`" in section(service, "Test with the mock")
    assert str(SERVICES[service].port) in section(service, "Test with the mock")


@pages
def test_the_evidence_is_counted(service: str) -> None:
    spec = load(ROOT / "specs" / f"{service}.yaml")
    stated = Counter(stated.operation["x-evidence"] for stated in operations(spec))
    others = Counter(_levels(spec)) - stated

    rows = [
        f"| {name} | {' | '.join(str(counted[level]) for level in LEVELS)} |"
        for name, counted in (("operations", stated), ("details that say otherwise", others))
    ]

    assert "\n".join(rows) in section(service, "Evidence"), f"docs/{service}.md has to say:\n" + "\n".join(rows)


def _public(kind: type) -> Iterator[str]:
    return (name for name in dir(kind) if not name.startswith("_") and callable(getattr(kind, name)))


def _is_exception(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Exception)


def _levels(document: Document) -> Iterator[str]:
    """Yield each statement once, although an alias may bring it to several places."""
    seen: set[int] = set()
    nodes: list[Any] = [document]
    while nodes:
        node = nodes.pop()
        if not isinstance(node, dict | list) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, dict) and isinstance(level := node.get("x-evidence"), str):
            yield level
        nodes.extend(node.values() if isinstance(node, dict) else node)
