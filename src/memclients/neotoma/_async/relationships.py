"""Connect entities, and follow their relationships."""

# Twins lose the a-prefix of their names.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients.neotoma._async.calls import AsyncCalls
from memclients.neotoma._wire import answers
from memclients.neotoma._wire import relationships as wire
from memclients_lowlevel.neotoma.api.relationships import get_relationship, list_relationships

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Unpack

    from memclients.neotoma._fields import RelatedFields, RelationshipFields, RelationshipQueryFields
    from memclients_lowlevel.neotoma.results import (
        DeletionResult,
        RelatedEntities,
        RelatedQuery,
        Relationship,
        RelationshipInput,
        RelationshipList,
        RelationshipQuery,
        RelationshipsResult,
    )


class AsyncRelationships(AsyncCalls):
    """Methods on relationships."""

    async def aretrieve_related_entities(
        self, input: RelatedQuery | Mapping[str, Any] | None = None, **fields: Unpack[RelatedFields]
    ) -> RelatedEntities:
        """Follow the relationships of an entity.

        Args:
            input: The documented dict; what follows are its keys, which may be given as keywords instead.
            **fields: `entity_id`: The entity. `relationship_type`: One type, or several in `relationship_types`.
                `direction`: `outgoing`, `incoming` or `both`. `limit`: How many relationships at most; the server sends
                all. `max_hops`: How far, 1 unless given. `include_entities`. `live_only`: False to have deleted
                relationships too, whose `is_live` is 0.

        Returns:
            The relationships, each once, and the entities at their ends, whose id is `id` here; empty lists for an
            unknown entity. A deleted entity still comes if a relationship to it is live.

        Raises:
            InvalidRequestError: For what the server would ignore or refuse; nothing was sent.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "Python client: Transport".
        """
        return await self._arun(wire.related, input, fields)

    async def acreate_relationship(
        self, input: RelationshipInput | Mapping[str, Any] | None = None, **fields: Unpack[RelationshipFields]
    ) -> Relationship:
        """Connect two entities; doing so again changes nothing but the metadata, which is merged.

        The server does not look whether the entities exist.

        Args:
            input: The documented dict; what follows are its keys, which may be given as keywords instead.
            **fields: `relationship_type`: One of the server's 28, as `REFERS_TO`. `source_entity_id`,
                `target_entity_id`: The entities. `metadata`: Fields of the relationship. `source_id`: The source that it
                is from.

        Returns:
            The relationship.

        Raises:
            InvalidRequestError: If the type or an id can't be right; nothing was sent.
            UnexpectedResponseError: If the relationship was deleted once, and so stays deleted.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "Python client: Transport".
        """
        return await self._acall(wire.created, wire.creation, input, fields)

    async def acreate_relationships(
        self, relationships: Iterable[RelationshipInput | Mapping[str, Any]], *, source_id: str | None = None
    ) -> RelationshipsResult:
        """Connect entities with each other, several pairs at once.

        Args:
            relationships: Dicts as `acreate_relationship` takes, at least one.
            source_id: The source that all of them are from.

        Returns:
            The relationships, and in `errors` what went wrong with single ones: `error_count` tells how many.

        Raises:
            InvalidRequestError: If one of them can't be right; nothing was sent.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.RELATIONSHIPS_CREATED, wire.creations, relationships, source_id)

    async def alist_relationships(
        self,
        *,
        relationship_type: str | None = None,
        source_entity_id: str | None = None,
        target_entity_id: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> RelationshipList:
        """Read relationships with the names of the entities at their ends.

        Args:
            relationship_type: Only of this type.
            source_entity_id: Only from this entity.
            target_entity_id: Only to this entity.
            limit: Length of the page, 100 unless given.
            offset: How many to skip.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(
            answers.RELATIONSHIPS,
            list_relationships.build_request,
            relationship_type=relationship_type,
            source_entity_id=source_entity_id,
            target_entity_id=target_entity_id,
            limit=limit,
            offset=offset,
        )

    async def aquery_relationships(
        self, input: RelationshipQuery | Mapping[str, Any] | None = None, **fields: Unpack[RelationshipQueryFields]
    ) -> RelationshipList:
        """Find relationships of an entity in either direction, or of a type.

        Args:
            input: A dict of what follows, which may be given as keywords instead.
            **fields: At least one of `entity_id`, `source_entity_id`, `target_entity_id`, `relationship_type`.
                `direction`: `outgoing`, `incoming` or `both`, as seen from `entity_id`. `include_deleted`. `limit`: 100
                unless given. `offset`.

        Raises:
            InvalidRequestError: If nothing says which; nothing was sent.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.RELATIONSHIPS, wire.query, input, fields)

    async def aget_relationship(self, relationship_key: str) -> Relationship:
        """Read a relationship.

        Args:
            relationship_key: Its key, `TYPE:source:target`.

        Raises:
            NotFoundError: If there is none.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.RELATIONSHIP, get_relationship.build_request, relationship_key)

    async def adelete_relationship(
        self, relationship_type: str, source_entity_id: str, target_entity_id: str, *, reason: str | None = None
    ) -> DeletionResult:
        """Hide a relationship; creating it again does not bring it back, `aexecute_tool("restore_relationship", ...)` does.

        Args:
            relationship_type: Its type.
            source_entity_id: The entity that it is from.
            target_entity_id: The entity that it is to.
            reason: Why, for the record.

        Returns:
            The observation that hides it, as `observation_id`.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(
            answers.DELETED, wire.deletion, relationship_type, source_entity_id, target_entity_id, reason
        )
