"""Data to start with."""

from collections.abc import Mapping
from typing import Any

import msgspec

from memclients.mock._seed import read
from memclients.mock.neotoma import ids
from memclients.mock.neotoma.access.auth import LOCAL_USER, ZERO_USER
from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.js import stringify
from memclients.mock.neotoma.state import State
from memclients.mock.neotoma.writes.store import store
from memclients.mock.neotoma.writes.store_body import parse


class Seed(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Seed data, which is stored as one request would store it.

    Args:
        entities: The entities, each with its `entity_type`.
        relationships: What connects them, by index or entity id.
        user_id: Whose they are; the user that the server's credentials stand for when absent.
    """

    entities: list[dict[str, Any]] = []
    relationships: list[dict[str, Any]] = []
    user_id: str | None = None


def sow(state: State, data: Mapping[str, Any]) -> None:
    """Put data into the state.

    Args:
        state: The server's state.
        data: In the shape of `Seed`.

    Raises:
        ValueError: The data has another shape, or is what the service itself would refuse.
    """
    seed = read(dict(data), Seed)
    if not (seed.entities or seed.relationships):
        return
    user = seed.user_id or (LOCAL_USER if state.options.token is None else ZERO_USER)
    key = f"seed-{ids.digest(stringify(dict(data)))}"
    try:
        body = parse({"entities": seed.entities, "relationships": seed.relationships, "idempotency_key": key})
        store(state.db, user, body)
    except Refusal as refusal:
        raise ValueError(str(refusal)) from refusal
