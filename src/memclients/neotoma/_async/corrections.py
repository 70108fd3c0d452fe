"""Correct what is known of an entity."""

# Twins lose the a-prefix of their names.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients._core.error_map import translated
from memclients.neotoma._async.calls import AsyncCalls
from memclients.neotoma._wire import answers, entities
from memclients.neotoma._wire import corrections as wire
from memclients.neotoma.errors import ERRORS, NeotomaClientError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from memclients.neotoma._results import CorrectionsResult
    from memclients_lowlevel.neotoma.results import CorrectionResult, EntitySnapshot, Observation


class AsyncCorrections(AsyncCalls):
    """Methods that correct."""

    async def acorrect(
        self,
        *,
        entity_id: str,
        corrections: Mapping[str, Any],
        entity_type: str | None = None,
        idempotency_key: str | None = None,
    ) -> CorrectionsResult:
        """Correct fields of an entity, one request each, in the order of their names.

        A correction outranks what is stored with ordinary priority. The entity is read first: the server would make one
        up for a wrong id. A repeated call writes nothing twice, and A after B after A takes effect.

        Args:
            entity_id: The entity.
            corrections: Fields and their right values; at least one.
            entity_type: Its type, if you want it checked.
            idempotency_key: Your own key of this call; with it a repeat is the same call whatever came between.

        Returns:
            The fields afterwards, and in `unapplied` those that do not show there, as undeclared ones.

        Raises:
            InvalidRequestError: If a value can't be sent or the type is another one; nothing was written.
            NotFoundError: If there is no such entity.
            BadRequestError: If its type has no registered schema, which can't be corrected.
            PartialCorrectionError: If some fields were corrected and then one failed; the error says which.
            NeotomaClientError: For any other failure; nothing was corrected then.

        Source: Neotoma's documentation, "Python client: Transport".
        """
        with translated(ERRORS):
            ordered = wire.checked(entity_id, corrections, idempotency_key)
        before = await self._acall(answers.SNAPSHOT, entities.snapshot, entity_id)
        observations: Sequence[Observation] = ()
        if wire.needs_observations(ordered, before, idempotency_key):
            page = {"entity_id": entity_id, "limit": wire.RECENT}
            observations = (await self._acall(answers.OBSERVATIONS, entities.observations, page, {}))["observations"]
        with translated(ERRORS):
            wire.check_type(entity_id, entity_type, before)
            planned = wire.requests(ordered, before, observations, idempotency_key)
        done: list[CorrectionResult] = []
        try:
            for _, request in planned:
                done.append(await self._asend(answers.CORRECTED, request))
            return wire.result(before, done, await self._afields_after(done[-1]))
        except NeotomaClientError as error:
            if not done:
                raise
            raise wire.stopped(error, planned, len(done)) from error

    async def _afields_after(self, last: CorrectionResult) -> Mapping[str, Any]:
        """Return the fields after the last correction, which a replayed one does not tell."""
        if last["snapshot"] is not None:
            return last["snapshot"]
        now: EntitySnapshot = await self._acall(answers.SNAPSHOT, entities.snapshot, last["entity_id"])
        return now["snapshot"]
