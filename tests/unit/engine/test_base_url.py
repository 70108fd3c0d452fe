"""A base URL is checked where it is given, not at the first call."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients import InvalidRequestError
from memclients._core.encoding import base_url


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("https://api.example.com", "https://api.example.com"),
        ("https://api.example.com/", "https://api.example.com"),
        ("https://api.example.com//", "https://api.example.com"),
        ("  https://api.example.com/v1/  ", "https://api.example.com/v1"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://127.0.0.1:1", "http://127.0.0.1:1"),
        ("http://[::1]:8080/api", "http://[::1]:8080/api"),
        ("HTTPS://API.example.com", "HTTPS://API.example.com"),
        ("https://my_host.internal.", "https://my_host.internal."),
        ("https://xn--mller-kva.example", "https://xn--mller-kva.example"),
        ("https://host/tenants/a%2Fb", "https://host/tenants/a%2Fb"),
    ],
)
def test_a_usable_url_loses_its_trailing_slash_only(given: str, used: str) -> None:
    assert base_url(given) == used


@pytest.mark.parametrize(
    "value",
    [
        "", " ", "api.example.com", "localhost:8080", "//host", "/v1", "ftp://host", "file:///etc/passwd", "https://",
        "https:///path", "https:host", "http://:8080", "http://host:0", "http://host:65536", "http://host:port",
        "http://[::1", "http://a..b", "http://.a", "http://" + "a" * 64 + ".com", "http://" + "a." * 127 + "aa",
        "http://ho st", "http://ho\nst", "http://host/a b", "http://host\\evil", "http://h<ost", "http://h%41ost",
        "https://müller.example", "http://host/\x00",
    ],
)  # fmt: skip
def test_an_unusable_url_is_refused_by_name(value: str) -> None:
    with pytest.raises(InvalidRequestError, match="base_url"):
        base_url(value)


@pytest.mark.parametrize(
    "value", ["https://host?", "https://host?a=1", "https://host#", "https://host/#top", "https://host/v1?"]
)
def test_a_query_or_fragment_would_swallow_the_path(value: str) -> None:
    with pytest.raises(InvalidRequestError, match="no query, no fragment"):
        base_url(value)


@pytest.mark.parametrize("value", [None, b"https://host", 5, httpx.URL("https://host")])
def test_only_text_is_a_url(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="base_url must be a str, not "):
        base_url(value)


def test_the_message_shows_what_was_given_and_how_it_should_look() -> None:
    with pytest.raises(InvalidRequestError, match=r"base_url 'api.example.com' must look like https://host or"):
        base_url("api.example.com")
    with pytest.raises(InvalidRequestError, match=f"base_url '{'a' * 80}' must"):
        base_url("a" * 1000)


@pytest.mark.parametrize(
    "value",
    [
        "https://user:hunter2@host",
        "https://hunter2@host",
        "user:hunter2@host:80",
        "https://good.example\\:hunter2@host",
        "host?key=hunter2",
        "http://?hunter2",
        "https://host?key=hunter2",
    ],
)
def test_a_credential_inside_is_refused_and_not_repeated(value: str) -> None:
    with pytest.raises(InvalidRequestError) as refusal:
        base_url(value)

    assert "hunter2" not in str(refusal.value)


@given(st.text() | st.from_regex(r"https?://[!-~]{0,12}(:[0-9]{0,6})?(/[!-~]{0,6})?", fullmatch=True))
def test_whatever_is_accepted_means_the_same_to_the_http_library(text: str) -> None:
    try:
        url = base_url(text)
    except InvalidRequestError:
        return
    ours, theirs = urlsplit(url), httpx.URL(url + "/v1/notes")

    assert theirs.scheme == ours.scheme
    assert theirs.host == (ours.hostname or "")
    assert theirs.userinfo == b""
    assert theirs.query == theirs.fragment.encode() == b""
    assert theirs.path.endswith("/v1/notes")
