"""Times as Hippocortex writes them: UTC, ISO 8601, milliseconds."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime.fromtimestamp(0, UTC)


def iso(moment: int) -> str:
    """Write a time.

    Args:
        moment: Unix milliseconds.
    """
    found = _EPOCH + timedelta(milliseconds=moment)
    return found.isoformat(timespec="milliseconds").replace("+00:00", "Z")
