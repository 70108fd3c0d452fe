"""Events as requests bring them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from memclients.mock.hippocortex.shapes import Fields

KNOWN_TYPES = (
    "message",
    "tool_call",
    "tool_result",
    "file_edit",
    "test_run",
    "command_exec",
    "browser_action",
    "api_result",
    "outcome",
    "observation",
    "file_change",
    "error",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event.

    Args:
        type: Its type.
        session_id: The session that it belongs to.
        payload: What happened, by type.
        metadata: Free-form.
        idempotency_key: What makes its repetition known.
        namespace: An enterprise's part of the tenant.
    """

    type: str
    session_id: str
    payload: Mapping[str, Any]
    metadata: Mapping[str, Any] = field(default_factory=dict[str, Any])
    idempotency_key: str | None = None
    namespace: str | None = None

    @property
    def content_hash(self) -> str:
        """What is equal in events that say the same."""
        return hashlib.sha256(msgspec.json.encode([self.type, self.payload], order="sorted")).hexdigest()


def read_event(fields: Fields, types: tuple[str, ...] = ()) -> Event | None:
    """Read an event; None if something is wrong with it, which the fields then know.

    Args:
        fields: The object.
        types: The types that it may have; any when empty.
    """
    event_type = fields.string("type", required=True, choices=types)
    session_id = fields.string("sessionId", required=True)
    payload = fields.object("payload", required=True)
    metadata = fields.object("metadata")
    idempotency_key = fields.string("idempotencyKey")
    namespace = fields.string("namespace_id")
    if fields.problems or event_type is None or session_id is None or payload is None:
        return None
    return Event(
        type=event_type,
        session_id=session_id,
        payload=payload,
        metadata=metadata or {},
        idempotency_key=idempotency_key,
        namespace=namespace,
    )
