"""Positions in the audit stream: ids of events, which sort as the stream does, and cursors made of them."""

import base64
import re

# Sorts after every id.
LAST = "evt_~"

_LATEST = 10**13 - 1
_ID = re.compile(r"evt_([0-9]{13})-([0-9a-f]{8})?")


def event_id(ts: int, seq: int) -> str:
    """Return the id of an event.

    Args:
        ts: Its time, in ms.
        seq: Its number.
    """
    return f"evt_{ts:013d}-{seq:08x}"


def moment(key: str) -> int:
    """Return the time in an id, in ms."""
    return int(key[4:17])


def before(ts: int) -> str:
    """Return a position that sorts before all events of a moment (in ms) and after those of earlier ones."""
    return f"evt_{_clipped(ts):013d}-"


def after(ts: int) -> str:
    """Return a position that sorts after all events of a moment (in ms) and before those of later ones."""
    return f"evt_{_clipped(ts):013d}." if ts >= 0 else "evt_"


def cursor(key: str) -> str:
    """Return a position as readers get it."""
    return base64.urlsafe_b64encode(key.removeprefix("evt_").encode()).decode().rstrip("=")


def read(text: str) -> str:
    """Return the position in a cursor.

    Raises:
        ValueError: There is none in it.
    """
    try:
        key = "evt_" + base64.b64decode(text + "=" * (-len(text) % 4), altchars="-_", validate=True).decode()
    except ValueError as error:
        raise ValueError("invalid cursor") from error
    if not _ID.fullmatch(key):
        raise ValueError("invalid cursor")
    return key


def _clipped(ts: int) -> int:
    return min(max(ts, 0), _LATEST)
