"""What the turns of a conversation stored."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.reads.queries import BOOKKEEPING
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import entities, names, reduction

_ASSISTANT = ":assistant"


def summary(db: Database, user: str, conversation_id: str, turn_key: str) -> dict[str, Any]:
    """Sum up one turn.

    Args:
        db: The database.
        user: Whose it is.
        conversation_id: Id of the conversation, the caller's or the entity's.
        turn_key: Key of the turn's message.

    Raises:
        Refusal: There is no such conversation.
    """
    messages = _messages(db, user, _conversation(db, user, conversation_id))
    base = turn_key.removesuffix(_ASSISTANT)
    turn = {entity_id: fields for entity_id, fields in messages.items() if _turn_of(fields) == base}
    numbers = [fields["turn_number"] for fields in turn.values() if isinstance(fields.get("turn_number"), int)]
    number = numbers[0] if numbers else _position(messages, base)
    stored, retrieved = _stored(db, user, turn), _retrieved(db, user, turn)
    return {
        "status_line": f"Turn {number}: {len(stored)} stored, {len(retrieved)} retrieved" if turn else None,
        "turn_number": number,
        "conversation_message_count": len(messages),
        "stored": stored,
        "retrieved": retrieved,
        "issues": [] if turn else [f"No message has the turn key {turn_key}"],
        "widget_uri": None,
    }


def index(db: Database, user: str, conversation_id: str) -> dict[str, Any]:
    """List the turns of a conversation in their order.

    Args:
        db: The database.
        user: Whose it is.
        conversation_id: Its id, the caller's or the entity's.

    Raises:
        Refusal: There is no such conversation.
    """
    turns: dict[str, dict[str, Any]] = {}
    for entity_id, fields in _messages(db, user, _conversation(db, user, conversation_id)).items():
        key = _turn_of(fields)
        turn = turns.setdefault(key, {"turn_key": key, "turn_number": len(turns) + 1, "messages": []})
        turn["messages"].append({"entity_id": entity_id, "role": fields.get("role")})
    return {"turns": list(turns.values())}


def _conversation(db: Database, user: str, conversation_id: str) -> str:
    for entity_id in (conversation_id, names.derived_id("conversation", f"conversation:{conversation_id}")):
        found = entities.find(db, user, entity_id)
        if found is not None and not found["deleted"] and found["type"] == "conversation":
            return entity_id
    raise Refusal.not_found("Conversation")


def _messages(db: Database, user: str, conversation: str) -> dict[str, dict[str, Any]]:
    """Return the messages of a conversation by their ids, oldest first."""
    rows = db.rows(
        "SELECT e.id FROM relationships r JOIN entities e ON e.user_id = r.user_id AND e.id = r.source_entity_id"
        " WHERE r.user_id = ? AND r.target_entity_id = ? AND r.type = 'PART_OF' AND NOT r.deleted AND NOT e.deleted"
        " AND e.type = 'conversation_message' ORDER BY r.rowid",
        (user, conversation),
    )
    return {row["id"]: reduction.snapshot(db, user, row["id"]).fields for row in rows}


def _turn_of(message: dict[str, Any]) -> str:
    return str(message.get("turn_key", "")).removesuffix(_ASSISTANT)


def _position(messages: dict[str, dict[str, Any]], turn: str) -> int | None:
    turns = list(dict.fromkeys(map(_turn_of, messages.values())))
    return turns.index(turn) + 1 if turn in turns else None


def _stored(db: Database, user: str, turn: Iterable[str]) -> list[dict[str, Any]]:
    """Return what came with the messages of a turn."""
    found = _entities(
        db,
        "SELECT DISTINCT e.* FROM observations m JOIN observations o"
        " ON o.user_id = m.user_id AND o.source_id = m.source_id"
        " JOIN entities e ON e.user_id = o.user_id AND e.id = o.entity_id"
        " WHERE m.user_id = ? AND m.entity_id = ? AND NOT e.deleted",
        user,
        turn,
    )
    return [entity for entity in found if entity["entity_type"] not in BOOKKEEPING]


def _retrieved(db: Database, user: str, turn: Iterable[str]) -> list[dict[str, Any]]:
    """Return what the messages of a turn refer to."""
    return _entities(
        db,
        "SELECT e.* FROM relationships r JOIN entities e ON e.user_id = r.user_id AND e.id = r.target_entity_id"
        " WHERE r.user_id = ? AND r.source_entity_id = ? AND r.type = 'REFERS_TO' AND NOT r.deleted"
        " AND NOT e.deleted ORDER BY r.rowid",
        user,
        turn,
    )


def _entities(db: Database, sql: str, user: str, turn: Iterable[str]) -> list[dict[str, Any]]:
    """Return each entity once to which a query leads from the messages of a turn."""
    found = {row["id"]: _named(row) for message in turn for row in db.rows(sql, (user, message))}
    return list(found.values())


def _named(row: sqlite3.Row) -> dict[str, Any]:
    return {"entity_id": row["id"], "entity_type": row["type"], "canonical_name": row["canonical_name"]}
