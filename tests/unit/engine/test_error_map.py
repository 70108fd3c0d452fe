"""From an answer to the exception and its words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients import errors
from memclients._core.backend import TransportFailure
from memclients._core.error_map import SHARED_ERRORS, ErrorMap, read_error, status_error, translated
from memclients._core.response import Response
from memclients._core.settings import base_url_or_default, optional_secret


class OwnInvalidError(errors.InvalidRequestError):
    """A service's own refusal."""


def answer(status: int, body: Any = b"", **headers: str) -> Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Response(status, headers.items(), content)


@pytest.mark.parametrize(
    ("body", "message", "code"),
    [
        ({"message": "m", "code": "C"}, "m", "C"),
        ({"error": "m"}, "m", None),
        ({"error": {"message": "m", "code": "C"}}, "m", "C"),
        ({"error": {"message": "m"}, "code": "C"}, "m", "C"),
        ({"error": {"type": "t"}, "message": "m"}, "m", None),
        ({"detail": "m", "error_code": "C"}, "m", "C"),
        ({"message": " ", "error": "m"}, "m", None),
        ({"message": None, "reason": "m", "code": 17, "error_code": "C"}, "m", "C"),
        ({"error_code": "C"}, "C", "C"),
        ({"message": ["m"]}, None, None),
        ({}, None, None),
        ([], None, None),
        (b"", None, None),
        (b"  m  ", "m", None),
        (b'"m"', "m", None),
        (b"1 < 2", "1 < 2", None),
        (b"\n<html>m</html>", None, None),
        (b"7", None, None),
        ({"error": {"code": "C", "message": "m", "hint": "h", "issues": [{"code": "D", "message": "i"}]}}, "m", "C"),
        ({"error_code": "C", "message": "m", "details": {"code": "D", "message": "d"}, "timestamp": "t"}, "m", "C"),
        ({"error": {"code": "C"}, "message": ""}, None, "C"),
        ({"message": "<!DOCTYPE html><p>m", "code": "C"}, None, "C"),
        ({"message": "<name> is missing"}, "<name> is missing", None),
        ("\ufeff<!DOCTYPE html>".encode(), None, None),
        ("\ufeffm".encode(), "m", None),
    ],
)
def test_message_and_code_are_found_in_the_shapes_that_apis_use(
    body: Any, message: str | None, code: str | None
) -> None:
    assert read_error(answer(400, body)) == (message, code)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"Write rate limit exceeded, please slow down", "Write rate limit exceeded, please slow down"),
        (b"more than 1 < 2 requests", "more than 1 < 2 requests"),
        (b"<!DOCTYPE html>\n<pre>SyntaxError<br>at parse</pre>", "HTTP 400"),
        (b"Cannot POST /x<br>at handle (server.js:1)", "HTTP 400"),
        (b"", "HTTP 400"),
    ],
)
def test_a_page_is_not_a_message_and_a_sentence_is_even_as_html(body: bytes, message: str) -> None:
    error = status_error(
        SHARED_ERRORS, answer(400, body, **{"content-type": "text/html; charset=utf-8"}), operation="op"
    )

    assert (error.message, error.code) == (message, None)
    assert error.body == (body.decode() or None)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError), (401, errors.AuthenticationError), (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError), (409, errors.ConflictError), (422, errors.UnprocessableEntityError),
        (429, errors.RateLimitError), (402, errors.APIStatusError), (499, errors.APIStatusError),
        (500, errors.InternalServerError), (503, errors.InternalServerError), (599, errors.InternalServerError),
        (100, errors.UnexpectedResponseError), (304, errors.UnexpectedResponseError), (399, errors.UnexpectedResponseError),
    ],
)  # fmt: skip
def test_each_status_has_its_class(status: int, kind: type[Exception]) -> None:
    error = status_error(SHARED_ERRORS, answer(status, {"message": "m"}, **{"x-request-id": "r"}), operation="op")

    assert type(error) is kind
    assert error.attempts == 1
    assert (error.status_code, error.request_id, error.operation, error.body) == (status, "r", "op", {"message": "m"})


def test_without_words_of_the_server_the_status_is_the_message() -> None:
    assert status_error(SHARED_ERRORS, answer(502, b"<html>"), operation="op").message == "HTTP 502"


@pytest.mark.parametrize(
    ("value", "seconds"), [("7", 7.0), ("-1", None), ("nan", None), ("86400", 86400.0), (None, None)]
)
def test_an_error_carries_the_wait_that_the_server_asks_for(value: str | None, seconds: float | None) -> None:
    headers = {} if value is None else {"retry-after": value}

    assert status_error(SHARED_ERRORS, answer(429, b"", **headers), operation="op").retry_after == seconds


@given(
    st.integers(100, 999), st.binary(), st.dictionaries(st.sampled_from(["location", "retry-after", "date"]), st.text())
)
def test_any_answer_becomes_a_readable_error(status: int, content: bytes, headers: dict[str, str]) -> None:
    error = status_error(SHARED_ERRORS, answer(status, content, **headers), operation="op")

    assert isinstance(error, errors.MemclientsError)
    assert str(error).isprintable()


def test_a_service_may_look_closer() -> None:
    def refine(response: Response, message: str) -> tuple[type[errors.MemclientsError], str] | None:
        return (errors.ConflictError, f"really: {message}") if "again" in message else None

    own = ErrorMap(refine=refine)

    assert isinstance(status_error(own, answer(400, b"once"), operation="op"), errors.BadRequestError)
    error = status_error(own, answer(400, b"again"), operation="op", reason="too late")
    assert isinstance(error, errors.ConflictError)
    assert error.message == "really: again (too late)"


def test_a_lost_connection_and_a_late_answer_are_two_things() -> None:
    assert SHARED_ERRORS.of_failure(TransportFailure(reason="", reached=True)) is errors.APIConnectionError
    late = TransportFailure(reason="", reached=True, timed_out=True)
    assert SHARED_ERRORS.of_failure(late) is errors.APITimeoutError


def test_refused_input_is_raised_as_the_services_own_exception() -> None:
    with pytest.raises(OwnInvalidError, match="bad id") as caught, translated(ErrorMap(invalid=OwnInvalidError)):
        raise errors.InvalidRequestError("bad id")

    assert caught.value.__suppress_context__


def test_what_is_the_services_own_already_or_no_refusal_passes_as_it_is() -> None:
    for error in (OwnInvalidError("bad id"), ValueError("mine")):
        with pytest.raises(ValueError, match=r"bad id|mine") as caught, translated(ErrorMap(invalid=OwnInvalidError)):
            raise error
        assert caught.value is error


@pytest.mark.parametrize(
    ("argument", "variable", "used"),
    [("http://a", "http://b", "http://a"), (None, "http://b", "http://b"), (None, "", "http://c"), (None, None, "http://c"), ("", "http://b", "")],
)  # fmt: skip
def test_an_argument_goes_before_the_environment_and_that_before_the_default(
    monkeypatch: pytest.MonkeyPatch, argument: str | None, variable: str | None, used: str
) -> None:
    monkeypatch.delenv("NOTES_URL", raising=False)
    if variable is not None:
        monkeypatch.setenv("NOTES_URL", variable)

    assert base_url_or_default(argument, "NOTES_URL", "http://c") == used


@pytest.mark.parametrize(
    ("argument", "variable", "used"),
    [("a", "b", "a"), (None, "b", "b"), (" ", "b", "b"), (None, "  ", None), (None, None, None)],
)
def test_a_blank_credential_is_none_at_all(
    monkeypatch: pytest.MonkeyPatch, argument: str | None, variable: str | None, used: str | None
) -> None:
    monkeypatch.delenv("NOTES_KEY", raising=False)
    if variable is not None:
        monkeypatch.setenv("NOTES_KEY", variable)

    secret = optional_secret("api_key", argument, "NOTES_KEY", SHARED_ERRORS)

    assert (secret.reveal() if secret else None) == used


def test_a_bad_credential_is_named_by_where_it_came_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTES_KEY", "a b")

    with pytest.raises(OwnInvalidError, match="NOTES_KEY has white space"):
        optional_secret("api_key", None, "NOTES_KEY", ErrorMap(invalid=OwnInvalidError))
    with pytest.raises(OwnInvalidError, match="api_key must be a str, not int"):
        optional_secret("api_key", 5, "NOTES_KEY", ErrorMap(invalid=OwnInvalidError))
