"""What a Neotoma server answers."""

from __future__ import annotations

from typing import Any

TASK_ID = "ent_14abe0ab09454a0c388b8287"
ACME_ID = "ent_af939bedafbd1838b259772a"
TIME = "2026-11-21T06:50:22.415Z"
TASK = {"title": "Review plan", "status": "open"}
STORED: dict[str, Any] = {
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
