"""Numbers at the edge of what SQLite holds."""

import math

MAX_INTEGER = 2**63 - 1


def storable(value: int) -> int | float:
    """Return an integer as SQLite takes it: beyond 64 bits as a float, infinite if need be, and a boolean as 1 or 0."""
    if -MAX_INTEGER - 1 <= value <= MAX_INTEGER:
        return int(value)
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf
