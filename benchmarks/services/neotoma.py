from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from benchmarks.case import KEY, PROSE, Case
from memclients.neotoma import NeotomaClient
from memclients_lowlevel.neotoma import AuthenticatedClient
from memclients_lowlevel.neotoma.api.entities import query_entities
from memclients_lowlevel.neotoma.api.store import store as store_operation

if TYPE_CHECKING:
    from benchmarks.harness import Call

TASK: Final = {"entity_type": "task", "title": "Review plan", "status": "open", "due_date": "2026-04-15"}
BODY: Final[dict[str, Any]] = {"entities": [TASK], "idempotency_key": "0" * 36}
STORED: Final = {
    "success": True,
    "replayed": False,
    "commit": True,
    "source_id": "fb0c2643-2218-2b9b-c9ef-c14f0563df6b",
    "entities_created": 1,
    "observations_created": 1,
    "entities": [
        {
            "entity_id": "ent_14abe0ab09454a0c388b8287",
            "entity_type": "task",
            "observation_id": "ca548e9c-b2fa-00cc-2d22-caabc1ad86ed",
            "observation_index": 0,
            "action": "created",
            "canonical_name": "task:Review plan|2026-04-15",
            "resolver_path": ["schema:canonical_name_fields:composite:title+due_date", "existing_row:none"],
            "identity_basis": "schema_rule",
            "identity_rule": "composite:title+due_date",
            "entity_snapshot_after": {"title": "Review plan", "status": "open", "due_date": "2026-04-15"},
        }
    ],
    "relationships_created": [],
}
ENTITY: Final = {
    "entity_id": "ent_4efec170c9cf3677319933a9",
    "entity_type": "note",
    "canonical_name": "note:Meeting notes",
    "schema_version": "1.0",
    "snapshot": {"title": "Meeting notes", "content": PROSE * 5},
    "observation_count": 1,
    "last_observation_at": "2026-11-21T06:50:22.651Z",
    "provenance": {"title": "2ed02957-1f2c-2375-70c4-1430ae6769a4", "content": "2ed02957-1f2c-2375-70c4-1430ae6769a4"},
    "computed_at": "2026-11-21T06:50:22.651Z",
    "merged_to_entity_id": None,
    "merged_at": None,
}
FOUND: Final = {
    "entities": [ENTITY] * 50,
    "total": 50,
    "limit": 50,
    "offset": 0,
    "search_mode": "none",
    "next_cursor": None,
}


def store(url: str) -> Call:
    client = NeotomaClient(base_url=url, token=KEY)
    return lambda: client.store(entities=[TASK])


def low_store(url: str) -> Call:
    client = AuthenticatedClient(base_url=url, token=KEY)
    return lambda: store_operation.sync(client=client, body=BODY)


def query(url: str) -> Call:
    client = NeotomaClient(base_url=url, token=KEY)
    return lambda: client.retrieve_entities(entity_type="note", limit=50)


def low_query(url: str) -> Call:
    client = AuthenticatedClient(base_url=url, token=KEY)
    return lambda: query_entities.sync(client=client, body={"entity_type": "note", "limit": 50})


CASES: Final = (
    Case(
        name="Neotoma: store",
        method="POST",
        path="/store",
        body=BODY,
        answer=STORED,
        clients={"memclients": store, "low-level": low_store},
    ),
    Case(
        name="Neotoma: retrieve_entities, 50",
        method="POST",
        path="/entities/query",
        body={"entity_type": "note", "limit": 50},
        answer=FOUND,
        clients={"memclients": query, "low-level": low_query},
    ),
)
