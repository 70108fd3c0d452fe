"""Ids that the server makes up."""

import secrets


def new_id(kind: str) -> str:
    """Make an id such as `agent_` with 24 hex digits."""
    return f"{kind}_{secrets.token_hex(12)}"
