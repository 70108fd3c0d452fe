"""Memtrace, as its users work with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import memclients
from memclients.memtrace import (
    AddMemoryRequest,
    Agent,
    AsyncMemtrace,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ContextOptions,
    CreateSessionRequest,
    ListOptions,
    NoArcInstanceError,
    NotFoundError,
    RegisterAgentRequest,
    SearchQuery,
    Session,
)

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


def memory(agent_id: str, content: str, **more: object) -> AddMemoryRequest:
    return AddMemoryRequest.model_validate({"agent_id": agent_id, "content": content, **more})


async def registered(client: AsyncMemtrace, unique: str) -> Agent:
    return await client.register_agent(RegisterAgentRequest(name=f"agent-{unique}"))


async def opened(client: AsyncMemtrace, unique: str) -> Session:
    agent = await registered(client, unique)
    return await client.create_session(CreateSessionRequest(agent_id=agent.id, metadata={"task": "onboarding"}))


async def test_what_an_agent_remembers_it_recalls_newest_first(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        first = await client.remember(unique, "User prefers dark mode")
        second = await client.remember(unique, "User speaks Spanish")
        recalled = await client.recall(unique)

    assert [row.content for row in recalled.memories] == ["User speaks Spanish", "User prefers dark mode"]
    assert recalled.count == 2
    assert recalled.has_more is False
    assert (first.memory_type, first.event_type) == ("episodic", "general")
    assert first.time <= second.time


async def test_a_decision_keeps_its_reasoning(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        await client.decide(unique, "Use PostgreSQL", "Better JSON support")
        listed = await client.list_memories(ListOptions(agent_id=unique, memory_type="decision"))

    assert [(row.content, row.metadata) for row in listed.memories] == [
        ("Use PostgreSQL", {"reasoning": "Better JSON support"})
    ]


async def test_the_same_sentence_twice_in_a_day_is_a_conflict(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        await client.remember(unique, "User prefers dark mode")
        # The server buffers writes for a moment, and its check for duplicates does not wait for them.
        await client.recall(unique)
        with pytest.raises(ConflictError) as caught:
            await client.remember(unique, "User prefers dark mode")

    assert caught.value.status_code == 409
    assert isinstance(caught.value, memclients.ConflictError)


async def test_a_memory_comes_back_as_it_was_given(memtrace: Target, unique: str) -> None:
    given = {
        "agent_id": unique,
        "session_id": "sess_1",
        "memory_type": "entity",
        "event_type": "observation",
        "content": 'quotes " and \\, línea\nnueva, 記憶, 🧠',
        "tags": ["ui", "navigation"],
        "importance": 0.7,
        "metadata": {"nested": {"list": [1, 2.5, None, True]}, "text": "é"},
        "dedup_key": unique,
        "parent_id": "parent",
    }
    async with AsyncMemtrace(**memtrace.credentials) as client:
        stored = await client.add_memory(given)
        listed = await client.list_memories({"agent_id": unique})

    assert stored.model_dump(include=set(given)) == given
    assert listed.memories[0].model_dump(include=set(given)) == given


async def test_a_batch_drops_what_is_stored_already(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        await client.remember(unique, "known")
        await client.recall(unique)
        stored = await client.add_memories([memory(unique, "known"), memory(unique, "new")])

    assert [row.content for row in stored] == ["new"]


async def test_a_search_combines_its_filters(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        await client.add_memories(
            [
                memory(unique, "dark mode on", tags=["ui", "theme"], importance=0.9),
                memory(unique, "dark mode off", tags=["ui"], importance=0.9),
                memory(unique, "dark mode maybe", tags=["ui", "theme"], importance=0.1),
                memory(unique, "light mode", tags=["ui", "theme"], importance=0.9),
            ]
        )
        found = await client.search_memories(
            SearchQuery(agent_id=unique, content_contains="dark", tags=["ui", "theme"], min_importance=0.5)
        )

    assert [row.content for row in found.results] == ["dark mode on"]


async def test_every_page_of_a_list_is_walked_once(memtrace: Target, unique: str) -> None:
    contents = [f"memory {number:03}" for number in range(23)]
    async with AsyncMemtrace(**memtrace.credentials) as client:
        await client.add_memories([memory(unique, content) for content in contents])
        newest_first = [row.content async for row in client.iter_memories(ListOptions(agent_id=unique, limit=5))]
        oldest_first = [
            row.content async for row in client.iter_memories(ListOptions(agent_id=unique, limit=5, order="asc"))
        ]

    assert sorted(newest_first) == contents
    assert sorted(oldest_first) == contents


async def test_the_other_iterators_walk_every_page_once_too(memtrace: Target, unique: str) -> None:
    contents = [f"memory {number:03}" for number in range(23)]
    async with AsyncMemtrace(**memtrace.credentials) as client:
        await client.add_memories([memory(unique, content, session_id=unique) for content in contents])
        of_agent = [row.content async for row in client.iter_agent_memories(unique, ListOptions(limit=5))]
        of_session = [row.content async for row in client.iter_session_memories(unique, ListOptions(limit=5))]
        down = [row.content async for row in client.iter_search(SearchQuery(agent_id=unique, limit=5))]
        up = [row.content async for row in client.iter_search(SearchQuery(agent_id=unique, limit=5, order="asc"))]

    assert sorted(of_agent) == contents
    assert sorted(of_session) == contents
    assert sorted(down) == contents
    assert sorted(up) == contents


async def test_rows_that_arrive_meanwhile_shift_nothing(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        for number in range(10):
            await client.remember(unique, f"old {number}")
        seen: list[str] = []
        async for row in client.iter_memories(ListOptions(agent_id=unique, limit=3)):
            seen.append(row.content)
            await client.remember(unique, f"new {len(seen)}")

    assert [content for content in seen if content.startswith("old")] == [
        f"old {number}" for number in range(9, -1, -1)
    ]
    assert len(seen) == len(set(seen))


async def test_an_iteration_goes_on_from_a_saved_cursor(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        await client.add_memories([memory(unique, f"memory {number}", session_id=unique) for number in range(10)])
        for iterate in (
            lambda cursor: client.iter_memories(ListOptions(agent_id=unique, limit=4), cursor=cursor),
            lambda cursor: client.iter_session_memories(unique, ListOptions(limit=4), cursor=cursor),
        ):
            first = await anext(iterate(None).pages())
            rest = [row.content async for row in iterate(first.next_cursor)]
            assert len(first.items) == 4
            assert sorted([row.content for row in first.items] + rest) == [f"memory {number}" for number in range(10)]


async def test_an_agent_from_registration_to_deletion(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        agent = await client.register_agent(
            RegisterAgentRequest(name=f"bot-{unique}", description="Handles support", config={"model": "m"})
        )
        assert (await client.get_agent(agent.id)).config == {"model": "m"}
        assert (await client.get_agent(f"bot-{unique}")).id == agent.id
        assert (await client.ensure_agent({"name": f"bot-{unique}"})).id == agent.id
        assert agent.id in [known.id for known in (await client.list_agents()).agents]
        with pytest.raises(ConflictError):
            await client.register_agent(RegisterAgentRequest(name=f"bot-{unique}"))

        assert await client.delete_agent(agent.id) is None
        with pytest.raises(NotFoundError):
            await client.get_agent(agent.id)


async def test_stats_count_what_was_stored_under_the_id(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        session = await opened(client, unique)
        await client.add_memories(
            [
                memory(session.agent_id, "one"),
                memory(session.agent_id, "two", event_type="error"),
                memory(session.agent_id, "three", memory_type="decision", event_type="decision"),
            ]
        )
        await client.recall(session.agent_id)
        stats = await client.get_agent_stats(session.agent_id)

    assert (stats.memory_count, stats.errors_24h, stats.active_sessions) == (3, 1, 1)
    assert stats.memory_types == {"episodic": 2, "decision": 1}


async def test_a_session_from_opening_to_closing(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        session = await opened(client, unique)
        assert (session.status, session.metadata) == ("active", {"task": "onboarding"})

        changed = await client.update_session(session.id, metadata={"step": 2})
        assert changed.metadata == {"step": 2}
        assert (await client.get_session(session.id)).metadata == {"step": 2}
        closed = await client.close_session(session.id)
        assert (closed.status, closed.closed_at is None) == ("closed", False)
        assert session.id in [known.id for known in (await client.list_sessions(session.agent_id)).sessions]

        with pytest.raises(ConflictError, match="sessions"):
            await client.delete_agent(session.agent_id)


async def test_a_session_needs_the_generated_id_of_an_agent(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        with pytest.raises(BadRequestError, match="register_agent"):
            await client.create_session(CreateSessionRequest(agent_id=unique))


async def test_an_unknown_session_is_not_found_whatever_the_status(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        with pytest.raises(NotFoundError):
            await client.get_session(f"sess_{unique}")
        with pytest.raises(NotFoundError):
            await client.close_session(f"sess_{unique}")


async def test_a_context_is_markdown_for_a_model(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        session = await opened(client, unique)
        await client.add_memories(
            [
                memory(session.agent_id, "Asked for a refund", session_id=session.id),
                memory(session.agent_id, "Refund it", session_id=session.id, memory_type="decision"),
            ]
        )
        whole = await client.get_session_context(session.id)
        decisions = await client.get_session_context(session.id, ContextOptions(since="2h", include_types=["decision"]))
        rows = await client.get_session_memories(session.id)

    assert whole.context.startswith(f"## Session Context ({session.id})\n")
    assert "### Recent Actions (1)" in whole.context
    assert "### Decisions Made (1)" in whole.context
    assert (whole.memory_count, decisions.memory_count, rows.count) == (2, 1, 2)
    assert "Asked for a refund" not in decisions.context


async def test_health_and_readiness_need_no_key(memtrace: Target) -> None:
    async with AsyncMemtrace(memtrace.credentials["base_url"]) as client:
        assert (await client.health()).service == "memtrace"
        assert (await client.ready()).status in ("ready", "not ready")


async def test_a_wrong_key_is_an_authentication_error(memtrace: Target) -> None:
    async with AsyncMemtrace(memtrace.credentials["base_url"], "mtk_wrong") as client:
        with pytest.raises(AuthenticationError):
            await client.list_agents()


async def test_many_calls_at_once_mix_nothing_up(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        for number in range(20):
            await client.remember(f"{unique}-{number}", f"note {number}")
        answers = [await client.recall(f"{unique}-{number}") for number in range(20)]

    assert [[row.content for row in answer.memories] for answer in answers] == [[f"note {n}"] for n in range(20)]


async def test_shorthands_have_raw_answers_too(memtrace: Target, unique: str) -> None:
    async with AsyncMemtrace(**memtrace.credentials) as client:
        raw = await client.with_raw_response.remember(unique, "User prefers dark mode")
        with pytest.raises(AttributeError, match="iter_memories"):
            _ = client.with_raw_response.iter_memories

    assert (raw.status_code, raw.attempts, raw.operation) == (201, 1, "createMemory")
    assert raw.parse().content == "User prefers dark mode"


@pytest.mark.needs_control
async def test_an_organization_without_storage_says_who_mends_it(memtrace: Target) -> None:
    assert memtrace.control is not None
    memtrace.control.seed(orgs={memtrace.credentials["api_key"]: {"arc": False}})
    async with AsyncMemtrace(**memtrace.credentials) as client:
        with pytest.raises(NoArcInstanceError) as caught:
            await client.remember("agent_1", "nowhere to go")
        assert (await client.list_agents()).count == 0

    assert caught.value.attempts == 1
    assert "add-arc" in (caught.value.hint or "")


@pytest.mark.needs_control
async def test_a_day_later_the_same_sentence_is_new(memtrace: Target) -> None:
    assert memtrace.control is not None
    async with AsyncMemtrace(**memtrace.credentials) as client:
        await client.remember("agent_1", "Good morning")
        memtrace.control.advance(24 * 3600 + 1)
        await client.remember("agent_1", "Good morning")
        yesterday = await anext(aiter(client.iter_memories(ListOptions(agent_id="agent_1", since="12h"))))
        everything = [row async for row in client.iter_agent_memories("agent_1")]

    assert yesterday.content == "Good morning"
    assert len(everything) == 2


@pytest.mark.needs_control
async def test_a_write_that_may_have_arrived_is_not_repeated(memtrace: Target) -> None:
    assert memtrace.control is not None
    async with AsyncMemtrace(**memtrace.credentials) as client:
        memtrace.control.fail(drop="after")
        with pytest.raises(memclients.APIConnectionError, match="may have executed"):
            await client.remember("agent_1", "stored, but the answer was lost")
        posts = [request for request in memtrace.control.requests if request.method == "POST"]
        assert len(posts) == 1

        patient = client.with_options(retry_unsafe=True)
        memtrace.control.fail(drop="after")
        stored = await patient.remember("agent_1", "stored, and found again")
        assert stored.content == "stored, and found again"
        memtrace.control.fail(drop="after")
        with pytest.raises(ConflictError):
            await patient.with_raw_response.remember("agent_1", "there is no answer to show raw")
        assert len((await client.recall("agent_1")).memories) == 3
