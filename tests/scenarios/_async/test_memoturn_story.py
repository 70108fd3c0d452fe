"""A day with Memoturn: two agents, one profile, and everything that happens to it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from memclients.memoturn import AsyncMemoryProfile, AsyncMemoturn, MemoturnError

if TYPE_CHECKING:
    from memclients import mock
    from tests.scenarios.conftest import Target

RESUME = """
import json, sys
from memclients.memoturn import Memoturn
asked = json.load(sys.stdin)
with Memoturn(**asked["credentials"]) as mt:
    events = mt.audit_events(asked["namespace"], limit=4, cursor=asked["cursor"])
    json.dump([event["id"] for event in events], sys.stdout)
"""


def diet(summary: str) -> dict[str, Any]:
    return {"type": "fact", "topic_key": "user.diet", "summary": summary, "content": {"diet": summary}}


def note(number: int) -> dict[str, Any]:
    return {"type": "event", "summary": f"note {number}", "content": {"number": number}}


async def summaries(profile: AsyncMemoryProfile, **question: Any) -> list[str]:
    found = await profile.recall(**question)
    return [memory["summary"] for memory in found["memories"]]


async def test_two_agents_share_a_profile(memoturn: Target, unique: str) -> None:
    async with (
        AsyncMemoturn(**memoturn.credentials, source="planner") as planners,
        AsyncMemoturn(**memoturn.credentials, source="coder") as coders,
    ):
        planner, coder = planners.memory(unique, "alice"), coders.memory(unique, "alice")

        # Each writes with its own source, and finds what the other wrote.
        learned = await planner.ingest([diet("vegetarian")])
        changed = await coder.ingest([diet("vegan")])
        assert changed["results"][0]["superseded"] == [learned["results"][0]["id"]]
        assert changed["txid"] > learned["txid"]
        assert await summaries(planner, topic_key="user.diet") == ["vegan"]
        assert await summaries(planner, topic_key="user.diet", source="planner") == []
        assert (await planner.recall(topic_key="user.diet"))["memories"][0]["source"] == "coder"

        # The chain is there for whoever asks.
        old = await coder.get(learned["results"][0]["id"])
        new = await coder.get(changed["results"][0]["id"])
        assert old is not None
        assert new is not None
        assert old["superseded_by"] == new["id"]
        assert new["supersedes"] == [old["id"]]

        # An autonomous run goes wrong, and is undone.
        await planner.checkpoint("before-autonomous-run")
        await coder.ingest([diet("eats stones"), note(1)])
        assert await summaries(planner, topic_key="user.diet") == ["eats stones"]
        await planner.rewind("before-autonomous-run")
        assert await summaries(planner, topic_key="user.diet") == ["vegan"]
        assert await summaries(coder, query="note") == []

        # A burner knows what its parent knew, and never reaches it.
        burner = await coder.fork("experiment", ttl=3600)
        assert await summaries(burner, topic_key="user.diet") == ["vegan"]
        await burner.ingest([diet("fruitarian")])
        await burner.session("s-1").append_turn("user", {"text": "only here"})
        assert await summaries(burner, topic_key="user.diet") == ["fruitarian"]
        assert await summaries(coder.on_branch("experiment"), topic_key="user.diet") == ["fruitarian"]
        assert await summaries(coder, topic_key="user.diet") == ["vegan"]
        assert await coder.session("s-1").get_window() == []


@pytest.mark.needs_control
async def test_a_burner_is_gone_after_its_time(memoturn: Target, memoturn_control: mock.Control, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        await alice.ingest([note(1)])
        burner = await alice.fork("experiment", ttl=3600)

        memoturn_control.advance(3601)
        memoturn_control.maintenance()

        assert await mt.db(f"{unique}--alice").branch.list() == []
        with pytest.raises(MemoturnError) as caught:
            await burner.recall("note")
        assert (caught.value.status, caught.value.code) == (404, "branch_not_found")


@pytest.mark.needs_control
async def test_an_erasure_ends_with_a_receipt(memoturn: Target, memoturn_control: mock.Control, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        await mt.set_policy(unique, {"audit": {"enabled": True}, "erasure": {"grace_secs": 60}})
        stored = await alice.ingest([diet("vegetarian"), diet("vegan"), note(1)])
        await alice.checkpoint("keeps-the-past")

        accepted = await alice.erase(topic_key="user.diet", type="fact")
        assert accepted["status"] == "pending"
        assert await summaries(alice, topic_key="user.diet") == []
        assert await alice.get(stored["results"][0]["id"]) is None
        assert await summaries(alice, query="note") == ["note 1"]

        # The checkpoint still holds what was to be erased.
        memoturn_control.advance(601)
        memoturn_control.maintenance()
        blocked = await alice.erasure(accepted["erasure_id"])
        assert blocked is not None
        assert blocked["status"] == "blocked"
        assert blocked["blocked_by"] == {"checkpoints": ["keeps-the-past"]}

        await alice.checkpoint("keeps-the-past")
        memoturn_control.advance(601)
        memoturn_control.maintenance()
        memoturn_control.advance(601)
        memoturn_control.maintenance()
        completed = await alice.erasure(accepted["erasure_id"])
        assert completed is not None
        assert completed["status"] == "completed"
        assert completed["receipt"]["payload"]["erasure_id"] == accepted["erasure_id"]
        assert sorted(completed["memory_ids"]) == sorted(one["id"] for one in stored["results"][:2])

        actions = [event["action"] async for event in mt.audit_events(unique, action="erasure.")]
        assert actions == ["erasure.requested", "erasure.completed"]


async def test_the_audit_stream_is_read_while_it_is_written(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        await mt.set_policy(unique, {"audit": {"enabled": True}})
        for number in range(10):
            await alice.ingest([note(number)])

        pages = mt.audit_events(unique, limit=4).pages()
        seen = []
        cursor = None
        async for page in pages:
            seen += [event["id"] for event in page.items]
            cursor = page.next_cursor
            # The stream grows under the reader.
            await alice.ingest([note(100 + len(seen))])
            if len(seen) >= 8:
                break
        asked = {"credentials": memoturn.credentials, "namespace": unique, "cursor": cursor}
        done = subprocess.run(
            [sys.executable, "-c", RESUME], input=json.dumps(asked), capture_output=True, text=True, check=True
        )
        resumed = json.loads(done.stdout)
        everything = [event["id"] async for event in mt.audit_events(unique, limit=1000)]

    together = [*seen, *resumed]
    assert len(together) == len(set(together))
    # All of the first eleven, and of those written meanwhile what fell into the window, without a gap.
    assert len(together) >= 11
    assert together == everything[: len(together)]
