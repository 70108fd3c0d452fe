"""What the Memoturn client sends: every text arrives as it is, at the branch and with the credential that are meant."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from memclients.memoturn import AsyncMemoturn, InvalidRequestError
from tests.support.calls.call import calls_of
from tests.support.scripted import Reply, Seen, scripted_server
from tests.unit.services._async.results import AsyncResult
from tests.unit.services.memoturn_bodies import BRANCH, DATABASE, MEMORY, OUTCOMES, RECALLED, STORED, TXID

CALLS = calls_of("memoturn")
ANSWERS = {call.name: call.answer for call in CALLS}
TEXTS = ["a/b", "what?", "#1", "100%", "%2F", "a b", "a+b", "é", "日本", ".", "..", "../x", "a@b", "-", "x;y=1&z"]


async def sent(answer: Any, run: Any, **options: Any) -> Seen:
    with scripted_server(answer if isinstance(answer, Reply) else Reply(200, answer)) as server:
        async with AsyncMemoturn(server.url, **options) as mt:
            await run(mt)
    assert len(server.seen) == 1
    return server.seen[0]


def path(seen: Seen) -> list[str]:
    """Return the segments as the server reads them."""
    return [unquote(segment) for segment in urlsplit(seen.target).path.split("/")][1:]


def query(seen: Seen) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(seen.target).query, keep_blank_values=True, strict_parsing=True))


@pytest.mark.parametrize("text", TEXTS)
async def test_any_text_is_one_segment_of_the_path(text: str) -> None:
    seen = await sent(b"value", lambda mt: mt.db("notes").kv.get(text, text))
    assert path(seen) == ["v1", "db", "notes", "kv", text, text]
    seen = await sent(None, lambda mt: mt.memory("acme", "alice").forget(text))
    assert path(seen) == ["v1", "memory", "acme", "alice", "memories", text]
    seen = await sent(ANSWERS["session.get_window"], lambda mt: mt.memory("acme", "alice").session(text).get_window())
    assert path(seen) == ["v1", "db", "acme--alice", "memory", text, "turns"]


async def test_segments_of_dots_are_not_collapsed() -> None:
    seen = await sent(None, lambda mt: mt.db("notes").kv.delete("..", "."))
    assert urlsplit(seen.target).path == "/v1/db/notes/kv/%2E%2E/%2E"


@pytest.mark.parametrize("text", TEXTS)
async def test_any_text_is_one_value_of_the_query(text: str) -> None:
    seen = await sent({"keys": []}, lambda mt: mt.db("notes").kv.list("ns", prefix=text, limit=7))
    assert query(seen) == {"prefix": text, "limit": "7"}
    seen = await sent(ANSWERS["memory.get"], lambda mt: mt.memory("acme", "alice").on_branch(text).get("mem_1"))
    assert query(seen) == {"branch": text}


async def test_what_is_empty_or_left_out_is_not_in_the_query() -> None:
    seen = await sent({"keys": []}, lambda mt: mt.db("notes").kv.list("ns"))
    assert query(seen) == {"limit": "100"}
    for run in (
        lambda mt: mt.memory("acme", "alice").ingest([]),
        lambda mt: mt.memory("acme", "alice").on_branch("main").ingest([]),
    ):
        assert query(await sent(OUTCOMES, run)) == {}
    seen = await sent(None, lambda mt: mt.memory("acme", "alice").end_session("s-417"))
    assert query(seen) == {}


@pytest.mark.parametrize("spec", ["acme--alice@trial", "notes@a/b", "notes@a@b", "notes@.."])
async def test_the_at_of_a_database_spec_stays_literal_and_the_rest_does_not(spec: str) -> None:
    seen = await sent(TXID, lambda mt: mt.db(spec).sync())
    assert path(seen) == ["v1", "db", spec, "sync"]
    assert "%40" not in seen.target
    assert "@" in seen.target


PROFILE_CALLS = [call for call in CALLS if call.name.startswith(("memory.", "session."))]
ELSEWHERE = (".erasure", "branch", ".fork")  # no branch is meant there, or another one
ON_BRANCH = [call for call in PROFILE_CALLS if not any(name in call.name for name in ELSEWHERE)]


@pytest.mark.parametrize("call", ON_BRANCH, ids=str)
async def test_every_method_of_a_profile_on_a_branch_works_on_that_branch(call: Any) -> None:
    class OnBranch:
        def __init__(self, mt: AsyncMemoturn) -> None:
            self.mt = mt

        def memory(self, namespace: str, profile: str) -> Any:
            return self.mt.memory(namespace, profile).on_branch("trial")

    seen = await sent(call.good.reply(), lambda mt: AsyncResult.of(call, OnBranch(mt)))
    in_path = "@trial" in path(seen)[2] or path(seen)[3:5] == ["branches", "trial"]
    assert in_path or query(seen).get("branch") == "trial"


async def test_a_session_of_a_branch_is_not_the_one_of_main() -> None:
    alice = "acme--alice"
    seen = await sent(
        {"seq": 1, **TXID}, lambda mt: mt.memory("acme", "alice").on_branch("b").session("s").append_turn("user", 1)
    )
    assert path(seen) == ["v1", "db", f"{alice}@b", "memory", "s", "turns"]
    seen = await sent({"turns": []}, lambda mt: mt.memory("acme", "alice").session("s").get_window())
    assert path(seen) == ["v1", "db", alice, "memory", "s", "turns"]


@pytest.mark.parametrize(
    ("spec", "options", "body"),
    [
        ("x@b", {}, {"name": "n", "from": "b"}),
        ("x@b", {"from_branch": "main"}, {"name": "n"}),
        ("x@b", {"from_branch": "c", "ttl": 0}, {"name": "n", "from": "c", "ttl": 0}),
        ("x", {"ttl": 60}, {"name": "n", "ttl": 60}),
    ],
)
async def test_a_branch_is_copied_from_the_one_of_the_spec(spec: str, options: Any, body: Any) -> None:
    seen = await sent(BRANCH, lambda mt: mt.db(spec).branch.create("n", **options))
    assert path(seen) == ["v1", "db", "x", "branches"]
    assert seen.json() == body


async def test_fork_returns_a_handle_on_the_new_branch() -> None:
    with scripted_server(Reply(201, BRANCH), Reply(201, OUTCOMES)) as server:
        async with AsyncMemoturn(server.url) as mt:
            trial = await mt.memory("acme", "alice").on_branch("b").fork("trial", ttl=3600)
            await trial.ingest([])
    assert (trial.namespace, trial.profile, trial.branch) == ("acme", "alice", "trial")
    assert server.seen[0].json() == {"name": "trial", "from": "b", "ttl": 3600}
    assert query(server.seen[1]) == {"branch": "trial"}


@pytest.mark.parametrize("to", ["before-task", "12", 12])
async def test_a_rewind_sends_text(to: Any) -> None:
    seen = await sent(ANSWERS["memory.rewind"], lambda mt: mt.memory("acme", "alice").rewind(to))
    assert seen.json() == {"to": str(to)}
    assert path(seen) == ["v1", "db", "acme--alice", "branches", "main", "rewind"]


async def test_a_turn_without_content_says_so() -> None:
    seen = await sent({"seq": 1, **TXID}, lambda mt: mt.memory("acme", "alice").session("s").append_turn("tool", None))
    assert seen.json() == {"role": "tool", "content": None}


async def test_a_sync_has_no_body() -> None:
    seen = await sent(TXID, lambda mt: mt.db("notes").sync())
    assert seen.body == b""
    assert "content-type" not in seen.headers


@pytest.mark.parametrize(
    ("value", "body"), [("tschüß", "tschüß".encode()), ("", b""), (b"\x00\xff", b"\x00\xff"), (b"", b"")]
)
async def test_a_value_is_sent_as_its_bytes(value: str | bytes, body: bytes) -> None:
    seen = await sent(TXID, lambda mt: mt.db("notes").kv.put("ns", "k", value, ttl=0))
    assert (seen.body, query(seen)) == (body, {"ttl": "0"})


async def test_ingest_fills_in_the_source_and_leaves_the_memories_alone() -> None:
    mine = {"type": "fact", "summary": "a"}
    theirs = {"type": "fact", "summary": "b", "source": "other", "content": None}
    seen = await sent(
        OUTCOMES, lambda mt: mt.memory("acme", "alice").ingest(item for item in (mine, theirs)), source="me"
    )
    assert seen.json() == {"memories": [{**mine, "source": "me"}, theirs]}
    assert mine == {"type": "fact", "summary": "a"}


async def test_extract_names_the_source_and_recall_does_not_filter_by_it() -> None:
    turns = [{"role": "user", "content": "hi"}]
    seen = await sent(OUTCOMES, lambda mt: mt.memory("acme", "alice").extract(turns), source="me")
    assert seen.json() == {"turns": turns, "source": "me", "dry_run": False}
    seen = await sent(ANSWERS["memory.recall"], lambda mt: mt.memory("acme", "alice").recall("x"), source="me")
    assert "source" not in seen.json()


async def test_sql_has_positional_parameters_and_blobs() -> None:
    statements = ["SELECT 1", ("SELECT ?, ?", [b"\x00\x01", None]), ("SELECT 2", None)]
    seen = await sent(ANSWERS["db.sql"], lambda mt: mt.db("notes").sql_batch(statements))
    assert seen.json() == {
        "stmts": [
            {"q": "SELECT 1"},
            {"q": "SELECT ?, ?", "params": [{"$base64": "AAE="}, None]},
            {"q": "SELECT 2"},
        ]
    }


@pytest.mark.parametrize("name", ["memory.ingest", "memory.extract", "db.sql"])
async def test_a_durable_write_says_so(name: str) -> None:
    run = {
        "memory.ingest": lambda mt: mt.memory("acme", "alice").ingest([], durable=True),
        "memory.extract": lambda mt: mt.memory("acme", "alice").extract([{"role": "r", "content": 1}], durable=True),
        "db.sql": lambda mt: mt.db("notes").sql("SELECT 1", durable=True),
    }[name]
    answer = ANSWERS[name] if name == "db.sql" else OUTCOMES
    assert (await sent(answer, run)).headers["memoturn-durability"] == "durable"


TOKEN, KEY = "t0ken-secret", "k3y-secret"
CREDENTIALS = [(TOKEN, KEY), (TOKEN, None), (None, KEY), ("", " "), (None, None)]


@pytest.mark.parametrize("call", CALLS, ids=str)
async def test_a_request_carries_the_credential_of_its_route(call: Any) -> None:
    seen = await sent(call.good.reply(), lambda mt: AsyncResult.of(call, mt), token=TOKEN, platform_key=KEY)
    schemes = [scheme for requirement in call.operation.security for scheme in requirement]
    credential = {"platformKey": f"Bearer {KEY}", "token": f"Bearer {TOKEN}"}[schemes[0]] if schemes else None
    assert seen.headers.get("authorization") == credential


@pytest.mark.parametrize(("token", "key"), CREDENTIALS)
async def test_a_request_never_carries_the_credential_of_another_route(token: str | None, key: str | None) -> None:
    seen = await sent({"txid": 1}, lambda mt: mt.db("notes").sync(), token=token, platform_key=key)
    assert seen.headers.get("authorization") == (f"Bearer {token}" if token else None)
    seen = await sent(DATABASE, lambda mt: mt.create_database("notes"), token=token, platform_key=key)
    assert seen.headers.get("authorization") == (f"Bearer {KEY}" if key == KEY else None)


@pytest.mark.parametrize(("token", "key"), CREDENTIALS)
async def test_the_audit_stream_takes_the_platform_key_or_else_the_token(token: str | None, key: str | None) -> None:
    async def events(mt: AsyncMemoturn) -> None:
        async for _ in mt.audit_events("acme"):
            pass

    seen = await sent({"events": [], "next_cursor": None, "complete": True}, events, token=token, platform_key=key)
    credential = (key or "").strip() or token
    assert seen.headers.get("authorization") == (f"Bearer {credential}" if credential else None)


async def test_the_url_may_end_in_slashes_and_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted_server(Reply(200, {"databases": [DATABASE]})) as server:
        monkeypatch.setenv("MEMOTURN_URL", f"{server.url}//")
        async with AsyncMemoturn() as mt:
            assert await mt.list_databases() == [DATABASE]
    assert server.seen[0].target == "/v1/databases"


@pytest.mark.parametrize(
    ("key", "advice"), [("topic", "did you mean 'topic_key'?"), ("colour", "the server would ignore it")]
)
async def test_a_key_that_the_server_would_ignore_is_refused(key: str, advice: str) -> None:
    with scripted_server() as server:
        async with AsyncMemoturn(server.url) as mt:
            alice = mt.memory("acme", "alice")
            with pytest.raises(InvalidRequestError, match=rf"memories\[1\] must not have '{key}': ") as refused:
                await alice.ingest([MEMORY, {**MEMORY, key: "user.diet"}])
            assert advice in str(refused.value)
            with pytest.raises(InvalidRequestError, match=rf"turns\[0\] must not have '{key}'"):
                await alice.extract([{"role": "user", "content": "Hello", key: 1}])
    assert server.seen == []


async def test_what_was_read_may_be_stored_again() -> None:
    read = [RECALLED, STORED]
    seen = await sent(ANSWERS["memory.ingest"], lambda mt: mt.memory("acme", "bob").ingest(read))
    assert seen.json()["memories"] == read
