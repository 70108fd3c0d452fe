"""An answer: its headers whatever their case, its body decoded once or said to be something else."""

from __future__ import annotations

import copy
import json
import pickle
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients._core.json_body import encode_json
from memclients._core.response import Headers, Response

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats(allow_nan=False, allow_infinity=False) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=10,
)  # fmt: skip


@given(st.sampled_from(["X-Note", "x-note", "X-NOTE"]))
def test_the_case_of_a_header_does_not_matter(name: str) -> None:
    headers = Headers([("X-nOTE", "a"), ("Vary", "b")])

    assert headers[name] == headers.get(name) == "a"
    assert name in headers
    assert (len(headers), sorted(headers)) == (2, ["vary", "x-note"])
    assert headers == {"x-note": "a", "vary": "b"}


def test_repeated_headers_are_one_list() -> None:
    assert Headers([("Vary", "a"), ("vary", "b")])["VARY"] == "a, b"


def test_headers_can_be_read_copied_and_pickled_but_not_changed() -> None:
    headers = Headers([("a", "1")])

    assert pickle.loads(pickle.dumps(headers)) == copy.deepcopy(headers) == headers
    assert headers.get("b") is None
    with pytest.raises(KeyError):
        headers["b"]
    with pytest.raises(TypeError):
        headers["a"] = "2"  # type: ignore[index]


@given(JSON)
def test_json_is_what_the_server_meant(value: Any) -> None:
    response = Response(200, [], json.dumps(value).encode())

    assert response.json() == response.body == value
    assert response.json() is response.json(), "decoded once"


@given(st.binary())
def test_any_bytes_are_json_or_said_not_to_be(content: bytes) -> None:
    response = Response(200, [("content-type", "Text/HTML; charset=x")], content)

    if _is_json(content):
        assert response.json() == response.body == json.loads(content)
    else:
        with pytest.raises(ValueError, match=rf"the body is not JSON \({len(content)} bytes, text/html\): "):
            response.json()
        assert response.body == (content.decode(errors="replace") if content else None)


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content.decode(), parse_constant=_refuse)
    except ValueError:
        return False
    return True


def _refuse(constant: str) -> None:
    raise ValueError(constant)


@pytest.mark.parametrize(
    ("content", "body"),
    [(b"", None), (b"null", None), (b"OK", "OK"), (b"\xffx", "�x"), (b"{}", {}), (b"NaN", "NaN"), (b"{} x", "{} x")],
)
def test_the_body_is_a_value_or_text_or_nothing(content: bytes, body: object) -> None:
    assert Response(500, [], content).body == body


@pytest.mark.parametrize(
    ("headers", "request_id"),
    [
        ([], None),
        ([("X-Request-Id", "a")], "a"),
        ([("cf-ray", "c"), ("request-id", "b")], "b"),
        ([("cf-ray", "c"), ("X-Correlation-ID", "b"), ("x-request-id", "a")], "a"),
    ],
)
def test_the_request_id_is_found_under_its_usual_names(headers: list[tuple[str, str]], request_id: str | None) -> None:
    assert Response(200, headers, b"").request_id == request_id


def test_the_name_of_an_answer_shows_no_content() -> None:
    response = Response(200, [("Content-Type", "application/json"), ("x-key", "canary")], b'{"text": "canary"}')

    assert repr(response) == "<Response 200 application/json 18 bytes>"


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (rb'"\ud83d"', "�"),
        (rb'"cut \uD83D"', "cut �"),
        (rb'{"a": ["\ude00\ud83d\ude00", "\ud83d\u0041"]}', {"a": ["�😀", "�A"]}),
        (rb'{"\udfff": "\\ud83d"}', {"�": r"\ud83d"}),
        ('["é", 1.5, 12345678901234567890123, "\\ud800"]'.encode(), ["é", 1.5, 12345678901234567890123, "�"]),
    ],
)
def test_half_a_character_is_no_reason_to_lose_the_answer(content: bytes, value: Any) -> None:
    decoded = Response(200, [], content).json()

    assert decoded == value
    assert json.loads(encode_json(decoded)) == value, "it can be sent again"


@given(
    st.recursive(
        st.text(st.sampled_from('a\ud83d\ude00\udfff\udbffé\\"')) | st.integers() | st.booleans() | st.none(),
        st.lists,
        max_leaves=5,
    )
)
def test_whatever_python_escapes_is_read(value: Any) -> None:
    def mended(one: Any) -> Any:
        if isinstance(one, list):
            return [mended(item) for item in one]
        return re.sub("[\ud800-\udfff]", "�", one) if isinstance(one, str) else one

    as_read = json.loads(json.dumps(value))
    assert Response(200, [], json.dumps(value).encode()).json() == mended(as_read)


@pytest.mark.parametrize(
    "content",
    [rb'["\ud83d", NaN]', rb'["\ud83d", 1e999]', rb'["\ud83d", ]', rb'["\ud83d"', b'["\\ud83d", "\n"]',
     b"\xef\xbb\xbf" + rb'"\ud83d"', b'["\\ud83d", "\xff"]', rb'"\ud83"', b'["\\ud83d", ' + b"[" * 100_000],
)  # fmt: skip
def test_with_half_a_character_a_body_must_still_be_json(content: bytes) -> None:
    with pytest.raises(ValueError, match="the body is not JSON"):
        Response(200, [], content).json()


def test_half_a_character_lifts_no_bound_on_depth() -> None:
    deep = b"[" * 100_000 + rb'"\ud83d"' + b"]" * 100_000

    with pytest.raises(ValueError, match="the body is not JSON"):
        Response(200, [], deep).json()
