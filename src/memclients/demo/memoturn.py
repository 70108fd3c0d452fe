"""Memoturn's story: two agents who share what they know of a user."""

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
        Memoturn(**server.credentials, source="planner") as mt,
        Memoturn(**server.credentials, source="coder") as other,
    ):
        mt.set_policy("acme", {"audit": {"enabled": True}, "erasure": {"grace_secs": 60}})
        alice, same_alice = mt.memory("acme", "alice"), other.memory("acme", "alice")

        narrator.say("Two agents share a profile. What one learns later supersedes what the other knew.")
        alice.ingest([_diet("vegetarian since 2024")])
        narrator.did('planner.ingest([{"type": "fact", "topic_key": "user.diet", …}])')
        changed = same_alice.ingest([_diet("vegan now")])["results"][0]
        narrator.did("coder.ingest([…])", f"{changed['status']}, supersedes {len(changed['superseded'])}")
        _recall(narrator, "planner", alice)

        narrator.say("An autonomous run learns garbage, and is undone.")
        alice.checkpoint("before-autonomous-run")
        narrator.did('planner.checkpoint("before-autonomous-run")')
        same_alice.ingest([_diet("eats stones")])
        _recall(narrator, "planner", alice)
        alice.rewind("before-autonomous-run")
        narrator.did('planner.rewind("before-autonomous-run")')
        _recall(narrator, "planner", alice)

        narrator.say("A burner branch knows what its parent knew, and never reaches it.")
        burner = alice.fork("experiment", ttl=3600)
        narrator.did('burner = planner.fork("experiment", ttl=3600)')
        burner.ingest([_diet("fruitarian")])
        _recall(narrator, "burner", burner)
        _recall(narrator, "planner", alice)

        narrator.say("The user wants it forgotten for good: gone now, and proved after the grace window.")
        mt.db("acme--alice").branch.delete("experiment")
        accepted = alice.erase(topic_key="user.diet", type="fact")
        narrator.did('accepted = planner.erase(topic_key="user.diet", type="fact")', accepted["status"])
        alice.checkpoint("before-autonomous-run")
        for _ in range(2):
            server.control.advance(601)
            server.control.maintenance()
        coupon = alice.erasure(accepted["erasure_id"])
        narrator.did('planner.erasure(accepted["erasure_id"])', coupon and coupon["status"])

        narrator.say("And the audit stream tells who did what, never what was said.")
        narrator.did(
            'for event in mt.audit_events("acme"): …',
            *(f"{event['action']:<18} {event.get('count', '')}" for event in mt.audit_events("acme", limit=5)),
        )


def _diet(summary: str) -> dict[str, Any]:
    return {"type": "fact", "topic_key": "user.diet", "summary": summary, "content": {"diet": summary}}


def _recall(narrator: Narrator, name: str, profile: MemoryProfile) -> None:
    found = profile.recall("what can this user eat?", topic_key="user.diet")["memories"]
    narrator.did(f'{name}.recall("what can this user eat?", topic_key="user.diet")', *(one["summary"] for one in found))
