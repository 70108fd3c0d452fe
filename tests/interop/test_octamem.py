"""The official package `octamem` and ours: the same calls, the same server."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import octamem
import pytest

import memclients.octamem
from memclients import mock
from tests.interop.pairs import Difference, Party, caught_as, differing, error_of, methods, same_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = {"records": [{"content": "Launch date set for April 15.", "previous_context": "Q1 planning"}], "files": ["Q1"]}
OPTIONS = {"timeout": 20.0, "max_retries": 0, "retry_delay": 0.01}

CALLS = {
    "get": lambda client, package: client.get(query="launch date?", previous_context="Q1 planning"),
    "get without context": lambda client, package: client.get(query="launch"),
    "get with params": lambda client, package: client.get(
        package.GetParams(query="launch", previousContext="Q1 planning")
    ),
    "get with named params": lambda client, package: client.get(params={"query": "launch", "previousContext": ""}),
    "add": lambda client, package: client.add(content="Beta opens März 20. 🚀", previous_context='"Q1"\n\\ planning'),
    "add without context": lambda client, package: client.add(content="Beta opens March 20."),
    "add with params": lambda client, package: client.add(
        package.AddParams(content="Beta opens March 20.", previousContext="Q1 planning")
    ),
    "details": lambda client, package: client.details(),
}

INTENDED_IN_REQUESTS = [
    Difference("header accept", "we read JSON and nothing else"),
    Difference("header connection", "HTTP/1.1 keeps connections unless told not to"),
    Difference("header user-agent", "the service's operators see which software calls"),
]

STREAMS = {"semantic_memory", "episodic_memory", "procedural_memory", "file_memory", "relevant_file_ids"}
GETS = frozenset(name for name in CALLS if name.startswith("get"))
DETAILS = frozenset({"details"})
THEY_STAY_OUTSIDE = "they do not open the envelope that their own integrations describe, so nothing is where it belongs"
INTENDED_IN_ENVELOPED_RESULTS = [
    Difference("data", THEY_STAY_OUTSIDE),
    *(Difference(stream, THEY_STAY_OUTSIDE, GETS) for stream in sorted(STREAMS)),
    *(Difference(field, THEY_STAY_OUTSIDE, DETAILS) for field in ("usage", "limit")),
]

REFUSED = {
    "blank query": (lambda client: client.get(query=" "), "a search for nothing"),
    "blank content": (lambda client: client.add(content=""), "a memory of nothing"),
    "no content": (lambda client: client.add(), "it would be sent as an empty one"),
    "unknown key": (lambda client: client.get({"query": "x", "context": "y"}), "it would be dropped silently"),
    "both styles": (lambda client: client.add({"content": "x"}, content="y"), "one would win silently"),
}

# The class that the documentation promises where theirs is another; elsewhere ours is theirs or a subclass of it.
PROMISED = {400: "ValidationError", 422: "ValidationError"}


@pytest.fixture(scope="module")
def server(request: pytest.FixtureRequest) -> Iterator[mock.Server]:
    with mock.serve("octamem", envelope=getattr(request, "param", "enveloped")) as running:
        yield running


@pytest.fixture(params=["OctaMem", "AsyncOctaMem"])
def parties(request: pytest.FixtureRequest) -> tuple[Party, Party]:
    return Party(octamem, request.param, OPTIONS), Party(memclients.octamem, request.param, OPTIONS)


def test_every_method_of_theirs_is_called() -> None:
    assert {name.split()[0] for name in CALLS} == methods(octamem.AsyncOctaMem) - {"close"}


@pytest.mark.parametrize("name", CALLS)
async def test_same_requests(name: str, parties: tuple[Party, Party], server: mock.Server) -> None:
    theirs, ours = [await party.requests(CALLS[name], server, SEED) for party in parties]

    assert len(theirs) == len(ours) == 1
    assert theirs[0]["header authorization"] == f"Bearer {server.credentials['api_key']}"
    assert differing(theirs[0], ours[0]) == {entry.part for entry in INTENDED_IN_REQUESTS if entry.occurs_in(name)}


@pytest.mark.parametrize(
    ("server", "intended"),
    [("enveloped", INTENDED_IN_ENVELOPED_RESULTS), ("flat", [])],
    indirect=["server"],
    ids=["enveloped", "flat"],
)
@pytest.mark.parametrize("name", CALLS)
async def test_same_results(
    name: str, parties: tuple[Party, Party], server: mock.Server, intended: list[Difference]
) -> None:
    theirs, ours = await same_answer(*parties, CALLS[name], server, SEED)

    assert differing(theirs, ours) == {entry.part for entry in intended if entry.occurs_in(name)}


async def test_both_find_what_is_there(parties: tuple[Party, Party], server: mock.Server) -> None:
    for party in parties:
        server.control.reset()
        server.control.seed(SEED)
        found = await party.does(CALLS["get"], server.credentials)
        assert "Launch date set for April 15." in str(found.model_dump())


@pytest.mark.parametrize("name", REFUSED)
async def test_what_we_refuse_they_send(name: str, parties: tuple[Party, Party], server: mock.Server) -> None:
    refused, reason = REFUSED[name]
    theirs, ours = parties
    server.control.reset()

    error = await error_of(ours, lambda client, _: refused(client), server.credentials)
    assert isinstance(error, memclients.octamem.ValidationError)
    assert server.control.requests == [], reason

    with suppress(octamem.OctaMemError):
        await theirs.does(lambda client, _: refused(client), server.credentials)
    assert len(server.control.requests) == 1


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504])
async def test_same_exceptions(status: int, parties: tuple[Party, Party], server: mock.Server) -> None:
    errors: list[Any] = []
    for party in parties:
        server.control.reset()
        server.control.fail(status=status, json={"error": "not today", "code": "NOT_TODAY"})
        errors.append(await error_of(party, CALLS["get"], server.credentials))
    theirs, ours = errors

    assert {type(theirs).__name__, PROMISED.get(status, "OctaMemError")} <= caught_as(ours, memclients.octamem)
    assert ours.status_code == theirs.status_code == status
    assert (ours.message, ours.code) == ("not today", "NOT_TODAY")
