"""Every method of Neotoma's client once, with every argument that it has."""

from __future__ import annotations

from typing import Any

from memclients.neotoma import NeotomaClientError
from tests.support._async.neotoma import AsyncNeotoma
from tests.support._sync.neotoma import Neotoma
from tests.support.calls.surface import Call, Surface

CONVERSATION = "ent_fa9841288cee31eee6770dd3"
MESSAGE = "ent_d788bba6af80f095f58637c1"
TASK = "ent_14abe0ab09454a0c388b8287"
ACME = "ent_af939bedafbd1838b259772a"
# Made of what is stored, so that they can be known beforehand.
EVENT = "150967e9-8315-b840-1c2c-71c9308df6d5"
SOURCE = "6cff3e5e-6639-eee3-55c0-f2139e91e3e2"

TURN: dict[str, Any] = {
    "entities": [
        {"entity_type": "conversation", "conversation_id": "conv-123"},
        {
            "entity_type": "conversation_message",
            "role": "assistant",
            "sender_kind": "assistant",
            "content": "Acme Corp is a company.",
            "turn_key": "conv-123:t1:assistant",
            "platform": "my-agent",
        },
    ],
    "relationships": [
        {"relationship_type": "PART_OF", "source_index": 1, "target_index": 0},
        {"relationship_type": "REFERS_TO", "source_index": 1, "target_entity_id": ACME},
    ],
    "idempotency_key": "conversation-conv-123-t1-assistant",
    "source_priority": 100,
    "observation_source": "llm_summary",
    "commit": True,
    "strict": False,
}
FILE = {
    "file_content": b"hello file\n",
    "mime_type": "text/plain",
    "original_filename": "hello.txt",
    "file_idempotency_key": "file-1",
    "source_storage": "inline",
}
SEARCH = {"entity_types": ["task"], "search": "plan", "exclude_bookkeeping": True, "limit": 2, "offset": 0}
FILTERS = {
    "entity_type": "task",
    "snapshot_filters": {"status": {"op": "eq", "value": "open"}},
    "sort_by": "canonical_name",
    "sort_order": "desc",
    "since": "2026-01-01",
    "created_since": "2026-01-01",
    "include_snapshots": True,
    "include_merged": False,
    "identity_basis": "schema_rule",
}
PUBLISHED = {"published": True, "published_after": "2026-01-01", "published_before": "2027-01-01"}
EDGE = {"relationship_type": "REFERS_TO", "source_entity_id": MESSAGE, "target_entity_id": TASK}
SPAN = {"since": "2026-01-01", "until": "2026-12-31", "event_type": "TaskDue", "entity_id": TASK}
CORRECTION = {"entity_id": TASK, "entity_type": "task", "field": "status", "value": "done", "idempotency_key": "c-1"}
PAGE = {"limit": 2, "offset": 0}

CALLS: dict[str, Call] = {
    "health": lambda client: client.health(),
    "server_info": lambda client: client.server_info(),
    "openapi": lambda client: client.openapi(),
    "me": lambda client: client.me(),
    "store of a task": lambda client: client.store(
        entities=[{"entity_type": "task", "title": "Review plan", "status": "open", "due_date": "2026-04-15"}]
    ),
    "store of a company": lambda client: client.store(entities=[{"entity_type": "company", "name": "Acme Corp"}]),
    "store of a turn": lambda client: client.store(TURN),
    "store of a file": lambda client: client.store(FILE),
    "retrieve_entities": lambda client: client.retrieve_entities(FILTERS),
    "retrieve_entities by text": lambda client: client.retrieve_entities(SEARCH),
    "retrieve_entities published": lambda client: client.retrieve_entities(PUBLISHED),
    "iter_entities": lambda client: client.iter_entities(limit=2),
    "retrieve_entity_by_identifier": lambda client: client.retrieve_entity_by_identifier(
        {"identifier": "Review plan", "entity_type": "task", "by": "title", "limit": 2},
        include_observations=True,
        observations_limit=2,
    ),
    "retrieve_entity_snapshot": lambda client: client.retrieve_entity_snapshot(
        entity_id=TASK, at="2030-01-01", at_ingested="2030-01-01"
    ),
    "get_entity": lambda client: client.get_entity(TASK),
    "list_entity_observations": lambda client: client.list_entity_observations(TASK, **PAGE),
    "list_entity_relationships": lambda client: client.list_entity_relationships(TASK, expand_entities=True),
    "list_observations": lambda client: client.list_observations(
        {"entity_id": TASK, "updated_since": "2026-01-01", "created_since": "2026-01-01", **PAGE}
    ),
    "create_relationship": lambda client: client.create_relationship(
        {**EDGE, "metadata": {"reason": "mentioned"}, "source_id": "source-1"}
    ),
    "create_relationships": lambda client: client.create_relationships([EDGE], source_id="source-1"),
    "list_relationships": lambda client: client.list_relationships(**EDGE, **PAGE),
    "query_relationships": lambda client: client.query_relationships(
        {"entity_id": TASK, "direction": "incoming", "include_deleted": True, **EDGE, **PAGE}
    ),
    "get_relationship": lambda client: client.get_relationship(f"REFERS_TO:{MESSAGE}:{TASK}"),
    "retrieve_related_entities": lambda client: client.retrieve_related_entities(
        {"entity_id": MESSAGE, "relationship_type": "REFERS_TO", "direction": "outgoing", "limit": 2},
        max_hops=1,
        include_entities=True,
    ),
    "list_timeline_events": lambda client: client.list_timeline_events(SPAN, order_by="created_at", **PAGE),
    "get_timeline_event": lambda client: client.get_timeline_event(EVENT),
    "list_entity_types": lambda client: client.list_entity_types(search="task", entity_type="task", **PAGE),
    "describe_entity_type": lambda client: client.describe_entity_type("task"),
    "get_entity_type_counts": lambda client: client.get_entity_type_counts(),
    "list_sources": lambda client: client.list_sources(
        search="hello", mime_type="text/plain", source_type="file", **PAGE
    ),
    "get_source": lambda client: client.get_source(SOURCE),
    "turn_summary": lambda client: client.turn_summary(conversation_id="conv-123", turn_key="conv-123:t1:assistant"),
    "get_turn_index": lambda client: client.get_turn_index("conv-123"),
    "execute_tool": lambda client: client.execute_tool("correct", CORRECTION),
    "correct": lambda client: client.correct(
        entity_id=TASK, corrections={"status": "done"}, entity_type="task", idempotency_key="c-2"
    ),
    "delete_relationship": lambda client: client.delete_relationship(*EDGE.values(), reason="wrong"),
    "delete_entity": lambda client: client.delete_entity(TASK, "task", reason="wrong"),
}

SURFACE = Surface(
    clients={"sync": Neotoma, "async": AsyncNeotoma},
    error=NeotomaClientError,
    credentials={"token": "the-key"},
    calls=CALLS,
    several=frozenset(["correct"]),
    not_offered={"listEntities": "the same as a query, which takes more"},
    not_sent={
        "file_path": "a file on the server's own disk",
        "interpretation": "the run of another tool",
    },
)
