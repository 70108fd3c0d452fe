"""Read the timeline, types, counts, sources and turns."""

# Twins lose the a-prefix of their names.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients.neotoma._async.calls import AsyncCalls
from memclients.neotoma._wire import answers
from memclients.neotoma._wire import records as wire
from memclients_lowlevel.neotoma.api.schemas import get_schema
from memclients_lowlevel.neotoma.api.sources import get_source, list_sources
from memclients_lowlevel.neotoma.api.timeline import get_timeline_event
from memclients_lowlevel.neotoma.api.turns import get_turn_index

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from memclients.neotoma._fields import TimelineFields
    from memclients_lowlevel.neotoma.results import (
        EntityTypeList,
        EntityTypeSchema,
        Source,
        SourceList,
        Stats,
        TimelineEvent,
        TimelineEventList,
        TurnIndex,
        TurnSummary,
    )


class AsyncRecords(AsyncCalls):
    """Methods on what the server derives and keeps beside entities."""

    async def alist_timeline_events(
        self, input: Mapping[str, Any] | None = None, **fields: Unpack[TimelineFields]
    ) -> TimelineEventList:
        """Read events that the dates among entities' fields make, newest first: one page.

        An event is never withdrawn: a corrected date adds a second one.

        Args:
            input: The documented dict; what follows are its keys, which may be given as keywords instead.
            **fields: `since`, `until`: date, datetime or ISO 8601 text, in UTC unless it says otherwise; both are
                inclusive, and a date as `until` means the whole day. `event_type`, as `TaskDue`. `entity_id`.
                `limit`: 100 unless given. `offset`. `order_by`: `event_timestamp` unless given, or `created_at`.

        Returns:
            The events, and how many there are on all pages.

        Raises:
            InvalidRequestError: For what the server would ignore; nothing was sent.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "Python client: Transport".
        """
        return await self._acall(answers.EVENTS, wire.timeline, input, fields)

    async def aget_timeline_event(self, event_id: str) -> TimelineEvent:
        """Read an event.

        Args:
            event_id: Its id.

        Raises:
            NotFoundError: If there is none.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.EVENT, get_timeline_event.build_request, event_id)

    async def alist_entity_types(
        self,
        *,
        search: str | None = None,
        entity_type: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> EntityTypeList:
        """Read the registered types of entities; types that are merely used do not count.

        Args:
            search: A word to look for.
            entity_type: Only this type.
            limit: Length of the page, 100 unless given.
            offset: How many to skip.

        Returns:
            The types in `schemas`, with their fields.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "Python client: Transport".
        """
        fields = {"search": search, "entity_type": entity_type, "limit": limit, "offset": offset}
        return await self._acall(answers.ENTITY_TYPES, wire.entity_types, None, fields)

    async def adescribe_entity_type(self, entity_type: str) -> EntityTypeSchema:
        """Read the schema of a registered type.

        Args:
            entity_type: The type.

        Raises:
            NotFoundError: If it is not registered.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.ENTITY_TYPE, get_schema.build_request, entity_type)

    async def aget_entity_type_counts(self, input: Mapping[str, Any] | None = None) -> Stats:
        """Count what is stored, entities by their type in `entities_by_type`.

        Args:
            input: Nothing: the server takes no filters.

        Raises:
            InvalidRequestError: If there is a filter; nothing was sent.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "Python client: Transport".
        """
        return await self._acall(answers.STATS, wire.counts, input)

    async def alist_sources(
        self,
        *,
        search: str | None = None,
        mime_type: str | None = None,
        source_type: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> SourceList:
        """Read what observations were made from: files, and the payloads of stores.

        Args:
            search: Text to look for.
            mime_type: Only of this media type.
            source_type: Only of this kind.
            limit: Length of the page, 100 unless given.
            offset: How many to skip.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(
            answers.SOURCES,
            list_sources.build_request,
            search=search,
            mime_type=mime_type,
            source_type=source_type,
            limit=limit,
            offset=offset,
        )

    async def aget_source(self, source_id: str) -> Source:
        """Read what is known of a source.

        Args:
            source_id: Its id.

        Raises:
            NotFoundError: If there is none.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.SOURCE, get_source.build_request, source_id)

    async def aturn_summary(self, *, conversation_id: str, turn_key: str) -> TurnSummary:
        """Read what a turn of a conversation stored and retrieved.

        Args:
            conversation_id: The conversation, as its caller names it.
            turn_key: The turn.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.TURN_SUMMARY, wire.turn, conversation_id, turn_key)

    async def aget_turn_index(self, conversation_id: str) -> TurnIndex:
        """Read the turns of a conversation.

        Args:
            conversation_id: The conversation, as its caller names it.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.TURN_INDEX, get_turn_index.build_request, conversation_id)
