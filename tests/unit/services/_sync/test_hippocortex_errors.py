# Derived from tests/unit/services/_async/test_hippocortex_errors.py by `make generate`; edit that file, not this one.
"""Whatever goes wrong at Hippocortex is a typed error with the right code; what passes is waited out."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

import memclients
from memclients import hippocortex
from memclients.hippocortex import HippocortexError
from tests.support.scripted import Reply, scripted_server
from tests.unit.services._sync.hippocortex_calls import Calls
from tests.unit.services.hippocortex_answers import LEARNED, artifact, captured, no, ok

client = Calls.client
error_of = Calls.error_of
result_of = Calls.result_of

STUMBLING: dict[str, tuple[Reply, str, int]] = {
    "502 with a page": (Reply(502, "<html><h1>502 Bad Gateway</h1></html>"), "internal_error", 502),
    "500 with text": (Reply(500, "Internal Server Error"), "internal_error", 500),
    "503 with text": (Reply(503, "upstream down"), "service_unavailable", 503),
    "204 without a body": (Reply(204), "unexpected_response", 204),
    "200 without a body": (Reply(200), "unexpected_response", 200),
    "a framework's 422": (
        Reply(422, {"detail": [{"loc": ["body", "type"], "msg": "missing"}]}),
        "validation_error",
        422,
    ),
    "an error in one word": (Reply(400, {"ok": False, "error": "broken"}), "validation_error", 400),
    "an error that is null": (Reply(401, {"ok": False, "error": None}), "unauthorized", 401),
    "an error that is a list": (Reply(403, {"ok": False, "error": ["no"]}), "forbidden", 403),
    "an error without a code": (Reply(404, {"ok": False, "error": {"message": "gone"}}), "not_found", 404),
    "a code that is no text": (Reply(409, {"ok": False, "error": {"code": 7}}), "conflict", 409),
    "no words at all": (Reply(429), "rate_limited", 429),
    "a status without a code of its own": (Reply(418, "teapot"), "unknown_error", 418),
    "an array": (Reply(200, [1, 2]), "unexpected_response", 200),
    "an array for an error": (Reply(400, [1, 2]), "validation_error", 400),
    "ok without data": (Reply(200, {"ok": True}), "unexpected_response", 200),
    "ok with null": (Reply(200, {"ok": True, "data": None}), "unexpected_response", 200),
    "data without ok": (Reply(200, {"data": captured()}), "unexpected_response", 200),
    "data without an envelope": (Reply(200, captured()), "unexpected_response", 200),
    "an unknown shape": (ok({"something": "else"}), "unexpected_response", 200),
    "a wrong type": (ok(captured(event_id=5)), "unexpected_response", 200),
    "no, under a success": (Reply(200, {"ok": False, "data": captured()}), "unexpected_response", 200),
    "an error beside ok": (Reply(200, {"ok": True, "data": captured(), "error": {"code": "odd"}}), "odd", 200),
    "an error in one word under a success": (Reply(200, {"ok": False, "error": "no"}), "unexpected_response", 200),
}


@pytest.mark.parametrize("case", STUMBLING)
def test_whatever_comes_is_a_typed_error(case: str) -> None:
    reply, code, status = STUMBLING[case]
    error = error_of("capture", reply)
    assert (error.code, error.status_code) == (code, status)
    assert "\n" not in str(error)
    for twin in (copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        assert (str(twin), twin.code, twin.details) == (str(error), code, error.details)


@pytest.mark.parametrize(
    ("status", "code", "kind", "category"),
    [
        (400, "validation_error", hippocortex.BadRequestError, memclients.BadRequestError),
        (401, "unauthorized", hippocortex.AuthenticationError, memclients.AuthenticationError),
        (403, "forbidden", hippocortex.PermissionDeniedError, memclients.PermissionDeniedError),
        (404, "not_found", hippocortex.NotFoundError, memclients.NotFoundError),
        (409, "conflict", hippocortex.ConflictError, memclients.ConflictError),
        (422, "validation_error", hippocortex.UnprocessableEntityError, memclients.UnprocessableEntityError),
        (429, "rate_limited", hippocortex.RateLimitError, memclients.RateLimitError),
        (500, "internal_error", hippocortex.InternalServerError, memclients.InternalServerError),
        (503, "service_unavailable", hippocortex.UnavailableError, memclients.InternalServerError),
        (402, "quota_exceeded", hippocortex.APIStatusError, memclients.APIStatusError),
    ],
)
def test_each_status_has_its_class_its_category_and_the_code_that_came(
    status: int, code: str, kind: type, category: type
) -> None:
    error = error_of("metrics", no(status, code, "why"))
    assert type(error) is kind
    assert isinstance(error, category)
    assert (error.code, error.status_code, error.message) == (code, status, "why")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("validation_error", hippocortex.BadRequestError),
        ("unauthorized", hippocortex.AuthenticationError),
        ("forbidden", hippocortex.PermissionDeniedError),
        ("not_found", hippocortex.NotFoundError),
        ("conflict", hippocortex.ConflictError),
        ("rate_limited", hippocortex.RateLimitError),
        ("internal_error", hippocortex.InternalServerError),
        ("service_unavailable", hippocortex.UnavailableError),
        ("brand_new", hippocortex.UnexpectedResponseError),
    ],
)
def test_a_no_under_a_success_has_the_class_of_its_code(code: str, kind: type) -> None:
    details = [{"field": "query", "message": "too long"}]
    error = error_of("synthesize", no(200, code, "why", details=details))
    assert type(error) is kind
    assert (error.code, error.status_code, error.details) == (code, 200, details)


@pytest.mark.parametrize(
    ("body", "details", "message"),
    [
        (
            {"error": {"code": "validation_error", "message": "Invalid", "details": [{"field": "type"}]}},
            [{"field": "type"}],
            "Invalid: type",
        ),
        (
            {"error": {"message": "Invalid", "details": [{"field": "a", "message": "is long"}, {"field": "b"}]}},
            [{"field": "a", "message": "is long"}, {"field": "b"}],
            "Invalid: a: is long",
        ),
        (
            {"error": {"message": "type is missing", "details": [{"field": "type"}]}},
            [{"field": "type"}],
            "type is missing",
        ),
        ({"error": {"message": "no", "details": {"quota": 5}}}, [{"quota": 5}], "no"),
        ({"error": {"message": "no", "details": []}}, None, "no"),
        (
            {"detail": [{"loc": ["body", "type"], "msg": "field required"}]},
            [{"loc": ["body", "type"], "msg": "field required"}],
            "HTTP 422: body.type: field required",
        ),
        ({"detail": "Unprocessable"}, ["Unprocessable"], "Unprocessable"),
    ],
)
def test_details_are_kept_and_the_first_field_is_named(
    body: dict[str, Any], details: list[Any] | None, message: str
) -> None:
    error = error_of("capture", Reply(422, body))
    assert (error.details, error.message) == (details, message)


@pytest.mark.parametrize(
    ("reply", "request_id"),
    [
        (no(404, "not_found"), "req-1"),
        (no(200, "not_found"), "req-1"),
        (Reply(404, no(404, "not_found").body, {"x-request-id": "of the proxy"}), "of the proxy"),
        (Reply(404, {"ok": False, "meta": {"requestId": 7}}), None),
        (Reply(404, {"ok": False, "meta": "req-1"}), None),
        (Reply(404, "gone"), None),
    ],
)
def test_an_error_has_the_id_under_which_the_service_knows_the_request(reply: Reply, request_id: str | None) -> None:
    error = error_of("artifact", reply)
    assert error.request_id == request_id
    assert (str(request_id) in str(error)) is (request_id is not None)


def test_no_answer_in_time_is_a_timeout_with_a_message() -> None:
    error = error_of("metrics", Reply(200, delay=5), timeout=0.05)
    assert isinstance(error, hippocortex.APITimeoutError)
    assert (error.code, error.status_code) == ("timeout", 0)
    assert error.message


def test_a_lost_connection_is_a_network_error() -> None:
    error = error_of("metrics", Reply(drop=True))
    assert (type(error), error.code, error.status_code) == (hippocortex.APIConnectionError, "network_error", 0)


@pytest.mark.parametrize("status", [429, 503, 500, 408])
@pytest.mark.parametrize("name", ["capture", "artifact"])
def test_what_passes_is_waited_out(name: str, status: int) -> None:
    good = ok(captured() if name == "capture" else artifact(1))
    busy = Reply(status, {"ok": False}, {"retry-after": "0"})
    assert result_of(name, busy, good)


def test_a_wait_of_days_is_not_waited_out() -> None:
    spent = no(429, "rate_limited", "events this month", details=[{"field": "quota"}])
    error = error_of("capture", Reply(429, spent.body, {"retry-after": "864000"}), max_retries=3)
    assert isinstance(error, hippocortex.RateLimitError)
    assert (error.retry_after, error.attempts) == (864_000, 1)


@pytest.mark.parametrize(
    ("reply", "options", "requests"),
    [
        (Reply(drop=True), {}, 1),
        (no(500, "internal_error"), {}, 1),
        (Reply(drop=True), {"retry_unsafe": True}, 2),
        (no(500, "internal_error"), {"retry_unsafe": True}, 2),
        (no(429, "rate_limited"), {}, 2),
    ],
)
def test_a_run_that_may_have_begun_is_not_repeated_unasked(
    reply: Reply, options: dict[str, Any], requests: int
) -> None:
    with scripted_server(reply, ok(LEARNED)) as server:
        with client(server, **options) as hx:
            if requests == 1:
                with pytest.raises(HippocortexError):
                    hx.learn()
            else:
                assert (hx.learn()).run_id == "run-1"
    assert len(server.seen) == requests
