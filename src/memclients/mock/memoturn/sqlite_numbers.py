"""Numbers at the edge of what SQLite holds."""

MAX_INTEGER = 2**63 - 1


def storable(value: int) -> int | float:
    """Return an integer as SQLite takes it: beyond 64 bits as a float, and a boolean as 1 or 0."""
    return int(value) if -MAX_INTEGER - 1 <= value <= MAX_INTEGER else float(value)
