"""Ids of memories, which say what a memory is about."""

import json
from hashlib import sha256
from typing import Any


def canonical(content: Any) -> str:
    """Return the one JSON text of a value, whatever the order of its keys; `1` and `1.0` stay two values."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def memory_id(kind: str, topic_key: str | None, content: Any) -> str:
    """Return the id of a memory; what is not an argument here does not tell two memories apart."""
    identity = "\0".join((kind, topic_key or "", canonical(content)))
    return f"mem_{sha256(identity.encode()).hexdigest()[:32]}"
