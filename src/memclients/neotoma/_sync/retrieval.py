# Derived from src/memclients/neotoma/_async/retrieval.py by `make generate`; edit that file, not this one.
"""Look up what a text speaks of: in bounds, side by side, and without ever failing."""

from __future__ import annotations

import concurrent.futures
from typing import TYPE_CHECKING

from memclients.neotoma.retrieval import MAX_SECONDS, Retrieved, candidates, chosen, finds, is_drowned, kept_in

if TYPE_CHECKING:
    from memclients.neotoma.client import HttpTransport
    from memclients.neotoma.retrieval import Candidate, Find


class Retrieval:
    """Look up what texts name.

    Args:
        transport: The client to look up with.
    """

    def __init__(self, transport: HttpTransport) -> None:
        self._transport = transport

    def find_named(self, text: str) -> Retrieved:
        """Return the entities that a text names; what can't be looked up is left out."""
        errors: list[Exception] = []
        found: list[list[Find]] = []
        with kept_in(errors):
            bounded = self._transport.with_options(deadline=MAX_SECONDS)
            with concurrent.futures.ThreadPoolExecutor() as group:
                tasks = [group.submit(_look_up, bounded, one, errors) for one in candidates(text)]
            found = [task.result() for task in tasks]
        return Retrieved(chosen(found), errors)


def _look_up(transport: HttpTransport, candidate: Candidate, errors: list[Exception]) -> list[Find]:
    found: list[Find] = []
    with kept_in(errors):
        result = transport.retrieve_entity_by_identifier(candidate.lookup())
        found = finds(candidate, result)
        if not found and is_drowned(result):
            found = finds(candidate, transport.retrieve_entities(candidate.search()))
    return found
