"""The surroundings of an entity."""

from collections.abc import Sequence
from typing import Any

from memclients.mock.neotoma.reads.relationship_lists import Direction, Filter, rows_of
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import relationships


def related(
    db: Database,
    user: str,
    entity_id: str,
    *,
    types: Sequence[str] | None = None,
    direction: Direction = "both",
    max_hops: int = 1,
    include_entities: bool = True,
) -> dict[str, Any]:
    """Follow relationships, deleted ones too; each hop lists again those that led there.

    Args:
        db: The database.
        user: Whose they are.
        entity_id: Where to begin, which need not exist.
        types: Along relationships of these types; all when absent.
        direction: Which way.
        max_hops: How far.
        include_entities: List the entities that were reached.

    Returns:
        The answer.
    """
    edges: list[dict[str, Any]] = []
    reached = {entity_id}
    frontier = [entity_id]
    while frontier and max_hops > 0:
        ends: dict[str, None] = {}
        for here in frontier:
            found = _edges(db, user, here, types, direction)
            edges += found
            ends |= dict.fromkeys(end for edge in found for end in _ends(edge))
        frontier = [end for end in ends if end not in reached]
        reached.update(frontier)
        max_hops -= 1
    others = rows_of(db, user, reached - {entity_id}) if include_entities else []
    return {"relationships": edges, "entities": others}


def _edges(
    db: Database, user: str, entity_id: str, types: Sequence[str] | None, direction: Direction
) -> list[dict[str, Any]]:
    condition, parameters = Filter(entity=entity_id, direction=direction, include_deleted=True).condition(user)
    rows = db.rows(f"SELECT r.* FROM relationships r WHERE {condition} ORDER BY r.rowid", parameters)  # noqa: S608
    return [relationships.shown(db, row) for row in rows if not types or row["type"] in types]


def _ends(edge: dict[str, Any]) -> tuple[str, str]:
    return edge["source_entity_id"], edge["target_entity_id"]
