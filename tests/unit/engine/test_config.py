"""A client's settings: refused at once when they are wrong, by name."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

import memclients
from memclients import InvalidRequestError
from memclients._core.config import AuthScheme, ClientConfig
from memclients._core.operation import Operation
from memclients._core.secret import Secret

PUBLIC = Operation(id="health", method="GET", path="/health")
PRIVATE = Operation(id="addNote", method="POST", path="/notes", credentials=("user",))
EITHER = Operation(id="audit", method="GET", path="/audit", credentials=("admin", "user"))


def config(**settings: Any) -> ClientConfig:
    return ClientConfig.checked(**{"base_url": "http://host", "auth": AuthScheme(), "secrets": None, **settings})


def sent(config: ClientConfig, operation: Operation, **request: Any) -> dict[str, list[str]]:
    headers: dict[str, list[str]] = {}
    for name, value in config.headers_for(operation.request(**request)):
        headers.setdefault(name.lower(), []).append(value)
    return headers


NOT_SECONDS = ["30", math.nan, math.inf, -math.inf, -1, -0.001, 10**400, 1e300, True, Fraction(1), [1], b"1"]


@pytest.mark.parametrize("value", [*NOT_SECONDS, 0, 0.0])
@pytest.mark.parametrize("name", ["timeout", "deadline"])
def test_bad_seconds_are_refused(name: str, value: Any) -> None:
    with pytest.raises(InvalidRequestError, match=f"{name} must be"):
        config(**{name: value})
    with pytest.raises(InvalidRequestError, match=f"{name} must be"):
        config().changed({name: value})  # type: ignore[misc]


@pytest.mark.parametrize("value", [*NOT_SECONDS, None])
def test_a_bad_base_delay_is_refused(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="retry_delay must be"):
        config(base_delay=value)


def test_no_delay_at_all_is_allowed() -> None:
    assert config(base_delay=0).retry.base_delay == 0.0


@pytest.mark.parametrize("value", [-1, 1.0, "2", None, True, math.nan])
def test_a_bad_number_of_retries_is_refused(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="max_retries must be a whole number, 0 or more"):
        config(max_retries=value)
    with pytest.raises(InvalidRequestError, match="max_retries must be"):
        config().changed({"max_retries": value})


@pytest.mark.parametrize("value", ["false", 0, 1, None])
def test_a_flag_is_not_guessed_from_its_truth(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="retry_unsafe must be True or False"):
        config(retry_unsafe=value)
    with pytest.raises(InvalidRequestError, match="retry_unsafe must be"):
        config().changed({"retry_unsafe": value})


@pytest.mark.parametrize("value", [[("a", "b")], "a: b", b"a", 3, {"a": None}, {"a": "x\ny"}, {"a b": "x"}, {1: "x"}])
def test_bad_headers_are_refused(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="header"):
        config(headers=value)
    with pytest.raises(InvalidRequestError, match="header"):
        config().changed({"headers": value})


def test_an_unknown_option_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InvalidRequestError, match=r"unknown option 'retries': use one of deadline, .*max_retries"):
        config().changed({"retries": 3})  # type: ignore[typeddict-unknown-key]


def test_a_year_is_the_longest_time_short_of_for_ever() -> None:
    assert config(timeout=365 * 86400).timeout == 31_536_000.0
    with pytest.raises(InvalidRequestError, match="at most 31536000, not"):
        config(timeout=365 * 86400 + 1)


def test_what_is_not_set_has_its_documented_default() -> None:
    made = config()

    assert (made.timeout, made.deadline, made.headers) == (30.0, None, ())
    assert (made.retry.max_retries, made.retry.base_delay, made.retry.retry_unsafe) == (2, 0.5, False)


def test_good_settings_are_kept() -> None:
    made = config(timeout=5, deadline=60, max_retries=0, retry_unsafe=True, headers={"X-Team": "blue"}, base_delay=2)

    assert (made.timeout, made.deadline) == (5.0, 60.0)
    assert (made.retry.max_retries, made.retry.retry_unsafe, made.retry.base_delay) == (0, True, 2.0)
    assert made.headers == (("X-Team", "blue"),)
    assert config(timeout=None, deadline=None, headers=None).timeout is None


def test_a_change_leaves_the_rest_and_the_original_alone() -> None:
    original = config(timeout=5, max_retries=4, base_delay=2, headers={"X-Team": "blue", "X-Env": "test"})
    before = replace(original)

    changed = original.changed({"timeout": None, "deadline": 9, "headers": {"x-team": "red"}, "retry_unsafe": True})

    assert original == before
    assert (changed.timeout, changed.deadline) == (None, 9.0)
    assert changed.headers == (("X-Env", "test"), ("x-team", "red"))
    assert changed.retry == replace(original.retry, retry_unsafe=True)
    assert original.changed({}) == original
    assert original.changed({"max_retries": 1}).retry.max_retries == 1


def test_every_request_says_who_we_are_and_takes_json() -> None:
    headers = sent(config(), PUBLIC)

    assert headers["user-agent"][0].startswith(f"memclients/{memclients.__version__} python/3.")
    assert headers["accept"] == ["application/json"]


def test_the_credential_goes_only_where_it_is_due() -> None:
    made = config(secrets=Secret("k1"))

    assert sent(made, PRIVATE)["authorization"] == ["Bearer k1"]
    assert "authorization" not in sent(made, PUBLIC)
    assert "authorization" not in sent(config(), PRIVATE)


@pytest.mark.parametrize(
    ("secrets", "private", "either"),
    [
        ({"user": Secret("k1"), "admin": Secret("k2")}, ["Bearer k1"], ["Bearer k2"]),
        ({"user": Secret("k1"), "admin": None}, ["Bearer k1"], ["Bearer k1"]),
        ({"user": None, "admin": Secret("k2")}, None, ["Bearer k2"]),
        ({}, None, None),
        (Secret("k3"), ["Bearer k3"], ["Bearer k3"]),
    ],
)
def test_a_request_carries_the_first_credential_that_its_operation_takes(
    secrets: Any, private: list[str] | None, either: list[str] | None
) -> None:
    made = config(secrets=secrets)

    for _ in range(2):
        assert sent(made, PRIVATE).get("authorization") == private
        assert sent(made, EITHER).get("authorization") == either
        assert "authorization" not in sent(made, PUBLIC)


def test_no_secret_of_several_survives_an_echo() -> None:
    made = config(secrets={"user": Secret("canary"), "admin": Secret("canary-of-admin")})

    assert made.redact("canary-of-admin, canary") == "***, ***"
    assert "canary" not in repr(made)


def test_the_scheme_of_the_service_decides_on_header_and_prefix() -> None:
    made = config(secrets=Secret("k1"), auth=AuthScheme(header="X-API-Key", prefix=""))

    assert sent(made, PRIVATE)["x-api-key"] == ["k1"]


def test_no_header_is_ever_sent_twice() -> None:
    own = {"Authorization": "Basic abc", "User-Agent": "mine", "ACCEPT": "*/*", "Content-Type": "text/plain"}
    headers = sent(config(secrets=Secret("k1"), headers=own), PRIVATE, body={})

    assert {name: values for name, values in headers.items() if len(values) > 1} == {}
    assert headers["authorization"] == ["Basic abc"]
    assert headers["user-agent"] == ["mine"]
    assert headers["accept"] == ["*/*"]
    assert headers["content-type"] == ["application/json"], "the body's own type, whatever the client sends otherwise"


def test_nothing_that_is_printed_shows_a_header_or_the_credential() -> None:
    made = config(secrets=Secret("canary-key"), headers={"Cookie": "canary-cookie"})
    made.headers_for(PRIVATE.request())

    assert "canary" not in f"{made!r} {made} {vars(made)['_headers_by_schemes']!r} {made.auth!r}"
