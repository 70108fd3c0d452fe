"""The turn protocol without I/O: what a turn stores, and which ids an answer tells for it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from memclients._core.arguments import given
from memclients._core.response import json_array, json_object
from memclients.neotoma import turn_ids
from memclients.neotoma.errors import InvalidRequestError
from memclients.neotoma.turn_reading import CONVERSATION, IDENTITIES, MESSAGE, entity_ids, is_entity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from memclients.neotoma._results import StoreResult

# The server ranks titles by priority and takes any of the highest, so at the usual 100 a made-up title would sooner or
# later hide a given one. The rank is no part of what the idempotency key stands for, and other fields don't heed it.
_MADE_UP_TITLE_PRIORITY: Final = 1


@dataclass(frozen=True, slots=True)
class Conversation:
    """What is known of a conversation.

    Attributes:
        id: Its id.
        platform: Where it takes place.
        client_name: Who writes it down.
        title: Its title, None to have one made up.
    """

    id: str
    platform: str | None = None
    client_name: str | None = None
    title: str | None = None

    def __post_init__(self) -> None:
        turn_ids.checked("conversation_id", self.id)

    @property
    def priority(self) -> int | None:
        """Rank of a store of it, None for the usual one."""
        return _MADE_UP_TITLE_PRIORITY if self.title is None else None

    def head(self) -> dict[str, Any]:
        """Return the fields that come first in every store that tells of its title."""
        title = self.title if self.title is not None else f"Conversation {self.id}"
        return {"entity_type": CONVERSATION, "conversation_id": self.id, "title": title}


@dataclass(frozen=True, slots=True)
class TurnStore:
    """A store of a conversation and messages of one turn of it.

    Attributes:
        key: Its idempotency key.
        turn_id: The turn.
        entities: The conversation, then the messages, their fields in an order that is always the same, for the key
            stands for that too.
        refers_to: Ids of entities that the last message refers to.
        priority: Rank of what is observed, None for the usual one.
    """

    key: str
    turn_id: str
    entities: Sequence[Mapping[str, Any]]
    refers_to: Sequence[str] = ()
    priority: int | None = None

    @property
    def conversation_id(self) -> str:
        return str(self.entities[0]["conversation_id"])

    def input(self, key: str | None = None) -> dict[str, Any]:
        """Return what `store` takes.

        Args:
            key: Another idempotency key.
        """
        last = len(self.entities) - 1
        parts = [
            {"relationship_type": "PART_OF", "source_index": index, "target_index": 0} for index in range(1, last + 1)
        ]
        references = [
            {"relationship_type": "REFERS_TO", "source_index": last, "target_entity_id": one} for one in self.refers_to
        ]
        body: dict[str, Any] = {
            "entities": [dict(entity) for entity in self.entities],
            "relationships": parts + references,
            "idempotency_key": key or self.key,
        }
        return body if self.priority is None else {**body, "source_priority": self.priority}

    def related(self, message_id: str) -> dict[str, Any]:
        """Return what `retrieve_related_entities` takes to find the references of a message."""
        return {
            "entity_id": message_id,
            "relationship_types": ["REFERS_TO"],
            "direction": "outbound",
            "include_entities": False,
        }

    def references(self, message_id: str, related: Mapping[str, Any]) -> list[dict[str, str]]:
        """Return what `create_relationship` takes for each reference that a message lacks.

        Args:
            message_id: The message's entity.
            related: Its references, deleted ones too.
        """
        rows = [known for one in json_array(related.get("relationships")) or [] if (known := json_object(one))]
        made = {row.get("target_entity_id") for row in rows}
        return [
            {"relationship_type": "REFERS_TO", "source_entity_id": message_id, "target_entity_id": one}
            for one in self.refers_to
            if one not in made
        ]

    def fresh_key(self) -> str:
        """Return a key that nobody has used; what is stored already is not stored again under it."""
        return f"{self.key}-{uuid.uuid4().hex}"

    def read(self, result: Mapping[str, Any]) -> list[str | None]:
        """Return the ids of the entities as an answer tells them, None for each that it does not tell."""
        return entity_ids(self.entities, result)

    def query(self, index: int) -> dict[str, Any]:
        """Return the query that finds an entity of the store if it is stored."""
        entity = self.entities[index]
        field = IDENTITIES[entity["entity_type"]]
        filters = {field: {"op": "eq", "value": entity[field]}}
        return {"entity_type": entity["entity_type"], "snapshot_filters": filters, "limit": 2}

    def found(self, index: int, result: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """Return the entity that the query has found, None if it is none of this store."""
        rows = json_array(result.get("entities")) or []
        return next(
            (row for one in rows if (row := json_object(one)) and is_entity(self.entities[index], row, "snapshot")),
            None,
        )

    def says(self, index: int, row: Mapping[str, Any]) -> bool:
        """Say whether an entity that was found has the content that this store gives it."""
        content = self.entities[index].get("content")
        return content is None or (json_object(row.get("snapshot")) or {}).get("content") == content

    def conflict(self, found: Mapping[int, Mapping[str, Any]]) -> str:
        """Return why the key is taken.

        Args:
            found: Those of the messages that are stored, by index.
        """
        turn = f"turn {self.turn_id!r} of conversation {self.conversation_id!r}"
        if not found:
            return (
                f"{turn} is not stored, yet its key {self.key} is taken: by another turn or the answer to one, "
                "since keys join their ids with '-', or by an attempt with other content that failed; "
                "use another turn_id"
            )
        if all(self.says(index, row) for index, row in found.items()):
            return (
                f"{turn} is stored with the same text, but with another title, platform, client_name or turn_number; "
                "repeat it with the ones that it had, or use another turn_id"
            )
        return f"{turn} is stored with another text; repeat it with the one that it had, or use another turn_id"


@dataclass(frozen=True, slots=True)
class Stored:
    """What a part of a turn is stored as.

    Attributes:
        ids: Ids of the entities, in the order of the store.
        result: The server's last answer, empty if it had none to give.
    """

    ids: list[str]
    result: StoreResult


def user_store(
    conversation: Conversation, turn_id: str, content: str, turn_number: int | None, refers_to: Iterable[str]
) -> TurnStore:
    """Return the store that opens a turn."""
    head = {
        **conversation.head(),
        **given(platform=conversation.platform, harness=conversation.platform, client_name=conversation.client_name),
    }
    spoken = message(conversation, turn_id, "user", content, turn_number)
    key = turn_ids.user_key(conversation.id, turn_id)
    return TurnStore(key, turn_id, (head, spoken), distinct(refers_to), conversation.priority)


def assistant_store(
    conversation: Conversation, turn_id: str, content: str, turn_number: int | None, refers_to: Iterable[str]
) -> TurnStore:
    """Return the store that closes a turn."""
    head = {"entity_type": CONVERSATION, "conversation_id": conversation.id}
    spoken = message(conversation, turn_id, "assistant", content, turn_number)
    key = turn_ids.assistant_key(conversation.id, turn_id)
    return TurnStore(key, turn_id, (head, spoken), distinct(refers_to))


def message(
    conversation: Conversation,
    turn_id: str,
    role: str,
    content: str,
    turn_number: int | None,
    **more: Any,
) -> dict[str, Any]:
    """Return a message as an entity.

    Raises:
        InvalidRequestError: If the content is not a text.
    """
    if not isinstance(content, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # an agent may return anything
        raise InvalidRequestError(f"the {role}'s message must be a str, not {type(content).__name__}")
    return {
        "entity_type": MESSAGE,
        "role": role,
        "sender_kind": more.pop("sender_kind", None) or role,
        **given(**more),
        "content": content,
        "turn_key": turn_ids.turn_key(conversation.id, turn_id, role),
        **given(turn_number=turn_number, platform=conversation.platform),
    }


def distinct(ids: Iterable[str]) -> tuple[str, ...]:
    """Return ids in their order, each once.

    Raises:
        InvalidRequestError: If it is a single text, whose letters are no ids.
    """
    if isinstance(ids, str):
        raise InvalidRequestError("refers_to must be a list of entity ids, not a str")
    return tuple(dict.fromkeys(ids))
