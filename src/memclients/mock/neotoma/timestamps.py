"""Times as Neotoma writes them: UTC, ISO 8601, milliseconds."""

from datetime import UTC, datetime

from memclients.mock._clock import Clock


def now(clock: Clock) -> str:
    """Return the server's time."""
    return written(clock.now())


def written(moment: datetime) -> str:
    """Write a time; one without offset is UTC."""
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return aware.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def normalised(text: str) -> str | None:
    """Rewrite an ISO date or time, None if it is no such thing."""
    try:
        return written(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None
