"""Store entities, relationships and files."""

# Twins lose the a-prefix of their names.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from memclients._core.error_map import translated
from memclients._core.raw import RawResponse
from memclients.neotoma._async.calls import AsyncCalls
from memclients.neotoma._wire import answers
from memclients.neotoma._wire.store import StorePlan, lost_error, relationship_key
from memclients.neotoma.errors import ERRORS, ConsumedKeyError, NeotomaClientError
from memclients_lowlevel.neotoma.api.relationships import get_relationship

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from memclients._core.response import Response
    from memclients.neotoma._fields import CombinedFields, FileFields, StoreFields
    from memclients.neotoma._results import CombinedStoreResult, StoreResult
    from memclients.neotoma._wire.store import AnyStoreResult
    from memclients_lowlevel.neotoma.results import FileStored, StoreInput


class AsyncStore(AsyncCalls):
    """Methods that store."""

    @overload
    async def astore(
        self, input: StoreInput | Mapping[str, Any] | None = None, **fields: Unpack[StoreFields]
    ) -> StoreResult: ...

    @overload
    async def astore(self, input: None = None, **fields: Unpack[FileFields]) -> FileStored: ...

    @overload
    async def astore(self, input: None = None, **fields: Unpack[CombinedFields]) -> CombinedStoreResult: ...

    async def astore(self, input: StoreInput | Mapping[str, Any] | None = None, **fields: Any) -> AnyStoreResult:
        """Store entities with their relationships, or a file, or both.

        An entity is matched with the stored one of the same identity, such as its title or name, or created. Storing
        exactly what an earlier store said writes nothing, also where the entity has changed since: see
        `unapplied_fields`.

        Args:
            input: The documented dict; what follows are its keys, which may be given as keywords instead.
            **fields: `entities`: dicts with `entity_type` and the fields beside it; their order matters under a key.
                `relationships`: dicts with `relationship_type`, one of `source_index` and `source_entity_id`, one of
                `target_index` and `target_entity_id`, and optionally `metadata`; an index counts `entities`.
                `idempotency_key`: your own key, under which a repeat writes nothing; one of its own for each call unless
                given. `file_content`: bytes, or text that is base64 already, with `mime_type`. `file_path`: a file on
                the server's own disk. `original_filename`, `file_idempotency_key`, `source_storage`. `source_priority`:
                rank of these observations, 100 unless given. `observation_source`: `sensor`, `llm_summary`,
                `workflow_state`, `human`, `import` or `sync`. `commit`: False for a dry run, which spends the key too.
                `strict`: refuse merges with what only looks the same. `interpretation`.

        Returns:
            What became of each entity; a replay says so in `replayed`, and says nothing of relationships. With a file
            and no entities a `FileStored`; with both, one in `structured` and one in `unstructured`. A key that this
            client made is in `idempotency_key`.

        Raises:
            InvalidRequestError: If something can't be stored, or would be left out without a word; nothing was sent.
            IdempotencyMismatchError: If the key was used for other entities.
            ResolutionError: If it is not clear which entity is meant.
            ConsumedKeyError: If your key is spent by an attempt that stored nothing.
            LostRelationshipsError: If the server left relationships out; the entities are stored.
            RateLimitError: If there were more than 120 stores in a minute, and waiting did not help.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "Python client: Raw transport".
        """
        with translated(ERRORS):
            plan = StorePlan.of(input, fields)
        try:
            return await self._astore(plan)
        except ConsumedKeyError:
            if plan.made_key is None:
                raise
        # Nobody else knows the key, so it was an attempt of this call that spent it.
        return await self._astore(plan.renewed())

    async def _astore(self, plan: StorePlan) -> AnyStoreResult:
        redact = self._config.redact

        def read(response: Response) -> AnyStoreResult:
            return plan.read(response, redact)

        result = await self._asend(read, plan.request)
        if isinstance(result, RawResponse):
            return result
        # Nothing says whether the server lists relationships that were there before.
        lost = [one for one in plan.left_out(result) if not await self._ais_there(one)]
        if lost:
            raise lost_error(lost, result)
        return result

    async def _ais_there(self, relationship: Mapping[str, Any]) -> bool:
        try:
            found = await self._acall(
                answers.RELATIONSHIP, get_relationship.build_request, relationship_key(relationship)
            )
        except NeotomaClientError:
            # What is not known to be there can be made again without harm.
            return False
        return found.get("is_live") != 0
