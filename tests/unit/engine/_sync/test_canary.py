# Derived from tests/unit/engine/_async/test_canary.py by `make generate`; edit that file, not this one.
"""The credential shows nowhere but in the one header that carries it, whatever fails."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from memclients import InvalidRequestError, MemclientsError
from tests.support.scripted import Reply, scripted_server
from tests.unit.engine._sync.notes import Notes

if TYPE_CHECKING:
    from collections.abc import Iterator

CANARY = "canary-7f3a/+b=="
MARK = "canary-7f3a"
ESCAPED = "canary-7f3a\\/\\u002bb=="

REPLIES = {
    "dropped": Reply(drop=True),
    "cut": Reply(body={"text": CANARY}, truncate=9),
    "late": Reply(delay=3),
    "redirect": Reply(status=302, headers={"location": f"https://elsewhere.example/{CANARY}?key={CANARY}"}),
    "refused": Reply(status=401, body={"error": f"bad key {CANARY}", "code": CANARY, "seen": [{CANARY: CANARY}]}),
    "escaped": Reply(status=401, body=f'{{"error": "bad key {ESCAPED}"}}'),
    "text": Reply(status=400, body=f"bad key {CANARY}"),
    "page": Reply(status=502, body=f"<html>{CANARY}</html>"),
    "deep": Reply(status=500, body="[" * 300 + f'"{CANARY}"' + "]" * 300),
    "headers": Reply(status=500, headers={"x-echo": f"x-api-key: {CANARY}", "x-request-id": CANARY}),
    "shape": Reply(body=[CANARY]),
    "no json": Reply(body=f"<p>{CANARY}</p>"),
    "no": Reply(body={"success": False, "message": f"no to {CANARY}", "code": CANARY}),
    "busy": Reply(status=503, body={"message": f"busy {CANARY}"}, headers={"retry-after": "86400"}),
}


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.DEBUG):
        # The HTTP library's own log at this level shows headers of answers: what a server echoes there is beyond us.
        logging.getLogger("httpcore").setLevel(logging.INFO)
        yield
        logging.getLogger("httpcore").setLevel(logging.NOTSET)


def shown(error: BaseException) -> str:
    """Return all that can be seen of an error and everything that it leads to."""
    whole = traceback.TracebackException.from_exception(error, capture_locals=True, max_group_depth=99)
    texts = ["".join(whole.format()), repr(error), str(error), repr(error.args)]
    if isinstance(error, MemclientsError):
        texts += [
            repr(vars(error)),
            repr(dict(error.headers)),
            repr(pickle.dumps(error)),
            repr(vars(copy.deepcopy(error))),
        ]
    texts += [shown(other) for other in (error.__cause__, error.__context__) if other is not None]
    return "\n".join(texts)


def failure(url: str, call: str, argument: object = "n1", **options: Any) -> BaseException:
    with Notes(url, CANARY, timeout=0.1, max_retries=1, **options) as notes:
        try:
            getattr(notes, call)(argument)
        except Exception as error:
            return error
    raise AssertionError("no failure")


@pytest.mark.parametrize("call", ["read", "add"])
@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_no_answer_brings_it_to_light(reply: Reply, call: str, caplog: pytest.LogCaptureFixture) -> None:
    with scripted_server(reply) as server:
        error = failure(server.url, call)

    assert isinstance(error, MemclientsError)
    assert server.seen[0].headers["x-api-key"] == CANARY, "it was really sent"
    assert MARK not in shown(error) + caplog.text


@pytest.mark.parametrize(
    ("url", "call", "argument"),
    [
        ("http://127.0.0.1:9", "add", "milk"),
        ("http://xn--zzzzzz", "add", "milk"),
        ("http://127.0.0.1:9", "read", ""),
        ("http://127.0.0.1:9", "add", {"a": float("nan")}),
        ("http://127.0.0.1:9", "read", "x" * 70_000),
    ],
    ids=["nobody", "no host", "no id", "no json", "too long"],
)
def test_nothing_that_never_arrived_does(
    url: str, call: str, argument: object, caplog: pytest.LogCaptureFixture
) -> None:
    error = failure(url, call, argument)

    assert isinstance(error, MemclientsError)
    assert MARK not in shown(error) + caplog.text


def test_an_exception_of_the_callers_own_transport_has_no_frame_of_ours_that_does() -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise RuntimeError("mine")

    with httpx.Client(transport=httpx.MockTransport(fail)) as http_client:
        error = failure("http://host", "add", http_client=http_client)

    ours = [frame for frame in traceback.TracebackException.from_exception(error, capture_locals=True).stack
            if "memclients" in frame.filename]  # fmt: skip
    assert ours
    assert MARK not in str([frame.locals for frame in ours])


def test_a_credential_that_cannot_be_sent_is_not_repeated() -> None:
    with pytest.raises(InvalidRequestError, match="key has white space") as caught:
        Notes("http://host", f"{CANARY} {CANARY}")

    assert MARK not in f"{caught.value} {vars(caught.value)}"


def test_a_client_and_what_it_returns_show_nothing() -> None:
    with scripted_server(Reply(body={"text": "milk"})) as server:
        with Notes(server.url, CANARY, headers={"Cookie": CANARY}) as notes:
            raw = notes.with_raw_response.read("n1")
            things = [notes, notes.with_options(timeout=1), notes.with_raw_response, raw]
            for thing in things:
                assert MARK not in f"{thing!r} {thing} {vars(thing)!r}"
                with pytest.raises((TypeError, AttributeError, pickle.PicklingError)) as refusal:
                    pickle.dumps(thing)
                assert MARK not in str(refusal.value)
