"""What a service has for each of its operations, as far as that shows without running tests."""

from __future__ import annotations

import asyncio
import inspect
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from memclients.mock import MockApp
from memclients.mock._call import Call
from tests.contract.exclusions import EXCLUSIONS
from tests.contract.fuzzing import runs
from tests.contract.specs import document, links, operations
from tests.contract.targets import served
from tests.support.calls import SURFACES
from tests.support.calls.recording import record
from tests.support.lowlevel import modules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.contract.specs import Operation

Cells = dict[str, str]
"""What one operation has, by column."""


def standing(service: str) -> dict[str, Cells]:
    """Return the cells of each operation of a service, empty where there is nothing."""
    lowlevel = modules(service)
    methods = {colour: _methods(service, colour) for colour in ("sync", "async")}
    handlers = _handlers(service)
    ends = [end for both in links(service).values() for end in set(both)]
    return {
        operation.id: {
            "request": f"`{operation.label}`",
            "evidence": _evidence(operation),
            "low-level": _lowlevel(lowlevel[operation.id]) if operation.id in lowlevel else "",
            **{colour: _code(sent[operation.id]) for colour, sent in methods.items()},
            "mock": handlers.get(operation.id, ""),
            "contract": ", ".join(_contract(operation)),
            "links": str(ends.count(operation.id) or ""),
        }
        for operation in operations(service)
    }


def _methods(service: str, colour: str) -> Mapping[str, list[str]]:
    """Return the methods that send each operation, in the order of the list of all methods."""
    surface = SURFACES[service]
    # A client with both colours spells the methods of one of them in its own way.
    prefix = getattr(surface.clients[colour], "_prefix", "")
    found: dict[str, list[str]] = defaultdict(list)
    with served(service, strict=True) as target:
        for call, request in asyncio.run(record(surface, colour, target)):
            name = f"{prefix}{call.partition(' ')[0]}"
            if request.operation is not None and name not in found[request.operation]:
                found[request.operation].append(name)
    return found


def _evidence(operation: Operation) -> str:
    stated: str = document(operation.service)["paths"][operation.path][operation.method.lower()]["x-evidence"]
    return stated


def _lowlevel(module: Any) -> str:
    return f"`{module.__name__.partition('.api.')[2]}`"


def _handlers(service: str) -> dict[str, str]:
    """Name what answers each operation."""
    app = MockApp(service)
    try:
        return {operation: _handler(handler) for operation, handler in app.service.handlers.items()}
    finally:
        app.service.close()


def _handler(handler: Callable[..., Any]) -> str:
    # Around what answers, there may be what turns refusals and data into answers.
    while wrapped := [one for one in inspect.getclosurevars(handler).nonlocals.values() if _takes_a_call(one)]:
        [handler] = wrapped
    module = handler.__module__.split(".", 3)[3]
    return f"`{module}.{handler.__name__}`"


def _takes_a_call(value: Any) -> bool:
    return inspect.isroutine(value) and [one.annotation for one in inspect.signature(value).parameters.values()] == [
        Call
    ]


def _contract(operation: Operation) -> Iterator[str]:
    yield from (kind for kind in runs(operation.service) if kind != "links")
    excused = {
        (one.failure, one.says)
        for one in EXCLUSIONS
        if (one.service, one.operation) == (operation.service, operation.id)
    }
    if excused:
        yield f"{len(excused)} excused"


def _code(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
