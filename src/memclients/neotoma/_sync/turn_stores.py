# Derived from src/memclients/neotoma/_async/turn_stores.py by `make generate`; edit that file, not this one.
"""Store a part of a turn once, whatever became of earlier attempts, and know what it is stored as."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final, cast

from memclients.neotoma.errors import ConsumedKeyError, IdempotencyMismatchError, NeotomaClientError
from memclients.neotoma.turn_errors import conflict, missing
from memclients.neotoma.turns import Stored

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients.neotoma._results import StoreResult
    from memclients.neotoma.client import HttpTransport
    from memclients.neotoma.turns import TurnStore

# Seconds before each look at whether another request, which has the key, has written.
_PAUSES: Final = (0.0, 0.1, 0.4)


class TurnStores:
    """Store parts of turns.

    Args:
        transport: The client to store with.
    """

    def __init__(self, transport: HttpTransport) -> None:
        self._transport = transport

    def store_once(self, plan: TurnStore) -> Stored:
        """Store under the plan's key; if that is spent, find what is stored, or store it under a fresh key.

        Raises:
            TurnConflictError: If the key stands for something else.
            MissingEntityError: If the server tells no id after all.
        """
        try:
            result = self._transport.store(plan.input())
        except IdempotencyMismatchError as error:
            raise conflict(error, plan.key, plan.conflict(self._messages(plan))) from error
        except ConsumedKeyError:
            result = cast("StoreResult", {})
        ids = plan.read(result)
        is_repeat = result.get("replayed", True)
        if None in ids:
            ids = self._found(plan)
        if None in ids:
            is_repeat = False
            # The server tells the same observations by their content, so that this can't double what is stored already.
            try:
                result = self._transport.store(plan.input(plan.fresh_key()))
            except ConsumedKeyError as error:
                raise missing(plan.key) from error
            ids = plan.read(result)
        if None in ids:
            raise missing(plan.key)
        stored = Stored(cast("list[str]", ids), result)
        if is_repeat and plan.refers_to:
            self._refer(plan, stored.ids[-1])
        return stored

    def _found(self, plan: TurnStore) -> list[str | None]:
        """Return the ids of what is stored as the plan has it, if it gets stored within a moment."""
        ids: list[str | None] = [None] * len(plan.entities)
        for pause in _PAUSES:
            time.sleep(pause)
            # Messages first: without them the conversation says nothing.
            for index in reversed(range(len(ids))):
                row = self._looked_up(plan, index)
                if row is None or not plan.says(index, row):
                    break
                ids[index] = str(row["entity_id"])
            if None not in ids:
                break
        return ids

    def _refer(self, plan: TurnStore, message_id: str) -> None:
        """Make the references that an earlier attempt did not have, which the server leaves out of a repeat."""
        related = self._transport.retrieve_related_entities(plan.related(message_id), live_only=False)
        for reference in plan.references(message_id, related):
            self._transport.create_relationship(reference)

    def _messages(self, plan: TurnStore) -> dict[int, Mapping[str, Any]]:
        """Return the messages that are stored, none if they can't be read."""
        found: dict[int, Mapping[str, Any]] = {}
        try:
            for index in range(1, len(plan.entities)):
                row = self._looked_up(plan, index)
                if row is not None:
                    found[index] = row
        except NeotomaClientError:
            # The error to report is the one that they were to explain.
            return found
        return found

    def _looked_up(self, plan: TurnStore, index: int) -> Mapping[str, Any] | None:
        return plan.found(index, self._transport.retrieve_entities(plan.query(index)))
