"""The `Retry-After` header in all the forms that servers send."""

from __future__ import annotations

import math
import time
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def retry_after(headers: Mapping[str, str], *, now: float | None = None) -> float | None:
    """Return how long the server asks to wait.

    A date is measured against the answer's own `Date` header if it has one: the two clocks may differ.

    Args:
        headers: Headers of the answer.
        now: Seconds since the epoch by our clock; default: now.

    Returns:
        Seconds, 0 or more; None when the header is absent or says nothing usable (text, NaN, infinite, negative).
    """
    value = headers.get("retry-after")
    if value is None:
        return None
    try:
        seconds = float(value)
    except ValueError:
        moment = _timestamp(value)
        if moment is None:
            return None
        server_now = _timestamp(headers.get("date", ""))
        reference = server_now if server_now is not None else time.time() if now is None else now
        return max(0.0, moment - reference)
    return seconds if math.isfinite(seconds) and seconds >= 0 else None


def _timestamp(text: str) -> float | None:
    try:
        moment = parsedate_to_datetime(text)
        # Two of HTTP's three forms of dates name no zone, and all three mean UTC.
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
