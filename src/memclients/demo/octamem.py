"""OctaMem's story: a product team's memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients.octamem import APIConnectionError, OctaMem, ValidationError

if TYPE_CHECKING:
    from memclients.demo.narrator import Narrator
    from memclients.mock import Server


def story(server: Server, narrator: Narrator) -> None:
    """Store, recall, and meet three kinds of trouble."""
    with OctaMem(**server.credentials, retry_delay=0.01) as client:
        topic = "Q1 product planning"
        narrator.say("A decision is stored under a topic and found again by a question.")
        added = client.add(content="Launch date set for April 15. Beta opens March 20.", previous_context=topic)
        narrator.did(f'client.add(content="Launch date set for April 15. …", previous_context="{topic}")', added)
        found = client.get(query="When is the launch date?", previous_context=topic)
        narrator.did(
            'client.get(query="When is the launch date?", previous_context=…).model_dump()', found.model_dump()
        )

        narrator.say("What can't be right is refused before anything is sent.")
        try:
            client.add(content="   ")
        except ValidationError as error:
            narrator.failed('client.add(content="   ")', error)

        narrator.say("The server is busy twice: the client waits and tries again.")
        server.control.fail(status=429, headers={"retry-after": "0"}, times=2)
        raw = client.with_raw_response.details()
        narrator.did(
            "client.with_raw_response.details()", f"HTTP {raw.status_code} after {raw.attempts} attempts", raw.parse()
        )

        narrator.say("A connection breaks after an add: was it stored? The client does not store it twice to find out.")
        server.control.fail(drop="after")
        try:
            client.add(content="Pricing is decided.", previous_context=topic)
        except APIConnectionError as error:
            narrator.failed('client.add(content="Pricing is decided.")', error)
        found = client.get(query="What about pricing?", previous_context=topic)
        narrator.did('client.get(query="What about pricing?").model_dump()', found.model_dump())
