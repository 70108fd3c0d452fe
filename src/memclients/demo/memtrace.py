"""Tuesday, Memtrace: Nori's diary of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from memclients.memtrace import ConflictError, InvalidRequestError, ListOptions, Memtrace

if TYPE_CHECKING:
    from memclients.demo.narrator import Narrator
    from memclients.mock import Server

_STEPS: Final = (
    "Asked for the dates",
    "Compared four flights",
    "Held two seats",
    "Called the hotel about Rex",
    "Held the room with the terrace",
    "Sent the offer",
    "Alice agreed",
)


def story(server: Server, narrator: Narrator) -> None:
    """Register, store, recall, walk pages, and meet two kinds of trouble."""
    with Memtrace(**server.credentials) as client:
        narrator.say("Alice calls. Nori registers, and opens a session for the case.")
        agent = client.register_agent({"name": "nori", "description": "Books journeys"})
        narrator.did('agent = client.register_agent({"name": "nori", …})', agent.id)
        session = client.create_session({"agent_id": agent.id, "metadata": {"customer": "alice"}})
        narrator.did('session = client.create_session({"agent_id": agent.id, …})', f"{session.id} is {session.status}")

        narrator.say("It remembers, decides, and stores what was done as a batch.")
        client.remember(agent.id, "Alice travels with her dog Rex")
        narrator.did('client.remember(agent.id, "Alice travels with her dog Rex")')
        client.decide(agent.id, "Book the Miradouro", "The only hotel that takes dogs")
        narrator.did('client.decide(agent.id, "Book the Miradouro", "The only hotel that takes dogs")')
        batch = [{"agent_id": agent.id, "session_id": session.id, "content": step} for step in _STEPS]
        narrator.did("len(client.add_memories(seven_steps))", len(client.add_memories(batch)))

        narrator.say("It recalls the newest, and walks through all of them, three rows a page.")
        recalled = client.recall(agent.id)
        narrator.did(
            "client.recall(agent.id)", *(f"[{row.time:%H:%M:%S}] {row.content}" for row in recalled.memories[:2]), "…"
        )
        pages = client.iter_memories(ListOptions(agent_id=agent.id, limit=3)).pages()
        narrator.did(
            "for page in client.iter_memories(ListOptions(agent_id=agent.id, limit=3)).pages(): …",
            *(" · ".join(row.content for row in page.items) for page in pages if page.items),
        )

        narrator.say(
            "The same sentence twice in a day is a duplicate, and a bad row of a batch is named before it is sent."
        )
        try:
            client.remember(agent.id, "Alice travels with her dog Rex")
        except ConflictError as error:
            narrator.failed('client.remember(agent.id, "Alice travels with her dog Rex")', error)
        try:
            client.add_memories([{"agent_id": agent.id, "content": "fine"}, {"agent_id": agent.id, "content": ""}])
        except InvalidRequestError as error:
            narrator.failed("client.add_memories([fine, empty])", error)

        narrator.say("At the end of the day: the session's context, ready for a model.")
        context = client.get_session_context(session.id)
        narrator.did("print(client.get_session_context(session.id).context)", *context.context.splitlines()[:4], "…")
        narrator.did("client.close_session(session.id).status", client.close_session(session.id).status)
