"""docs/adding-a-service.md tells the truth: who follows it has a finished service."""

from __future__ import annotations

import re
import sys
import tomllib
from typing import TYPE_CHECKING

from memclients.mock._registry import SERVICES
from tests.docs.snippets import shell_blocks
from tests.sixth.conftest import HOUSE, PAGE, ROOT

if TYPE_CHECKING:
    from tests.sixth.conftest import House

TEXT = PAGE.read_text(encoding="utf-8")
# A block with the file that it is of, or a part of.
SHOWN = re.findall(
    r"^\[`(\S+)`\]\(\.\./tests/sixth/house/(\S+)\)(?:[^\n]|\n(?!\n))*:\n\n```\w+\n(.*?)^```$",
    TEXT,
    re.MULTILINE | re.DOTALL,
)
# A program and what it prints.
TRIED = re.findall(r"^```py\n(import .*?)^```\n\n```text\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
COMMANDS = [
    (line[2:], rest)
    for block in shell_blocks(PAGE)
    for line, _, rest in (part.partition("\n") for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE) if part)
]
FILES = [path.relative_to(HOUSE).as_posix() for path in HOUSE.rglob("*.py")]
# Where a file may have to know every service.
FOLDERS = ("benchmarks", "codegen", "docs", "src", "tests")
NAMING = (".py", ".md", ".toml")
# A file of each service's own, and what is made from others.
ELSEWHERE = {"generated", "specs", "_sync", "sixth", PAGE.name}


def test_the_blocks_are_the_files() -> None:
    assert len(SHOWN) >= 10
    for name, link, block in SHOWN:
        assert name == link
        text = (HOUSE / name).read_text(encoding="utf-8")
        position = 0
        for part in re.split(r"^ *# \.\.\.\n", block, flags=re.MULTILINE):
            position = text.find(part.strip("\n"), position)
            assert position >= 0, f"{name} does not have, after what is shown before:\n{part}"


def test_no_file_is_left_unsaid() -> None:
    files = {
        path.relative_to(HOUSE).as_posix() for path in HOUSE.rglob("*") if path.is_file() and path.suffix != ".pyc"
    }
    assert files == set(re.findall(r"\]\(\.\./tests/sixth/house/([^)]+)\)", TEXT))


def test_who_follows_it_has_a_service_that_every_test_of_all_services_holds(house: House) -> None:
    assert COMMANDS[-1][0].startswith(".venv/bin/python -m pytest")
    for command, said in COMMANDS[:-1]:
        assert house.shell(command).endswith(said), command

    for command in (["check"], ["format", "--check"]):
        house.run(sys.executable, "-m", "ruff", *command, *FILES)

    packages = ("memclients.notewell", "memclients.mock.notewell")
    house.run(sys.executable, "-m", "mypy", *(part for package in packages for part in ("-p", package)))

    ((code, said),) = TRIED
    assert house.run(sys.executable, "-W", "error", "-c", code) == said

    # The table of what stories reach is about all tests together.
    quietly = ("-q", "-p", "no:cacheprovider", "-p", "no:tests.support.coverage.plugin")
    told = house.run(
        *(sys.executable, "-m", "pytest", *quietly, "-k", "notewell", "tests"), MEMCLIENTS_CONTRACT_EXAMPLES="5"
    )

    passed = re.search(r"^(\d+) passed", told.splitlines()[-1])
    assert passed is not None, told
    assert int(passed[1]) > 150


def test_the_places_are_all_that_know_every_service() -> None:
    rows = dict(re.findall(r"^\| `([^`]+)` \| (.*?) \|", TEXT.partition("## Places")[2], re.MULTILINE))
    needed = {name for name, what in rows.items() if " if " not in what}

    found = set()
    for path in (*ROOT.glob("*.*"), *(one for folder in FOLDERS for one in (ROOT / folder).rglob("*"))):
        name = path.relative_to(ROOT)
        if path.suffix in NAMING and not ELSEWHERE & {*name.parts}:
            text = path.read_text(encoding="utf-8").lower()
            if all(service in text for service in SERVICES):
                found.add(name.as_posix())

    assert found - rows.keys() == set(), "they name every service: find services otherwise, or list them in the guide"
    assert needed - found == set(), "they do not name every service"


def test_a_list_of_an_import_contract_that_names_services_names_all() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for contract in settings["tool"]["importlinter"]["contracts"]:
        for key, value in contract.items():
            for package in ("memclients", "memclients.mock"):
                named = {service for service in SERVICES if isinstance(value, list) and f"{package}.{service}" in value}
                assert named in (set(), {*SERVICES}), f"{contract['name']}: {key}"
