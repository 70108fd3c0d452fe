"""Monday, OctaMem: what the agency decides, and its agent must know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients.octamem import APIConnectionError, OctaMem, ValidationError

if TYPE_CHECKING:
    from memclients.demo.narrator import Narrator
    from memclients.mock import Server


def story(server: Server, narrator: Narrator) -> None:
    """Store, recall, and meet three kinds of trouble."""
    with OctaMem(**server.credentials, retry_delay=0.01) as client:
        topic = "spring catalogue"
        narrator.say("The agency decides, and Nori keeps it under a topic. A question finds it again.")
        added = client.add(content="Lisbon goes on sale April 15. Dogs travel free.", previous_context=topic)
        narrator.did(f'client.add(content="Lisbon goes on sale April 15. …", previous_context="{topic}")', added)
        found = client.get(query="When does Lisbon go on sale?", previous_context=topic)
        narrator.did('client.get(query="When does Lisbon go on sale?", …).semantic_memory', found.semantic_memory)

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

        narrator.say(
            "The connection breaks after an add. Was it stored? The client does not store it twice to find out; it says so."
        )
        server.control.fail(drop="after")
        try:
            client.add(content="A deposit is 30 percent.", previous_context=topic)
        except APIConnectionError as error:
            narrator.failed('client.add(content="A deposit is 30 percent.")', error)
        found = client.get(query="How much is the deposit?", previous_context=topic)
        narrator.did('client.get(query="How much is the deposit?").semantic_memory', found.semantic_memory)
