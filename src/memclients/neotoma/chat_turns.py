"""A whole turn as one store, and an entity that is stored unless it is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from memclients._core.arguments import given
from memclients._core.response import json_array, json_object
from memclients.neotoma import turn_ids
from memclients.neotoma.errors import InvalidRequestError
from memclients.neotoma.retrieval import names_of, same_name
from memclients.neotoma.turn_results import ChatTurnMessage
from memclients.neotoma.turns import Conversation, TurnStore, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from memclients.neotoma._results import IdentifiedEntity

# The fields of a conversation that the server ranks by priority.
_RANKED: Final = frozenset({"title", "summary"})
# What more fields of an entity may not replace: it would be another entity, or its text would be lost.
_FIXED: Final = frozenset({"entity_type", "conversation_id", "role", "content"})


@dataclass(frozen=True, slots=True)
class ChatTurn:
    """A turn to be stored at once.

    Attributes:
        plan: The store.
        roles: Whose the messages are, in the order of the store.
    """

    plan: TurnStore
    roles: tuple[str, ...]

    @classmethod
    def of(
        cls,
        conversation: Conversation,
        turn_id: str,
        messages: Iterable[ChatTurnMessage | Mapping[str, Any]],
        *,
        turn_number: int | None,
        key_prefix: str | None,
        fields: Mapping[str, Any],
        extra: Mapping[str, Any] | None,
    ) -> ChatTurn:
        """Plan the store of a turn.

        Args:
            conversation: What is known of the conversation.
            turn_id: The turn.
            messages: Its messages.
            turn_number: Which turn it is.
            key_prefix: How the idempotency key begins, None for the usual way.
            fields: More documented fields of the conversation, None for each that is not set.
            extra: More fields of the conversation.

        Raises:
            InvalidRequestError: If the messages would hide each other, or something is no message.
        """
        turn_ids.checked_turn_id(turn_id)
        said = [_message(one) for one in messages]
        if not said:
            raise InvalidRequestError("messages must not be empty")
        more = _more("conversation_extra", extra)
        head = {
            **conversation.head(),
            **given(platform=conversation.platform, client_name=conversation.client_name, **fields),
            **more,
        }
        priority = conversation.priority
        if priority is not None and _RANKED & more.keys():
            # What is given must not rank as low as a title that is made up, so that there can't be one.
            priority = None
            if "title" not in more:
                del head["title"]
        entities = [head, *(_entity(conversation, turn_id, turn_number, one) for one in said)]
        _check_distinct(entities[1:])
        key = turn_ids.whole_turn_key(key_prefix or turn_ids.key_prefix(conversation.id, turn_id))
        plan = TurnStore(key, turn_id, tuple(entities), (), priority)
        return cls(plan, tuple(one.role for one in said))

    def id_of(self, role: str, ids: list[str]) -> str | None:
        """Return the id of the first message of a role, None if there is none."""
        return ids[1 + self.roles.index(role)] if role in self.roles else None


def _message(given_one: ChatTurnMessage | Mapping[str, Any]) -> ChatTurnMessage:
    try:
        one = given_one if isinstance(given_one, ChatTurnMessage) else ChatTurnMessage(**given_one)
    except TypeError as error:
        raise InvalidRequestError(f"messages must be of ChatTurnMessage: {error}") from None
    if one.role not in ("user", "assistant"):
        raise InvalidRequestError("a message's role must be user or assistant; sender_kind may say more")
    return one


def _entity(conversation: Conversation, turn_id: str, turn_number: int | None, said: ChatTurnMessage) -> dict[str, Any]:
    entity = message(
        conversation,
        turn_id,
        said.role,
        said.content,
        turn_number,
        sender_kind=said.sender_kind,
        sender_agent_id=said.sender_agent_id,
        recipient_agent_id=said.recipient_agent_id,
    )
    return {**entity, **_more("extra", said.extra)}


def _more(name: str, fields: Mapping[str, Any] | None) -> Mapping[str, Any]:
    for fixed in sorted(_FIXED & (fields or {}).keys()):
        raise InvalidRequestError(f"{name} must not have {fixed!r}")
    return fields or {}


def _check_distinct(messages: list[dict[str, Any]]) -> None:
    keys = [str(one["turn_key"]) for one in messages]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            raise InvalidRequestError(
                f"messages[{index}] would replace an earlier one of its role: "
                "put it into a turn of its own, or give it another turn_key in extra"
            )


def entity_store(
    entity_type: str, identifier: str, create: Mapping[str, Any], idempotency_key: str | None
) -> dict[str, Any]:
    """Return the store of an entity that was not found.

    Raises:
        InvalidRequestError: If it would be of another type, or an argument is blank.
    """
    for name, value in (("entity_type", entity_type), ("identifier", identifier)):
        turn_ids.checked(name, value)
    if create.get("entity_type", entity_type) != entity_type:
        raise InvalidRequestError(f"create must not have another entity_type than {entity_type!r}")
    entity = {"entity_type": entity_type, **create}
    key = f"{entity_type}-{identifier}" if idempotency_key is None else idempotency_key
    return {"entities": [entity], "idempotency_key": key}


def exact_match(identifier: str, result: Mapping[str, Any]) -> IdentifiedEntity | None:
    """Return the entity that goes by exactly this id or name; others only resemble it."""
    for one in json_array(result.get("entities")) or []:
        entity = json_object(one) or {}
        if not isinstance(entity.get("entity_id"), str) or entity.get("merged_to_entity_id") is not None:
            continue
        names = [entity["entity_id"], *names_of(entity)]
        if any(same_name(identifier, name) for name in names):
            return cast("IdentifiedEntity", entity)
    return None


def is_of_type(entity: IdentifiedEntity, entity_type: str) -> bool:
    """Say whether an entity is of a type; the server takes another case and a regular plural for the same type."""
    lower = entity_type.strip().lower()
    singular = f"{lower.removesuffix('ies')}y" if lower.endswith("ies") else lower.removesuffix("s")
    return entity["entity_type"] in (entity_type, lower, singular)


def stored_entity(result: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the one entity that an answer tells of, None if it tells of none."""
    part = json_object(result.get("structured")) or result
    rows = json_array(part.get("entities")) or []
    row = json_object(rows[0]) if rows else None
    return row if row is not None and isinstance(row.get("entity_id"), str) else None
