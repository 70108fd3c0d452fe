"""Public result types: open where servers are open, and without opinions of their own."""

from __future__ import annotations

import datetime
import typing
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.support.sample import SAMPLE, Package, package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

THING = {"id": "8f2e6c1c-9a55-4f0e-8d2b-0d5a1b7c3e9f", "name": "box"}


def required_keys(kind: Any) -> set[str]:
    hints = typing.get_type_hints(kind, include_extras=True)
    return {name for name, hint in hints.items() if typing.get_origin(hint) is not typing.NotRequired}


@pytest.fixture
def results(sample: Package) -> ModuleType:
    return sample.load("results")


@pytest.fixture(scope="session")
def dicts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    """The sample with plain dicts as results."""
    folder = tmp_path_factory.mktemp("dicts")
    spec = folder / "dicts.yaml"
    text = SAMPLE.read_text().replace("x-python: {results: pydantic}", "x-python: {results: typeddict}")
    spec.write_text(text)
    with package(spec, folder / "generated") as made:
        yield made


def test_unknown_fields_are_kept_as_attributes(results: ModuleType) -> None:
    thing = results.Thing.model_validate({**THING, "never_heard_of": {"x": 1}, "owner": {"name": "ann", "age": 3}})
    assert (thing.never_heard_of, thing.owner.age) == ({"x": 1}, 3)
    assert thing.model_dump(mode="json", exclude_unset=True)["never_heard_of"] == {"x": 1}


def test_unknown_values_of_enums_are_kept(results: ModuleType) -> None:
    assert results.Thing.model_validate({**THING, "kind": "medium"}).kind == "medium"
    assert typing.get_args(typing.get_args(results.Thing.model_fields["kind"].annotation)[0])[0] in ("small", "big")


@pytest.mark.parametrize("text", ["2026-01-02T12:00:00", "2026-01-02T12:00:00Z", "2026-01-02T12:00:00.123456789+02:00"])
def test_times_with_and_without_a_zone(results: ModuleType, text: str) -> None:
    created = results.Thing.model_validate({**THING, "created_at": text}).created_at
    assert isinstance(created, datetime.datetime)
    assert created.hour == 12


def test_constraints_are_left_to_the_request(results: ModuleType) -> None:
    assert results.NewThing(name=" ", size=-1).size == -1, "building the request refuses it, with a better message"


def test_the_servers_defaults_apply(results: ModuleType) -> None:
    assert results.NewThing(name="box").size is None
    assert results.NewThing(name="box").model_dump(exclude_unset=True) == {"name": "box"}


def test_keys_that_are_no_identifiers_keep_their_name_on_the_wire(results: ModuleType) -> None:
    thing = results.Thing.model_validate({**THING, "class": "c"})
    assert thing.model_dump(by_alias=True, exclude_unset=True, mode="json") == {**THING, "class": "c"}


def test_optional_may_be_null_and_required_lists_are_lists(results: ModuleType) -> None:
    assert results.Thing.model_validate({**THING, "owner": None, "metadata": None}).owner is None
    assert results.Page.model_validate({"things": []}).things == []


def test_classes_are_described_in_the_words_of_the_spec(results: ModuleType) -> None:
    assert results.NewThing.__doc__ is not None
    assert "name: A name, not blank." in results.NewThing.__doc__
    assert "owner: Who has it." in results.Thing.__doc__


def test_only_what_has_named_keys_is_a_class(results: ModuleType) -> None:
    from pydantic import RootModel

    made = {name: value for name, value in vars(results).items() if isinstance(value, type)}
    assert [name for name, value in made.items() if issubclass(value, RootModel) and value is not RootModel] == []


def test_typed_dicts_have_the_wires_own_keys(dicts: Package) -> None:
    module = dicts.load("results")
    assert {"id", "class", "additionalProperties", "created_at"} <= {*module.Thing.__annotations__}
    assert required_keys(module.Thing) == {"id", "name"}
    thing: Any = module.Thing(id="1", name="box")
    assert thing == {"id": "1", "name": "box"}


def test_typed_dicts_hold_what_json_holds(dicts: Package) -> None:
    hints = typing.get_type_hints(dicts.load("results").Thing)
    assert hints["id"] is str
    assert hints["created_at"] is str
    assert hints["counts"] == dict[str, int] | None


def test_params_are_dicts_in_which_everything_may_be_left_out(tmp_path: Path) -> None:
    document = yaml.safe_load(SAMPLE.read_text())
    document["x-python"] = {"results": "pydantic", "params": ["NewThing"]}
    spec = tmp_path / "lenient.yaml"
    spec.write_text(yaml.safe_dump(document, sort_keys=False))
    with package(spec, tmp_path / "generated") as made:
        params = made.load("params")
        assert required_keys(params.NewThing) == set()
        assert required_keys(params.Owner) == {"name"}, "what they refer to comes along"
        assert not hasattr(made.load("results"), "NewThing")
