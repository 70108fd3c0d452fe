"""Every method of the Neotoma client that is one request, once, by the name of its sync form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.unit.services.call import Call

if TYPE_CHECKING:
    from collections.abc import Callable

TASK_ID = "ent_14abe0ab09454a0c388b8287"
ACME_ID = "ent_af939bedafbd1838b259772a"
TIME = "2026-11-21T06:50:22.415Z"
TASK = {"title": "Review plan", "status": "open"}
STORED = {
    "success": True,
    "replayed": False,
    "commit": True,
    "source_id": "fb0c2643-2218-2b9b-c9ef-c14f0563df6b",
    "entities_created": 1,
    "observations_created": 1,
    "entities": [
        {
            "entity_id": TASK_ID,
            "entity_type": "task",
            "observation_id": "ca548e9c-b2fa-00cc-2d22-caabc1ad86ed",
            "observation_index": 0,
            "action": "created",
            "canonical_name": "task:Review plan",
            "entity_snapshot_after": TASK,
        }
    ],
    "relationships_created": [],
}
SNAPSHOT = {
    "entity_id": TASK_ID,
    "entity_type": "task",
    "schema_version": "1.0",
    "canonical_name": "Review plan",
    "snapshot": TASK,
    "computed_at": TIME,
    "observation_count": 1,
    "last_observation_at": TIME,
    "provenance": {"title": "obs-1", "status": "obs-1"},
    "user_id": "user-1",
}
ENTITY = {**SNAPSHOT, "canonical_name": "task:Review plan", "merged_to_entity_id": None, "merged_at": None}
PAGE = {"total": 1, "limit": 100, "offset": 0}
CORRECTED = {
    "success": True,
    "snapshot": {**TASK, "status": "done"},
    "observation_id": "obs-2",
    "entity_id": TASK_ID,
    "field": "status",
    "value": "done",
    "message": "Correction applied with priority 1000",
}
OBSERVATION = {
    "id": "obs-1",
    "entity_id": TASK_ID,
    "entity_type": "task",
    "observed_at": TIME,
    "source_priority": 100,
    "fields": TASK,
}
EDGE = {
    "relationship_key": f"REFERS_TO:{TASK_ID}:{ACME_ID}",
    "relationship_type": "REFERS_TO",
    "source_entity_id": TASK_ID,
    "target_entity_id": ACME_ID,
    "snapshot": {},
    "is_live": 1,
}
ENDS = {"relationship_type": "REFERS_TO", "source_entity_id": TASK_ID, "target_entity_id": ACME_ID}
ROW = {"id": ACME_ID, "entity_type": "company", "canonical_name": "Acme"}
FOUND = {**ROW, "snapshot": {"name": "Acme Corp"}}
EVENT = {
    "id": "event-1",
    "event_type": "TaskDue",
    "event_timestamp": "2026-04-15T00:00:00.000Z",
    "source_field": "due_date",
    "entity_id": TASK_ID,
}
TYPE = {"entity_type": "task", "schema_version": "1.0", "field_names": ["title"], "field_summary": {}}
SCHEMA = {"entity_type": "task", "schema_version": "1.0", "schema_definition": {}, "reducer_config": {}}
STATS = {
    "sources_count": 1,
    "entities_by_type": {"task": 1},
    "total_entities": 1,
    "total_relationships": 0,
    "total_events": 0,
    "total_observations": 1,
    "total_interpretations": 0,
    "last_updated": TIME,
}
FILE = {"source_id": "source-1", "content_hash": "0" * 64, "file_size": 5, "deduplicated": False}
DELETED = {"success": True, "observation_id": "f" * 64}
TURN = {"status_line": "stored", "stored": [], "retrieved": [], "issues": []}


def _call(name: str, run: Callable[[Any], Any], answer: Any, **facts: bool) -> Call:
    return Call("neotoma", name, run, answer, **facts)


CALLS = [
    _call("store", lambda client: client.store({"entities": [{"entity_type": "task", **TASK}]}), STORED),
    _call("store.file", lambda client: client.store(file_content=b"hello", mime_type="text/plain"), FILE),
    _call("retrieve_entities", lambda client: client.retrieve_entities(), {"entities": [ENTITY], **PAGE}),
    _call(
        "retrieve_entity_by_identifier",
        lambda client: client.retrieve_entity_by_identifier({"identifier": "Acme"}),
        {"entities": [FOUND], "total": 1, "match_mode": "direct"},
    ),
    _call("retrieve_entity_snapshot", lambda client: client.retrieve_entity_snapshot(entity_id=TASK_ID), SNAPSHOT),
    _call(
        "list_observations",
        lambda client: client.list_observations({"entity_id": TASK_ID}),
        {"observations": [OBSERVATION]},
    ),
    _call("list_timeline_events", lambda client: client.list_timeline_events(), {"events": [EVENT], **PAGE}),
    _call(
        "retrieve_related_entities",
        lambda client: client.retrieve_related_entities(entity_id=TASK_ID),
        {"relationships": [EDGE], "entities": [ROW]},
    ),
    _call("create_relationship", lambda client: client.create_relationship(ENDS), EDGE),
    _call("list_entity_types", lambda client: client.list_entity_types(search="task"), {"schemas": [TYPE], **PAGE}),
    _call("get_entity_type_counts", lambda client: client.get_entity_type_counts(), STATS),
    _call(
        "execute_tool",
        lambda client: client.execute_tool("retrieve_entities", {}),
        {"entities": [ENTITY], **PAGE},
    ),
    _call("get_entity", lambda client: client.get_entity(TASK_ID), ENTITY),
    _call(
        "list_entity_observations",
        lambda client: client.list_entity_observations(TASK_ID),
        {"observations": [OBSERVATION], **PAGE},
    ),
    _call(
        "list_entity_relationships",
        lambda client: client.list_entity_relationships(TASK_ID),
        {"outgoing": [EDGE], "incoming": [], "relationships": [EDGE]},
    ),
    _call("delete_entity", lambda client: client.delete_entity(TASK_ID, "task"), DELETED, repeatable=False),
    _call(
        "create_relationships",
        lambda client: client.create_relationships([ENDS]),
        {"success": True, "requested": 1, "created_count": 1, "error_count": 0, "relationships": [EDGE], "errors": []},
    ),
    _call("list_relationships", lambda client: client.list_relationships(), {"relationships": [EDGE], **PAGE}),
    _call(
        "query_relationships",
        lambda client: client.query_relationships(entity_id=TASK_ID),
        {"relationships": [EDGE], **PAGE},
    ),
    _call("get_relationship", lambda client: client.get_relationship(EDGE["relationship_key"]), EDGE),
    _call(
        "delete_relationship",
        lambda client: client.delete_relationship("REFERS_TO", TASK_ID, ACME_ID),
        DELETED,
        repeatable=False,
    ),
    _call("get_timeline_event", lambda client: client.get_timeline_event("event-1"), {"event": EVENT}),
    _call("describe_entity_type", lambda client: client.describe_entity_type("task"), SCHEMA),
    _call("list_sources", lambda client: client.list_sources(), {"sources": [{"id": "source-1"}], **PAGE}),
    _call("get_source", lambda client: client.get_source("source-1"), {"id": "source-1"}),
    _call("turn_summary", lambda client: client.turn_summary(conversation_id="c", turn_key="c:t"), TURN),
    _call("get_turn_index", lambda client: client.get_turn_index("c"), {"turns": []}),
    _call("health", lambda client: client.health(), {"ok": True, "version": "0.22.0"}),
    _call("server_info", lambda client: client.server_info(), {"version": "0.22.0"}),
    _call("me", lambda client: client.me(), {"user_id": "user-1"}),
]
