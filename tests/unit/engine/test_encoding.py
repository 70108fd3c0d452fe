"""What goes into a URL or a header arrives as it was, or is refused."""

from __future__ import annotations

import datetime
import enum
import math
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from memclients import InvalidRequestError
from memclients._core.encoding import Segment, header_pairs, header_value, path_segment, query_string
from memclients._core.operation import Operation
from tests.support.scripted import Reply, scripted_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.scripted import ScriptedServer

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
SEGMENTS = TEXT.filter(lambda text: text not in ("", ".", ".."))
HUGE = pytest.param(10**5000, id="5001 digits")
READ = Operation(id="readNote", method="GET", path="/v1/notes/{note_id}/lines")
LIST = Operation(
    id="listLines",
    method="GET",
    path="/v1/{book}/{key}",
    segments={"book": Segment(dots=True, keep="@"), "key": Segment(dots=True)},
)


class Colour(enum.StrEnum):
    RED = "red"


class Level(enum.Enum):
    HIGH = 3


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with scripted_server(Reply(body={})) as server:
        yield server


@pytest.fixture(scope="module")
def wire() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False) as client:
        yield client


@given(segment=SEGMENTS)
@example("../x?admin=1#")
@example("%2e%2e")
@example("...")
@example("a/b\\c")
@example("\x00\r\n")
@example(" ")
@example("+")
@example("é😀")
def test_a_path_segment_arrives_as_one_segment(server: ScriptedServer, wire: httpx.Client, segment: str) -> None:
    wire.get(server.url + READ.request(path={"note_id": segment}).url)

    parts = server.seen[-1].target.split("/")

    assert [unquote(part) for part in parts] == ["", "v1", "notes", segment, "lines"]


@given(book=TEXT.filter(bool), key=TEXT.filter(bool))
@example("book@draft", "..")
@example("..", ".")
@example("@/..", "@%40")
@example("%2E", "%2E%2E")
def test_any_text_arrives_as_one_segment_where_dots_are_names(
    server: ScriptedServer, wire: httpx.Client, book: str, key: str
) -> None:
    wire.get(server.url + LIST.request(path={"book": book, "key": key}).url)

    parts = server.seen[-1].target.split("/")

    assert [unquote(part) for part in parts] == ["", "v1", book, key]
    assert parts[2].count("@") == book.count("@")
    assert "@" not in parts[3]


@given(st.dictionaries(TEXT.filter(bool), TEXT, max_size=4))
@example({"q": "a+b&c=d #é?"})
@example({"a[b]": "x"})
def test_query_parameters_arrive_as_they_were(
    server: ScriptedServer, wire: httpx.Client, query: dict[str, str]
) -> None:
    wire.get(server.url + Operation(id="x", method="GET", path="/notes").request(query=query).url)

    path, _, text = server.seen[-1].target.partition("?")

    assert path == "/notes"
    assert parse_qsl(text, keep_blank_values=True) == list(query.items())


@pytest.mark.parametrize("value", ["", ".", "..", None, True, b"id", 1.5, ["a"], math.nan, "\ud800", HUGE, object()])
def test_a_segment_that_addresses_nothing_is_refused_by_name(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="note_id"):
        READ.request(path={"note_id": value})


def test_a_forgotten_segment_is_refused_by_name() -> None:
    with pytest.raises(InvalidRequestError, match="note_id"):
        READ.request()


@pytest.mark.parametrize(("value", "segment"), [(7, "7"), (Colour.RED, "red"), ("~-._", "~-._")])
def test_numbers_and_enums_are_segments_too(value: Any, segment: str) -> None:
    assert path_segment("id", value) == segment


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (0.5, "0.5"),
        (Colour.RED, "red"),
        (Level.HIGH, "3"),
        (datetime.date(2026, 10, 21), "2026-10-21"),
        (datetime.datetime(2026, 10, 21, 7, 28, tzinfo=datetime.UTC), "2026-10-21T07%3A28%3A00%2B00%3A00"),
        ("", ""),
    ],
)
def test_a_scalar_has_one_text_form(value: Any, text: str) -> None:
    assert query_string({"q": value}, {}) == f"q={text}"


@pytest.mark.parametrize(
    "value", [None, b"x", math.nan, math.inf, -math.inf, {1}, object(), "\ud800", HUGE, [None], ["a", b"b"]]
)
def test_what_has_no_text_form_is_refused_and_not_guessed(value: Any) -> None:
    with pytest.raises(InvalidRequestError):
        query_string({"q": value}, {})


def test_the_message_names_the_item() -> None:
    with pytest.raises(InvalidRequestError, match=r"tags\[1\] must be text or a number, not bytes"):
        query_string({"tags": ["a", b"b"]}, {})


def test_lists_and_objects_follow_the_style_of_the_parameter() -> None:
    assert query_string({"tag": ["a", "b c"]}, {}) == "tag=a&tag=b+c"
    assert query_string({"tag": ["a", "b c"]}, {"tag": "comma"}) == "tag=a%2Cb+c"
    assert query_string({"where": {"a": 1, "b": True}}, {"where": "deep"}) == "where[a]=1&where[b]=true"
    assert query_string({"tag": []}, {}) == ""


def test_a_comma_inside_a_value_of_a_comma_list_is_refused() -> None:
    with pytest.raises(InvalidRequestError, match="comma"):
        query_string({"tag": ["a", "b,c"]}, {"tag": "comma"})


def test_parameters_that_were_not_given_are_left_out() -> None:
    request = Operation(id="x", method="GET", path="/notes").request(query={"a": None}, headers={"x-a": None})

    assert request.url == "/notes"
    assert request.headers == ()


@given(st.text(st.characters(max_codepoint=0xFF)))
def test_a_header_value_is_carried_or_refused(text: str) -> None:
    if any((char < " " and char != "\t") or char == "\x7f" for char in text):
        with pytest.raises(InvalidRequestError, match="x-note"):
            header_value("x-note", text)
    else:
        assert header_value("x-note", text) == text.strip(" \t")


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\x00", "\x7f", "€", "😀", "\ud800"])
def test_header_injection_is_refused(value: str) -> None:
    with pytest.raises(InvalidRequestError, match="header X-Note"):
        header_pairs([("X-Note", value)])


@pytest.mark.parametrize("value", [None, b"x", ["a"], math.nan])
def test_a_header_value_that_is_no_scalar_is_refused(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="header X-Note"):
        header_pairs([("X-Note", value)])


@pytest.mark.parametrize("name", ["", "a b", "a:", "a\r\nb", "é", b"a", None, 1])
def test_a_header_name_that_is_no_token_is_refused(name: Any) -> None:
    with pytest.raises(InvalidRequestError, match="not a header name"):
        header_pairs([(name, "x")])
