"""Routes of which nothing is known: made from the spec, never code, and reported when they change."""

from __future__ import annotations

import ast
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.sample import package, write_spec
from tests.unit.codegen.diff_specs import lines, spec

if TYPE_CHECKING:
    from pathlib import Path

BEARER = {
    "securitySchemes": {"user": {"type": "http", "scheme": "bearer"}, "key": {"type": "http", "scheme": "bearer"}}
}
MERGE = {"method": "POST", "path": "/entities/merge", "retry": {"safety": "unsafe", "statuses": [503], "shed": [429]}}
PEEK = {"method": "GET", "path": "/peek", "retry": {"safety": "safe", "statuses": [503]}}
DOCUMENT = {"components": BEARER, "security": [{"user": []}], "x-known-routes": {"merge": MERGE, "peek": PEEK}}
SOURCES = ("from memclients_lowlevel.small.known_routes import KNOWN_ROUTES\n",)


def test_each_route_is_an_operation_of_its_name(tmp_path: Path) -> None:
    with package(write_spec(tmp_path, "small", DOCUMENT), tmp_path / "generated") as made:
        routes = made.load("known_routes").KNOWN_ROUTES
    assert {name: (one.id, one.method, one.path, one.credentials) for name, one in routes.items()} == {
        "merge": ("merge", "POST", "/entities/merge", ("user",)),
        "peek": ("peek", "GET", "/peek", ("user",)),
    }
    assert (routes["merge"].retry.safety, routes["merge"].retry.shed) == ("unsafe", frozenset({429}))
    assert routes["merge"].request(body={"a": 1}).content == b'{"a":1}'
    assert routes["peek"].request(query={"a": "b c"}).url == "/peek?a=b+c"
    assert routes["peek"].request().is_safe


def test_a_spec_without_such_routes_has_no_module_of_them(tmp_path: Path) -> None:
    with package(write_spec(tmp_path, "small", {}), tmp_path / "generated") as made:
        assert not (made.folder / "known_routes.py").exists()


def test_the_text_of_a_route_is_never_code(tmp_path: Path) -> None:
    text = "'\"}; print('hacked') #"
    routes = {text: {"method": text, "path": "/x", "retry": {"safety": text, "statuses": [text]}}}
    with package(write_spec(tmp_path, "small", {**DOCUMENT, "x-known-routes": routes}), tmp_path / "generated") as made:
        calls = [node.func for node in ast.walk(ast.parse(made.text("known_routes.py"))) if isinstance(node, ast.Call)]
    assert sorted({ast.unparse(called) for called in calls}) == ["Operation", "RetryRules.of"]


CHANGES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "method": (
        {"method": "PUT"},
        [
            "breaking both: PUT /entities/merge is sent now, was POST /entities/merge: a server of before does not know it"
        ],
    ),
    "path": (
        {"path": "/merge"},
        ["breaking both: POST /merge is sent now, was POST /entities/merge: a server of before does not know it"],
    ),
    "retry": (
        {"retry": {"safety": "safe", "statuses": [503], "shed": [429]}},
        ["breaking ergonomic: repeated now though it may have been executed: safe, was unsafe"],
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_route_is_told(name: str) -> None:
    change, expected = CHANGES[name]
    after = deepcopy(DOCUMENT)
    after["x-known-routes"]["merge"] |= change
    found = lines(spec(document=DOCUMENT), spec(document=after), sources=SOURCES)
    assert found == [f"merge: {line}" for line in expected]


def test_routes_come_and_go() -> None:
    after = deepcopy(DOCUMENT)
    after["x-known-routes"] = {"merge": MERGE, "look": PEEK}
    assert lines(spec(document=DOCUMENT), spec(document=after), sources=SOURCES) == [
        "look: compatible low-level: the route is new: `known_routes`",
        "peek: breaking both: the route is gone from `known_routes`",
    ]


def test_another_credential_of_the_routes_is_told() -> None:
    after = {**DOCUMENT, "security": [{"key": []}]}
    found = lines(spec(document=DOCUMENT), spec(document=after), sources=SOURCES)
    assert [line.partition(":")[0] for line in found] == ["merge", "peek"]
    assert all("breaking" in line and "key" in line for line in found)


def test_routes_that_the_ergonomic_layer_does_not_use_are_repeated_by_nobody() -> None:
    after = deepcopy(DOCUMENT)
    after["x-known-routes"]["merge"] |= CHANGES["retry"][0]
    (line,) = lines(spec(document=DOCUMENT), spec(document=after))
    assert line.startswith("merge: compatible low-level: ")
