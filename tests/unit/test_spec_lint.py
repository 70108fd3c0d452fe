"""The specs are clean, and the lint that says so has teeth: every kind of fault, planted alone, is named."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from codegen.formatting import CodegenError
from codegen.lint import lint
from codegen.spec import load, services
from tests.unit.spec_faults import FAULTS, known_route, put, wrapped

ROOT = Path(__file__).parents[2]
GOOD = load(Path(__file__).with_name("good_spec.yaml"))


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


def test_a_list_within_an_envelope_may_be_paged(tmp_path: Path) -> None:
    spec = deepcopy(GOOD)
    wrapped(spec)

    assert linted(tmp_path, yaml.safe_dump(spec)) == []


def test_a_route_of_which_nothing_is_known_may_be_named(tmp_path: Path) -> None:
    spec = known_route(deepcopy(GOOD))
    spec["x-known-routes"]["purge"]["retry"] = spec["x-retry-policies"]["spare"] = {
        "safety": "unsafe",
        "statuses": [418],
    }

    assert linted(tmp_path, yaml.safe_dump(spec)) == []


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
