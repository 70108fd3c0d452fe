# Derived from tests/unit/engine/_async/test_client.py by `make generate`; edit that file, not this one.
"""One client: its options and copies, whole answers, closing, and a caller's own HTTP client."""

from __future__ import annotations

import time
from typing import Any

import httpx
import pytest

from memclients import (
    APIConnectionError,
    APITimeoutError,
    AuthenticationError,
    InternalServerError,
    InvalidRequestError,
    UnexpectedResponseError,
)
from memclients._core.raw import RawResponse
from tests.support.scripted import Reply, scripted_server
from tests.unit.engine._sync.notes import Notes

GOOD = Reply(body={"text": "milk"}, headers={"X-Request-Id": "r1"})
BUSY = Reply(status=503, body={"error": "busy"})


def test_a_copy_with_options_shares_connections_and_leaves_the_original_as_it_was() -> None:
    with scripted_server(GOOD) as server:
        with Notes(server.url, headers={"X-Team": "blue"}) as notes:
            notes.read("n1")
            notes.with_options(headers={"x-team": "red"}, max_retries=0).read("n1")
            notes.read("n1")

    assert [seen.headers["x-team"] for seen in server.seen] == ["blue", "red", "blue"]
    assert server.connections == 1


def test_a_copy_shares_the_retry_budget() -> None:
    with scripted_server(BUSY) as server:
        with Notes(server.url, max_retries=99, base_delay=0) as notes:
            for client in (notes.with_options(timeout=1), notes):
                with pytest.raises(InternalServerError):
                    client.read("n1")
            with pytest.raises(InternalServerError, match="too many calls of this client have failed lately"):
                notes.with_options(max_retries=1).read("n1")

    assert len(server.seen) == 1 + 99 + 1 + 1 + 1


def test_options_of_a_copy_count() -> None:
    with scripted_server(BUSY) as server:
        with Notes(server.url, max_retries=0) as notes:
            with pytest.raises(InternalServerError):
                notes.with_options(max_retries=1).with_options(retry_unsafe=True).add("milk")

    assert len(server.seen) == 2


@pytest.mark.parametrize(
    "options", [{"timeout": 0}, {"deadline": -1}, {"max_retries": 1.5}, {"retries": 3}, {"headers": [1]}]
)
def test_bad_options_are_refused_at_once(options: dict[str, Any]) -> None:
    notes = Notes("http://host")

    with pytest.raises(InvalidRequestError):
        notes.with_options(**options)


def test_closing_a_copy_leaves_the_original_open() -> None:
    with scripted_server(GOOD) as server:
        with Notes(server.url) as notes:
            with notes.with_options(timeout=1) as copy:
                copy.read("n1")
            copy.close()
            notes.with_options(timeout=2).with_options(timeout=1).close()

            assert notes.read("n1") == {"text": "milk"}

    assert server.connections == 1


def test_closing_the_original_closes_its_copies_and_every_connection() -> None:
    with scripted_server(GOOD) as server:
        notes = Notes(server.url)
        copy = notes.with_options(timeout=1)
        copy.read("n1")
        notes.close()
        notes.close()

        for closed in (notes, copy, notes.with_options(timeout=2)):
            with pytest.raises(InvalidRequestError, match="this client is closed"):
                closed.read("n1")
        assert server.has_no_connection()

    assert len(server.seen) == 1


def test_closing_a_client_that_never_sent_anything_is_fine() -> None:
    Notes("http://host").close()


def test_the_whole_answer_is_there_for_those_who_want_it() -> None:
    with scripted_server(BUSY, GOOD) as server:
        with Notes(server.url) as notes:
            raw = notes.with_raw_response.read("n1")

    assert isinstance(raw, RawResponse)
    assert (raw.status_code, raw.content, raw.request_id, raw.attempts) == (200, b'{"text": "milk"}', "r1", 2)
    assert raw.headers["Content-Type"] == "application/json"
    assert raw.operation == "readNote"
    assert raw.parse() == raw.parse() == {"text": "milk"}
    assert "milk" not in repr(raw)


def test_a_raw_answer_that_cannot_be_accepted_is_refused_when_it_is_parsed() -> None:
    with scripted_server(Reply(body=[])) as server:
        with Notes(server.url) as notes:
            raw = notes.with_raw_response.add("milk")

    assert raw.content == b"[]"
    with pytest.raises(UnexpectedResponseError, match="not what the service documents"):
        raw.parse()


def test_an_error_is_raised_in_raw_mode_too_and_the_client_stays_as_it_was() -> None:
    with scripted_server(Reply(status=401), GOOD) as server:
        with Notes(server.url) as notes:
            with pytest.raises(AuthenticationError):
                notes.with_raw_response.read("n1")
            assert notes.read("n1") == {"text": "milk"}


def test_the_raw_view_offers_methods_only_and_closing_it_closes_nothing() -> None:
    with scripted_server(GOOD) as server:
        with Notes(server.url) as notes:
            view = notes.with_raw_response
            for name in ("_call", "_exchange", "nothing", "close", "with_options", "with_raw_response"):
                with pytest.raises(AttributeError):
                    getattr(view, name)

            assert notes.read("n1") == {"text": "milk"}


def test_a_raw_answer_has_its_json_as_the_server_sent_it() -> None:
    with scripted_server(Reply(body={"text": "milk", "more": 1}), Reply(body="<p>")) as server:
        with Notes(server.url) as notes:
            raw = notes.with_raw_response.read("n1")
            page = notes.with_raw_response.read("n1")

    assert raw.json() == {"text": "milk", "more": 1}
    with pytest.raises(UnexpectedResponseError, match="not JSON"):
        page.json()


def test_a_handle_calls_through_its_client() -> None:
    with scripted_server(GOOD) as server:
        with Notes(server.url) as notes:
            assert notes.book("b").chapter("c").read("1") == {"text": "milk"}
            assert notes.book("b").preface.read("1") == {"text": "milk"}

    assert [seen.target for seen in server.seen] == ["/notes/b.c.1", "/notes/b.preface.1"]
    assert server.seen[0].headers["x-api-key"] == "k1"
    assert server.connections == 1


def test_a_handle_has_a_raw_view_of_its_own() -> None:
    with scripted_server(GOOD) as server:
        with Notes(server.url) as notes:
            book = notes.book("b")
            raw = book.with_raw_response.read("1")
            assert book.read("1") == {"text": "milk"}, "the handle stays as it was"

    assert (raw.status_code, raw.operation, raw.parse()) == (200, "readNote", {"text": "milk"})


def test_handles_made_in_a_raw_view_are_raw_too() -> None:
    with scripted_server(GOOD) as server:
        with Notes(server.url) as notes:
            view: Any = notes.with_raw_response
            books = [view.book("b"), view.book("b").chapter("c"), view.book("b").preface]
            answers = [book.read("1") for book in books]
            answers.append((notes.book("b").with_raw_response.chapter("c")).read("1"))  # type: ignore[attr-defined]

    assert [type(answer) for answer in answers] == [RawResponse] * 4
    assert [book.name for book in books] == ["b", "b.c", "b.preface"]
    assert not any(hasattr(book, "read_twice") for book in books)


@pytest.mark.parametrize("name", ["_call", "_client", "read_twice", "with_raw_response", "nothing"])
def test_the_raw_view_of_a_handle_offers_its_calls_only(name: str) -> None:
    with pytest.raises(AttributeError):
        getattr(Notes("http://host").book("b").with_raw_response, name)


def test_without_a_credential_nothing_is_sent_that_needs_one() -> None:
    with scripted_server(GOOD) as server:
        with Notes(server.url, None) as notes:
            with pytest.raises(AuthenticationError, match="no key") as caught:
                notes.read("n1")
            assert notes.health() == {"text": "milk"}

    assert caught.value.attempts == 0
    assert [seen.target for seen in server.seen] == ["/health"]
    assert "x-api-key" not in server.seen[0].headers


def test_a_trickling_server_cannot_stretch_the_deadline() -> None:
    with scripted_server(Reply(body={"text": "milk" * 20}, trickle=0.1)) as server:
        with Notes(server.url, deadline=0.35) as notes:
            started = time.monotonic()
            with pytest.raises(APITimeoutError, match="no answer before the deadline; the server may have executed"):
                notes.add("milk")

    assert time.monotonic() - started < 4, "the whole body takes 9 s"


def test_a_deadline_bounds_all_attempts_and_waits_together() -> None:
    with scripted_server(BUSY) as server:
        with Notes(server.url, deadline=1.5, max_retries=1000, base_delay=0.05) as notes:
            started = time.monotonic()
            # Which of the two it is depends on where the deadline falls: into a wait or into an attempt.
            with pytest.raises((InternalServerError, APITimeoutError), match="would come after the deadline"):
                notes.read("n1")

    assert time.monotonic() - started < 10
    assert len(server.seen) > 1


def test_a_callers_own_http_client_is_used_and_never_closed() -> None:
    with scripted_server(GOOD) as server:
        with httpx.Client(headers={"X-Own": "1"}, trust_env=False) as http_client:
            with Notes(server.url, http_client=http_client) as notes:
                assert notes.read("n1") == {"text": "milk"}

            with pytest.raises(InvalidRequestError, match="this client is closed"):
                notes.read("n1")
            assert not http_client.is_closed
            assert (http_client.get(server.url)).status_code == 200

    assert server.connections == 1


def test_a_callers_own_http_client_that_was_closed_is_a_failed_connection() -> None:
    with httpx.Client() as http_client:
        pass

    with pytest.raises(APIConnectionError, match="the HTTP client is closed") as caught:
        Notes("http://host", http_client=http_client).add("milk")

    assert caught.value.attempts == 1
    assert "executed" not in str(caught.value)


@pytest.mark.parametrize("http_client", [httpx.HTTPTransport(), "http://proxy", httpx, object()])
def test_anything_else_is_no_http_client(http_client: Any) -> None:
    with pytest.raises(InvalidRequestError, match="http_client must be an httpx"):
        Notes("http://host", http_client=http_client)


@pytest.mark.parametrize(
    "problem", [RuntimeError("mine"), OSError("mine"), TimeoutError("mine"), UnicodeError("mine"), KeyboardInterrupt()]
)
def test_what_a_callers_own_transport_raises_passes_through(problem: BaseException) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise problem

    with httpx.Client(transport=httpx.MockTransport(fail)) as http_client:
        notes = Notes("http://host", http_client=http_client, deadline=5)
        with pytest.raises(type(problem)) as caught:
            notes.read("n1")

    assert caught.value is problem


@pytest.mark.parametrize(("name", "proxy"), [("HTTP_PROXY", "gopher://proxy"), ("ALL_PROXY", "http://proxy:x")])
def test_an_environment_that_no_client_can_be_made_in_is_a_typed_error(
    monkeypatch: pytest.MonkeyPatch, name: str, proxy: str
) -> None:
    monkeypatch.setenv(name, proxy)

    with pytest.raises(APIConnectionError, match="can't make the HTTP client: ") as caught:
        Notes("http://host").add("milk")

    assert caught.value.attempts == 1
    assert "executed" not in str(caught.value)


def test_the_name_of_a_client_shows_where_it_points_and_no_secret() -> None:
    assert repr(Notes("http://host:80/v1/", "canary-key")).endswith("Notes http://host:80/v1>")
