"""A credential shows in nothing that is printed, pickled or compared with a guess."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients import InvalidRequestError
from memclients._core.redaction import safe_body, safe_headers
from memclients._core.response import Response
from memclients._core.secret import Secret

CANARY = "canary/+5f3a=="


def test_no_representation_shows_it() -> None:
    secret = Secret.parse(CANARY, name="api_key")

    assert CANARY not in f"{secret} {secret!r} {[secret]} {secret!s:>40}"
    assert not hasattr(secret, "__dict__")


@pytest.mark.parametrize("duplicate", [pickle.dumps, copy.copy, copy.deepcopy])
def test_it_can_be_neither_pickled_nor_copied(duplicate: Any) -> None:
    with pytest.raises(TypeError, match="can't be pickled") as refusal:
        duplicate(Secret(CANARY))

    assert CANARY not in str(refusal.value)


def test_it_is_equal_to_the_same_credential_only() -> None:
    assert Secret("a") == Secret("a")
    assert hash(Secret("a")) == hash(Secret("a"))
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"


@pytest.mark.parametrize("value", ["your-api-key", "k", "mem_live_x.y~z", " padded\n"])
def test_what_a_header_can_carry_is_a_credential(value: str) -> None:
    assert Secret.parse(value, name="api_key").reveal() == value.strip()


@pytest.mark.parametrize("value", ["", "  ", "\n", CANARY + "\r\nX-Evil: 1", CANARY + "\x00", CANARY + "\x7f", CANARY + " x", CANARY + "é", CANARY + "\ud800", CANARY.encode(), 7, ["k"]])  # fmt: skip
def test_anything_else_is_refused_by_name_and_not_repeated(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="api_key") as refusal:
        Secret.parse(value, name="api_key")

    assert "canary" not in str(refusal.value)


@given(st.text())
def test_a_text_is_redacted_wherever_the_credential_stands(text: str) -> None:
    secret = Secret(CANARY)

    assert CANARY not in secret.redact(f"{text}{CANARY}{text}{CANARY}")
    assert secret.redact(text) == text.replace(CANARY, "***")


def test_a_credential_as_short_as_a_word_does_not_blot_out_words() -> None:
    assert Secret("a").redact("a bad day") == "a bad day"
    assert Secret("12345").redact("12345") == "12345"
    assert Secret("123456").redact("123456") == "***"


@pytest.mark.parametrize(
    ("content", "body"),
    [
        (b'{"error": "bad key canary\\/+5f3a=="}', {"error": "bad key ***"}),
        (b'{"error": {"seen": ["canary/\\u002b5f3a==", 1, null]}}', {"error": {"seen": ["***", 1, None]}}),
        (b'{"canary/+5f3a==": true}', {"***": True}),
        (b"<p>canary/+5f3a==</p>", "<p>***</p>"),
        (b'"canary/+5f3a=="', "***"),
        (b"", None),
        (b"7", 7),
    ],
)
def test_an_echo_in_a_body_is_redacted_however_it_is_escaped(content: bytes, body: object) -> None:
    assert safe_body(Response(401, [], content), Secret(CANARY).redact) == body


def test_an_echo_in_a_header_is_redacted() -> None:
    headers = safe_headers(
        Response(401, [("WWW-Authenticate", f'Bearer realm="{CANARY}"')], b""), Secret(CANARY).redact
    )

    assert headers["www-authenticate"] == 'Bearer realm="***"'


@pytest.mark.parametrize(("opening", "closing"), [(b"[", b"]"), (b'{"a":', b"}")], ids=["lists", "objects"])
@pytest.mark.parametrize(("depth", "kind"), [(99, (list, dict)), (100, str), (900, str), (100_000, str)])
def test_an_echo_at_any_depth_is_redacted_and_the_body_can_still_be_pickled(
    depth: int, kind: Any, opening: bytes, closing: bytes
) -> None:
    content = opening * depth + b'"' + CANARY.encode() + b'"' + closing * depth

    body = safe_body(Response(500, [], content), Secret(CANARY).redact)

    assert isinstance(body, kind)
    assert CANARY.encode() not in pickle.dumps(body)
    assert b"***" in pickle.dumps(body)
    assert pickle.loads(pickle.dumps(body)) == copy.deepcopy(body) == body
