"""The key by which Memtrace recognizes a memory that it has already."""

import hashlib

_CONTENT_BYTES = 200
_KEY_LENGTH = 32


def dedup_key(agent_id: str, event_type: str, content: str) -> str:
    """Compute the key of a memory that brings none.

    Only the first 200 bytes of the content count, even if that cuts a character in two.
    """
    text = f"{agent_id}|{event_type}|".encode() + content.encode()[:_CONTENT_BYTES]
    return hashlib.sha256(text).hexdigest()[:_KEY_LENGTH]
