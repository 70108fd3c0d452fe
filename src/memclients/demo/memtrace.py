"""Memtrace's story: a support agent's day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients.memtrace import ConflictError, InvalidRequestError, ListOptions, Memtrace

if TYPE_CHECKING:
    from memclients.demo.narrator import Narrator
    from memclients.mock import Server


def story(server: Server, narrator: Narrator) -> None:
    """Register, store, recall, walk pages, and meet two kinds of trouble."""
    with Memtrace(**server.credentials) as client:
        narrator.say("An agent registers and opens a session.")
        agent = client.register_agent({"name": "support-bot", "description": "Handles customer support"})
        narrator.did('agent = client.register_agent({"name": "support-bot", …})', agent.id)
        session = client.create_session({"agent_id": agent.id, "metadata": {"customer": "4521"}})
        narrator.did('session = client.create_session({"agent_id": agent.id, …})', f"{session.id} is {session.status}")

        narrator.say("It remembers, decides, and stores a batch.")
        client.remember(agent.id, "User prefers dark mode")
        narrator.did('client.remember(agent.id, "User prefers dark mode")')
        client.decide(agent.id, "Refund the duplicate charge", "The ledger shows it twice")
        narrator.did('client.decide(agent.id, "Refund the duplicate charge", "The ledger shows it twice")')
        steps = [f"Step {number} of the refund" for number in range(1, 8)]
        batch = [{"agent_id": agent.id, "session_id": session.id, "content": step} for step in steps]
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
            client.remember(agent.id, "User prefers dark mode")
        except ConflictError as error:
            narrator.failed('client.remember(agent.id, "User prefers dark mode")', error)
        try:
            client.add_memories([{"agent_id": agent.id, "content": "fine"}, {"agent_id": agent.id, "content": ""}])
        except InvalidRequestError as error:
            narrator.failed("client.add_memories([fine, empty])", error)

        narrator.say("The session's context, ready for a model.")
        context = client.get_session_context(session.id)
        narrator.did("print(client.get_session_context(session.id).context)", *context.context.splitlines()[:4], "…")
        narrator.did("client.close_session(session.id).status", client.close_session(session.id).status)
