"""Requests, made from what the spec says of an operation."""

from __future__ import annotations

from typing import Any

import pytest

from memclients import InvalidRequestError
from memclients._core.operation import Operation
from memclients._core.retry_rules import RetryRules
from memclients._core.unset import UNSET

ADD = Operation(id="addNote", method="POST", path="/notes")


class Model:
    def to_dict(self) -> dict[str, Any]:
        return {"text": "milk"}


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ({"a": [1, None]}, b'{"a":[1,null]}'),
        (None, b"null"),
        ([], b"[]"),
        ("é", '"é"'.encode()),
        (Model(), b'{"text":"milk"}'),
    ],
)
def test_a_body_is_json_and_says_so(body: Any, content: bytes) -> None:
    request = ADD.request(body=body)

    assert (request.content, request.headers) == (content, (("content-type", "application/json"),))


def test_no_body_is_not_an_empty_one() -> None:
    for request in (ADD.request(), ADD.request(body=UNSET)):
        assert (request.content, request.headers) == (None, ())


def test_a_kind_of_json_is_json() -> None:
    request = ADD.request(body={"a": 1}, media_type="application/merge-patch+json")

    assert request.content == b'{"a":1}'
    assert request.headers == (("content-type", "application/merge-patch+json"),)


@pytest.mark.parametrize("body", ["é\n", "é\n".encode()])
def test_another_media_type_takes_text_and_bytes_as_they_are(body: Any) -> None:
    request = ADD.request(body=body, media_type="text/plain")

    assert (request.content, request.headers) == ("é\n".encode(), (("content-type", "text/plain"),))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"a": 1}, "addNote: the body must be str or bytes for text/plain, not dict"),
        (7, "not int"),
        ("\ud800", "lone surrogate"),
    ],
)
def test_and_nothing_else(body: Any, words: str) -> None:
    with pytest.raises(InvalidRequestError, match=words):
        ADD.request(body=body, media_type="text/plain")


def test_retry_rules_read_the_words_of_the_spec() -> None:
    rules = RetryRules.of("safe", statuses=[408, "5XX"], never=[501], shed=[429])

    assert rules.statuses == {408, *range(500, 600)} - {501}
    assert rules.shed == {429}
    assert RetryRules() == RetryRules.of("unsafe"), "what the spec does not call safe is not repeated"
