"""Facts about entities, which never change once they are stored."""

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from memclients.mock.neotoma import ids
from memclients.mock.neotoma.state import Database

DEFAULT_PRIORITY = 100

ObservationSource = Literal["sensor", "llm_summary", "workflow_state", "human", "import", "sync"]


def add(
    db: Database,
    user: str,
    entity_id: str,
    entity_type: str,
    fields: Mapping[str, Any],
    *,
    source_id: str | None,
    priority: float = DEFAULT_PRIORITY,
    observation_source: ObservationSource | None = "llm_summary",
    key: str | None = None,
    basis: str | None = None,
    rule: str | None = None,
) -> str:
    """Store an observation, unless the very same one is there already.

    Args:
        db: The database.
        user: Whose it is.
        entity_id: What it is about.
        entity_type: Type of that entity, as the request has it.
        fields: What was observed.
        source_id: Where it comes from; None for a correction.
        priority: Its weight against other observations.
        observation_source: Who observed; None for a correction.
        key: Idempotency key of a correction.
        basis: How the entity was identified.
        rule: The rule by which it was identified.

    Returns:
        The observation's id, which follows from source, key, entity and fields.
    """
    encoded = msgspec.json.encode(fields).decode()
    observation_id = ids.uuid_of(f"observation:{user}:{source_id or key}:{entity_id}:{encoded}")
    now = db.now
    db.run(
        "INSERT INTO observations (user_id, id, entity_id, entity_type, source_id, observed_at, created_at,"
        " priority, observation_source, fields, idempotency_key, identity_basis, identity_rule)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, id) DO NOTHING",
        (
            user,
            observation_id,
            entity_id,
            entity_type,
            source_id,
            now,
            now,
            priority,
            observation_source,
            encoded,
            key,
            basis,
            rule,
        ),
    )
    return observation_id
