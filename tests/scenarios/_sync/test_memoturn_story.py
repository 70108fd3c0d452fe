# Derived from tests/scenarios/_async/test_memoturn_story.py by `make generate`; edit that file, not this one.
"""A day with Memoturn: two agents, one profile, and everything that happens to it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from memclients.memoturn import MemoryProfile, Memoturn, MemoturnError

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


def summaries(profile: MemoryProfile, **question: Any) -> list[str]:
    found = profile.recall(**question)
    return [memory["summary"] for memory in found["memories"]]


def test_two_agents_share_a_profile(memoturn: Target, unique: str) -> None:
    with (
        Memoturn(**memoturn.credentials, source="planner") as planners,
        Memoturn(**memoturn.credentials, source="coder") as coders,
    ):
        planner, coder = planners.memory(unique, "alice"), coders.memory(unique, "alice")

        # Each writes with its own source, and finds what the other wrote.
        learned = planner.ingest([diet("vegetarian")])
        changed = coder.ingest([diet("vegan")])
        assert changed["results"][0]["superseded"] == [learned["results"][0]["id"]]
        assert changed["txid"] > learned["txid"]
        assert summaries(planner, topic_key="user.diet") == ["vegan"]
        assert summaries(planner, topic_key="user.diet", source="planner") == []
        assert (planner.recall(topic_key="user.diet"))["memories"][0]["source"] == "coder"

        # The chain is there for whoever asks.
        old = coder.get(learned["results"][0]["id"])
        new = coder.get(changed["results"][0]["id"])
        assert old is not None
        assert new is not None
        assert old["superseded_by"] == new["id"]
        assert new["supersedes"] == [old["id"]]

        # An autonomous run goes wrong, and is undone.
        planner.checkpoint("before-autonomous-run")
        coder.ingest([diet("eats stones"), note(1)])
        assert summaries(planner, topic_key="user.diet") == ["eats stones"]
        planner.rewind("before-autonomous-run")
        assert summaries(planner, topic_key="user.diet") == ["vegan"]
        assert summaries(coder, query="note") == []

        # A burner knows what its parent knew, and never reaches it.
        burner = coder.fork("experiment", ttl=3600)
        assert summaries(burner, topic_key="user.diet") == ["vegan"]
        burner.ingest([diet("fruitarian")])
        burner.session("s-1").append_turn("user", {"text": "only here"})
        assert summaries(burner, topic_key="user.diet") == ["fruitarian"]
        assert summaries(coder.on_branch("experiment"), topic_key="user.diet") == ["fruitarian"]
        assert summaries(coder, topic_key="user.diet") == ["vegan"]
        assert coder.session("s-1").get_window() == []


@pytest.mark.needs_control
def test_a_burner_is_gone_after_its_time(memoturn: Target, memoturn_control: mock.Control, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        alice.ingest([note(1)])
        burner = alice.fork("experiment", ttl=3600)

        memoturn_control.advance(3601)
        memoturn_control.maintenance()

        assert mt.db(f"{unique}--alice").branch.list() == []
        with pytest.raises(MemoturnError) as caught:
            burner.recall("note")
        assert (caught.value.status, caught.value.code) == (404, "branch_not_found")


@pytest.mark.needs_control
def test_an_erasure_ends_with_a_receipt(memoturn: Target, memoturn_control: mock.Control, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        mt.set_policy(unique, {"audit": {"enabled": True}, "erasure": {"grace_secs": 60}})
        stored = alice.ingest([diet("vegetarian"), diet("vegan"), note(1)])
        alice.checkpoint("keeps-the-past")

        accepted = alice.erase(topic_key="user.diet", type="fact")
        assert accepted["status"] == "pending"
        assert summaries(alice, topic_key="user.diet") == []
        assert alice.get(stored["results"][0]["id"]) is None
        assert summaries(alice, query="note") == ["note 1"]

        # The checkpoint still holds what was to be erased.
        memoturn_control.advance(601)
        memoturn_control.maintenance()
        blocked = alice.erasure(accepted["erasure_id"])
        assert blocked is not None
        assert blocked["status"] == "blocked"
        assert blocked["blocked_by"] == {"checkpoints": ["keeps-the-past"]}

        alice.checkpoint("keeps-the-past")
        memoturn_control.advance(601)
        memoturn_control.maintenance()
        memoturn_control.advance(601)
        memoturn_control.maintenance()
        completed = alice.erasure(accepted["erasure_id"])
        assert completed is not None
        assert completed["status"] == "completed"
        assert completed["receipt"]["payload"]["erasure_id"] == accepted["erasure_id"]
        assert sorted(completed["memory_ids"]) == sorted(one["id"] for one in stored["results"][:2])

        actions = [event["action"] for event in mt.audit_events(unique, action="erasure.")]
        assert actions == ["erasure.requested", "erasure.completed"]


def test_the_audit_stream_is_read_while_it_is_written(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        mt.set_policy(unique, {"audit": {"enabled": True}})
        for number in range(10):
            alice.ingest([note(number)])

        pages = mt.audit_events(unique, limit=4).pages()
        seen = []
        cursor = None
        for page in pages:
            seen += [event["id"] for event in page.items]
            cursor = page.next_cursor
            # The stream grows under the reader.
            alice.ingest([note(100 + len(seen))])
            if len(seen) >= 8:
                break
        asked = {"credentials": memoturn.credentials, "namespace": unique, "cursor": cursor}
        done = subprocess.run(
            [sys.executable, "-c", RESUME], input=json.dumps(asked), capture_output=True, text=True, check=True
        )
        resumed = json.loads(done.stdout)
        everything = [event["id"] for event in mt.audit_events(unique, limit=1000)]

    together = [*seen, *resumed]
    assert len(together) == len(set(together))
    # All of the first eleven, and of those written meanwhile what fell into the window, without a gap.
    assert len(together) >= 11
    assert together == everything[: len(together)]
