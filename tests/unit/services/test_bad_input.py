"""Input that can't be right is refused before anything is sent, with words that say what to change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import memclients
from memclients.hippocortex import SyncHippocortex
from memclients.memoturn import Memoturn, MemoturnError
from memclients.memtrace import AddMemoryRequest, ContextOptions, ListOptions, Memtrace, SearchQuery
from memclients.octamem import OctaMem, ValidationError
from tests.support.scripted import Reply, scripted_server

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients.memoturn import MemoryProfile

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
    ("must be a list of AddMemoryRequest, not str", lambda client: client.add_memories("text")),  # type: ignore[arg-type]
    ("not int; for a single one there is add_memory", lambda client: client.add_memories(5)),  # type: ignore[arg-type]
    ("not AddMemoryRequest; for a single", lambda client: client.add_memories(GOOD)),  # type: ignore[arg-type]
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
    ("unknown key 'agent': ListOptions has agent_id, ", lambda client: client.list_memories({"agent": "agent_1"})),
    ("unknown key 'content': SearchQuery has ", lambda client: client.search_memories({"content": "settings"})),
    ("unknown key 'content'", lambda client: client.iter_search({"content": "settings"})),
    (r"memories\[1\] has the unknown key 'tag'", lambda client: client.add_memories([GOOD, memory(tag=["ui"])])),
    ("unknown key 'title'", lambda client: client.register_agent({"name": "support", "title": "Support"})),
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


def alice(client: Memoturn) -> MemoryProfile:
    return client.memory("acme", "alice")


def fact(**changes: Any) -> dict[str, Any]:
    return {"type": "fact", "summary": "fine", **changes}


MEMOTURN: list[tuple[str, Callable[[Memoturn], Any]]] = [
    ("ns", lambda client: client.profiles("Acme")),
    ("ns", lambda client: client.memory("", "alice").recall("x")),
    ("profile", lambda client: client.memory("acme", "a--b").recall("x")),
    ("profile", lambda client: client.memory("acme", "..").recall("x")),
    ("empty branch", lambda client: client.db("notes@")),
    ("no database name", lambda client: client.db("")),
    ("branch is empty", lambda client: alice(client).on_branch("")),
    ("branch must be a str", lambda client: alice(client).on_branch(None)),  # type: ignore[arg-type]
    ("branch is empty", lambda client: alice(client).fork("")),
    ("branch is empty", lambda client: client.db("notes").branch.create("n", from_branch="")),
    ("branch is empty", lambda client: client.db("notes").branch.checkpoint("", "n")),
    ("memory_id", lambda client: alice(client).get("")),
    ("memory_id", lambda client: alice(client).forget("")),
    ("session_id", lambda client: alice(client).session("").get_window()),
    ("key", lambda client: client.db("notes").kv.get("ns", "")),
    ("name", lambda client: client.create_database("a--b")),
    ("db", lambda client: client.delete_database("x@b")),
    ("scope", lambda client: client.create_token("x", "owner")),
    ("expires_in", lambda client: client.create_token("x", "read", expires_in=-1)),
    ("memories must be a list of dicts, not a single dict", lambda client: alice(client).ingest(fact())),  # type: ignore[arg-type]
    ("memories must be a list of dicts, not str", lambda client: alice(client).ingest("text")),  # type: ignore[arg-type]
    (r"memories\[1\] must be a dict", lambda client: alice(client).ingest([fact(), "text"])),  # type: ignore[list-item]
    (r"memories\[0\].type", lambda client: alice(client).ingest([fact(type="dream")])),
    (r"memories\[1\].summary", lambda client: alice(client).ingest([fact(), fact(summary=" ")])),
    ("Only a task has a ttl", lambda client: alice(client).ingest([fact(ttl=5)])),
    ("Only a fact or an instruction", lambda client: alice(client).ingest([fact(type="event", topic_key="t")])),
    (r"memories\[0\].embedding", lambda client: alice(client).ingest([fact(embedding=[])])),
    ("JSON", lambda client: alice(client).ingest([fact(content=float("nan"))])),
    ("1000", lambda client: alice(client).ingest([fact()] * 1001)),
    ("at least one of query, embedding and topic_key", lambda client: alice(client).recall()),
    ("embedding", lambda client: alice(client).recall(embedding=[])),
    ("types", lambda client: alice(client).recall("x", types=["dream"])),
    ("k must be", lambda client: alice(client).recall("x", k=0)),
    ("k must be", lambda client: alice(client).recall("x", k=1001)),
    ("question", lambda client: alice(client).ask(" ")),
    ("turns", lambda client: alice(client).extract([])),
    ("Erase exactly one", lambda client: alice(client).erase()),
    ("exactly one target", lambda client: alice(client).erase(memory_id="mem_1", session_id="s")),
    ("type", lambda client: alice(client).erase(topic_key="t")),
    ("to must be", lambda client: alice(client).rewind(True)),
    ("to must be", lambda client: alice(client).rewind(5.0)),  # type: ignore[arg-type]
    ("embedding", lambda client: alice(client).session("s").append_turn("user", 1, [])),
    ("vector", lambda client: alice(client).session("s").search_semantic([])),
    ("docs must be a list", lambda client: client.db("notes").collection("c").insert({"a": 1})),  # type: ignore[arg-type]
    ("_id", lambda client: client.db("notes").collection("c").insert([{"_id": 5}])),
    ("collection", lambda client: client.db("notes").collection("a b").find()),
    ("sort", lambda client: client.db("notes").collection("c").find(sort={"a": 0})),
    (r"\$gtx|filter", lambda client: client.db("notes").collection("c").find({"a": {"$gtx": 1}})),
    ("update", lambda client: client.db("notes").collection("c").update({}, {"a": 1})),
    ("path", lambda client: client.db("notes").collection("c").create_index("a b")),
    ("value must be str or bytes", lambda client: client.db("notes").kv.put("ns", "k", {"a": 1})),  # type: ignore[arg-type]
    ("pass bytes", lambda client: client.db("notes").kv.put("ns", "k", "\ud800")),
    ("ttl", lambda client: client.db("notes").kv.put("ns", "k", "v", ttl=-1)),
    ("list of SQL texts", lambda client: client.db("notes").sql_batch("SELECT 1")),
    (r"statements\[0\]", lambda client: client.db("notes").sql_batch([("SELECT ?", "params")])),
    (r"statements\[1\]", lambda client: client.db("notes").sql_batch(["SELECT 1", 5])),  # type: ignore[list-item]
    ("can't be cleared", lambda client: client.set_policy("acme", None)),  # type: ignore[call-overload]
    ("60", lambda client: client.set_policy("acme", {"retention": {"pitr_secs": 5}})),
    ("limit", lambda client: client.audit_events("acme", limit=0)),
]


@pytest.mark.parametrize(("words", "call"), MEMTRACE)
def test_memtrace_refuses(words: str, call: Callable[[Memtrace], Any]) -> None:
    with scripted_server(Reply(500)) as server, Memtrace(server.url, "the-key") as client:
        with pytest.raises(memclients.InvalidRequestError, match=words) as caught:
            call(client)
        assert server.seen == []
    assert caught.value.attempts == 0


@pytest.mark.parametrize(("words", "call"), MEMOTURN)
def test_memoturn_refuses(words: str, call: Callable[[Memoturn], Any]) -> None:
    with scripted_server(Reply(500)) as server, Memoturn(server.url) as client:
        with pytest.raises(memclients.InvalidRequestError, match=words) as caught:
            call(client)
        assert server.seen == []
    assert isinstance(caught.value, MemoturnError)
    assert (caught.value.status, caught.value.code) == (0, "invalid_request")


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
@pytest.mark.parametrize("client", [OctaMem, Memtrace, Memoturn, SyncHippocortex])
def test_a_client_is_not_made_of_such_arguments(client: Any, arguments: dict[str, Any]) -> None:
    names = {"base_url": "url", "api_key": "platform_key"} if client is Memoturn else {}
    given = {"base_url": "http://host", "api_key": "the-key", **arguments}
    with pytest.raises(memclients.InvalidRequestError) as caught:
        client(**{names.get(name, name): value for name, value in given.items()})
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
