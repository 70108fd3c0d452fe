"""What is sent: bodies, queries and headers as the spec spells them, checked before anything goes out."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from memclients.errors import InvalidRequestError
from tests.support.scripted import Reply, ScriptedServer

if TYPE_CHECKING:
    from tests.support.sample import Caller, Package

THING = {"id": "8f2e6c1c-9a55-4f0e-8d2b-0d5a1b7c3e9f", "name": "box"}
NOON = datetime.datetime(2026, 1, 2, 12, tzinfo=datetime.UTC)


def sent_query(server: ScriptedServer) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(server.seen[-1].target).query, keep_blank_values=True)


def test_query_styles(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body={"things": []}))
    call(
        "things.list_things",
        client=client,
        tags=["a", "b c"],
        kind=["small", "big"],
        filter_={"owner": "ann", "age": 3},
        since=NOON,
        limit=5,
        from_="x&y",
        deep=True,
    )
    assert sent_query(server) == [
        ("tags", "a,b c"),
        ("kind", "small"),
        ("kind", "big"),
        ("filter[owner]", "ann"),
        ("filter[age]", "3"),
        ("since", "2026-01-02T12:00:00+00:00"),
        ("limit", "5"),
        ("from", "x&y"),
        ("deep", "true"),
    ]


def test_what_is_not_given_is_not_sent(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body={"things": []}))
    call("things.list_things", client=client, limit=None, x_trace=None)
    assert server.seen[0].target == "/v1/things", "the server's own default of `limit` applies"
    assert "x-trace" not in server.seen[0].headers


def test_header_parameters(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body={"things": []}))
    call("things.list_things", client=client, x_trace="abc")
    assert server.seen[0].headers["x-trace"] == "abc"
    with pytest.raises(InvalidRequestError, match="X-Trace"):
        call("things.list_things", client=client, x_trace="a\r\nx-evil: 1")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"limit": 0}, "limit must be 1 or more"),
        ({"limit": 101}, r"limit must be 100 or less \(1 to 100\)"),
        ({"limit": "5"}, "limit must be of type integer"),
        ({"kind": ["huge"]}, r"kind\[0\] must be one of"),
        ({"tags": "a,b"}, "tags must be of type array"),
    ],
)
def test_values_that_are_not_worth_sending(
    call: Caller, server: ScriptedServer, client: Any, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(InvalidRequestError, match=message):
        call("things.list_things", client=client, **arguments)
    assert server.seen == []


def test_a_body_is_a_model_or_a_mapping(call: Caller, server: ScriptedServer, client: Any, sample: Package) -> None:
    server.answer(Reply(201, THING))
    model = sample.model("NewThing")(name="box", due=NOON, owner=sample.model("Owner")(name="ann"))
    plain = {"name": "box", "due": "2026-01-02T12:00:00+00:00", "owner": {"name": "ann"}}
    for body in (model, plain):
        call("things.create_thing", client=client, body=body)
    assert [seen.json() for seen in server.seen] == [plain, plain], "`size` has a default, which is the server's"
    assert {seen.headers["content-type"] for seen in server.seen} == {"application/json"}


def test_a_body_of_another_media_type(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(201, THING))
    call("things.create_thing", client=client, body="böx", media_type="text/plain")
    assert (server.seen[0].body, server.seen[0].headers["content-type"]) == ("böx".encode(), "text/plain")


def test_text_goes_out_and_comes_back_as_text(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body="größer"))
    assert call("notes.put_note", 1, client=client, body="groß") == "größer"
    assert (server.seen[0].body, server.seen[0].headers["content-type"]) == ("groß".encode(), "text/plain")
    with pytest.raises(InvalidRequestError, match="the body must not be empty"):
        call("notes.put_note", 1, client=client, body="")


@pytest.mark.parametrize("body", [b"", b"\x00\xff\xfe", b"{}"])
def test_bytes_go_out_as_they_are(call: Caller, server: ScriptedServer, client: Any, body: bytes) -> None:
    server.answer(Reply(204))
    call("blobs.put_blob", "a", "b", client=client, body=body)
    assert (server.seen[0].body, server.seen[0].headers["content-type"]) == (body, "application/octet-stream")
    assert server.seen[0].headers["content-length"] == str(len(body))


@pytest.mark.parametrize("body", [None, 7, {"a": 1}, [b"x"]])
def test_what_are_no_bytes_is_refused(call: Caller, server: ScriptedServer, client: Any, body: Any) -> None:
    with pytest.raises(InvalidRequestError, match="must be str or bytes"):
        call("blobs.put_blob", "a", "b", client=client, body=body)
    assert server.seen == []


def test_json_is_still_checked_where_bytes_may_stand(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body={"name": "ann"}))
    with pytest.raises(InvalidRequestError, match="name is missing"):
        call("blobs.edit_blob", "a", "b", client=client, body={})
    call("blobs.edit_blob", "a", "b", client=client, body=b"{}", media_type="application/octet-stream")
    call("blobs.edit_blob", "a", "b", client=client, body={"name": "ann"})
    assert [seen.body for seen in server.seen] == [b"{}", b'{"name":"ann"}']


def test_bodies_that_are_lists(call: Caller, server: ScriptedServer, client: Any, sample: Package) -> None:
    server.answer(Reply(body={"any": "thing"}))
    went = sample.model("Went")(what="went", then=sample.model("Came")(what="came"))
    assert call("events.send_events", client=client, body=[went, {"what": "came"}]) == {"any": "thing"}
    assert server.seen[0].json() == [{"what": "went", "then": {"what": "came"}}, {"what": "came"}]
    with pytest.raises(InvalidRequestError, match="body"):
        call("events.send_events", client=client, body=[])


@pytest.mark.parametrize("body", [{}, {"name": " "}, {"name": "box", "size": -1}, {"name": "box", "owner": {}}, None])
def test_bodies_that_are_not_worth_sending(call: Caller, server: ScriptedServer, client: Any, body: Any) -> None:
    with pytest.raises(InvalidRequestError, match="createThing"):
        call("things.create_thing", client=client, body=body)
    assert server.seen == []


def test_what_must_be_given(sample: Package) -> None:
    unset = sample.load("types").UNSET
    with pytest.raises(InvalidRequestError, match="corners"):
        sample.load("api.events.get_shape").build_request(corners=None)
    with pytest.raises(InvalidRequestError, match="body"):
        sample.load("api.things.create_thing").build_request(body=unset)


def test_a_body_that_may_be_absent(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(204))
    call("events.plant_tree", client=client)
    call("events.plant_tree", client=client, body={"name": "oak"})
    assert [seen.body for seen in server.seen] == [b"", b'{"name":"oak"}']
    assert "content-type" not in server.seen[0].headers


def test_a_parameter_with_the_name_of_another_argument(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(201, THING))
    call("things.create_thing", client=client, body={"name": "box"}, body_query="x")
    assert (server.seen[0].json(), sent_query(server)) == ({"name": "box"}, [("body", "x")])


def test_the_pure_half_builds_what_the_calls_send(
    call: Caller, server: ScriptedServer, client: Any, sample: Package
) -> None:
    server.answer(Reply(body={"things": []}))
    call("things.list_things", client=client, tags=["a"], x_trace="t")
    request = sample.load("api.things.list_things").build_request(tags=["a"], x_trace="t")
    assert request.url == server.seen[0].target
    assert dict(request.headers) == {"X-Trace": "t"}


def test_a_request_tells_its_idempotency_key(sample: Package) -> None:
    build, model = sample.load("api.notes.add_notes").build_request, sample.model("NewNotes")
    bodies = [{"notes": [], "batch_key": "b"}, model(notes=[], idempotency_key="i", batch_key="b"), model(notes=[])]
    assert [build(body=body).key for body in bodies] == ["b", "i", None]
    put_blob = sample.load("api.blobs.put_blob").build_request
    assert put_blob("a", "b", body=b"x", idempotency_key="h").key == "h"
    assert put_blob("a", "b", body=b"x").key is None
    assert sample.load("api.notes.put_note").build_request(1, body="x").key is None, "it takes none"


def test_operations_carry_what_the_spec_says_of_them(sample: Package) -> None:
    listing = sample.load("api.things.list_things").OPERATION
    assert (listing.id, listing.method, listing.path) == ("listThings", "GET", "/v1/things")
    assert listing.retry.safety == "safe"
    assert listing.retry.statuses == {429, *range(500, 600)} - {501}
    assert [(final.status, final.field, final.contains) for final in listing.retry.final] == [(503, "error", "closed")]
    assert (listing.pagination.items, listing.pagination.cursor, listing.pagination.max_limit) == (
        "things",
        "cursor",
        100,
    )
    creating = sample.load("api.things.create_thing").OPERATION
    assert (creating.retry.safety, creating.retry.shed) == ("unsafe", {429})
    assert creating.request(body={"name": "box", "size": 1}).is_safe
    assert not creating.request(body={"name": "box"}).is_safe
    meanings = [sample.load(f"api.things.{name}").OPERATION.not_found for name in ("get_thing", "delete_thing")]
    assert meanings == ["none", "false"]
    assert sample.load("api.notes.put_note").OPERATION.credentials == ()
    assert listing.credentials == ("key",)
