"""What the requests of all areas share."""

from __future__ import annotations


def durability(*, durable: bool) -> str | None:
    """Return what asks the server to acknowledge a write only when it is in object storage."""
    return "durable" if durable else None
