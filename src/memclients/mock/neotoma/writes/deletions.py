"""Deletion, which hides an entity and keeps its history."""

from memclients.mock.neotoma.reads import snapshots
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import observations
from memclients.mock.neotoma.writes.corrections import PRIORITY


def delete_entity(db: Database, user: str, entity_id: str) -> str:
    """Hide an entity.

    Returns:
        The id of the observation that says so.

    Raises:
        Refusal: There is no such entity, or it is hidden already.
    """
    entity = snapshots.living(db, user, entity_id)
    with db.transaction():
        db.run(
            "UPDATE entities SET deleted = 1, updated_at = ? WHERE user_id = ? AND id = ?", (db.now, user, entity_id)
        )
        return observations.add(
            db,
            user,
            entity_id,
            entity["type"],
            {"_deleted": True},
            source_id=None,
            priority=PRIORITY,
            observation_source=None,
        )
