"""A clock that tests can move."""

import time
from datetime import UTC, datetime, timedelta
from email.utils import formatdate

NANOSECONDS = 1_000_000_000
EPOCH = datetime.fromtimestamp(0, UTC)


class Clock:
    """Tell the time of a mock server: real time plus an offset, or a time that stands still.

    Args:
        start: The time at which the server begins; the real time when absent. A time without offset is UTC.
        frozen: Let time pass only through `advance`.
    """

    def __init__(self, start: datetime | str | None = None, *, frozen: bool = False) -> None:
        self._start = nanoseconds(start) if start is not None else None
        self._frozen = frozen
        self.reset()

    def reset(self) -> None:
        """Go back to the start."""
        real = time.time_ns()
        begin = real if self._start is None else self._start
        self._offset = begin - real
        self._standing = begin

    def time_ns(self) -> int:
        """Return nanoseconds since the epoch."""
        return self._standing if self._frozen else time.time_ns() + self._offset

    def milliseconds(self) -> int:
        """Return milliseconds since the epoch."""
        return self.time_ns() // 1_000_000

    def now(self) -> datetime:
        """Return the time in UTC."""
        return EPOCH + timedelta(microseconds=self.time_ns() // 1000)

    def http_date(self) -> str:
        """Return the time in the form of the `Date` header."""
        return formatdate(self.time_ns() // NANOSECONDS, usegmt=True)

    def advance(self, seconds: float) -> None:
        """Move the clock forward.

        Raises:
            ValueError: The number is negative: stored rows would come to lie in the future.
        """
        if seconds < 0:
            raise ValueError(f"the clock moves forward only, not by {seconds} seconds")
        step = round(seconds * NANOSECONDS)
        self._offset += step
        self._standing += step


def nanoseconds(moment: datetime | str) -> int:
    """Return nanoseconds since the epoch; a time without offset is UTC."""
    parsed = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return (_aware(parsed) - EPOCH) // timedelta(microseconds=1) * 1000


def iso_milliseconds(moment: datetime) -> str:
    """Write a time as JavaScript does: UTC, ISO 8601, milliseconds; a time without offset is UTC."""
    return _aware(moment).astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _aware(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
