"""The documentation of Neotoma's own client, run with only its import lines changed."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from memclients.neotoma import NeotomaClient
from tests.docs.snippets import Outcome
from tests.docs.world import Promise, World, page

if TYPE_CHECKING:
    from collections.abc import Callable

SNIPPETS = page("neotoma.md")

STORE, LOOK_UP = "POST /store", "POST /retrieve_entity_by_identifier"

# How many look-ups a message is worth is not the page's business, but that they come before what is stored.
TURN = (LOOK_UP, STORE, STORE)
PROMISES = {
    "Quick start": Promise(TURN, ("Reply to: Tell me about Acme Corp",)),
    "Async variant": Promise(TURN, ("Reply to: Hello",)),
    "Explicit lifecycle": Promise(TURN),
    "Raw transport": Promise((STORE,)),
}


@pytest.fixture
def neotoma(worlds: Callable[..., World]) -> World:
    return worlds("neotoma", "http://127.0.0.1:3080")


def steps(world: World) -> tuple[str, ...]:
    """Return the requests, look-ups in a row as one."""
    pairs = pairwise(["", *world.requests()])
    return tuple(request for before, request in pairs if not before == request == LOOK_UP)


def observations(world: World) -> list[int]:
    """Return how many observations there are, with and without the page's token."""
    counted = []
    for credentials in (world.server.credentials, {"base_url": world.server.url}):
        with NeotomaClient(**credentials) as client:
            counted.append(client.get_entity_type_counts()["total_observations"])
    return counted


def test_every_snippet_of_the_page_is_here_and_tested() -> None:
    assert len(SNIPPETS) == 4
    assert set(PROMISES) == set(SNIPPETS)


@pytest.mark.parametrize("heading", PROMISES)
def test_the_page_runs(neotoma: World, heading: str) -> None:
    outcome = neotoma.run(SNIPPETS[heading])

    promise = PROMISES[heading]
    assert outcome == Outcome(0, "".join(f"{line}\n" for line in promise.prints), "")
    assert steps(neotoma) == promise.requests
    assert {request.status for request in neotoma.server.control.requests} == {200}


@pytest.mark.parametrize("heading", ["Explicit lifecycle", "Raw transport"])
def test_a_snippet_that_runs_again_stores_nothing(neotoma: World, heading: str) -> None:
    neotoma.run(SNIPPETS[heading])
    first = observations(neotoma)

    again = neotoma.run(SNIPPETS[heading])

    assert again == Outcome(0, "", "")
    assert observations(neotoma) == first
    assert sum(first) > 0


def test_the_agent_is_told_what_the_page_says(neotoma: World) -> None:
    neotoma.server.control.seed({"entities": [{"entity_type": "company", "name": "Acme"}]})
    telling = SNIPPETS["Quick start"].changed(
        lambda code: code.replace("{user_message}", "{[entity['snapshot']['name'] for entity in ctx.retrieved]}")
    )

    outcome = neotoma.run(telling)

    assert outcome == Outcome(0, "Reply to: ['Acme']\n", "")


def test_the_turn_that_the_page_stores_refers_to_what_was_retrieved(neotoma: World) -> None:
    # This snippet sends no token, and so is another user than the server's credentials stand for.
    with NeotomaClient(base_url=neotoma.server.url) as client:
        hello = client.store(entities=[{"entity_type": "company", "name": "Hello"}])["entities"][0]["entity_id"]

        outcome = neotoma.run(SNIPPETS["Explicit lifecycle"])

        said = client.retrieve_entities(entity_type="conversation_message")["entities"]
        conversation = client.retrieve_entities(entity_type="conversation")["entities"][0]
        edges = client.list_relationships()["relationships"]
    ids = {one["snapshot"]["turn_key"]: one["entity_id"] for one in said}
    assert outcome == Outcome(0, "", "")
    assert {one["snapshot"]["role"]: one["snapshot"]["content"] for one in said} == {
        "user": "Hello",
        "assistant": "I know of 1 entities.",
    }
    assert {(one["source_entity_id"], one["relationship_type"], one["target_entity_id"]) for one in edges} == {
        (ids[turn_key], *end)
        for turn_key in ("conv-123:t1", "conv-123:t1:assistant")
        for end in (("PART_OF", conversation["entity_id"]), ("REFERS_TO", hello))
    }


def test_the_keys_are_those_that_the_page_names(neotoma: World) -> None:
    neotoma.run(SNIPPETS["Explicit lifecycle"])

    stores = [request.json() for request in neotoma.server.control.requests if request.path == "/store"]
    assert [body["idempotency_key"] for body in stores] == [
        "conversation-conv-123-t1",
        "conversation-conv-123-t1-assistant",
    ]


def test_a_server_that_knows_no_token_says_so(worlds: Callable[..., World]) -> None:
    neotoma = worlds("neotoma", "http://127.0.0.1:3080", token=None)

    outcome = neotoma.run(SNIPPETS["Raw transport"])

    assert outcome.code == 1
    assert re.search(r"AuthenticationError: POST /store: .*no.* configured", outcome.err.splitlines()[-1])
    assert [request.status for request in neotoma.server.control.requests] == [401]
