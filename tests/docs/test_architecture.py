"""What docs/architecture.md points at is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from memclients.mock._registry import SERVICES

ROOT = Path(__file__).parents[2]
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
ROOMS = "benchmarks|codegen|docs|generated|specs|src|tests"
# Pages that tell of files to be made.
FICTION = {"adding-a-service.md", "spec-changes.md"}


@pytest.mark.parametrize("document", [path for path in DOCS if path.name not in FICTION], ids=lambda path: path.name)
def test_every_file_that_a_page_names_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    named = set(re.findall(rf"`((?:{ROOMS})/[^`\s:]*)`", text))

    assert [path for path in sorted(named) if not all(_found(path))] == []


@pytest.mark.parametrize("document", [ROOT / "README.md", *DOCS], ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", document.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]

    assert [link for link in links if not _leads(document, link)] == []


def test_the_import_contracts_that_it_explains_are_enforced() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    enforced = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    section = PAGE.partition("## Who may import whom")[2].partition("\n## ")[0]

    explained = re.findall(r"^\| ([A-Z][^|]+) \| ", section, re.MULTILINE)

    assert explained
    assert set(explained) <= enforced


def test_every_folder_of_tests_is_explained() -> None:
    unit = {f"tests/unit/{path.name}" for path in (ROOT / "tests" / "unit").iterdir() if _holds_tests(path)}
    others = {f"tests/{path.name}" for path in (ROOT / "tests").iterdir() if _holds_tests(path)}

    listed = set(re.findall(r"^\| `(tests/[\w/]+)` \|", PAGE, re.MULTILINE))

    assert listed == (unit | others | {"tests/typing"}) - {"tests/unit"}


def _found(path: str) -> list[bool]:
    """Return for each file that a path stands for whether it exists."""
    services = SERVICES if "<service>" in path else [""]
    return [any(ROOT.glob(path.replace("<service>", service).rstrip("/"))) for service in services]


def _leads(document: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = document.parent / path if path else document
    if not target.exists():
        return False
    headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE) if anchor else []
    return not anchor or anchor in {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _holds_tests(folder: Path) -> bool:
    return folder.is_dir() and any(folder.glob("test_*.py"))
