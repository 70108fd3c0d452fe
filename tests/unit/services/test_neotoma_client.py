"""The Neotoma client as an object: how it is made, its two colours, and the documented error."""

from __future__ import annotations

import httpx
import pytest

from memclients.neotoma import HttpTransport, InvalidRequestError, NeotomaClient, NeotomaClientError
from tests.support.scripted import Reply, scripted_server
from tests.unit.services.neotoma_answers import ENTITY, PAGE

ENTITIES = {"entities": [ENTITY], **PAGE}


def test_the_documented_constructor_of_the_error() -> None:
    error = NeotomaClientError("why", status=400, body={"a": 1})
    assert (str(error), error.status, error.body, error.code) == ("why", 400, {"a": 1}, None)
    assert NeotomaClientError("why").status is None


def test_all_arguments_of_the_client_are_keywords_and_wrong_ones_are_refused() -> None:
    with pytest.raises(TypeError):
        NeotomaClient("http://127.0.0.1:3080")  # type: ignore[misc]
    for wrong in ({"base_url": "nowhere"}, {"timeout": 0}, {"token": "a\nb"}, {"client": httpx.AsyncClient()}):
        with pytest.raises(InvalidRequestError):
            NeotomaClient(**wrong)  # type: ignore[arg-type]


def test_the_environment_names_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEOTOMA_BASE_URL", "http://elsewhere:1")
    assert repr(NeotomaClient()) == "<NeotomaClient http://elsewhere:1>"
    assert repr(NeotomaClient(base_url="http://127.0.0.1:2")) == "<NeotomaClient http://127.0.0.1:2>"
    monkeypatch.delenv("NEOTOMA_BASE_URL")
    assert repr(NeotomaClient()) == "<NeotomaClient http://127.0.0.1:3080>"


def test_the_client_is_a_transport() -> None:
    assert issubclass(NeotomaClient, HttpTransport)


async def test_both_colours_on_one_object_and_each_connects_when_it_is_used() -> None:
    with scripted_server(Reply(200, ENTITIES)) as server:
        client = NeotomaClient(base_url=server.url)
        assert server.connections == 0
        assert await client.aretrieve_entities() == ENTITIES
        assert server.connections == 1
        assert client.retrieve_entities() == ENTITIES
        await client.aclose()
        client.close()
        assert server.has_no_connection()


async def test_the_callers_own_http_client_is_used_and_left_open() -> None:
    with scripted_server(Reply(200, ENTITIES)) as server:
        async with httpx.AsyncClient(headers={"x-mine": "1"}) as own:
            async with NeotomaClient(base_url=server.url, async_client=own, headers={"x-team": "a"}) as client:
                await client.aretrieve_entities()
            assert not own.is_closed
    assert server.seen[0].headers["x-team"] == "a"
