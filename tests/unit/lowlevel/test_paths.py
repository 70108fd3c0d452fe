"""An id can't leave its place in the path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memclients.errors import InvalidRequestError
from tests.support.scripted import Reply, ScriptedServer

if TYPE_CHECKING:
    from tests.support.sample import Caller

THING = {"id": "8f2e6c1c-9a55-4f0e-8d2b-0d5a1b7c3e9f", "name": "box"}


@pytest.mark.parametrize("operation", ["things.get_thing", "things.delete_thing"])
@pytest.mark.parametrize("thing_id", ["", ".", ".."])
def test_ids_that_would_hit_another_resource_are_refused_before_sending(
    call: Caller, server: ScriptedServer, client: Any, operation: str, thing_id: str
) -> None:
    with pytest.raises(InvalidRequestError, match="thing_id"):
        call(operation, thing_id, client=client)
    assert server.seen == []


@pytest.mark.parametrize(
    ("thing_id", "target"),
    [
        ("a/../b", "/v1/things/a%2F..%2Fb"),
        ("a?b#c", "/v1/things/a%3Fb%23c"),
        ("%2e%2e", "/v1/things/%252e%252e"),
        ("ü ", "/v1/things/%C3%BC%20"),
        ("...", "/v1/things/..."),
    ],
)
def test_ids_are_encoded_reversibly(
    call: Caller, server: ScriptedServer, client: Any, thing_id: str, target: str
) -> None:
    server.answer(Reply(body=THING))
    call("things.get_thing", thing_id, client=client)
    assert [seen.target for seen in server.seen] == [target]


@pytest.mark.parametrize(
    ("space", "blob_id", "target"),
    [
        ("notes@draft", ".", "/v1/blobs/notes@draft/%2E"),
        ("a/@", "..", "/v1/blobs/a%2F@/%2E%2E"),
        ("a", "@./", "/v1/blobs/a/%40.%2F"),
    ],
)
def test_the_spec_says_which_characters_stay_and_where_dots_are_names(
    call: Caller, server: ScriptedServer, client: Any, space: str, blob_id: str, target: str
) -> None:
    server.answer(Reply(body=b"x"))
    call("blobs.get_blob", space, blob_id, client=client)
    assert [seen.target for seen in server.seen] == [target]


@pytest.mark.parametrize(("space", "blob_id"), [("..", "a"), (".", "a"), ("", "a"), ("a", "")])
def test_dots_are_no_names_elsewhere_and_nothing_never(
    call: Caller, server: ScriptedServer, client: Any, space: str, blob_id: str
) -> None:
    with pytest.raises(InvalidRequestError, match="pass the id of one resource"):
        call("blobs.get_blob", space, blob_id, client=client)
    assert server.seen == []


def test_numbers_stand_in_paths(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body="noted"))
    call("notes.put_note", 7, client=client, body="x")
    assert server.seen[0].target == "/v1/notes/7"
