"""OctaMem, as its users work with it."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest

import memclients
from memclients.octamem import (
    AsyncOctaMem,
    AuthenticationError,
    InternalServerError,
    MethodNotSupportedError,
    OctaMemError,
    RateLimitError,
    SearchResult,
)

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


async def found_by(client: AsyncOctaMem, text: str, topic: str, *, within: float = 20.0) -> SearchResult:
    """Search until the text is there: the service indexes later than it acknowledges."""
    end = time.monotonic() + within
    while True:
        result = await client.get(query=text, previous_context=topic)
        if text in str(result.model_dump()) or time.monotonic() > end:
            return result
        await asyncio.sleep(0.2)


async def test_what_is_stored_under_a_topic_is_found_under_it(octamem: Target, unique: str) -> None:
    async with AsyncOctaMem(**octamem.credentials) as client:
        stored = await client.add(content=f"The launch of {unique} is on April 15.", previous_context=unique)
        assert stored.success is True

        result = await found_by(client, f"The launch of {unique} is on April 15.", unique)

    assert f"The launch of {unique} is on April 15." in str(result.model_dump())


async def test_another_topic_does_not_see_it(octamem: Target, unique: str) -> None:
    async with AsyncOctaMem(**octamem.credentials) as client:
        await client.add(content=f"Refund {unique} requested.", previous_context=f"{unique} support")
        await found_by(client, f"Refund {unique} requested.", f"{unique} support")

        elsewhere = await client.get(query=f"Refund {unique} requested.", previous_context=f"{unique} planning")

    assert f"Refund {unique} requested." not in str(elsewhere.model_dump())


async def test_both_ways_of_passing_arguments_are_the_same(octamem: Target, unique: str) -> None:
    async with AsyncOctaMem(**octamem.credentials) as client:
        await client.add({"content": f"{unique} likes a weekly digest.", "previousContext": unique})
        await found_by(client, f"{unique} likes a weekly digest.", unique)

        by_keyword = await client.get(query=f"{unique} digest", previous_context=unique)
        by_dict = await client.get({"query": f"{unique} digest", "previousContext": unique})
        by_position = await client.get(f"{unique} digest", previous_context=unique)

    assert by_keyword == by_dict == by_position


async def test_any_text_survives_the_way(octamem: Target, unique: str) -> None:
    text = f'{unique}: "quotes", \\ back\\slash, línea\nnueva, 記憶, 🧠, <b>&amp;</b>'
    async with AsyncOctaMem(**octamem.credentials) as client:
        await client.add(content=text, previous_context=unique)
        result = await found_by(client, unique, unique)

    assert text in [result.semantic_memory, result.episodic_memory, result.procedural_memory]


async def test_details_tell_usage_and_limit(octamem: Target, unique: str) -> None:
    async with AsyncOctaMem(**octamem.credentials) as client:
        before = await client.details()
        await client.add(content=f"{unique} takes some room.")
        after = await client.details()

    assert before.usage is not None
    assert after.usage is not None
    assert after.limit is not None
    assert before.usage <= after.usage <= after.limit


async def test_a_wrong_key_is_an_authentication_error(octamem: Target) -> None:
    async with AsyncOctaMem(**{**octamem.credentials, "api_key": "not-the-key"}) as client:
        with pytest.raises(AuthenticationError) as caught:
            await client.details()

    assert isinstance(caught.value, OctaMemError)
    assert isinstance(caught.value, memclients.AuthenticationError)
    assert (caught.value.status_code, caught.value.attempts) == (401, 1)


async def test_the_raw_answer_is_at_hand(octamem: Target) -> None:
    async with AsyncOctaMem(**octamem.credentials) as client:
        raw = await client.with_raw_response.details()

    assert raw.status_code == 200
    assert raw.headers["Content-Type"].startswith("application/json")
    assert raw.parse().limit is not None


@pytest.mark.needs_control
async def test_a_read_only_memory_refuses_an_add_but_answers_a_search(octamem: Target) -> None:
    assert octamem.control is not None
    octamem.control.seed(stores={octamem.credentials["api_key"]: {"read_only": True}})
    async with AsyncOctaMem(**octamem.credentials) as client:
        with pytest.raises(MethodNotSupportedError):
            await client.add(content="not for this memory")
        assert (await client.get(query="anything")).model_dump() is not None


@pytest.mark.needs_control
async def test_a_rate_limit_is_waited_out(octamem: Target) -> None:
    assert octamem.control is not None
    octamem.control.fail(status=429, headers={"retry-after": "0"}, times=2)
    async with AsyncOctaMem(**octamem.credentials, retry_delay=0.01) as client:
        raw = await client.with_raw_response.add(content="stored at the third attempt")

    assert raw.attempts == 3
    assert len(octamem.control.requests) == 3


@pytest.mark.needs_control
async def test_a_rate_limit_without_end_says_how_long_to_wait(octamem: Target) -> None:
    assert octamem.control is not None
    octamem.control.fail(status=429, headers={"retry-after": "86400"}, times=10)
    async with AsyncOctaMem(**octamem.credentials) as client:
        with pytest.raises(RateLimitError) as caught:
            await client.get(query="anything")

    assert caught.value.retry_after == 86400
    assert caught.value.attempts == 1


@pytest.mark.needs_control
async def test_the_documented_retries_are_three(octamem: Target) -> None:
    assert octamem.control is not None
    octamem.control.fail(status=500, times=10)
    async with AsyncOctaMem(**octamem.credentials, retry_delay=0.001) as client:
        with pytest.raises(InternalServerError) as caught:
            await client.details()

    assert caught.value.attempts == 4
    assert len(octamem.control.requests) == 4
