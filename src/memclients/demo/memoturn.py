"""Wednesday, Memoturn: two agents share what they know of a user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients.memoturn import Memoturn

if TYPE_CHECKING:
    from memclients.demo.narrator import Narrator
    from memclients.memoturn import MemoryProfile
    from memclients.mock import Server


def story(server: Server, narrator: Narrator) -> None:
    """Learn, change one's mind, undo an accident, try something out, erase, and read who did what."""
    with (
        Memoturn(**server.credentials, source="nori") as mt,
        Memoturn(**server.credentials, source="airline") as airline,
    ):
        mt.set_policy("agency", {"audit": {"enabled": True}, "erasure": {"grace_secs": 60}})
        alice, their_alice = mt.memory("agency", "alice"), airline.memory("agency", "alice")

        narrator.say(
            "The airline's agent shares Alice's profile. What one learns later supersedes what the other knew."
        )
        alice.ingest([_diet("vegetarian since 2024")])
        narrator.did('nori.ingest([{"type": "fact", "topic_key": "user.diet", …}])')
        changed = their_alice.ingest([_diet("vegan now")])["results"][0]
        narrator.did("airline.ingest([…])", f"{changed['status']}, supersedes {len(changed['superseded'])}")
        _recall(narrator, "nori", alice)

        narrator.say("In the night an autonomous run learns garbage, and is undone.")
        alice.checkpoint("before-night-run")
        narrator.did('nori.checkpoint("before-night-run")')
        their_alice.ingest([_diet("eats stones")])
        _recall(narrator, "nori", alice)
        alice.rewind("before-night-run")
        narrator.did('nori.rewind("before-night-run")')
        _recall(narrator, "nori", alice)

        narrator.say("A burner branch knows what its parent knew, and never reaches it.")
        burner = alice.fork("experiment", ttl=3600)
        narrator.did('burner = nori.fork("experiment", ttl=3600)')
        burner.ingest([_diet("fruitarian")])
        _recall(narrator, "burner", burner)
        _recall(narrator, "nori", alice)

        narrator.say("Alice wants it forgotten for good: gone at once, and proved after the grace window.")
        mt.db("agency--alice").branch.delete("experiment")
        accepted = alice.erase(topic_key="user.diet", type="fact")
        narrator.did('accepted = nori.erase(topic_key="user.diet", type="fact")', accepted["status"])
        _recall(narrator, "nori", alice)
        alice.checkpoint("before-night-run")
        for _ in range(2):
            server.control.advance(601)
            server.control.maintenance()
        coupon = alice.erasure(accepted["erasure_id"])
        narrator.did('nori.erasure(accepted["erasure_id"])', coupon and coupon["status"])

        narrator.say("And the audit stream tells who did what, never what was said.")
        narrator.did(
            'for event in mt.audit_events("agency"): …',
            *(f"{event['action']:<18} {event.get('count', '')}" for event in mt.audit_events("agency", limit=5)),
        )


def _diet(summary: str) -> dict[str, Any]:
    return {"type": "fact", "topic_key": "user.diet", "summary": summary, "content": {"diet": summary}}


def _recall(narrator: Narrator, name: str, profile: MemoryProfile) -> None:
    found = profile.recall("what can Alice eat?", topic_key="user.diet")["memories"]
    summaries = [one["summary"] for one in found] or ["nothing"]
    narrator.did(f'{name}.recall("what can Alice eat?", topic_key="user.diet")', *summaries)
