"""Find and read entities, their snapshots and observations."""

# Twins lose the a-prefix of their names.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients.neotoma._async.calls import AsyncCalls
from memclients.neotoma._wire import answers
from memclients.neotoma._wire import entities as wire
from memclients.neotoma._wire.walks import entity_walk
from memclients_lowlevel.neotoma.api.entities import get_entity, list_entity_observations, list_entity_relationships

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from memclients._core._async.pager import AsyncPager
    from memclients.neotoma._fields import LookupFields, ObservationFields, QueryFields
    from memclients.neotoma._results import IdentifierResult
    from memclients.neotoma._wire.arguments import Moment
    from memclients_lowlevel.neotoma.results import (
        DeletionResult,
        Entity,
        EntityList,
        EntityQuery,
        EntityRelationships,
        EntitySnapshot,
        IdentifierLookup,
        ObservationList,
        ObservationPage,
        ObservationQuery,
    )


class AsyncEntities(AsyncCalls):
    """Methods on entities."""

    async def aretrieve_entities(
        self, input: EntityQuery | Mapping[str, Any] | None = None, **fields: Unpack[QueryFields]
    ) -> EntityList:
        """Find entities by type, text and fields: one page.

        Args:
            input: The documented dict; what follows are its keys, which may be given as keywords instead.
            **fields: `entity_type`, `entity_types`: Of these types. `search`: Text to look for.
                `exclude_bookkeeping`: In a search, leave out conversations, messages and the like. `snapshot_filters`:
                `{field: {"op": ..., "value": ...}}` with `eq`, `in`, `gt`, `lt`, `gte`, `lte`, `contains`,
                `contains_word`. `since`, or `updated_since`: Observed then or later; `created_since`: stored first then
                or later; each a date, datetime or ISO 8601 text, in UTC unless it says otherwise. `limit`: 100 unless
                given, up to 500 with snapshots; `offset`, up to 2000; `cursor`, the `next_cursor` of the page before.
                `sort_by`, `sort_order`. `include_snapshots`, `include_merged`. `identity_basis`, `published`,
                `published_after`, `published_before`.

        Returns:
            The page. It is by id, so `next_cursor` goes on; `aiter_entities` does that by itself.

        Raises:
            InvalidRequestError: For what the server would ignore, as `until`; nothing was sent.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "Python client: Transport".
        """
        return await self._acall(answers.ENTITIES, wire.query, input, fields)

    def aiter_entities(
        self,
        input: EntityQuery | Mapping[str, Any] | None = None,
        **fields: Unpack[QueryFields],
    ) -> AsyncPager[Entity]:
        """Iterate over all entities that a query finds, fetched page by page as they are needed.

        By id, entities that are stored meanwhile may or may not come. A search, snapshot filters and another order are
        paged by offset, which the server ends after 2000.

        Args:
            input: As `aretrieve_entities`, without `offset` and `cursor`; `limit` is the length of a page.
            **fields: As `aretrieve_entities`, without `offset`. `cursor`: A page's `next_cursor`, to resume there with
                the same query.

        Returns:
            A lazy iterator over entities; its `pages()` iterates over pages.

        Raises:
            InvalidRequestError: For what the server would ignore; while iterating, where it pages no further.
            NeotomaClientError: While iterating, if a call fails.

        Source: Neotoma's documentation, "REST API".
        """
        cursor = fields.pop("cursor", None)
        return self._apager(lambda: entity_walk(input, fields), cursor)

    async def aretrieve_entity_by_identifier(
        self,
        input: IdentifierLookup | Mapping[str, Any] | None = None,
        *,
        live_only: bool = True,
        **fields: Unpack[LookupFields],
    ) -> IdentifierResult:
        """Look up entities by id, name, or a field such as an e-mail address.

        Names match in part, and a word such as `task` matches every entity of that type.

        Args:
            input: The documented dict; what follows are its keys, which may be given as keywords instead.
            live_only: Leave out deleted entities, which have no snapshot.
            **fields: `identifier`: The text, not blank. `entity_type`: Only of this type. `by`: The one field to look
                in. `limit`: 100 unless given. `include_observations`, `observations_limit`.

        Returns:
            The entities in `entities`, none if nothing matched; each with its `entity_id` and its fields in `snapshot`.

        Raises:
            InvalidRequestError: If the identifier is blank, which would match everything; nothing was sent.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "Python client: Transport".
        """
        return await self._acall(wire.identified(live_only=live_only), wire.lookup, input, fields)

    async def aretrieve_entity_snapshot(
        self, *, entity_id: str, at: Moment | None = None, at_ingested: Moment | None = None
    ) -> EntitySnapshot:
        """Read what an entity is now, or was at a time.

        The server does not check whose the entity is.

        Args:
            entity_id: The entity.
            at: Count only what was observed until then.
            at_ingested: Count only what was stored until then.

        Returns:
            The fields in `snapshot`, and the observation behind each in `provenance`.

        Raises:
            NotFoundError: If there is no such entity, or it was deleted.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "Python client: Transport".
        """
        return await self._acall(answers.SNAPSHOT, wire.snapshot, entity_id, at, at_ingested)

    async def alist_observations(
        self, input: ObservationQuery | Mapping[str, Any] | None = None, **fields: Unpack[ObservationFields]
    ) -> ObservationList:
        """Read what was observed about an entity, newest first.

        The server does not check whose the entity is.

        Args:
            input: The documented dict; what follows are its keys, which may be given as keywords instead.
            **fields: `entity_id`: The entity. `limit`: 100 unless given. `offset`. `updated_since`, `created_since`:
                date, datetime or ISO 8601 text.

        Returns:
            The observations, none for an unknown entity.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "Python client: Transport".
        """
        return await self._acall(answers.OBSERVATIONS, wire.observations, input, fields)

    async def aget_entity(self, entity_id: str) -> Entity:
        """Read an entity.

        Args:
            entity_id: The entity.

        Raises:
            NotFoundError: If there is no such entity, or it was deleted.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.ENTITY, get_entity.build_request, entity_id)

    async def alist_entity_observations(
        self, entity_id: str, *, limit: int | None = None, offset: int | None = None
    ) -> ObservationPage:
        """Read what was observed about an entity, with the total.

        Args:
            entity_id: The entity.
            limit: Length of the page, 100 unless given.
            offset: How many to skip.

        Raises:
            NotFoundError: If there is no such entity.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "REST API".
        """
        build = list_entity_observations.build_request
        return await self._acall(answers.OBSERVATION_PAGE, build, entity_id, limit=limit, offset=offset)

    async def alist_entity_relationships(
        self, entity_id: str, *, expand_entities: bool | None = None
    ) -> EntityRelationships:
        """Read an entity's relationships, sorted by direction.

        Args:
            entity_id: The entity.
            expand_entities: Whether to add names and types of the entities at the other ends.

        Raises:
            NotFoundError: If there is no such entity.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "REST API".
        """
        build = list_entity_relationships.build_request
        return await self._acall(answers.ENTITY_RELATIONSHIPS, build, entity_id, expand_entities=expand_entities)

    async def adelete_entity(self, entity_id: str, entity_type: str, *, reason: str | None = None) -> DeletionResult:
        """Hide an entity; its observations are kept, and `aexecute_tool("restore_entity", ...)` brings it back.

        Args:
            entity_id: The entity.
            entity_type: Its type.
            reason: Why, for the record.

        Returns:
            The observation that hides it, as `observation_id`.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.DELETED, wire.deletion, entity_id, entity_type, reason)
