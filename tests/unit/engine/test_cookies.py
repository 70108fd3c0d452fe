"""An answer's cookies stay where they are: no later request carries them."""

from __future__ import annotations

from tests.support.scripted import Reply, scripted_server
from tests.unit.engine._async.notes import AsyncNotes
from tests.unit.engine._sync.notes import Notes

SETS_A_COOKIE = Reply(body={"text": "x"}, headers={"set-cookie": "session=1; Path=/"})


def test_a_client_keeps_no_cookies() -> None:
    with scripted_server(SETS_A_COOKIE) as server, Notes(server.url) as notes:
        assert [notes.read("n1")["text"], notes.read("n2")["text"]] == ["x", "x"]
    assert [request.headers.get("cookie") for request in server.seen] == [None, None]


async def test_an_async_client_keeps_no_cookies() -> None:
    with scripted_server(SETS_A_COOKIE) as server:
        async with AsyncNotes(server.url) as notes:
            assert [(await notes.read("n1"))["text"], (await notes.read("n2"))["text"]] == ["x", "x"]
    assert [request.headers.get("cookie") for request in server.seen] == [None, None]
