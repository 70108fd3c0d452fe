# Derived from src/memclients/neotoma/_async/helpers.py by `make generate`; edit that file, not this one.
"""Whole tasks in one call."""

from __future__ import annotations

import uuid
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from memclients.neotoma._sync.turn_stores import TurnStores
from memclients.neotoma.chat_turns import ChatTurn, entity_store, exact_match, is_of_type, stored_entity
from memclients.neotoma.errors import ConsumedKeyError
from memclients.neotoma.turn_errors import missing
from memclients.neotoma.turn_results import RetrieveOrStoreResult, StoreChatTurnResult
from memclients.neotoma.turns import Conversation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from memclients.neotoma._results import IdentifiedEntity
    from memclients.neotoma.client import HttpTransport
    from memclients.neotoma.turn_results import ChatTurnMessage


def store_chat_turn(
    transport: HttpTransport,
    *,
    conversation_id: str,
    turn_id: str,
    messages: Iterable[ChatTurnMessage | Mapping[str, Any]],
    turn_number: int | None = None,
    conversation_title: str | None = None,
    platform: str | None = None,
    client_name: str | None = None,
    workspace_kind: str | None = None,
    repository_name: str | None = None,
    repository_root: str | None = None,
    repository_remote: str | None = None,
    scope_summary: str | None = None,
    model: str | None = None,
    idempotency_key_prefix: str | None = None,
    conversation_extra: Mapping[str, Any] | None = None,
) -> StoreChatTurnResult:
    """Store a turn at once, all of its messages or none; nothing is retrieved.

    Args:
        transport: The client to store with.
        conversation_id: Your id of the conversation.
        turn_id: Your id of the turn.
        messages: Its messages, one of each role.
        turn_number: Which turn of the conversation it is.
        conversation_title: The conversation's title. Without one, one is made up that never replaces another.
        platform: Where it takes place.
        client_name: Who writes it down.
        workspace_kind: What kind of workspace it is about.
        repository_name: Name of the repository that it is about.
        repository_root: Where that is on this machine.
        repository_remote: Where that comes from.
        scope_summary: What it is about.
        model: The model that answers.
        idempotency_key_prefix: How the idempotency key begins, `conversation-{conversation_id}-{turn_id}` unless given.
        conversation_extra: More fields of the conversation.

    Returns:
        The ids of what is stored; repeated with the same messages it stores nothing and returns the same ids.

    Raises:
        InvalidRequestError: If an argument can't be used, or two messages are of one role; nothing was sent.
        TurnConflictError: If the turn is stored with something else, or shares its key with another turn.
        MissingEntityError: If the server does not tell what the messages are stored as.
        NeotomaClientError: If the turn can't be stored.

    Source: Neotoma's documentation, "Python client: API surface".
    """
    fields = {
        "workspace_kind": workspace_kind,
        "repository_name": repository_name,
        "repository_root": repository_root,
        "repository_remote": repository_remote,
        "scope_summary": scope_summary,
        "model": model,
    }
    conversation = Conversation(conversation_id, platform, client_name, conversation_title)
    turn = ChatTurn.of(
        conversation,
        turn_id,
        messages,
        turn_number=turn_number,
        key_prefix=idempotency_key_prefix,
        fields=fields,
        extra=conversation_extra,
    )
    stored = TurnStores(transport).store_once(turn.plan)
    return StoreChatTurnResult(
        conversation_entity_id=stored.ids[0],
        user_message_entity_id=turn.id_of("user", stored.ids),
        assistant_message_entity_id=turn.id_of("assistant", stored.ids),
        store_result=stored.result,
    )


def retrieve_or_store(
    transport: HttpTransport,
    *,
    identifier: str,
    entity_type: str,
    create: Mapping[str, Any],
    idempotency_key: str | None = None,
) -> RetrieveOrStoreResult:
    """Return the entity that goes by a name, or store it.

    Args:
        transport: The client to work with.
        identifier: Its name or another text that identifies it. Case and spaces don't matter, but one that is only
            similar is another entity.
        entity_type: Its type.
        create: The fields to store it with if it is not there.
        idempotency_key: Key of that store, `{entity_type}-{identifier}` unless given.

    Returns:
        Its id and whether it was created. The server may still know it by its fields and create nothing.

    Raises:
        InvalidRequestError: If an argument can't be used; nothing was sent.
        IdempotencyMismatchError: If the key was used to store other fields.
        MissingEntityError: If the server does not tell what it is stored as.
        NeotomaClientError: For any other failure.

    Source: Neotoma's documentation, "Python client: API surface".
    """
    body = entity_store(entity_type, identifier, create, idempotency_key)
    existing = _existing(transport, identifier, entity_type)
    if existing is not None:
        return RetrieveOrStoreResult(entity_id=existing["entity_id"], created=False, existing=existing)
    row: Mapping[str, Any] | None = None
    with suppress(ConsumedKeyError):
        row = stored_entity(transport.store(body))
    if row is None:
        # What identifies the entity is in its fields, so that another key can't make another entity.
        key = f"{body['idempotency_key']}-{uuid.uuid4().hex}"
        try:
            row = stored_entity(transport.store({**body, "idempotency_key": key}))
        except ConsumedKeyError as error:
            raise missing(body["idempotency_key"]) from error
    if row is None:
        raise missing(body["idempotency_key"])
    return RetrieveOrStoreResult(entity_id=str(row["entity_id"]), created=row.get("action") == "created", existing=None)


def _existing(transport: HttpTransport, identifier: str, entity_type: str) -> IdentifiedEntity | None:
    """Look an entity up by type, and once more without, since with a type the server changes the name it looks for."""
    for narrowed in ({"entity_type": entity_type}, {}):
        found = transport.retrieve_entity_by_identifier({"identifier": identifier, **narrowed})
        existing = exact_match(identifier, found)
        if existing is not None and is_of_type(existing, entity_type):
            return existing
    return None
