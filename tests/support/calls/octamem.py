"""Every method of OctaMem's client once, with every argument that it has."""

from __future__ import annotations

from memclients import octamem
from tests.support.calls.surface import Call, Surface

CALLS: dict[str, Call] = {
    "get": lambda client: client.get(query="What?", previous_context="topic"),
    "add": lambda client: client.add(content="This.", previous_context="topic"),
    "details": lambda client: client.details(),
}

SURFACE = Surface(
    clients={"sync": octamem.OctaMem, "async": octamem.AsyncOctaMem},
    error=octamem.OctaMemError,
    credentials={"api_key": "the-key"},
    calls=CALLS,
)
