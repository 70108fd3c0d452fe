"""Stores: records become observations of entities, once."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from memclients.mock.neotoma import ids
from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.js import stringify
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import entities, observations, reduction, relationships, source_rows, timeline
from memclients.mock.neotoma.storage.relationship_types import RELATIONSHIP_TYPES
from memclients.mock.neotoma.storage.resolution import Resolution
from memclients.mock.neotoma.writes import files, packed_rows, records
from memclients.mock.neotoma.writes.store_body import StoreBody
from memclients.mock.neotoma.writes.store_warnings import Remarks

_MISMATCH_HINT = (
    "Each unique payload must use a unique idempotency_key. To update an entity, omit the idempotency_key or use a new"
    " one."
)


def store(db: Database, user: str, body: StoreBody) -> dict[str, Any]:
    """Store the entities of a body, its file, or both.

    Args:
        db: The database.
        user: On whose behalf.
        body: A valid body.

    Returns:
        The answer.

    Raises:
        Refusal: The content can't be stored. The key may be spent all the same.
    """
    packed_rows.check(body.entities)
    structured = _structured(db, user, body, body.idempotency_key) if body.idempotency_key and body.entities else None
    if not body.has_file:
        # A valid body without a file has entities, and those a key.
        assert structured is not None
        return structured
    unstructured = files.store(db, user, body)
    return unstructured if structured is None else {"structured": structured, "unstructured": unstructured}


def _structured(db: Database, user: str, body: StoreBody, key: str) -> dict[str, Any]:
    content = stringify(body.entities)
    known = source_rows.with_key(db, user, key)
    if known is not None and known["content_hash"] != ids.digest(content):
        raise Refusal.nested(
            "ERR_IDEMPOTENCY_MISMATCH",
            f'ERR_IDEMPOTENCY_MISMATCH: idempotency_key "{key}" was already used with different content. Use a new'
            " idempotency_key for a different payload.",
            hint=_MISMATCH_HINT,
        )
    if known is not None:
        return _replay(db, user, known)
    try:
        resolutions = records.resolve(db, user, body.entities, strict=body.strict)
    except Refusal:
        # The source keeps the key also when nothing comes of it.
        _keep(db, user, content, key)
        raise
    if not body.commit:
        _keep(db, user, content, key)
        return _plan(resolutions)
    # In one with what it says: a server that is killed must not leave a key that is spent for nothing.
    with db.transaction():
        return _write(db, user, body, resolutions, _keep(db, user, content, key))


def _keep(db: Database, user: str, content: str, key: str) -> str:
    source_id, _ = source_rows.put(
        db,
        user,
        ids.digest(content),
        key=key,
        mime_type="application/json",
        size=len(content.encode()),
        source_type="structured",
    )
    return source_id


def _replay(db: Database, user: str, source: sqlite3.Row) -> dict[str, Any]:
    rows = db.rows(
        "SELECT id, entity_id, entity_type FROM observations WHERE user_id = ? AND source_id = ?"
        " ORDER BY observed_at DESC, seq DESC",
        (user, source["id"]),
    )
    return {
        "success": True,
        "replayed": True,
        "source_id": source["id"],
        "entities_created": 0,
        "observations_created": len(rows),
        "entities": [
            {
                "entity_id": row["entity_id"],
                "entity_type": row["entity_type"],
                "observation_id": row["id"],
                "entity_snapshot_after": _snapshot_after(db, user, row["entity_id"]),
                "deduplicated": True,
            }
            for row in rows
        ],
    }


def _plan(resolutions: Sequence[Resolution]) -> dict[str, Any]:
    return {
        "success": True,
        "replayed": False,
        "commit": False,
        "source_id": None,
        "entities_created": 0,
        "observations_created": 0,
        "entities": [
            _stored(index, one, None, "would_match_existing" if one.existing else "would_create", None)
            for index, one in enumerate(resolutions)
        ],
        "relationships_created": [],
    }


def _write(
    db: Database, user: str, body: StoreBody, resolutions: Sequence[Resolution], source_id: str
) -> dict[str, Any]:
    remarks = Remarks()
    written: list[str] = []
    for index, (record, one) in enumerate(zip(body.entities, resolutions, strict=True)):
        fields = records.fields_of(record)
        remarks.about(index, one, fields, body.source_priority)
        entities.put(db, user, one.entity_id, one.entity_type, one.canonical_name)
        written.append(
            observations.add(
                db,
                user,
                one.entity_id,
                one.entity_type,
                fields,
                source_id=source_id,
                priority=body.source_priority,
                observation_source=body.observation_source,
                basis=one.basis,
                rule=one.rule,
            )
        )
    edges = _relate(db, user, body, resolutions, source_id)
    for entity_id in dict.fromkeys(one.entity_id for one in resolutions):
        timeline.derive(db, user, entity_id, source_id=source_id)
    actions = [_action(one) for one in resolutions]
    return {
        "success": True,
        "replayed": False,
        "commit": True,
        "source_id": source_id,
        "entities_created": sum(action != "matched_existing" for action in actions),
        "observations_created": len(resolutions),
        "entities": [
            _stored(index, one, written[index], actions[index], _snapshot_after(db, user, one.entity_id))
            for index, one in enumerate(resolutions)
        ],
        "relationships_created": edges,
        **remarks.answer(),
        **_message_count(db, user, resolutions, edges),
    }


def _relate(
    db: Database, user: str, body: StoreBody, resolutions: Sequence[Resolution], source_id: str
) -> list[dict[str, Any]]:
    written: list[dict[str, Any]] = []
    for edge in body.relationships:
        source, target = (_end(end, resolutions) for end in (edge.source, edge.target))
        # What the server can't make sense of is passed over in silence.
        if source is None or target is None or edge.type not in RELATIONSHIP_TYPES:
            continue
        relationships.put(db, user, edge.type, source, target, edge.metadata, source_id=source_id)
        written.append({"relationship_type": edge.type, "source_entity_id": source, "target_entity_id": target})
    return written


def _end(end: int | str, resolutions: Sequence[Resolution]) -> str | None:
    if isinstance(end, str):
        return end
    return resolutions[end].entity_id if end < len(resolutions) else None


def _message_count(
    db: Database, user: str, resolutions: Sequence[Resolution], edges: Sequence[Mapping[str, Any]]
) -> dict[str, int]:
    """Count the messages of the conversation that a message of this store became part of."""
    messages = {one.entity_id for one in resolutions if one.entity_type == "conversation_message"}
    for edge in edges:
        if edge["relationship_type"] == "PART_OF" and edge["source_entity_id"] in messages:
            count = db.value(
                "SELECT count(*) FROM relationships r JOIN entities e"
                " ON e.user_id = r.user_id AND e.id = r.source_entity_id AND e.type = 'conversation_message'"
                " WHERE r.user_id = ? AND r.target_entity_id = ? AND r.type = 'PART_OF' AND NOT r.deleted",
                (user, edge["target_entity_id"]),
            )
            return {"conversation_message_count": count}
    return {}


def _action(one: Resolution) -> str:
    if one.basis == "target_id":
        return "extended"
    return "matched_existing" if one.existing else "created"


def _stored(
    index: int, one: Resolution, observation_id: str | None, action: str, snapshot: dict[str, Any] | None
) -> dict[str, Any]:
    return {
        "entity_id": one.entity_id,
        "entity_type": one.entity_type,
        "observation_id": observation_id,
        "observation_index": index,
        "action": action,
        "canonical_name": one.canonical_name,
        "resolver_path": one.path,
        "identity_basis": one.basis,
        "identity_rule": one.rule,
        "entity_snapshot_after": snapshot,
    }


def _snapshot_after(db: Database, user: str, entity_id: str) -> dict[str, Any] | None:
    row = entities.find(db, user, entity_id)
    return None if row is None or row["deleted"] else reduction.snapshot(db, user, entity_id).fields
