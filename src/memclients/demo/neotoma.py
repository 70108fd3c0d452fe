"""Thursday, Neotoma: an agent that knows whom it is asked about, and whose turns survive its crashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients.neotoma import APIConnectionError, NeotomaClient, NeotomaMemory, unapplied_fields, with_memory

if TYPE_CHECKING:
    from memclients.demo.narrator import Narrator
    from memclients.mock import Server
    from memclients.neotoma import StoredEntity, TurnContext


def story(server: Server, narrator: Narrator) -> None:
    """Store what is known, answer with it, crash in the middle of a turn, correct, and ask where it all came from."""
    with NeotomaClient(**server.credentials, max_retries=0) as client:
        narrator.say("Whom Nori deals with is stored as entities, and what connects them.")
        stored = client.store(
            entities=[
                {"entity_type": "company", "name": "Miradouro", "website": "miradouro.example"},
                {"entity_type": "task", "title": "Confirm the room", "status": "open", "due_date": "2026-04-15"},
            ],
            relationships=[{"relationship_type": "REFERS_TO", "source_index": 1, "target_index": 0}],
        )
        company, task = stored["entities"]
        narrator.did("client.store(entities=[company, task], relationships=[…])", *map(_line, (company, task)))

        narrator.say("An agent with memory is told what the message names, and both messages refer to it.")
        agent = with_memory(_agent, transport=client, conversation_id="conv-1", platform="demo")
        turn = agent("What do we know of Miradouro?", turn_id="t1")
        narrator.did('agent("What do we know of Miradouro?", turn_id="t1").assistant_message', turn.assistant_message)
        _edges(client, narrator, turn.closed.assistant_message_entity_id)

        narrator.say("The next turn is stored, but the answer is lost and the agent dies. Started again, it goes on.")
        memory = NeotomaMemory(client, conversation_id="conv-1", platform="demo")
        server.control.fail(path="/store", drop="after")
        try:
            memory.open_turn(turn_id="t2", user_message="Does Miradouro take dogs?")
        except APIConnectionError as error:
            narrator.failed('memory.open_turn(turn_id="t2", user_message="Does Miradouro take dogs?")', error)
        opened = memory.open_turn(turn_id="t2", user_message="Does Miradouro take dogs?")
        narrator.did('memory.open_turn(turn_id="t2", …).user_message_entity_id', opened.user_message_entity_id)
        observed = client.list_observations(entity_id=opened.user_message_entity_id)["observations"]
        narrator.did("len(client.list_observations(entity_id=…)[…])", f"{len(observed)}: it is stored once")

        narrator.say("A correction outranks what is stored, and the timeline keeps both dates.")
        corrections = {"due_date": "2026-05-01", "notes": "Rex may come."}
        corrected = client.correct(entity_id=task["entity_id"], corrections=corrections)
        narrator.did("client.correct(entity_id=task_id, corrections={…})", corrected["snapshot"])
        events = client.list_timeline_events(entity_id=task["entity_id"])["events"]
        narrator.did(
            "client.list_timeline_events(entity_id=task_id)",
            *(f"{event['event_timestamp'][:10]} {event['event_type']}" for event in events),
        )
        later = [{"entity_type": "task", "title": "Confirm the room", "due_date": "2026-04-15", "notes": "No idea."}]
        kept = unapplied_fields(later, client.store(entities=later))
        narrator.did("unapplied_fields(entities, client.store(entities=entities))", *map(str, kept))


def _agent(user_message: str, ctx: TurnContext) -> str:
    known = [one["snapshot"] or {} for one in ctx.retrieved]
    return f"“{user_message}”? I know: {'; '.join(' '.join(fields.values()) for fields in known)}."


def _line(entity: StoredEntity) -> str:
    return f"{entity.get('action')}: {entity.get('canonical_name')}"


def _edges(client: NeotomaClient, narrator: Narrator, entity_id: str) -> None:
    listed = client.list_relationships(source_entity_id=entity_id)["relationships"]
    narrator.did(
        "client.list_relationships(source_entity_id=answer_id)",
        *(f"{one['relationship_type']} {one.get('target_canonical_name')}" for one in listed),
    )
