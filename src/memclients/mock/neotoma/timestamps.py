"""Times as Neotoma writes them: UTC, ISO 8601, milliseconds."""

from datetime import datetime

from memclients.mock._clock import Clock, iso_milliseconds


def now(clock: Clock) -> str:
    """Return the server's time."""
    return iso_milliseconds(clock.now())


def normalised(text: str) -> str | None:
    """Rewrite an ISO date or time, None if it is no such thing."""
    try:
        return iso_milliseconds(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None
