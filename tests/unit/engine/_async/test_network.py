"""Networks and servers that misbehave: one typed error, and no repetition that could do harm."""

from __future__ import annotations

import socket
import time
from typing import Any

import httpx
import pytest

from memclients import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    InternalServerError,
    InvalidRequestError,
    RateLimitError,
    UnexpectedResponseError,
)
from tests.support.raw import raw_server
from tests.support.scripted import Reply, scripted_server
from tests.unit.engine._async.notes import AsyncNotes

GOOD = Reply(body={"text": "milk"})
DROP = Reply(drop=True)
CUT = Reply(body={"text": "milk"}, truncate=4)
BAD_GZIP = Reply(body=b"not gzip", headers={"content-encoding": "gzip", "content-type": "application/json"})


def unused_url() -> str:
    with socket.create_server(("127.0.0.1", 0)) as reserved:
        return f"http://127.0.0.1:{reserved.getsockname()[1]}"


@pytest.mark.parametrize("failure", [DROP, CUT, BAD_GZIP], ids=["dropped", "cut", "bad gzip"])
async def test_a_read_is_repeated_when_the_answer_is_lost(failure: Reply) -> None:
    with scripted_server(failure, failure, GOOD) as server:
        async with AsyncNotes(server.url) as notes:
            assert await notes.read("n1") == {"text": "milk"}

    assert [seen.target for seen in server.seen] == ["/notes/n1"] * 3


@pytest.mark.parametrize(
    ("failure", "words"),
    [(DROP, "the connection broke"), (CUT, "the connection broke"), (BAD_GZIP, "body can't be decompressed")],
    ids=["dropped", "cut", "bad gzip"],
)
async def test_a_write_is_not_repeated_when_it_may_have_been_executed(failure: Reply, words: str) -> None:
    with scripted_server(failure, GOOD) as server:
        async with AsyncNotes(server.url) as notes:
            with pytest.raises(
                APIConnectionError, match=f"{words}.*; the server may have executed the request"
            ) as caught:
                await notes.add("milk")

    assert len(server.seen) == caught.value.attempts == 1
    assert caught.value.operation == "addNote"
    assert not isinstance(caught.value, APITimeoutError)


@pytest.mark.parametrize("failure", [DROP, CUT, Reply(503)], ids=["dropped", "cut", "busy"])
async def test_a_write_with_a_key_is_repeated_as_it_was(failure: Reply) -> None:
    with scripted_server(failure, GOOD) as server:
        async with AsyncNotes(server.url) as notes:
            assert await notes.save({"note": "milk", "file_key": "k1"}) == {"text": "milk"}
            server.answer(failure, GOOD)
            assert await notes.put("n1", "milk", key="k2") == {"text": "milk"}

    first, second, third, fourth = server.seen
    assert first == second
    assert first.json() == {"note": "milk", "file_key": "k1"}
    assert third == fourth
    assert third.headers["idempotency-key"] == "k2"


@pytest.mark.parametrize(
    "body",
    [
        {"note": "milk"},
        {"note_key": ""},
        {"note_key": None},
        {"note_key": 7},
        {"deeper": {"note_key": "k"}},
        ["note_key"],
    ],
)
async def test_a_write_whose_key_was_not_sent_is_not_repeated(body: Any) -> None:
    with scripted_server(DROP, GOOD) as server:
        async with AsyncNotes(server.url) as notes:
            for call in (lambda: notes.save(body), lambda: notes.put("n1", "milk")):
                server.answer(DROP, GOOD)
                with pytest.raises(APIConnectionError, match="the server may have executed the request"):
                    await call()

    assert len(server.seen) == 2


async def test_a_list_whose_members_have_a_key_each_is_repeated_as_it_was() -> None:
    body = {"notes": [{"note_key": "k1"}, {"id": "k2", "note_key": ""}]}
    with scripted_server(DROP, GOOD) as server:
        async with AsyncNotes(server.url) as notes:
            assert await notes.save_each(body) == {"text": "milk"}

    first, second = server.seen
    assert first == second
    assert first.json() == body


@pytest.mark.parametrize(
    "body",
    [
        {"notes": [{"note_key": "k1"}, {}]},
        {"notes": [{"note_key": "k1"}, {"note_key": ""}]},
        {"notes": [{"note_key": "k1"}, "k2"]},
        {"notes": [], "note_key": "k"},
        {"notes": {"note_key": "k"}},
        {"note_key": "k"},
    ],
)
async def test_a_list_of_which_one_member_has_no_key_is_not_repeated(body: Any) -> None:
    with scripted_server(DROP, GOOD) as server:
        async with AsyncNotes(server.url) as notes:
            with pytest.raises(APIConnectionError, match="the server may have executed the request"):
                await notes.save_each(body)

    assert len(server.seen) == 1


async def test_a_write_is_repeated_when_the_user_says_so() -> None:
    with scripted_server(DROP, Reply(status=503), GOOD) as server:
        async with AsyncNotes(server.url, retry_unsafe=True) as notes:
            assert await notes.add("milk") == {"text": "milk"}

    assert [seen.json() for seen in server.seen] == [{"text": "milk"}] * 3


async def test_where_nobody_listens_even_a_write_is_tried_again() -> None:
    async with AsyncNotes(unused_url()) as notes:
        with pytest.raises(APIConnectionError, match="can't connect") as caught:
            await notes.add("milk")

    assert caught.value.attempts == 3
    assert "may have executed" not in str(caught.value)
    assert (caught.value.status_code, caught.value.body, caught.value.retry_after) == (None, None, None)


async def test_a_server_without_tls_never_sees_what_was_meant_for_one_with_it() -> None:
    with scripted_server(GOOD) as server:
        async with AsyncNotes(server.url.replace("http:", "https:"), max_retries=0) as notes:
            with pytest.raises(APIConnectionError, match="can't connect") as caught:
                await notes.add("milk")

    assert server.seen == []
    assert "executed" not in str(caught.value)


async def test_an_earlier_attempt_that_was_lost_is_not_forgotten() -> None:
    failures = [httpx.ReadError("cut"), httpx.ConnectError("refused")]

    def fail(_: httpx.Request) -> httpx.Response:
        raise failures.pop(0)

    async with httpx.AsyncClient(transport=httpx.MockTransport(fail)) as http_client:
        notes = AsyncNotes("http://host", retry_unsafe=True, max_retries=1, http_client=http_client)
        with pytest.raises(APIConnectionError, match="can't connect: refused; the server may have executed"):
            await notes.add("milk")

    assert failures == []


async def test_an_answer_that_comes_too_late_is_a_timeout() -> None:
    with scripted_server(Reply(body={}, delay=5)) as server:
        async with AsyncNotes(server.url, timeout=0.05) as notes:
            with pytest.raises(APITimeoutError, match="no answer in time; the server may have executed") as write:
                await notes.add("milk")
            with pytest.raises(APITimeoutError, match=r"^no answer in time .*readNote") as read:
                await notes.read("n1")

    assert (write.value.timeout, write.value.attempts) == (0.05, 1)
    assert (read.value.timeout, read.value.attempts) == (0.05, 3)


async def test_a_shed_write_is_repeated_after_the_time_that_the_server_asks_for() -> None:
    with scripted_server(Reply(status=429, headers={"Retry-After": "0.2"}), GOOD) as server:
        async with AsyncNotes(server.url) as notes:
            started = time.monotonic()
            assert await notes.add("milk") == {"text": "milk"}

    assert time.monotonic() - started >= 0.2
    assert len(server.seen) == 2


@pytest.mark.parametrize("asked", ["86400", "Fri, 31 Dec 9999 23:59:59 GMT"])
async def test_a_wait_beyond_reason_fails_at_once_and_says_so(asked: str) -> None:
    with scripted_server(Reply(status=503, body={"error": "busy"}, headers={"Retry-After": asked})) as server:
        async with AsyncNotes(server.url) as notes:
            with pytest.raises(
                InternalServerError, match=r"busy \(the server asks to wait .* s, longer than"
            ) as caught:
                await notes.read("n1")

    assert caught.value.attempts == 1
    assert caught.value.retry_after is not None
    assert caught.value.retry_after >= 86400


@pytest.mark.parametrize("asked", ["-1", "nan", "inf", "soon", "Wed, 21 Oct 2015 07:28:00 GMT"])
async def test_a_wait_that_makes_no_sense_is_ignored(asked: str) -> None:
    with scripted_server(Reply(status=429, headers={"Retry-After": asked}), GOOD) as server:
        async with AsyncNotes(server.url) as notes:
            assert await notes.read("n1") == {"text": "milk"}


async def test_a_refusal_that_waiting_cannot_mend_is_final() -> None:
    with scripted_server(Reply(status=429, body={"error": "Monthly Quota exceeded"})) as server:
        async with AsyncNotes(server.url) as notes:
            for call in (notes.read, notes.add):
                with pytest.raises(RateLimitError, match="Monthly Quota"):
                    await call("n1")

    assert len(server.seen) == 2


@pytest.mark.parametrize(
    ("status", "kind"),
    [(300, UnexpectedResponseError), (301, UnexpectedResponseError), (307, UnexpectedResponseError), (304, UnexpectedResponseError), (418, APIStatusError), (599, InternalServerError), (600, InternalServerError), (999, InternalServerError)],
)  # fmt: skip
async def test_any_status_is_a_typed_error(status: int, kind: type[Exception]) -> None:
    with scripted_server(Reply(status=status, headers={"location": "http://elsewhere.example/x?key=1"})) as server:
        async with AsyncNotes(server.url, max_retries=0) as notes:
            with pytest.raises(kind) as caught:
                await notes.read("n1")

    assert getattr(caught.value, "status_code", None) == status
    assert len(server.seen) == 1, "a redirect is not followed"


async def test_a_redirect_is_named_without_its_query() -> None:
    with scripted_server(Reply(status=302, headers={"location": "https://elsewhere.example/x?key=1"})) as server:
        async with AsyncNotes(server.url) as notes:
            with pytest.raises(UnexpectedResponseError, match=r"redirect to https://elsewhere.example/x, .*base_url"):
                await notes.read("n1")


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(status=204), "the body is not JSON .0 bytes, no content type"),
        (Reply(body="<html>sign in</html>"), "not JSON .20 bytes, text/html"),
        (Reply(body='{"text": "mi', headers={"content-type": "application/json"}), "not JSON .12 bytes, application/json"),
        (Reply(body=[]), "not what the service documents"),
        (Reply(body={}), "missing key 'text'"),
        (Reply(body=b"[" * 100_000), "not JSON"),
        (Reply(body=b"\xff\xfe"), "not JSON"),
        (Reply(body={"success": False, "message": "no room", "code": "FULL"}), r"no room \[HTTP 200, FULL, addNote\]"),
    ],
)  # fmt: skip
async def test_a_success_without_the_documented_body_is_a_typed_error(reply: Reply, words: str) -> None:
    with scripted_server(reply) as server:
        async with AsyncNotes(server.url) as notes:
            with pytest.raises(UnexpectedResponseError, match=words) as caught:
                await notes.add("milk")

    assert (len(server.seen), caught.value.attempts, caught.value.status_code) == (1, 1, reply.status)


@pytest.mark.parametrize(
    "answer",
    [b"HTTP/1.1 2000 OK\r\n\r\n", b"hello\r\n\r\n", b"HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n", b"\x16\x03\x01"],
)
async def test_a_server_that_speaks_no_http_is_a_failed_connection(answer: bytes) -> None:
    with raw_server(answer) as url:
        async with AsyncNotes(url, max_retries=0) as notes:
            with pytest.raises(APIConnectionError, match="the connection broke"):
                await notes.read("n1")


async def test_a_request_that_no_server_could_take_is_not_repeated() -> None:
    async with AsyncNotes("http://xn--zzzzzz") as notes:
        with pytest.raises(APIConnectionError, match="the request can't be sent") as caught:
            await notes.read("n1")

    assert caught.value.attempts == 1
    assert "executed" not in str(caught.value)


@pytest.mark.parametrize("value", ["é", "a\tb", " padded ", "~"])
async def test_every_header_value_that_we_accept_arrives(value: str) -> None:
    with scripted_server(GOOD) as server:
        async with AsyncNotes(server.url, headers={"X-Note": value}) as notes:
            await notes.read("n1")

    assert server.seen[0].headers["x-note"] == value.strip()


@pytest.mark.parametrize("text", [float("nan"), b"x", {1}, "\ud800", {"a": [float("inf")]}, {1: "x"}, object()])
async def test_what_json_cannot_say_is_refused_before_anything_is_sent(text: Any) -> None:
    with scripted_server(GOOD) as server:
        async with AsyncNotes(server.url) as notes:
            with pytest.raises(InvalidRequestError, match="addNote: text"):
                await notes.add(text)

    assert server.seen == []
