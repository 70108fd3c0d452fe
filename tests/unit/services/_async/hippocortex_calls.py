"""Calls of Hippocortex's client against servers that answer as they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memclients.hippocortex import Hippocortex, HippocortexError
from tests.support.calls.call import client_of
from tests.support.scripted import Reply, ScriptedServer, scripted_server
from tests.unit.services.hippocortex_answers import note

if TYPE_CHECKING:
    from collections.abc import Callable

CALLS: dict[str, Callable[[Any], Any]] = {
    "capture": lambda hx: hx.capture(note()),
    "batch": lambda hx: hx.capture_batch([note(0), note(1)]),
    "learn": lambda hx: hx.learn(),
    "synthesize": lambda hx: hx.synthesize("deploy"),
    "artifacts": lambda hx: hx.list_artifacts(),
    "artifact": lambda hx: hx.get_artifact("art-1"),
    "metrics": lambda hx: hx.get_metrics(),
    "health": lambda hx: hx.health(),
}


class AsyncCalls:
    """A class, since only such have twins that are imported by name."""

    @staticmethod
    def client(server: ScriptedServer, **options: Any) -> Any:
        """Make a client of a server."""
        return client_of("hippocortex", Hippocortex, server.url, **options)

    @staticmethod
    async def result_of(name: str, *replies: Reply, **options: Any) -> Any:
        """Return what one of the calls makes of answers."""
        with scripted_server(*replies) as server:
            async with AsyncCalls.client(server, **options) as hx:
                return await CALLS[name](hx)

    @staticmethod
    async def error_of(name: str, *replies: Reply, **options: Any) -> HippocortexError:
        """Return how one of the calls fails."""
        with pytest.raises(HippocortexError) as caught:
            await AsyncCalls.result_of(name, *replies, **{"max_retries": 0, **options})
        return caught.value
