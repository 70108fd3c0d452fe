"""What README.md and docs/ show is what happens."""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from memclients import mock
from tests.docs.snippets import Snippet, python_blocks, shell_blocks, whole_chains

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.docs.conftest import Connect

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
BLOCKS = [block for document in DOCUMENTS for block in whole_chains(python_blocks(document))]
ORIGINS = {
    "octamem": ["https://platform.octamem.com"],
    "memtrace": ["http://localhost:9100", "https://memtrace.example.com"],
    "memoturn": ["http://127.0.0.1:8080"],
    "neotoma": ["http://127.0.0.1:3080"],
    "hippocortex": ["https://api.hippocortex.dev"],
}
# A reader's key is as good as any.
OPTIONS: dict[str, dict[str, Any]] = {
    "octamem": {"any_key": True},
    "memtrace": {"any_key": True},
    "hippocortex": {"keys": ["hx_live_your_key_here"]},
}


@pytest.fixture
def servers() -> Iterator[dict[str, mock.Server]]:
    """Run a server of each service."""
    with ExitStack() as stack:
        yield {name: stack.enter_context(mock.serve(name, **OPTIONS.get(name, {}))) for name in ORIGINS}


@pytest.mark.parametrize("block", BLOCKS, ids=[block.name for block in BLOCKS])
def test_code_runs_as_it_stands(
    block: Snippet, servers: dict[str, mock.Server], connect: Connect, noted_child: Mapping[str, str]
) -> None:
    for link in block.chain:
        for service, data in link.seed.items():
            servers[service].control.seed(data)
    internet = connect({origin: servers[name] for name, origins in ORIGINS.items() for origin in origins}, ROOT)

    outcome = internet.run(block, **noted_child)

    assert (outcome.code, outcome.err) == (0, "")
    assert [violation for server in servers.values() for violation in server.control.violations] == []


def test_the_readme_shows_code() -> None:
    assert any(block.document == "README.md" for block in BLOCKS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_make_target_that_it_names_exists(document: Path) -> None:
    targets = set(re.findall(r"^([a-z][\w-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    inline = re.findall(r"`([^`\n]+)`", document.read_text(encoding="utf-8"))
    shown = "\n".join([*shell_blocks(document), *inline])

    named = re.findall(r"^\s*(?:\$ )?(?:[A-Z_]+=\S+ )*make ([a-z][\w-]*)", shown, re.MULTILINE)

    assert set(named) <= targets


NAMED_TESTS = {
    named for document in DOCUMENTS for named in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", document.read_text("utf-8"))
}


@pytest.mark.parametrize(("file", "name"), sorted(NAMED_TESTS))
def test_every_test_that_a_document_names_exists(file: str, name: str) -> None:
    assert re.search(rf"^(?:async )?def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
