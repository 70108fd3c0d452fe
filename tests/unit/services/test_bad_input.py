"""Input that can't be right is refused before anything is sent, with words that say what to change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import memclients
from memclients.memtrace import AddMemoryRequest, ContextOptions, ListOptions, Memtrace, SearchQuery
from memclients.octamem import OctaMem, ValidationError
from tests.support.scripted import Reply, scripted_server

if TYPE_CHECKING:
    from collections.abc import Callable

GOOD = AddMemoryRequest(agent_id="agent_1", content="fine")


def memory(**changes: Any) -> AddMemoryRequest:
    return GOOD.model_copy(update=changes)


MEMTRACE: list[tuple[str, Callable[[Memtrace], Any]]] = [
    ("agent_id", lambda client: client.get_agent("")),
    ("agent_id", lambda client: client.get_agent(".")),
    ("agent_id", lambda client: client.delete_agent("..")),
    ("agent_id", lambda client: client.get_agent("a/b")),
    ("agent_id", lambda client: client.get_agent("a b")),
    ("agent_id", lambda client: client.get_agent("a\r\nb")),
    ("session_id", lambda client: client.get_session("%2e%2e")),
    ("session_id", lambda client: client.close_session("")),
    ("session_id", lambda client: client.get_session_context("é")),
    ("agent_id", lambda client: client.get_agent_stats("1starts-with-digit")),
    ("agent_id", lambda client: client.remember("", "text")),
    ("agent_id", lambda client: client.remember("has space", "text")),
    ("content", lambda client: client.remember("agent_1", "")),
    ("content", lambda client: client.remember("agent_1", "  \n")),
    ("importance", lambda client: client.add_memory(memory(importance=2))),
    ("importance", lambda client: client.add_memory({"agent_id": "a", "content": "b", "importance": "high"})),
    ("memory_type", lambda client: client.add_memory(memory(memory_type="dream"))),
    ("event_type", lambda client: client.add_memory(memory(event_type="has-hyphen"))),
    (r"tags\[1\]", lambda client: client.add_memory(memory(tags=["ok", "not ok"]))),
    ("session_id", lambda client: client.add_memory(memory(session_id="9"))),
    ("not a JSON value", lambda client: client.add_memory(memory(metadata={"when": object()}))),
    ("JSON", lambda client: client.add_memory(memory(metadata={"rate": float("nan")}))),
    ("must be a AddMemoryRequest or a dict", lambda client: client.add_memory("text")),  # type: ignore[arg-type]
    ("must not be empty", lambda client: client.add_memories([])),
    ("must be a list", lambda client: client.add_memories("text")),  # type: ignore[arg-type]
    (r"memories\[1\]\.content", lambda client: client.add_memories([GOOD, memory(content="")])),
    (r"memories\[2\]\.importance", lambda client: client.add_memories([GOOD, GOOD, memory(importance=-1)])),
    (r"memories\[1\]", lambda client: client.add_memories([GOOD, 5])),  # type: ignore[list-item]
    ("limit", lambda client: client.list_memories(ListOptions(limit=1001))),
    ("limit", lambda client: client.list_memories(ListOptions(limit=0))),
    ("offset", lambda client: client.list_memories(ListOptions(offset=-1))),
    ("since", lambda client: client.recall("agent_1", since="1w")),
    ("since", lambda client: client.recall("agent_1", since="0h")),
    ("since", lambda client: client.recall("agent_1", since="24H")),
    ("since", lambda client: client.recall("agent_1", since="400d")),
    ("since", lambda client: client.recall("agent_1", since="9000h")),
    ("tags", lambda client: client.list_memories(ListOptions(tags="a,b c"))),
    ("memory_type", lambda client: client.list_memories(ListOptions(memory_type="a.b"))),
    ("unknown list option", lambda client: client.list_memories({"agent": "agent_1"})),
    ("limit", lambda client: client.search_memories(SearchQuery(limit=5000))),
    (r"tags\[0\]", lambda client: client.search_memories(SearchQuery(tags=["a:b"]))),
    ("since", lambda client: client.get_session_context("s1", ContextOptions(since="2026-04-15T10:00:00Z"))),
    ("would ignore tags", lambda client: client.get_agent_memories("agent_1", ListOptions(tags="ui"))),
    ("would ignore offset", lambda client: client.get_session_memories("s1", ListOptions(offset=5))),
    ("cursor", lambda client: client.iter_memories(cursor="nonsense")),
    ("counts by itself", lambda client: client.iter_memories(ListOptions(offset=3))),
    ("oldest", lambda client: client.iter_agent_memories("agent_1", ListOptions(order="desc"))),
    ("nothing to update", lambda client: client.update_session("sess_1")),
]
OCTAMEM: list[tuple[str, Callable[[OctaMem], Any]]] = [
    ("query", lambda client: client.get(query="")),
    ("query", lambda client: client.get(query=" \t")),
    ("query is missing", lambda client: client.get()),  # type: ignore[call-overload]
    ("query is missing", lambda client: client.get({"previousContext": "x"})),  # type: ignore[typeddict-item]
    ("content", lambda client: client.add(content="\n")),
    ("content", lambda client: client.add({"content": None})),  # type: ignore[typeddict-item]
    ("unknown key 'contents'", lambda client: client.add({"contents": "x"})),  # type: ignore[typeddict-unknown-key]
    ("not both", lambda client: client.add({"content": "x"}, content="y")),  # type: ignore[call-overload]
    ("params must be", lambda client: client.get(5)),  # type: ignore[call-overload]
    ("content must be of type string", lambda client: client.add(content=5)),  # type: ignore[call-overload]
    ("previousContext", lambda client: client.add(content="x", previous_context=5)),  # type: ignore[call-overload]
]


@pytest.mark.parametrize(("words", "call"), MEMTRACE)
def test_memtrace_refuses(words: str, call: Callable[[Memtrace], Any]) -> None:
    with scripted_server(Reply(500)) as server, Memtrace(server.url, "the-key") as client:
        with pytest.raises(memclients.InvalidRequestError, match=words) as caught:
            call(client)
        assert server.seen == []
    assert caught.value.attempts == 0


@pytest.mark.parametrize(("words", "call"), OCTAMEM)
def test_octamem_refuses(words: str, call: Callable[[OctaMem], Any]) -> None:
    with scripted_server(Reply(500)) as server, OctaMem("the-key", base_url=server.url) as client:
        with pytest.raises(ValidationError, match=words) as caught:
            call(client)
        assert server.seen == []
    assert isinstance(caught.value, memclients.InvalidRequestError)


@pytest.mark.parametrize(
    "arguments",
    [
        {"base_url": "localhost:9100"},
        {"base_url": "ftp://host"},
        {"base_url": "http://"},
        {"base_url": "http://user:pass@host"},
        {"base_url": "http://host/?x=1"},
        {"base_url": "http://host\r\nx"},
        {"api_key": "two words"},
        {"api_key": "line\r\nbreak"},
        {"api_key": "ключ"},
        {"api_key": 5},
        {"timeout": 0},
        {"timeout": float("nan")},
        {"timeout": "soon"},
        {"max_retries": -1},
        {"max_retries": 1.5},
        {"deadline": -3},
        {"headers": {"x": "a\r\nInjected: 1"}},
        {"headers": {"bad name": "a"}},
        {"http_client": object()},
    ],
    ids=lambda arguments: "-".join(arguments),
)
@pytest.mark.parametrize("client", [OctaMem, Memtrace])
def test_a_client_is_not_made_of_such_arguments(client: Any, arguments: dict[str, Any]) -> None:
    with pytest.raises(memclients.InvalidRequestError) as caught:
        client(**{"base_url": "http://host", "api_key": "the-key", **arguments})
    assert "pass" not in str(arguments.get("base_url")) or "pass@" not in str(caught.value)


def test_a_short_key_is_accepted_as_the_documentation_shows_one() -> None:
    assert OctaMem(api_key="your-api-key")
    assert OctaMem(api_key="k")


@pytest.mark.parametrize(
    ("client", "variable"), [(OctaMem, "OCTAMEM_API_KEY"), (Memtrace, "MEMTRACE_API_KEY")], ids=["octamem", "memtrace"]
)
def test_a_missing_key_is_said_at_the_first_call(client: Any, variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(variable, raising=False)
    with scripted_server(Reply(500)) as server, client(base_url=server.url) as made:
        with pytest.raises(memclients.AuthenticationError, match=variable):
            made.details() if client is OctaMem else made.list_agents()
        assert server.seen == []


@pytest.mark.parametrize(("client", "prefix"), [(OctaMem, "OCTAMEM"), (Memtrace, "MEMTRACE")])
def test_key_and_url_come_from_the_environment(client: Any, prefix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = {"usage": 1, "limit": 2} if client is OctaMem else {"agents": [], "count": 0}
    with scripted_server(Reply(200, answer)) as server:
        monkeypatch.setenv(f"{prefix}_API_KEY", " from-environment\n")
        monkeypatch.setenv("OCTAMEM_BASE_URL" if client is OctaMem else "MEMTRACE_URL", server.url + "/")
        with client() as made:
            made.details() if client is OctaMem else made.list_agents()
    sent = server.seen[0].headers
    assert sent.get("authorization", sent.get("x-api-key")) in ("Bearer from-environment", "from-environment")
