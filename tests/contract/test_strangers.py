"""To a key, a server that is full of other keys' data looks like an empty one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.calling import send, send_examples, settled, value_of
from tests.contract.exchanges.neotoma import DUE
from tests.contract.specs import Operation, all_operations
from tests.contract.targets import SETUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx

    from tests.contract.callers import Caller
    from tests.contract.targets import Target

    Serve = Callable[..., Target]

OPERATIONS = [operation for operation in all_operations() if operation.authenticated]

# What shines through all the same.
SHARED = {"memtrace.createSession": "the server looks for the agent of a session in all organizations"}

# What else the owner has done there.
DONE = {
    "memoturn.listErasures": ["requestErasure session"],
    "memoturn.getErasure": ["requestErasure session"],
    "neotoma.getSource": ["store file"],
}
# What the owner finds there otherwise than by the parameters' examples.
PLACES = {"neotoma.getTimelineEvent": {"event_id": DUE}}


def view(
    http: httpx.Client, target: Target, operation: Operation, caller: Caller, named: Mapping[str, Any]
) -> tuple[int, Any]:
    """Return what one caller sees of an operation."""
    url = target.url + operation.path_with(**named)
    answer = send(http, target, operation, caller.headers(operation), url=url)
    return answer.status_code, settled(value_of(answer))


def views(
    http: httpx.Client, empty: Target, full: Target, operation: Operation, named: Mapping[str, Any]
) -> dict[str, tuple[int, Any]]:
    """Return what a stranger and then the owner see of a server without and with the owner's data."""
    return {
        "stranger, empty": view(http, empty, operation, empty.stranger, named),
        "stranger, full": view(http, full, operation, full.stranger, named),
        "owner, empty": view(http, empty, operation, empty.owner, named),
        "owner, full": view(http, full, operation, full.owner, named),
    }


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_strangers_see_nothing(operation: Operation, serve: Serve, http: httpx.Client) -> None:
    setup = SETUPS[operation.service]
    empty, full = (serve(operation.service, **setup.tight) for _ in range(2))
    full.control.seed(setup.world if setup.full is None else setup.full)
    named = PLACES.get(str(operation), {}) | send_examples(DONE.get(str(operation), ()), full, http)
    seen = views(http, empty, full, operation, named)
    shines_through = seen["stranger, full"] != seen["stranger, empty"]
    assert shines_through == (str(operation) in SHARED), f"a stranger sees {seen['stranger, full']}"
    indifferent = seen["owner, full"] == seen["owner, empty"]
    assert indifferent == (operation.id in setup.indifferent), "this would pass on any server"
