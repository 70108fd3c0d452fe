"""What a user writes, for type checkers in strict mode; not run."""

from __future__ import annotations

from datetime import date
from typing import Any, assert_type

import httpx

from memclients.neotoma import (
    CombinedStoreResult,
    CorrectionsResult,
    Entity,
    EntityList,
    EntitySnapshot,
    EntityTypeList,
    FileStored,
    HttpTransport,
    IdentifierResult,
    NeotomaClient,
    NeotomaClientError,
    ObservationList,
    PartialCorrectionError,
    RelatedEntities,
    Relationship,
    Stats,
    StoreInput,
    StoreResult,
    TimelineEventList,
    UnappliedField,
    unapplied_fields,
)

client = NeotomaClient(base_url="http://127.0.0.1:3080", token="dev-local", timeout=30.0, headers={"x-team": "a"})
mine = NeotomaClient(client=httpx.Client(), async_client=httpx.AsyncClient(), max_retries=0, deadline=5.0)
transport: HttpTransport = client

# As the documentation shows it.
stored = client.store(
    {
        "entities": [{"entity_type": "task", "title": "Review plan", "due_date": "2026-04-15"}],
        "idempotency_key": "my-hook-2026-04-09-001",
    }
)
assert_type(stored, StoreResult)
assert_type(stored["entities"][0]["entity_id"], str)
assert_type(stored["entities"][0]["entity_snapshot_after"], dict[str, Any] | None)

read_from_a_file: dict[str, Any] = {"entities": []}
client.store(read_from_a_file)
typed: StoreInput = {"entities": [{"entity_type": "note", "title": "a"}], "idempotency_key": "k"}
client.store(typed, strict=True)
tasks = [{"entity_type": "task", "title": "a"}]
edge = {"relationship_type": "REFERS_TO", "source_index": 0, "target_entity_id": "ent_af939bedafbd1838b259772a"}
by_keywords = client.store(entities=tasks, relationships=[edge], observation_source="human")
assert_type(by_keywords, StoreResult)
assert_type(unapplied_fields(tasks, by_keywords), list[UnappliedField])
assert_type(client.store(file_content=b"hello", mime_type="text/plain"), FileStored)
both = client.store(entities=tasks, file_content=b"hello", mime_type="text/plain")
assert_type(both, CombinedStoreResult)
assert_type(both["unstructured"]["source_id"], str)

assert_type(client.retrieve_entities({"entity_type": "task", "since": "2026-04-01", "limit": 5}), EntityList)
assert_type(client.retrieve_entities(entity_type="task", since=date(2026, 4, 1)), EntityList)
for entity in client.iter_entities(entity_type="task"):
    assert_type(entity, Entity)
    print(entity["snapshot"])
for page in client.iter_entities({"entity_type": "task"}, limit=5).pages():
    assert_type(page.next_cursor, str | None)
found = client.retrieve_entity_by_identifier({"identifier": "Acme Corp", "entity_type": "company"})
assert_type(found, IdentifierResult)
assert_type(found["entities"][0]["entity_id"], str)
assert_type(found["entities"][0]["snapshot"], dict[str, Any] | None)
assert_type(client.retrieve_entity_snapshot(entity_id="ent_1"), EntitySnapshot)
assert_type(client.list_observations({"entity_id": "ent_1", "limit": 5}), ObservationList)
assert_type(client.list_timeline_events({"since": "2026-04-01", "until": date(2026, 4, 15)}), TimelineEventList)
assert_type(client.list_timeline_events(since=date(2026, 4, 1)), TimelineEventList)
related = client.retrieve_related_entities({"entity_id": "ent_1", "direction": "outgoing", "limit": 5})
assert_type(related, RelatedEntities)
client.retrieve_related_entities(entity_id="ent_1", relationship_type="REFERS_TO", direction="both", live_only=False)
assert_type(
    client.create_relationship(
        {"relationship_type": "REFERS_TO", "source_entity_id": "ent_1", "target_entity_id": "ent_2"}
    ),
    Relationship,
)
corrected = client.correct(entity_id="ent_1", corrections={"status": "done", "effort": 3})
assert_type(corrected, CorrectionsResult)
assert_type(corrected["unapplied"], list[str])
assert_type(client.list_entity_types(search="task"), EntityTypeList)
assert_type(client.get_entity_type_counts(), Stats)
assert_type(client.get_entity_type_counts()["entities_by_type"], dict[str, int])
assert_type(client.execute_tool("retrieve_entities", {"limit": 1}), dict[str, Any])
assert_type(client.health()["version"], str)

try:
    client.correct(entity_id="ent_1", corrections={"status": "done"})
except PartialCorrectionError as partial:
    assert_type(partial.applied, tuple[str, ...])
except NeotomaClientError as error:
    assert_type(error.status, int | None)
    assert_type(error.code, str | None)
    assert_type(error.path, str | None)


async def main() -> None:
    async with NeotomaClient(token="t") as both_colours:
        assert_type(await both_colours.astore(entities=tasks), StoreResult)
        assert_type(await both_colours.astore({"entities": tasks}), StoreResult)
        assert_type(await both_colours.aretrieve_entities({"limit": 5}), EntityList)
        assert_type(await both_colours.acorrect(entity_id="ent_1", corrections={"a": 1}), CorrectionsResult)
        async for entity in both_colours.aiter_entities():
            assert_type(entity, Entity)
        with both_colours.with_options(timeout=5.0) as patient:
            assert_type(patient, NeotomaClient)
    client.close()
