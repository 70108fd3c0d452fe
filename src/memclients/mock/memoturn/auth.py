"""Who is calling, and what they may do."""

from typing import Any

from memclients.mock._call import Call


def actor(_: Call) -> dict[str, Any] | None:
    """Describe the caller for the audit stream; None on a node without authentication."""
    return None
