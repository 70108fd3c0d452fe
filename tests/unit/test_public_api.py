"""What is public is listed, documented, and the same in both colours."""

from __future__ import annotations

import importlib
import inspect
import pickle
from typing import TYPE_CHECKING, Any, get_origin

import pytest

from memclients.errors import Failure, MemclientsError
from memclients.mock._registry import SERVICES

if TYPE_CHECKING:
    from types import ModuleType

PACKAGES_OF_SERVICES = [f"memclients.{service}" for service in SERVICES]
PACKAGES = [
    "memclients",
    *PACKAGES_OF_SERVICES,
    "memclients.hippocortex.types",
    "memclients.errors",
    "memclients.mock",
]


def twins(name: str) -> list[tuple[str, str, str]]:
    """Return the clients and handles of a package that are there in both colours."""
    public = {*importlib.import_module(name).__all__}
    pairs = [(one, f"Async{one}") for one in public] + [(f"Sync{one}", one) for one in public]
    return sorted((name, sync, other) for sync, other in pairs if {sync, other} <= public)


TWINS = [twin for name in PACKAGES_OF_SERVICES for twin in twins(name)]


def package(name: str) -> ModuleType:
    return importlib.import_module(name)


def methods(kind: type[Any]) -> dict[str, Any]:
    return {name: member for name, member in inspect.getmembers(kind) if not name.startswith("_")}


@pytest.mark.parametrize("name", PACKAGES)
def test_what_is_listed_exists_and_is_listed_once(name: str) -> None:
    module = package(name)
    assert len(module.__all__) == len(set(module.__all__))
    assert all(hasattr(module, public) for public in module.__all__)


@pytest.mark.parametrize("name", PACKAGES)
def test_what_is_public_is_documented(name: str) -> None:
    module = package(name)
    undocumented = [
        f"{public}{'.' + member if member else ''}"
        for public in module.__all__
        for member, thing in [("", getattr(module, public)), *_own_members(getattr(module, public))]
        # An alias of a type has no docstring of its own.
        if callable(thing) and get_origin(thing) is None and not inspect.getdoc(thing)
    ]
    assert undocumented == []


def _own_members(thing: Any) -> list[tuple[str, Any]]:
    if not inspect.isclass(thing):
        return []
    return [
        (name, member)
        for name, member in vars(thing).items()
        if not name.startswith("_") and inspect.isfunction(member)
    ]


def test_all_but_one_have_two_clients() -> None:
    """Neotoma's has both colours in one."""
    assert {*PACKAGES_OF_SERVICES} - {name for name, _, _ in TWINS} == {"memclients.neotoma"}


@pytest.mark.parametrize(("name", "client", "twin"), TWINS)
def test_both_colours_have_the_same_methods_with_the_same_arguments(name: str, client: str, twin: str) -> None:
    module = package(name)
    one, other = methods(getattr(module, client)), methods(getattr(module, twin))
    assert one.keys() == other.keys()
    for method in (name for name in one if inspect.isfunction(one[name])):
        ours, theirs = inspect.signature(one[method]), inspect.signature(other[method])
        assert list(ours.parameters) == list(theirs.parameters), method
        assert [p.default for p in ours.parameters.values()] == [p.default for p in theirs.parameters.values()], method


def test_a_client_of_both_colours_has_each_method_in_both_with_the_same_arguments() -> None:
    members = methods(package("memclients.neotoma").NeotomaClient)
    own = {name for name in members if name not in ("with_options", "with_raw_response")}
    plain = {name for name in own if f"a{name}" in own}
    assert own == plain | {f"a{name}" for name in plain}
    assert len(plain) >= 12
    for name in plain:
        ours, theirs = inspect.signature(members[name]), inspect.signature(members[f"a{name}"])
        assert ours.parameters == theirs.parameters, name


@pytest.mark.parametrize("name", PACKAGES_OF_SERVICES)
def test_every_exception_pickles_and_keeps_what_it_knows(name: str) -> None:
    module = package(f"{name}.errors")
    kinds = [kind for kind in vars(module).values() if inspect.isclass(kind) and issubclass(kind, MemclientsError)]
    assert len(kinds) >= 10
    for kind in kinds:
        error = kind.from_failure(Failure(message="why", attempts=3, body={"error": "why"}, retry_after=2.0))
        copy = pickle.loads(pickle.dumps(error))
        assert type(copy) is kind
        assert vars(copy) == vars(error)
        assert str(copy) == str(error)
