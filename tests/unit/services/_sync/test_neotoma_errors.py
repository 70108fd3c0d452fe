# Derived from tests/unit/services/_async/test_neotoma_errors.py by `make generate`; edit that file, not this one.
"""Errors of Neotoma in their four shapes, with the request that failed and what to do."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

import memclients
from memclients import neotoma
from memclients.neotoma import NeotomaClient, NeotomaClientError
from tests.support.scripted import Reply, scripted_server
from tests.unit.services.neotoma_answers import TASK_ID

PAGE_WITH_TRACE = (
    "<!DOCTYPE html>\n<html><body><pre>SyntaxError: Unexpected end<br>at /srv/app.js:1</pre></body></html>"
)


def flat(code: str, message: str, **details: Any) -> dict[str, Any]:
    return {"error_code": code, "message": message, "details": details, "timestamp": "2026-11-21T06:50:22.385Z"}


def error_of(reply: Reply, **options: Any) -> Any:
    with scripted_server(reply) as server:
        with NeotomaClient(base_url=server.url, **{"max_retries": 0, **options}) as client:
            with pytest.raises(NeotomaClientError) as caught:
                client.get_entity(TASK_ID)
    return caught.value


def test_a_flat_error() -> None:
    issue = {"code": "custom", "path": ["limit"], "message": "limit must not exceed 500"}
    body = flat("VALIDATION_INVALID_FORMAT", "Invalid request payload.", issues=[issue], hint="fewer")
    error = error_of(Reply(400, body))
    assert type(error) is neotoma.BadRequestError
    assert (error.status, error.code, error.body) == (400, "VALIDATION_INVALID_FORMAT", body)
    assert (error.issues, error.hint) == ([issue], "fewer")
    assert error.message == "Invalid request payload. limit: limit must not exceed 500"


def test_a_nested_error() -> None:
    body = {"error": {"code": "ERR_FLAT_PACKED_ROWS", "message": "rows", "hint": "unpack", "row_count": 3}}
    error = error_of(Reply(400, body))
    assert type(error) is neotoma.BadRequestError
    assert (error.code, error.message, error.hint, error.issues) == ("ERR_FLAT_PACKED_ROWS", "rows", "unpack", [])


@pytest.mark.parametrize(
    ("status", "words"),
    [(400, "can't read the body"), (404, "no such route"), (413, "larger than the server accepts"), (502, "HTTP 502")],
)
def test_a_page_is_put_in_words_and_stays_out_of_the_message(status: int, words: str) -> None:
    error = error_of(Reply(status, PAGE_WITH_TRACE))
    assert words in str(error)
    assert "<" not in str(error)
    assert "SyntaxError" not in str(error)
    assert error.body == PAGE_WITH_TRACE


def test_plain_text_that_says_it_is_html() -> None:
    error = error_of(Reply(429, "Write rate limit exceeded", {"content-type": "text/html", "retry-after": "60"}))
    assert (error.message, error.retry_after, error.code) == ("Write rate limit exceeded", 60, None)


@pytest.mark.parametrize(
    ("status", "kind", "category"),
    [
        (400, neotoma.BadRequestError, memclients.BadRequestError),
        (401, neotoma.AuthenticationError, memclients.AuthenticationError),
        (403, neotoma.PermissionDeniedError, memclients.PermissionDeniedError),
        (404, neotoma.NotFoundError, memclients.NotFoundError),
        (409, neotoma.ConflictError, memclients.ConflictError),
        (413, neotoma.PayloadTooLargeError, memclients.APIStatusError),
        (418, neotoma.APIStatusError, memclients.APIStatusError),
        (429, neotoma.RateLimitError, memclients.RateLimitError),
        (500, neotoma.InternalServerError, memclients.InternalServerError),
        (503, neotoma.UnavailableError, memclients.InternalServerError),
    ],
)
def test_each_status_has_its_class_and_its_category(status: int, kind: type, category: type) -> None:
    error = error_of(Reply(status, flat("SOME_CODE", "why")))
    assert type(error) is kind
    assert isinstance(error, category)
    assert (error.status, error.code) == (status, "SOME_CODE")


def test_an_error_names_the_real_method_and_path() -> None:
    error = error_of(Reply(404, flat("RESOURCE_NOT_FOUND", "Entity not found")))
    assert (error.method, error.path) == ("GET", f"/entities/{TASK_ID}")
    assert str(error).startswith(f"GET /entities/{TASK_ID}: Entity not found [HTTP 404, RESOURCE_NOT_FOUND, getEntity")
    for twin in (copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        assert (str(twin), twin.method) == (str(error), "GET")


def test_an_error_while_walking_names_them_too() -> None:
    with scripted_server(Reply(500, flat("DB_QUERY_FAILED", "broken"))) as server:
        with NeotomaClient(base_url=server.url, max_retries=0) as client:
            with pytest.raises(neotoma.InternalServerError, match=r"^POST /entities/query: broken"):
                for _ in client.iter_entities():
                    pass


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("dev-local", "a server on which none is configured refuses every token"),
        (None, "pass token"),
        ("", "pass token"),
    ],
)
def test_a_401_says_what_to_do_about_the_token(token: str | None, words: str) -> None:
    error = error_of(Reply(401, flat("AUTH_INVALID", f"Unauthorized - {token}")), token=token)
    assert words in error.message
    assert "dev-local" not in str(error)
    assert error.status == 401


def test_no_token_is_no_header_and_public_routes_get_none_either() -> None:
    with scripted_server(Reply(200, {"ok": True, "version": "0.22.0"})) as server:
        with NeotomaClient(base_url=server.url) as client:
            client.health()
        with NeotomaClient(base_url=server.url, token="secret") as client:
            client.health()
    assert ["authorization" in seen.headers for seen in server.seen] == [False, False]


def test_no_connection_is_one_of_our_errors() -> None:
    with NeotomaClient(base_url="http://127.0.0.1:9", max_retries=0) as client:
        with pytest.raises(neotoma.APIConnectionError) as caught:
            client.me()
    assert isinstance(caught.value, memclients.APIConnectionError)
    assert (caught.value.status, caught.value.body, caught.value.path) == (None, None, "/me")
