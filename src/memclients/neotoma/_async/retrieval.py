"""Look up what a text speaks of: in bounds, side by side, and without ever failing."""

# Twins lose the a-prefix of their names.

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from memclients.neotoma.retrieval import MAX_SECONDS, Retrieved, candidates, chosen, finds, is_drowned, kept_in

if TYPE_CHECKING:
    from memclients.neotoma.client import HttpTransport
    from memclients.neotoma.retrieval import Candidate, Find


class AsyncRetrieval:
    """Look up what texts name.

    Args:
        transport: The client to look up with.
    """

    def __init__(self, transport: HttpTransport) -> None:
        self._transport = transport

    async def afind_named(self, text: str) -> Retrieved:
        """Return the entities that a text names; what can't be looked up is left out."""
        errors: list[Exception] = []
        found: list[list[Find]] = []
        with kept_in(errors):
            bounded = self._transport.with_options(deadline=MAX_SECONDS)
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(_alook_up(bounded, one, errors)) for one in candidates(text)]
            found = [task.result() for task in tasks]
        return Retrieved(chosen(found), errors)


async def _alook_up(transport: HttpTransport, candidate: Candidate, errors: list[Exception]) -> list[Find]:
    found: list[Find] = []
    with kept_in(errors):
        result = await transport.aretrieve_entity_by_identifier(candidate.lookup())
        found = finds(candidate, result)
        if not found and is_drowned(result):
            found = finds(candidate, await transport.aretrieve_entities(candidate.search()))
    return found
