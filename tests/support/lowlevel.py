"""The generated low-level packages of all services, and the specs they were made from."""

from __future__ import annotations

import builtins
import importlib
import inspect
import json
import keyword
import pkgutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import memclients_lowlevel
from codegen.operations import Operation, operations
from codegen.schemas import resolved
from memclients._core.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

_ROOT = Path(memclients_lowlevel.__path__[0])


@cache
def documents() -> dict[str, dict[str, Any]]:
    """Return the spec of each service."""
    return {path.parent.name: json.loads(path.read_text()) for path in sorted(_ROOT.glob("*/openapi.json"))}


@cache
def operations_of(service: str) -> list[Operation]:
    """Return the operations of a service."""
    return operations(documents()[service])


def all_operations() -> Iterator[tuple[str, Operation]]:
    """Yield each operation of each service, with the service."""
    for service in documents():
        yield from ((service, operation) for operation in operations_of(service))


@cache
def modules(service: str) -> dict[str, ModuleType]:
    """Return the endpoint modules of a service by operation id."""
    package = importlib.import_module(f"memclients_lowlevel.{service}.api")
    names = [found.name for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.") if not found.ispkg]
    return {module.OPERATION.id: module for module in map(importlib.import_module, names)}


def inputs(document: Mapping[str, Any], operation: Operation) -> Iterator[dict[str, Any]]:
    """Yield the good inputs that the spec's examples make, by section, one for each example of the body."""
    path = {one["name"]: one.get("example", "abc") for one in _parameters(document, operation) if one["in"] == "path"}
    given = {"path": path, "query": {}, "headers": {}}
    content = resolved(document, operation.raw.get("requestBody", {})).get("content", {})
    examples = [one for media in content.values() for one in media.get("examples", {}).values()]
    yield from ({**given, "body": resolved(document, one)["value"]} for one in examples)
    if not examples:
        yield given


def _parameters(document: Mapping[str, Any], operation: Operation) -> list[dict[str, Any]]:
    item = document["paths"][operation.path]
    return [resolved(document, one) for one in (*item.get("parameters", ()), *operation.raw.get("parameters", ()))]


def shown_values(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a value for each key that the examples of a spec's requests have, and for each parameter that has one."""
    stated = [one for operation in operations(document) for one in _parameters(document, operation)]
    shown: dict[str, Any] = {one["name"]: one["example"] for one in stated if "example" in one}
    waiting = [given.get("body") for operation in operations(document) for given in inputs(document, operation)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            shown |= {key: item for key, item in value.items() if item is not None}
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return shown


def arguments(module: ModuleType, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return an input by section as arguments of the generated functions, None or `UNSET` where one must be given."""
    needed = (one for one in inspect.signature(module.build_request).parameters.values() if one.default is one.empty)
    missing = {one.name: UNSET if one.name == "body" else None for one in needed}
    parameters = {name: value for section in ("path", "query", "headers") for name, value in given[section].items()}
    body = {"body": given["body"]} if "body" in given else {}
    return missing | {python_name(name): value for name, value in parameters.items()} | body


def python_name(wire: str) -> str:
    """Return the name of the argument for a parameter."""
    name = wire.lower().replace("-", "_")
    # openapi-python-client spares names of builtins, but for `id`.
    taken = keyword.iskeyword(name) or (hasattr(builtins, name) and name != "id")
    return f"{name}_" if taken else name


def client(service: str, url: str) -> Any:
    """Return a client of a service with a credential."""
    return importlib.import_module(f"memclients_lowlevel.{service}").AuthenticatedClient(url, token="the-token")


def same(left: Any, right: Any) -> bool:
    """Compare JSON values; times may be spelled differently for the same instant."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, str) and isinstance(right, str) and right[10:11] == "T" and right[:4].isdigit():
        return left[:19] == right[:19]
    return bool(left == right)
