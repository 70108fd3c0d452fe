"""The shapes of identifiers, labels and times."""

import re
from collections.abc import Iterable
from datetime import datetime

from memclients.mock._clock import EPOCH, NANOSECONDS
from memclients.mock.memtrace.refusals import BackendError, InvalidError

MEMORY_TYPES = ("episodic", "session", "decision", "entity")

_ID = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]{0,127}")
_LABEL = re.compile(r"[a-zA-Z][a-zA-Z0-9_]{0,63}")
_TAG = re.compile(r"[a-zA-Z0-9_.\-]{1,64}")

_SPAN = re.compile(r"([0-9]{1,4})([mhd])")
_MINUTES = {"m": 1, "h": 60, "d": 24 * 60}
_MAX_COUNT = 8760
_MAX_DAYS = 365

# The range of a 64-bit number of nanoseconds: the years 1678 to 2262.
_FIRST, _LAST = -(2**63), 2**63 - 1

# Stands in for the SQL engine behind the real server: what it reads as a timestamp.
_TIMESTAMP = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII
)


def check_id(name: str, value: str) -> None:
    """Refuse an ill-formed agent or session id; an empty one is an absent one.

    Raises:
        InvalidError: It is ill-formed.
    """
    if value and not _ID.fullmatch(value):
        raise InvalidError(f"invalid {name}: {value}")


def check_labels(name: str, values: Iterable[str]) -> None:
    """Refuse ill-formed event or memory types.

    Raises:
        InvalidError: One is ill-formed.
    """
    for value in values:
        if not _LABEL.fullmatch(value):
            raise InvalidError(f"invalid {name}: {value}")


def check_tags(values: Iterable[str]) -> None:
    """Refuse ill-formed tags.

    Raises:
        InvalidError: One is ill-formed.
    """
    for value in values:
        if not _TAG.fullmatch(value):
            raise InvalidError(f"invalid tag '{value}': only letters, digits, '_', '.' and '-', at most 64")


def relative(text: str, now: int) -> int | None:
    """Read `30m`, `2h` or `7d` as that long before now.

    Args:
        text: The time span.
        now: Nanoseconds since the epoch.

    Returns:
        Nanoseconds since the epoch, or None when the text is nothing of the kind.
    """
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    count, unit = int(found[1]), found[2]
    if not 1 <= count <= (_MAX_DAYS if unit == "d" else _MAX_COUNT):
        return None
    return now - count * _MINUTES[unit] * 60 * NANOSECONDS


def bound(text: str, now: int) -> int | None:
    """Read a `since` or `until` of list and search.

    Returns:
        Nanoseconds since the epoch; None for no bound.

    Raises:
        BackendError: The server would hand it on, and the SQL engine would not read it as a time.
    """
    if not text:
        return None
    moment = relative(text, now)
    if moment is None:
        moment = instant(text)
    if moment is None:
        raise BackendError(f'failed to query memories: could not read "{text}" as a timestamp')
    return moment


def instant(text: str) -> int | None:
    """Read a timestamp in nanoseconds since the epoch; None when the text is none."""
    found = _TIMESTAMP.fullmatch(text)
    if found is None:
        return None
    day, time, fraction, offset = found.groups()
    try:
        moment = datetime.fromisoformat(f"{day}T{time or '00:00'}{offset or 'Z'}")
    except ValueError:
        return None
    seconds = (moment - EPOCH).total_seconds()
    return min(max(round(seconds) * NANOSECONDS + int((fraction or "").ljust(9, "0")), _FIRST), _LAST)
