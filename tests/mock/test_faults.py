"""Scripted faults, as a client meets them."""

import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from memclients import mock

ADD, DETAILS = "/api/memory/add", "/api/memory/details"


def usage(client: httpx.Client) -> int:
    used: int = client.post(DETAILS, json={}).json()["data"]["usage"]
    return used


@pytest.fixture
def control(octamem_server: mock.Server) -> mock.Control:
    return octamem_server.control


def add(client: httpx.Client) -> httpx.Response:
    return client.post(ADD, json={"content": "tea"})


@pytest.mark.parametrize("status", [200, 201, 302, 418, 503, 520, 599])
def test_any_status_with_its_body_and_headers(status: int, control: mock.Control, octamem: httpx.Client) -> None:
    control.fail(status=status, json={"error": "no"}, headers={"Retry-After": "soon"})
    answer = add(octamem)
    assert (answer.status_code, answer.json(), answer.headers["retry-after"]) == (status, {"error": "no"}, "soon")
    assert usage(octamem) == 0


@pytest.mark.parametrize(
    ("fault", "text", "kind"),
    [
        ({"body": "<html>busy</html>"}, "<html>busy</html>", "text/html; charset=utf-8"),
        ({"body": "busy"}, "busy", "text/plain; charset=utf-8"),
        ({"body": b'{"suc', "headers": {"content-type": "application/json"}}, '{"suc', "application/json"),
        ({"json": [1, 2]}, "[1,2]", "application/json"),
        ({"json": None}, "null", "application/json"),
        ({"json": "text"}, '"text"', "application/json"),
        ({"status": 200}, "", None),
        ({"status": 204}, "", None),
    ],
)
def test_any_body(
    fault: dict[str, Any], text: str, kind: str | None, control: mock.Control, octamem: httpx.Client
) -> None:
    control.fail(**fault)
    answer = add(octamem)
    assert (answer.text, answer.headers.get("content-type")) == (text, kind)
    assert not control.violations


def test_headers_alone_are_added_to_the_true_answer(control: mock.Control, octamem: httpx.Client) -> None:
    control.fail(headers={"X-Request-Id": "42"})
    answer = add(octamem)
    assert (answer.status_code, answer.headers["x-request-id"]) == (200, "42")
    assert usage(octamem) == 3


def test_an_answer_can_lie_about_what_was_done(control: mock.Control, octamem: httpx.Client) -> None:
    control.fail(status=502, processed=True)
    assert add(octamem).status_code == 502
    assert usage(octamem) == 3


@pytest.mark.parametrize(("drop", "stored"), [("before", 0), ("after", 3)])
def test_drops_the_connection(drop: Any, stored: int, control: mock.Control, octamem: httpx.Client) -> None:
    control.fail(drop=drop)
    with pytest.raises(httpx.RemoteProtocolError, match="disconnected without sending a response"):
        add(octamem)
    assert control.requests[-1].status is None
    assert usage(octamem) == stored


def test_cuts_the_body_off(control: mock.Control, octamem: httpx.Client) -> None:
    control.fail(truncate=5)
    with pytest.raises(httpx.RemoteProtocolError, match="received 5 bytes, expected 40"):
        add(octamem)
    assert usage(octamem) == 3


def test_delays_the_answer(control: mock.Control, octamem: httpx.Client) -> None:
    control.fail(delay=0.05)
    begin = time.perf_counter()
    assert add(octamem).status_code == 200
    assert time.perf_counter() - begin >= 0.05


def test_a_client_that_does_not_wait_has_been_served(control: mock.Control, octamem: httpx.Client) -> None:
    control.fail(delay=10)
    with pytest.raises(httpx.ReadTimeout):
        octamem.post(ADD, json={"content": "tea"}, timeout=0.05)
    assert usage(octamem) == 3


def statuses(client: httpx.Client, count: int) -> Iterator[int]:
    for _ in range(count):
        yield add(client).status_code


def test_strikes_in_order_and_as_often_as_said(control: mock.Control, octamem: httpx.Client) -> None:
    control.fail(status=503, times=2)
    control.fail(status=429, skip=1)
    assert list(statuses(octamem, 5)) == [503, 503, 200, 429, 200]
    control.fail(status=500, times=None)
    assert set(statuses(octamem, 5)) == {500}
    control.clear_faults()
    assert add(octamem).status_code == 200


def test_strikes_the_chosen_requests_only(control: mock.Control, octamem: httpx.Client) -> None:
    control.fail(status=503, path="*/details")
    control.fail(status=500, method="get")
    assert add(octamem).status_code == 200
    assert octamem.get(ADD).status_code == 500
    assert octamem.post(DETAILS, json={}).status_code == 503
    assert not control.faults


def test_strikes_before_the_key_is_looked_at(control: mock.Control, octamem: httpx.Client) -> None:
    control.fail(status=503)
    assert octamem.post(DETAILS, headers={"authorization": ""}).status_code == 503


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"status": 100}, "status is 100"),
        ({"status": 600}, "status is 600"),
        ({"body": "x", "json": 1}, "body or json"),
        ({"status": 204, "body": "x"}, "204 has no body"),
        ({"delay": -1}, "delay is -1"),
        ({"delay": float("nan")}, "delay is nan"),
        ({"drop": "during"}, "drop is 'during'"),
        ({"truncate": -1}, "truncate is -1"),
        ({"times": 0}, "times is at least 1"),
        ({"skip": -1}, "skip is at least 0"),
    ],
)
def test_refuses_faults_that_make_no_sense(fault: dict[str, Any], reason: str, control: mock.Control) -> None:
    with pytest.raises(ValueError, match=reason):
        control.fail(**fault)
