"""Plain dicts as results: what the server sent, all of it, once it is known to be what it is documented to be."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

import msgspec
import pytest

from memclients._core.response import Response
from memclients._core.typed_dicts import dict_from_json, dict_from_value


class Note(TypedDict):
    id: str
    kind: Literal["short", "long"] | str  # noqa: PYI051 -- as the generated types say it
    weight: float
    text: NotRequired[str | None]
    extra: NotRequired[Any]


class RankedNote(Note):
    score: float
    ranks: NotRequired[dict[str, int] | None]


Found = TypedDict("Found", {"notes": list[RankedNote], "from": int, "best": NotRequired["RankedNote | None"]})


class Created(TypedDict):
    created: str


class Proposed(TypedDict):
    proposed: list[Note]


class Outcome(TypedDict):
    what: Created | Proposed | None
    words: list[str] | list[int] | str


class Tree(TypedDict):
    name: str
    trees: NotRequired[list[Tree]]


class Loose(TypedDict, total=False):
    name: str


NOTE: dict[str, Any] = {"id": "n1", "kind": "short", "weight": 1}
RANKED: dict[str, Any] = {**NOTE, "score": 0.5, "ranks": {"words": 1}}
FOUND: dict[str, Any] = {"notes": [RANKED, {**RANKED, "kind": "odd", "text": None}], "from": 3}


def answer(value: Any) -> Response:
    return Response(200, [("content-type", "application/json")], msgspec.json.encode(value))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Note, NOTE),
        (Note, {**NOTE, "extra": {"a": [1, None]}, "new key": {"deep": [{}]}}),
        (Found, FOUND),
        (Found, {**FOUND, "best": {**RANKED, "odd": 1}, "more": []}),
        (Found, {"notes": [], "from": 0, "best": None}),
        (list[Note], [NOTE, {**NOTE, "new": 1}]),
        (list[Note], []),
        (Outcome, {"what": {"created": "x", "new": 1}, "words": ["a"]}),
        (Outcome, {"what": {"proposed": [NOTE]}, "words": [1]}),
        (Outcome, {"what": None, "words": "a"}),
        (Tree, {"name": "a", "trees": [{"name": "b", "trees": [{"name": "c"}]}]}),
        (Loose, {}),
        (dict[str, Note], {"a": NOTE}),
    ],
)
def test_what_fits_is_returned_with_all_that_the_server_sent(kind: Any, value: Any) -> None:
    assert dict_from_json(kind, answer(value)) == value


def test_the_dict_is_the_one_that_was_decoded() -> None:
    value = {**NOTE, "new": 1}

    assert dict_from_value(Note, value) is value


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (Note, {**NOTE, "id": 3}, "id: expected `str`, got `int`"),
        (Note, {"id": "n1", "weight": 1}, "the body: object missing required field `kind`"),
        (Note, {**NOTE, "id": None}, "id: expected `str`, got `null`"),
        (Note, [NOTE], "the body: expected `object`, got `array`"),
        (Note, None, "the body: expected `object`, got `null`"),
        (Note, {**NOTE, "weight": True}, "weight: expected `float`, got `bool`"),
        (
            Found,
            {**FOUND, "notes": [RANKED, {**RANKED, "text": [1]}]},
            "notes[1].text: expected `str | null`, got `array`",
        ),
        (Found, {**FOUND, "notes": [RANKED, NOTE]}, "notes[1]: object missing required field `score`"),
        (Found, {**FOUND, "from": 1.5}, "from: expected `int`, got `float`"),
        (Found, {**FOUND, "best": {**RANKED, "ranks": {"a": "b"}}}, "best.ranks[...]: expected `int`, got `str`"),
        (list[Note], {"0": NOTE}, "the body: expected `array`, got `object`"),
        (list[Note], [NOTE, {**NOTE, "id": 1}], "[1].id: expected `str`, got `int`"),
        (Outcome, {"what": 1, "words": []}, "what: expected `object | null`, got `int`"),
        (Tree, {"name": "a", "trees": [1]}, "trees[0]: expected `object`, got `int`"),
    ],
)
def test_what_does_not_fit_is_named_by_its_place(kind: Any, value: Any, words: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        dict_from_json(kind, answer(value))

    assert str(caught.value) == words


def test_one_key_of_the_body() -> None:
    body = answer({"notes": [NOTE], "total": 1})

    assert dict_from_json(list[Note], body, key="notes") == [NOTE]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({}, "the key 'notes' is missing"),
        ([], "an object was expected, not list"),
        ({"notes": None}, "notes: expected `array`, got `null`"),
        ({"notes": [{**NOTE, "id": 1}]}, r"notes\[0\]\.id: expected `str`"),
    ],
)
def test_a_key_that_does_not_fit_is_named(value: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        dict_from_json(list[Note], answer(value), key="notes")


def test_a_body_that_is_no_json_is_no_result() -> None:
    with pytest.raises(ValueError, match="not JSON"):
        dict_from_json(Note, Response(200, [], b"<html>"))
