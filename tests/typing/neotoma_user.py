"""What a user writes, for type checkers in strict mode; not run."""

from __future__ import annotations

from datetime import date
from typing import Any, assert_type

import httpx

from memclients.neotoma import (
    AgentTurnResult,
    ChatTurnMessage,
    CloseTurnResult,
    CombinedStoreResult,
    CorrectionsResult,
    DeletionResult,
    Entity,
    EntityList,
    EntityRelationships,
    EntitySnapshot,
    EntityTypeList,
    EntityTypeSchema,
    FileStored,
    Health,
    HttpTransport,
    IdentifierResult,
    Me,
    NeotomaClient,
    NeotomaClientError,
    NeotomaMemory,
    ObservationList,
    ObservationPage,
    OpenTurnResult,
    PartialCorrectionError,
    RelatedEntities,
    Relationship,
    RelationshipInput,
    RelationshipList,
    RelationshipsResult,
    RetrievedEntity,
    RetrieveOrStoreResult,
    ServerInfo,
    Source,
    SourceList,
    Stats,
    StoreChatTurnResult,
    StoreInput,
    StoreResult,
    TimelineEvent,
    TimelineEventList,
    TurnContext,
    TurnIndex,
    TurnSummary,
    UnappliedField,
    WrappedAgent,
    aretrieve_or_store,
    astore_chat_turn,
    retrieve_or_store,
    store_chat_turn,
    unapplied_fields,
    with_memory,
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

# The other methods, each once.
assert_type(client.get_entity("ent_1"), Entity)
assert_type(client.list_entity_observations("ent_1", limit=5), ObservationPage)
assert_type(client.list_entity_relationships("ent_1", expand_entities=True), EntityRelationships)
assert_type(client.delete_entity("ent_1", "task", reason="done"), DeletionResult)
pair: RelationshipInput = {
    "relationship_type": "REFERS_TO",
    "source_entity_id": "ent_1",
    "target_entity_id": "ent_2",
}
assert_type(client.create_relationships([pair], source_id="src_1"), RelationshipsResult)
assert_type(client.list_relationships(relationship_type="REFERS_TO", limit=5), RelationshipList)
assert_type(client.query_relationships(entity_id="ent_1", direction="both"), RelationshipList)
assert_type(client.get_relationship("REFERS_TO:ent_1:ent_2"), Relationship)
assert_type(client.delete_relationship("REFERS_TO", "ent_1", "ent_2"), DeletionResult)
assert_type(client.get_timeline_event("evt_1"), TimelineEvent)
assert_type(client.describe_entity_type("task"), EntityTypeSchema)
assert_type(client.list_sources(mime_type="text/plain", limit=5), SourceList)
assert_type(client.get_source("src_1"), Source)
assert_type(client.turn_summary(conversation_id="conv-1", turn_key="conv-1:1"), TurnSummary)
assert_type(client.get_turn_index("conv-1"), TurnIndex)
assert_type(client.server_info(), ServerInfo)
assert_type(client.me(), Me)
assert_type(client.openapi(), str)
assert_type(client.with_options(max_retries=0), NeotomaClient)
print(client.with_raw_response.health().status_code)

# Turns of a conversation.
memory = NeotomaMemory(client, conversation_id="conv-1", platform="cli", client_name="a", conversation_title="Plans")
opened = memory.open_turn("turn-1", "What about Acme?", turn_number=1)
assert_type(opened, OpenTurnResult)
assert_type(opened.retrieved, list[RetrievedEntity])
assert_type(memory.close_turn("turn-1", "It pays.", refers_to=opened.retrieved_entity_ids), CloseTurnResult)
assert_type(memory.conversation_id, str)


def answer(message: str, ctx: TurnContext) -> str:
    return f"{message}, {len(ctx.retrieved)}"


async def answer_later(message: str, ctx: TurnContext) -> str:
    return answer(message, ctx)


agent = with_memory(answer, transport=client, conversation_id="conv-1")
assert_type(agent, WrappedAgent)
assert_type(agent("What about Acme?", "turn-1", turn_number=1), AgentTurnResult)
assert_type(with_memory(answer_later, transport=client, conversation_id="conv-1").memory, NeotomaMemory)
acme = {"entity_type": "company", "name": "Acme Corp"}
known = retrieve_or_store(client, identifier="Acme Corp", entity_type="company", create=acme)
assert_type(known, RetrieveOrStoreResult)
messages = [ChatTurnMessage(role="user", content="Hello"), ChatTurnMessage(role="assistant", content="Hi")]
turn = store_chat_turn(client, conversation_id="conv-1", turn_id="turn-2", messages=messages)
assert_type(turn, StoreChatTurnResult)


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


async def every_method(client: NeotomaClient) -> None:
    assert_type(await client.astore(file_content=b"hello", mime_type="text/plain"), FileStored)
    both = await client.astore(entities=tasks, file_content=b"hello", mime_type="text/plain")
    assert_type(both, CombinedStoreResult)
    assert_type(await client.aretrieve_entity_by_identifier(identifier="Acme Corp"), IdentifierResult)
    assert_type(await client.aretrieve_entity_snapshot(entity_id="ent_1", at=date(2026, 4, 1)), EntitySnapshot)
    assert_type(await client.alist_observations(entity_id="ent_1"), ObservationList)
    assert_type(await client.aget_entity("ent_1"), Entity)
    assert_type(await client.alist_entity_observations("ent_1", offset=5), ObservationPage)
    assert_type(await client.alist_entity_relationships("ent_1"), EntityRelationships)
    assert_type(await client.adelete_entity("ent_1", "task"), DeletionResult)
    assert_type(await client.aretrieve_related_entities(entity_id="ent_1", max_hops=2), RelatedEntities)
    assert_type(await client.acreate_relationship(pair), Relationship)
    assert_type(await client.acreate_relationships([pair]), RelationshipsResult)
    assert_type(await client.alist_relationships(source_entity_id="ent_1"), RelationshipList)
    assert_type(await client.aquery_relationships({"entity_id": "ent_1"}), RelationshipList)
    assert_type(await client.aget_relationship("REFERS_TO:ent_1:ent_2"), Relationship)
    assert_type(await client.adelete_relationship("REFERS_TO", "ent_1", "ent_2", reason="wrong"), DeletionResult)
    assert_type(await client.alist_timeline_events(until=date(2026, 4, 15)), TimelineEventList)
    assert_type(await client.aget_timeline_event("evt_1"), TimelineEvent)
    assert_type(await client.alist_entity_types(limit=5), EntityTypeList)
    assert_type(await client.adescribe_entity_type("task"), EntityTypeSchema)
    assert_type(await client.aget_entity_type_counts(), Stats)
    assert_type(await client.alist_sources(search="plan"), SourceList)
    assert_type(await client.aget_source("src_1"), Source)
    assert_type(await client.aturn_summary(conversation_id="conv-1", turn_key="conv-1:1"), TurnSummary)
    assert_type(await client.aget_turn_index("conv-1"), TurnIndex)
    assert_type(await client.aexecute_tool("retrieve_entities", {"limit": 1}), dict[str, Any])
    assert_type(await client.ahealth(), Health)
    assert_type(await client.aserver_info(), ServerInfo)
    assert_type(await client.ame(), Me)
    assert_type(await client.aopenapi(), str)
    assert_type(await memory.aopen_turn("turn-1", "What about Acme?"), OpenTurnResult)
    assert_type(await memory.aclose_turn("turn-1", "It pays.", refers_to=["ent_1"]), CloseTurnResult)
    assert_type(await agent.acall("What about Acme?"), AgentTurnResult)
    known = await aretrieve_or_store(client, identifier="Acme Corp", entity_type="company", create=acme)
    assert_type(known, RetrieveOrStoreResult)
    as_dicts = [{"role": "user", "content": "Hello"}]
    turn = await astore_chat_turn(client, conversation_id="conv-1", turn_id="turn-2", messages=as_dicts)
    assert_type(turn, StoreChatTurnResult)
    assert_type(await client.aclose(), None)
