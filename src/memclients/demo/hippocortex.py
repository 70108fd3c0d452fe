"""Friday, Hippocortex: what went wrong once is told to whoever does the same next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients.hippocortex import CaptureEvent, HippocortexError, SyncHippocortex, SynthesizeOptions

if TYPE_CHECKING:
    from memclients.demo.narrator import Narrator
    from memclients.mock import Server


def story(server: Server, narrator: Narrator) -> None:
    """Capture three bookings on a bad network, compile them, and ask for context before the fourth."""
    with SyncHippocortex(**server.credentials, max_retries=0) as hx:
        narrator.say("Nori has booked three rooms, with the same tools. One hotel refused Rex at first.")
        events = [event for trip in ("lisbon", "porto", "faro") for event in _booking(trip, refused=trip == "porto")]
        narrator.did("len(events)", len(events))

        narrator.say("The events are captured in one call, and its answer is lost on the way.")
        server.control.fail(path="/v1/capture/batch", drop="after")
        try:
            hx.capture_batch(events)
        except HippocortexError as error:
            narrator.failed("hx.capture_batch(events)", error)
            again = hx.capture_batch(error.unconfirmed).summary
            narrator.did("hx.capture_batch(error.unconfirmed).summary", again)
        counted = hx.get_metrics().usage.events
        narrator.did("hx.get_metrics().usage.events.ingested", f"{counted.ingested}: each is there once")

        narrator.say("The service compiles what happened into artifacts.")
        learned = hx.learn()
        narrator.did("hx.learn().artifacts.by_type", learned.artifacts.by_type)
        narrator.did(
            "for artifact in hx.iter_artifacts(): …",
            *(f"{artifact.title} ({artifact.confidence:.2f})" for artifact in hx.iter_artifacts()),
        )

        narrator.say("Before the next booking Nori asks what there is to know, in at most 150 tokens.")
        options = SynthesizeOptions(max_tokens=150, sections=["failures", "procedures"])
        context = hx.synthesize("book a room in Lisbon, with a dog", options)
        narrator.did(
            'hx.synthesize("book a room in Lisbon, with a dog", SynthesizeOptions(max_tokens=150, …))',
            *(line for entry in context.entries for line in f"[{entry.section}] {entry.content}".splitlines()),
        )
        narrator.did("context.budget.used", context.budget.used)


def _booking(trip: str, *, refused: bool) -> list[CaptureEvent]:
    steps = [("search_rooms", f"Found three rooms in {trip.title()}", True)]
    if refused:
        steps += [("book_room", "Booking failed: the room takes no dogs", False)]
        steps += [("filter_rooms", "One room takes dogs", True)]
    steps += [("book_room", "Booked", True), ("send_confirmation", "Alice has it in her mail", True)]
    return [
        event
        for tool, result, success in steps
        for event in (
            CaptureEvent(type="tool_call", session_id=trip, payload={"tool": tool, "args": {"city": trip}}),
            CaptureEvent(
                type="tool_result", session_id=trip, payload={"tool": tool, "result": result, "success": success}
            ),
        )
    ]
