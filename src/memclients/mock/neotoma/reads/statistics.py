"""How much there is."""

from typing import Any

from memclients.mock.neotoma.state import Database


def statistics(db: Database, user: str) -> dict[str, Any]:
    """Count what a user has, entities that corrections made up among it."""

    def count(rows: str) -> int:
        counted: int = db.value(f"SELECT count(*) FROM {rows}", {"user": user})  # noqa: S608
        return counted

    by_basis: dict[str, int] = {}
    by_type: dict[str, dict[str, int]] = {}
    for kind, basis, observed in db.rows(
        "SELECT entity_type, identity_basis, count(*) FROM observations"
        " WHERE user_id = ? AND identity_basis IS NOT NULL GROUP BY entity_type, identity_basis ORDER BY min(seq)",
        (user,),
    ):
        by_basis[basis] = by_basis.get(basis, 0) + observed
        by_type.setdefault(kind, {})[basis] = observed
    rows = db.rows(
        "SELECT type, count(*) FROM entities WHERE user_id = ? AND NOT deleted GROUP BY type ORDER BY min(rowid)",
        (user,),
    )
    types: dict[str, int] = {row[0]: row[1] for row in rows}
    return {
        "sources_count": count("sources WHERE user_id = :user"),
        "entities_by_type": types,
        "total_entities": sum(types.values()),
        "total_relationships": count("relationships WHERE user_id = :user AND NOT deleted"),
        "total_events": count("events WHERE user_id = :user"),
        "total_observations": count("observations WHERE user_id = :user"),
        "total_interpretations": 0,
        "observations_by_identity_basis": by_basis,
        "observations_by_identity_basis_by_type": by_type,
        "last_updated": db.now,
    }
