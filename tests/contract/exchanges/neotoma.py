"""How to bring each example of Neotoma's answers about on its mock server."""

from __future__ import annotations

from tests.contract.exchanges.exchange import exchange

TASK = {"entity_type": "task", "title": "Review plan", "status": "open", "due_date": "2026-04-15"}
COMPANY = {"entity_type": "company", "name": "Acme Corp", "domain": "acme.example"}
PERSON = {"entity_type": "person", "name": "Jane Doe", "email": "jane@example.org"}
NOTE = {"entity_type": "note", "title": "Meeting notes", "content": "body"}
CONVERSATION = {
    "entity_type": "conversation",
    "conversation_id": "conv-123",
    "title": "Conversation conv-123",
    "harness": "my-agent",
}
MESSAGE = {
    "entity_type": "conversation_message",
    "role": "user",
    "sender_kind": "user",
    "content": "Tell me about Acme Corp",
    "turn_key": "conv-123:t1",
}
TURN = [CONVERSATION, MESSAGE]
PART_OF = {"relationship_type": "PART_OF", "source_index": 1, "target_index": 0}

WORLD = {
    "entities": [*TURN, COMPANY, TASK, PERSON, NOTE],
    "relationships": [
        PART_OF,
        {"relationship_type": "REFERS_TO", "source_index": 1, "target_index": 2},
        {
            "relationship_type": "REFERS_TO",
            "source_index": 1,
            "target_index": 3,
            "metadata": {"reason": "mentioned"},
        },
    ],
}
TURN_STORED = {"entities": TURN, "relationships": [PART_OF]}
AT_WORK = {
    "entities": [*TURN, COMPANY],
    "relationships": [PART_OF, {"relationship_type": "REFERS_TO", "source_index": 1, "target_index": 2}],
}
# The same and more, of which the examples of lists show a page.
LONGER = {
    "entities": [
        *WORLD["entities"],
        {**MESSAGE, "role": "assistant", "turn_key": "conv-123:t1:assistant"},
        {"entity_type": "conversation", "conversation_id": "conv-9"},
        {**MESSAGE, "turn_key": "conv-9:t1"},
        {**MESSAGE, "role": "assistant", "turn_key": "conv-9:t1:assistant"},
        {"entity_type": "gadget", "name": "Gadget One"},
        {"entity_type": "note", "title": "Other notes", "content": "body"},
    ],
    "relationships": [
        PART_OF,
        {"relationship_type": "PART_OF", "source_index": 6, "target_index": 0},
        {"relationship_type": "PART_OF", "source_index": 8, "target_index": 7},
        {"relationship_type": "PART_OF", "source_index": 9, "target_index": 7},
    ],
}

# Ids that are functions of what is stored: of the message, and of the event that the task makes.
TOLD = "ent_d788bba6af80f095f58637c1"
DUE = "aa2993cb-c591-ac7a-2008-5caf184bd02c"

AS_JSON = {"content-type": "application/json"}

EXCHANGES = [
    exchange("neotoma.store 200 task"),
    exchange("neotoma.store 200 dryRun", request="dryRun"),
    exchange("neotoma.store 200 gadget", request="gadget"),
    exchange("neotoma.store 200 turn", request="turn", seed=WORLD),
    exchange("neotoma.store 200 replay", request="user", times=2),
    exchange("neotoma.store 200 file", request="file", times=2),
    exchange("neotoma.store 200 both", request="both"),
    exchange("neotoma.store 400 nothing", body={}),
    exchange(
        "neotoma.store 400 mismatch",
        before=["store task"],
        body={"entities": [NOTE], "idempotency_key": "my-hook-2026-04-09-001"},
    ),
    exchange("neotoma.store 400 malformed", body=b"{", headers=AS_JSON, worded=True),
    exchange("neotoma.store 429 limited", times=121, options={"rate_limit": True}),
    exchange("neotoma.store 500 untyped", body={"entities": [{"title": "x"}], "idempotency_key": "k"}),
    exchange("neotoma.store 413 large", body={"idempotency_key": "x" * 11 * 2**20}, worded=True),
    exchange("neotoma.queryEntities 200 page", request="page", seed=LONGER),
    exchange("neotoma.queryEntities 200 none"),
    exchange("neotoma.queryEntities 400 limit", body={"limit": 501}),
    exchange("neotoma.getEntity 200 company", seed=WORLD),
    exchange("neotoma.getEntity 404 absent"),
    exchange("neotoma.getEntity 404 route", route="/timeline", method="POST"),
    exchange("neotoma.getEntity 401 invalid", key="wrong"),
    exchange("neotoma.listEntityRelationships 200 outgoing", seed=TURN_STORED, path={"entity_id": TOLD}),
    exchange("neotoma.listEntityRelationships 200 none", seed={"entities": [COMPANY]}),
    exchange("neotoma.retrieveEntityByIdentifier 200 name", seed=WORLD, request="name"),
    exchange("neotoma.retrieveEntityByIdentifier 200 id", seed=WORLD, request="id"),
    exchange("neotoma.retrieveEntityByIdentifier 200 none"),
    exchange("neotoma.retrieveEntityByIdentifier 400 missing", body={}),
    exchange("neotoma.getEntitySnapshot 200 now", seed=WORLD),
    exchange("neotoma.getEntitySnapshot 200 past", seed=WORLD, request="past", options={"now": "2026-11-21T06:50:22Z"}),
    exchange("neotoma.getEntitySnapshot 400 missing", body={}),
    exchange("neotoma.getEntitySnapshot 404 absent"),
    exchange("neotoma.deleteEntity 200 deleted", seed=WORLD),
    exchange("neotoma.createRelationship 200 mentioned"),
    exchange("neotoma.createRelationships 200 mentioned"),
    exchange(
        "neotoma.listRelationships 200 messages", seed=LONGER, query={"relationship_type": "PART_OF", "limit": "2"}
    ),
    exchange("neotoma.getRelationship 200 mentioned", seed=WORLD),
    exchange("neotoma.getRelationship 404 absent", worded=True),
    exchange("neotoma.queryRelationships 200 outgoing", seed=WORLD),
    exchange("neotoma.retrieveRelatedEntities 200 message", seed=AT_WORK),
    exchange("neotoma.retrieveRelatedEntities 200 none"),
    exchange("neotoma.deleteRelationship 200 deleted", seed=WORLD),
    exchange("neotoma.correct 200 status", seed=WORLD),
    exchange("neotoma.correct 200 replay", seed=WORLD, times=2),
    exchange("neotoma.correct 200 undeclared", seed=WORLD, before=["correct status"], request="undeclared"),
    exchange("neotoma.correct 400 map", body={"corrections": {}}),
    exchange("neotoma.listObservations 200 one", seed=WORLD),
    exchange("neotoma.listObservations 200 none"),
    exchange("neotoma.listTimelineEvents 200 due", seed=WORLD, query={"limit": "5"}),
    exchange("neotoma.getTimelineEvent 200 due", seed=WORLD, path={"event_id": DUE}),
    exchange("neotoma.listSchemas 200 note", query={"keyword": "note"}),
    exchange("neotoma.getSchema 200 note", partly=True),
    exchange("neotoma.getSchema 404 absent", path={"entity_type": "no_such_type"}),
    exchange("neotoma.listSources 200 file", before=["store file"], partly=True),
    exchange("neotoma.getSource 200 file", before=["store file"], partly=True),
    exchange("neotoma.getTurnIndex 200 none", seed={"entities": [CONVERSATION]}),
    exchange("neotoma.getHealth 200 alive"),
    exchange("neotoma.getServerInfo 200 version", partly=True),
    exchange("neotoma.getMe 200 token"),
]

# Examples that the mock server can't be brought to give, by name and reason.
OTHERS = {
    "failure": "the mock's own database does not fail",
    "one": "no example stores it under the key by which its source goes",
    "some": "the counts of a long story",
    "turn": "the words of its line are the server's own",
    "beginning": "the mock describes itself in JSON, which is YAML too",
}
