"""Every exception of `memclients.errors` travels whole, and reads as one line."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import memclients
from memclients import errors
from memclients._core.response import Headers
from memclients.errors import Failure

if TYPE_CHECKING:
    from collections.abc import Callable

CLASSES = [getattr(errors, name) for name in errors.__all__]
WHOLE = Failure(
    message="no such note",
    status_code=404,
    code="E_NOTE",
    body={"error": ["no such note", {"id": 1}]},
    headers=Headers([("X-Request-Id", "r1"), ("Retry-After", "7")]),
    request_id="r1",
    attempts=3,
    retry_after=7.0,
    timeout=5.0,
    operation="readNote",
    uncertain=True,
)
COPIES = [copy.copy, copy.deepcopy, *(lambda e, p=p: pickle.loads(pickle.dumps(e, p)) for p in range(2, 6))]


@pytest.mark.parametrize("kind", CLASSES)
@pytest.mark.parametrize("duplicate", COPIES)
def test_a_copy_keeps_everything(kind: type[errors.MemclientsError], duplicate: Callable[[Any], Any]) -> None:
    error = kind.from_failure(WHOLE)
    error.add_note("seen in a worker")

    twin = duplicate(error)

    assert type(twin) is kind
    assert vars(twin) == vars(error)
    assert (str(twin), repr(twin), twin.args) == (str(error), repr(error), error.args)
    assert twin.headers["x-REQUEST-id"] == "r1"


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_carries_what_is_known(kind: type[errors.MemclientsError]) -> None:
    error = kind.from_failure(WHOLE)

    known = {name: value for name, value in vars(error).items() if name != "timeout"}

    assert known == {name: getattr(WHOLE, name) for name in known}
    assert set(known) == {
        "message", "status_code", "code", "body", "headers", "request_id", "attempts", "retry_after", "operation",
        "uncertain",
    }  # fmt: skip


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_can_be_made_by_hand_for_a_users_own_tests(kind: type[errors.MemclientsError]) -> None:
    error = kind("made up", code="E1", status_code=400)

    assert (error.message, error.code, error.status_code) == ("made up", "E1", 400)
    assert (error.body, error.request_id, error.attempts, error.retry_after, error.operation) == (
        None,
        None,
        0,
        None,
        None,
    )
    assert dict(error.headers) == {}
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)


def test_the_line_says_what_happened_and_where() -> None:
    line = str(errors.NotFoundError.from_failure(WHOLE))

    assert line == "no such note [HTTP 404, E_NOTE, readNote, request r1, 3 attempts, retry after 7 s]"
    assert str(errors.InvalidRequestError("note_id is empty")) == "note_id is empty"


@pytest.mark.parametrize(
    ("failure", "line"),
    [
        (Failure(message="m", status_code=500, attempts=1), "m [HTTP 500]"),
        (Failure(message="m", status_code=500, attempts=2), "m [HTTP 500, 2 attempts]"),
        (Failure(message="m", status_code=500, attempts=0), "m"),
        (Failure(message="m", attempts=1, retry_after=0.0), "m [retry after 0 s]"),
        (Failure(message="x" * 300, attempts=1), "x" * 300),
        (Failure(message="x" * 301, attempts=1), "x" * 299 + "…"),
    ],
)
def test_the_line_says_no_more_than_there_is(failure: Failure, line: str) -> None:
    assert str(errors.APIStatusError.from_failure(failure)) == line


def test_the_reason_for_giving_up_is_said_even_after_a_long_message() -> None:
    error = errors.RateLimitError.from_failure(Failure(message="slow down " * 100, reason="too late"))

    assert error.message.endswith("… (too late)")
    assert len(error.message) < 350


@given(st.text(), st.text(), st.text())
def test_no_server_can_break_the_line_or_steer_a_terminal(message: str, code: str, request_id: str) -> None:
    failure = Failure(message=message, code=code, request_id=request_id, attempts=1, status_code=500)
    error = errors.APIStatusError.from_failure(failure)

    for text in (str(error), error.message, *error.args):
        assert text.isprintable()
        assert len(text) < 1000
    assert (error.code, error.request_id) == (code, request_id), "the attributes stay exact"


def test_a_page_of_text_is_cut() -> None:
    error = errors.APIStatusError.from_failure(Failure(message="word " * 1_000_000))

    assert len(error.message) == 300
    assert error.message.endswith("word…")


def test_categories_are_as_drawn() -> None:
    assert issubclass(errors.APITimeoutError, errors.APIConnectionError)
    assert issubclass(errors.InvalidRequestError, ValueError)
    for kind in (errors.BadRequestError, errors.AuthenticationError, errors.PermissionDeniedError, errors.NotFoundError,
                 errors.ConflictError, errors.UnprocessableEntityError, errors.RateLimitError, errors.InternalServerError):  # fmt: skip
        assert issubclass(kind, errors.APIStatusError)
    assert not issubclass(errors.UnexpectedResponseError, errors.APIStatusError)
    for kind in CLASSES:
        assert issubclass(kind, errors.MemclientsError)


def test_the_drawing_and_the_list_of_names_are_complete() -> None:
    defined = {
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, Exception) and value.__module__ == errors.__name__
    }

    assert set(errors.__all__) == defined
    assert {name for name in defined if name in (errors.__doc__ or "")} == defined
    assert all(getattr(memclients, name) is getattr(errors, name) for name in errors.__all__)
