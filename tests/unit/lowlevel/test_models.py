"""Models: nothing of an answer is lost, unions are told apart, and only what is used is imported."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from memclients.errors import UnexpectedResponseError
from tests.support.scripted import Reply, ScriptedServer

if TYPE_CHECKING:
    from tests.support.sample import Caller, Package

FULL: dict[str, Any] = {
    "id": "8f2e6c1c-9a55-4f0e-8d2b-0d5a1b7c3e9f",
    "name": "box",
    "kind": "small",
    "mood": None,
    "rank": "first",
    "owner": {"name": "ann", "age": 3},
    "created_at": "2026-01-02T12:00:00.123456+00:00",
    "born": "2026-01-02",
    "metadata": {"a": [1, {"b": None}]},
    "scores": {"x": 1.5},
    "seen": {"ann": "2026-01-02T12:00:00+00:00"},
    "point": [1.0, 2.0],
    "anything": [1, "two"],
    "class": "c",
    "data": "d",
    "uuid": "u",
    "field": "f",
    "to_dict": "t",
    "additionalProperties": "p",
    "never_heard_of": {"x": 1},
}


def test_a_round_trip_loses_nothing(sample: Package) -> None:
    thing = sample.model("Thing").from_dict(FULL)
    assert thing.to_dict() == FULL
    assert (thing["never_heard_of"], thing.additional_keys) == ({"x": 1}, ["never_heard_of"])
    assert (thing.owner["age"], thing.owner.additional_properties) == (3, {"age": 3})
    assert (thing.created_at.microsecond, thing.seen["ann"].hour) == (123456, 12)


def test_a_model_shows_what_it_holds(sample: Package) -> None:
    owner = sample.model("Owner").from_dict({"name": "ann", "age": 3})
    assert repr(owner) == "Owner(name='ann', additional_properties={'age': 3})"


def test_what_was_absent_stays_absent(sample: Package) -> None:
    sparse = {"id": FULL["id"], "name": "box"}
    thing = sample.model("Thing").from_dict(sparse)
    assert thing.mood is sample.load("types").UNSET
    assert thing.to_dict() == sparse


def test_times_with_nanoseconds(sample: Package) -> None:
    thing = sample.model("Thing").from_dict({**FULL, "created_at": "2026-01-02T12:00:00.123456789Z"})
    assert thing.created_at.isoformat() == "2026-01-02T12:00:00.123456+00:00"


@pytest.mark.parametrize("clone", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_clones_are_as_good_as_the_original(sample: Package, clone: Any) -> None:
    unset = sample.load("types").UNSET
    assert clone(unset) is unset
    thing = sample.model("Thing").from_dict({"id": FULL["id"], "name": "box"})
    assert clone(thing) == thing
    assert clone(thing).to_dict() == thing.to_dict()


def test_unknown_keys_can_be_set_and_removed(sample: Package) -> None:
    owner = sample.model("Owner")(name="ann")
    owner["age"] = 3
    assert ("age" in owner, owner.to_dict()) == (True, {"name": "ann", "age": 3})
    del owner["age"]
    assert owner.to_dict() == {"name": "ann"}


def test_a_discriminator_decides(call: Caller, server: ScriptedServer, client: Any, sample: Package) -> None:
    server.answer(Reply(body=[{"what": "went", "who": "x", "then": {"what": "came"}}, {"what": "came"}]))
    went, came = call("events.list_events", client=client)
    assert isinstance(went, sample.model("Went")), "by the key, although `who` is a key of the other variant"
    assert isinstance(came, sample.model("Came"))
    assert isinstance(went.then, sample.model("Came"))


def test_an_unknown_variant_is_kept(call: Caller, server: ScriptedServer, client: Any) -> None:
    events = [{"what": "flew", "how": "high"}, {"no": "discriminator"}]
    server.answer(Reply(body=events))
    assert call("events.list_events", client=client) == events


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ({"shape": "circle", "radius": 1, "side": 2}, "Circle"),
        ({"shape": "square", "side": 2, "radius": 1}, "Square"),
        ([{"shape": "square", "side": 2}], "list"),
        (b'"round"', "str"),
        ({"shape": "blob"}, "dict"),
    ],
)
def test_variants_are_told_apart_by_constants_and_kinds(
    call: Caller, server: ScriptedServer, client: Any, body: Any, name: str
) -> None:
    server.answer(Reply(body=body, headers={"content-type": "application/json"}))
    assert type(call("events.get_shape", client=client, corners=0)).__name__ == name


def test_null_as_a_variant(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body=b"null", headers={"content-type": "application/json"}))
    assert call("events.get_shape", client=client, corners=0) is None


def test_no_variant_fits(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body=True))
    with pytest.raises(UnexpectedResponseError, match="Circle"):
        call("events.get_shape", client=client, corners=0)


def test_classes_that_contain_each_other(sample: Package) -> None:
    tree = {"name": "a", "trees": [{"name": "b"}], "bird": {"home": {"name": "c"}, "heard_at": [None]}}
    read = sample.model("Tree").from_dict(tree)
    assert read.to_dict() == tree
    assert (read.trees[0].name, read.bird.home.name, read.bird.heard_at) == ("b", "c", [None])


def test_models_are_listed_and_misspelt_ones_are_no_attributes(sample: Package) -> None:
    models = sample.load("models")
    assert {"Thing", "Tree"} <= {*dir(models)} & {*models.__all__}
    with pytest.raises(AttributeError, match="Thingy"):
        _ = models.Thingy


def test_a_package_costs_nothing_until_it_is_used(sample: Package) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import sample, sample.models\n"
        "print(*({'attrs', 'httpx', 'msgspec', 'pydantic'} & {*sys.modules}))"
    )
    command = [sys.executable, "-c", script, str(sample.folder.parent)]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout == "\n"


def test_an_operation_imports_no_more_than_it_uses(sample: Package) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); from sample.api.events import get_tree\n"
        "from memclients._core.lowlevel import RawResponse\n"
        "def models(): print(*sorted(name for name in sys.modules if name.startswith('sample.models.')))\n"
        "get_tree.build_request(); models()\n"
        "get_tree.parse_response(RawResponse(200, [('content-type', 'application/json')], b'{\"name\": \"a\"}')); models()\n"
        "print('httpx' in sys.modules, 'pydantic' in sys.modules)"
    )
    command = [sys.executable, "-c", script, str(sample.folder.parent)]
    asked, read, libraries = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    assert (asked, read) == ("", "sample.models.tree")
    assert libraries == "False False", "pure halves and models need no HTTP library"
