"""What a user writes, for type checkers in strict mode; not run."""

from __future__ import annotations

from typing import assert_type

from memclients.octamem import (
    AddParams,
    AddResult,
    AsyncOctaMem,
    GetParams,
    MemoryDetails,
    OctaMem,
    RateLimitError,
    SearchResult,
)

client = OctaMem(api_key="your-api-key", timeout=30.0, max_retries=3, retry_delay=1.0)

params: GetParams = {"query": "What did we decide about pricing?", "previousContext": "Sales strategy call"}
results: SearchResult = client.get(params)
add_params: AddParams = {"content": "Free tier: 10k memories.", "previousContext": "Sales strategy call"}
out: AddResult = client.add(add_params)
details: MemoryDetails = client.details()

assert_type(client.get(query="x", previous_context="y"), SearchResult)
assert_type(client.get("x"), SearchResult)
assert_type(out.success, bool)
assert_type(results.pending_id, str | None)
assert_type(details.usage, int | None)
assert_type(client.with_options(timeout=5.0, retry_unsafe=True), OctaMem)

try:
    client.add(content="New note", previous_context="")
except RateLimitError as error:
    assert_type(error.retry_after, float | None)
    assert_type(error.attempts, int)

assert_type(client.add(add_params), AddResult)
assert_type(client.add("New note"), AddResult)
assert_type(client.close(), None)


async def main() -> None:
    async with AsyncOctaMem() as memory:
        assert_type(memory, AsyncOctaMem)
        assert_type(await memory.get(query="x"), SearchResult)
        raw = await memory.with_raw_response.details()
        assert_type(raw.status_code, int)
        assert_type(await memory.get(params), SearchResult)
        assert_type(await memory.add(content="New note", previous_context="Sales strategy call"), AddResult)
        assert_type(await memory.add("New note"), AddResult)
        assert_type(await memory.details(), MemoryDetails)
        assert_type(memory.with_options(max_retries=0, deadline=5.0), AsyncOctaMem)
    assert_type(await memory.close(), None)
