"""Call every method of a client, and see what reaches a server."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from memclients import mock
    from tests.contract.targets import Target
    from tests.support.calls.surface import Surface


async def finish(result: Any) -> None:
    """Wait for a call of either colour, and walk to the end of what has pages."""
    if isinstance(result, Awaitable):
        result = await result
    if hasattr(result, "__aiter__"):
        async for _ in result:
            pass
    elif hasattr(result, "pages"):
        for _ in result:
            pass


async def record(surface: Surface, colour: str, target: Target) -> list[tuple[str, mock.RecordedRequest]]:
    """Call every method, and return what reached the server, each request with the name of its call."""
    target.start_afresh()
    target.control.seed(surface.seed)
    client = surface.clients[colour](**target.credentials)
    made = []
    for name, call in surface.calls.items():
        target.control.clear_requests()
        await finish(call(surface.holder(name, client)))
        assert target.control.requests, name
        made += [(name, request) for request in target.control.requests]
    await finish(client.close())
    return made
