"""Whatever a server answers becomes a typed result or one of our errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memclients import errors
from tests.support.scripted import Reply, ScriptedServer

if TYPE_CHECKING:
    from tests.support.sample import Caller, Package

THING = {"id": "8f2e6c1c-9a55-4f0e-8d2b-0d5a1b7c3e9f", "name": "box"}
PAGE = "<html><h1>502 Bad Gateway</h1></html>"


@pytest.mark.parametrize("status", [520, 529, 599])
def test_statuses_that_no_standard_knows(call: Caller, server: ScriptedServer, client: Any, status: int) -> None:
    server.answer(Reply(status, {"error": "odd"}))
    answer = call.detailed("things.create_thing", client=client, body={"name": "box"})
    assert (answer.status_code, answer.parsed.error) == (status, "odd")
    with pytest.raises(errors.InternalServerError, match="odd") as caught:
        call("things.create_thing", client=client, body={"name": "box"})
    assert caught.value.status_code == status


def test_an_html_page_where_the_spec_knows_one(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(502, PAGE))
    assert call.detailed("things.create_thing", client=client, body={"name": "box"}).parsed == PAGE


def test_an_html_page_under_the_label_of_json(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(502, PAGE, headers={"content-type": "application/json"}))
    answer = call.detailed("things.create_thing", client=client, body={"name": "box"})
    assert (answer.parsed, answer.content) == (None, PAGE.encode())
    with pytest.raises(errors.InternalServerError):
        call("things.create_thing", client=client, body={"name": "box"})


@pytest.mark.parametrize("body", ["nothing here", [1], {"message": "no"}, None])
def test_an_error_body_of_another_shape_is_no_second_error(
    call: Caller, server: ScriptedServer, client: Any, body: Any
) -> None:
    server.answer(Reply(404, body))
    assert call.detailed("things.get_thing", "1", client=client).parsed is None
    with pytest.raises(errors.NotFoundError):
        call("things.get_thing", "1", client=client)


def test_unknown_values_of_enums_are_kept(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body={**THING, "kind": "medium", "mood": "bored", "rank": 9}))
    thing = call("things.get_thing", "1", client=client)
    assert (thing.kind, thing.mood, thing.rank) == ("medium", "bored", 9)


def test_null_for_what_is_optional(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body={**THING, "owner": None, "created_at": None, "metadata": None, "seen": None}))
    thing = call("things.get_thing", "1", client=client)
    assert (thing.owner, thing.created_at, thing.metadata, thing.seen) == (None, None, None, None)


def test_a_missing_key_is_named(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body={"id": THING["id"]}))
    with pytest.raises(errors.UnexpectedResponseError, match="key 'name' is missing"):
        call("things.get_thing", "1", client=client)


@pytest.mark.parametrize("body", [[THING], 7, "text", {**THING, "id": "no uuid"}, {**THING, "owner": "Ann"}])
def test_successes_that_are_not_what_the_spec_says(
    call: Caller, server: ScriptedServer, client: Any, body: Any
) -> None:
    server.answer(Reply(body=body))
    with pytest.raises(errors.UnexpectedResponseError, match="not what the spec says"):
        call("things.get_thing", "1", client=client)
    with pytest.raises(errors.UnexpectedResponseError):
        call.detailed("things.get_thing", "1", client=client)


def test_truncated_and_empty_bodies(call: Caller, server: ScriptedServer, client: Any) -> None:
    for reply in (Reply(body=b'{"id": "8f', headers={"content-type": "application/json"}), Reply(200), Reply(204)):
        server.answer(reply)
        with pytest.raises(errors.MemclientsError):
            call("things.get_thing", "1", client=client)


def test_an_undocumented_status_raises(call: Caller, server: ScriptedServer, client: Any, sample: Package) -> None:
    unexpected = sample.load("errors").UnexpectedStatus
    server.answer(Reply(418, "teapot"))
    for request in (call, call.detailed):
        with pytest.raises(unexpected) as caught:
            request("things.get_thing", "1", client=client)
        assert (caught.value.status_code, caught.value.content) == (418, b"teapot")
        assert isinstance(caught.value, errors.APIStatusError)


def test_an_undocumented_status_is_returned_when_asked(call: Caller, server: ScriptedServer, sample: Package) -> None:
    server.answer(Reply(418, "teapot"))
    with sample.load("").AuthenticatedClient(server.url, token="x", raise_on_unexpected_status=False) as client:
        answer = call.detailed("things.get_thing", "1", client=client)
    assert (answer.status_code, answer.parsed, answer.content) == (418, None, b"teapot")


def test_a_default_answer_is_for_errors_only(
    call: Caller, server: ScriptedServer, client: Any, sample: Package
) -> None:
    server.answer(Reply(503, {"error": "closed"}))
    assert call.detailed("things.list_things", client=client).parsed.error == "closed"
    server.answer(Reply(206, {"error": "no page"}))
    with pytest.raises(sample.load("errors").UnexpectedStatus):
        call("things.list_things", client=client)


@pytest.mark.parametrize("body", [b"", b"\x00\xff", b'{"a": 1}'])
@pytest.mark.parametrize("label", ["application/octet-stream", "application/json", "text/plain; charset=latin-1", ""])
def test_bytes_come_back_as_they_are_under_any_label(
    call: Caller, server: ScriptedServer, client: Any, body: bytes, label: str
) -> None:
    server.answer(Reply(body=body, headers={"content-type": label}))
    assert call("blobs.get_blob", "a", "b", client=client) == body
    assert call.detailed("blobs.get_blob", "a", "b", client=client).parsed == body


def test_bytes_and_json_in_one_operation(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body={"name": "ann"}), Reply(body=b'{"name": "ann"}'), Reply(404, {"error": "gone"}))
    assert call("blobs.edit_blob", "a", "b", client=client).name == "ann"
    assert call("blobs.edit_blob", "a", "b", client=client) == b'{"name": "ann"}'
    with pytest.raises(errors.NotFoundError, match="gone"):
        call("blobs.get_blob", "a", "b", client=client)


def test_two_media_types(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body="# box", headers={"content-type": "text/markdown; charset=utf-8"}))
    assert call("things.get_thing", "1", client=client) == "# box"
    server.answer(Reply(body=THING, headers={"content-type": "Application/JSON;charset=utf-8"}))
    assert call("things.get_thing", "1", client=client).name == "box"


def test_json_under_another_label(call: Caller, server: ScriptedServer, client: Any) -> None:
    for label in ("text/plain", "application/vnd.things+json", ""):
        server.answer(Reply(body=THING, headers={"content-type": label}))
        assert call("things.get_thing", "1", client=client).name == "box"


def test_a_media_type_that_can_not_be_read(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body={"a": 1}))
    with pytest.raises(errors.UnexpectedResponseError, match="'application/json' is not documented"):
        call("notes.put_note", 1, client=client, body="x")


def test_no_body(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(204))
    assert call("things.delete_thing", "1", client=client) is None
    assert call.detailed("things.delete_thing", "1", client=client).status_code == 204


def test_a_dropped_connection(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(drop=True))
    with pytest.raises(errors.APIConnectionError):
        call("things.get_thing", "1", client=client)
    assert len(server.seen) == 1, "the low-level clients send once"


@pytest.mark.parametrize(
    ("reply", "uncertain"),
    [
        (Reply(drop=True), True),
        (Reply(503, {"error": "busy"}), True),
        (Reply(404, {"error": "gone"}), False),
        (Reply(418, "teapot"), False),
        (Reply(520, "odd"), True),
        (Reply(body=b"{"), True),
    ],
)
def test_an_error_says_whether_the_request_may_have_been_executed(
    call: Caller, server: ScriptedServer, client: Any, reply: Reply, uncertain: bool
) -> None:
    server.answer(reply)
    with pytest.raises(errors.MemclientsError) as caught:
        call("things.get_thing", "1", client=client)
    assert caught.value.uncertain is uncertain


def test_the_pure_half_reads_what_the_calls_read(sample: Package) -> None:
    from memclients._core.lowlevel import RawResponse

    parse = sample.load("api.things.get_thing").parse_response
    response = RawResponse(404, [("content-type", "application/json")], b'{"error": "gone"}')
    assert parse(response).error == "gone"
