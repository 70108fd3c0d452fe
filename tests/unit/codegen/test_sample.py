"""What the generated text says, to people and to type checkers."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.support.sample import SAMPLE, Package

if TYPE_CHECKING:
    from pathlib import Path

ROOT = SAMPLE.parents[3]

USAGE = """
from typing import Any, assert_type
import datetime
import uuid

from sample import AuthenticatedClient, Client
from sample.api.blobs import edit_blob, get_blob, put_blob
from sample.api.events import get_shape, list_events
from sample.api.notes import put_note
from sample.api.things import create_thing, delete_thing, get_thing, list_things
from sample.models import Came, Circle, ErrorBody, NewThing, Owner, Page, Square, Thing, Went
from sample.types import Response, Unset

async def use(client: AuthenticatedClient, anonymous: Client) -> None:
    assert_type(list_things.sync(client=client, limit=3), Page)
    assert_type(await list_things.asyncio(client=client, tags=["a"]), Page)
    assert_type(list_things.sync_detailed(client=client), Response[Page | ErrorBody | str])
    assert_type(create_thing.sync(client=client, body={"name": "x"}), Thing)
    assert_type(create_thing.sync(client=client, body="x", media_type="text/plain"), Thing)
    assert_type(get_thing.sync("1", client=client), Thing | str)
    assert_type(delete_thing.sync_detailed("1", client=client).parsed, ErrorBody | str | None)
    assert_type(put_note.sync(1, client=anonymous, body="x"), str)
    assert_type(get_blob.sync("a", "b", client=client), bytes)
    assert_type(edit_blob.sync("a", "b", client=client, body=b"x", media_type="application/octet-stream"), Owner | bytes)
    put_blob.sync("a", "b", client=client, body="text")  # type: ignore[arg-type]
    assert_type(list_events.sync(client=client), list[Came | Went | dict[str, Any]])
    assert_type(get_shape.sync(client=client, corners=1), Circle | Square | list[Square] | str | dict[str, Any] | None)
    thing = create_thing.sync(client=client, body=NewThing(name="x", due=datetime.datetime.now()))
    assert_type(thing.id, uuid.UUID)
    assert_type(thing.kind, str | None | Unset)
    assert_type(thing.owner, Owner | None | Unset)
    assert_type(thing.seen, dict[str, datetime.datetime] | None | Unset)
    assert_type(NewThing(name="x").owner, Owner | Unset)
    list_things.sync(client=anonymous)  # type: ignore[arg-type]
    create_thing.sync(client=client, body=3)  # type: ignore[arg-type]
    from sample.models import Thingy  # type: ignore[attr-defined]
"""


def test_the_types_are_what_the_spec_says(sample: Package, tmp_path: Path) -> None:
    usage = tmp_path / "usage.py"
    usage.write_text(USAGE)
    command = [sys.executable, "-m", "mypy", "--config-file", "", "--strict", "--cache-dir", str(tmp_path / "cache")]
    done = subprocess.run(
        [*command, "--python-version", "3.11", str(usage), str(sample.folder)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={"MYPYPATH": f"{sample.folder.parent}:{ROOT / 'src'}"},
    )
    assert done.stdout.startswith("Success"), done.stdout + done.stderr


def test_every_module_says_where_it_comes_from(sample: Package) -> None:
    for path in sample.folder.rglob("*.py"):
        first, text = path.read_text().split("\n", 1)
        assert first == "# Generated from specs/sample.yaml; do not edit."
        assert ast.get_docstring(ast.parse(text)), path


def test_operations_are_described_in_the_words_of_the_spec(sample: Package) -> None:
    module = sample.load("api.things.list_things")
    assert module.__doc__ == "List things.\n\nNewest first.\n\nEnds with the first page that has no `next`.\n"
    for function in (module.sync, module.build_request):
        assert "    since: Leaves out older ones.\n" in inspect.getdoc(function)
    assert "Returns:\n    A page of things.\n" in inspect.getdoc(module.sync)
    assert "Evidence: verified on a live server." in module.sync.__doc__
    assert "InvalidRequestError" in module.build_request.__doc__


def test_documented_values_of_enums_are_told(sample: Package) -> None:
    doc = sample.model("Thing").__doc__
    assert "kind: Which kind. Documented: `small`, `big`." in doc
    assert "mood: Documented: `glad`, `sad`." in doc
    assert "owner: Who has it." in doc, "the words beside a reference, not those of the class"


@pytest.mark.parametrize("part", ["httpx", "pydantic", "match ", "getattr("])
def test_operations_stay_declarative(sample: Package, part: str) -> None:
    for path in (sample.folder / "api").rglob("*.py"):
        assert part not in path.read_text()


def test_the_spec_comes_along_as_json(sample: Package) -> None:
    import json

    import yaml

    text = (sample.folder / "openapi.json").read_text()
    document = json.loads(text)
    assert document == yaml.safe_load(SAMPLE.read_text())
    assert text == json.dumps(document, indent=1, ensure_ascii=False) + "\n"
    assert list(document)[:3] == ["openapi", "info", "servers"], "in the order of the spec"
