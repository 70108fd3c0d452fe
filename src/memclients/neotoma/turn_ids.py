"""Names of turns: the idempotency keys and identities that all writers to Neotoma share."""

from __future__ import annotations

from typing import Final

from memclients.neotoma.errors import InvalidRequestError

_ASSISTANT: Final = "assistant"


def checked(name: str, value: object) -> str:
    """Return an id of a conversation or turn.

    Raises:
        InvalidRequestError: If it is not a text, or blank.
    """
    if not isinstance(value, str):
        raise InvalidRequestError(f"{name} must be a str, not {type(value).__name__}")
    if not value.strip():
        raise InvalidRequestError(f"{name} must not be blank")
    return value


def checked_turn_id(value: object) -> str:
    """Return the id of a turn.

    Raises:
        InvalidRequestError: If the user's message of this turn would be the assistant's of another.
    """
    turn_id = checked("turn_id", value)
    # The server ignores case and outer spaces where it identifies messages.
    if turn_id.strip().casefold().endswith(f":{_ASSISTANT}"):
        raise InvalidRequestError(f"turn_id must not end in :{_ASSISTANT}, which names the answer to another turn")
    return turn_id


def key_prefix(conversation_id: str, turn_id: str) -> str:
    return f"conversation-{conversation_id}-{turn_id}"


def user_key(conversation_id: str, turn_id: str) -> str:
    """Return the idempotency key of the user's part of a turn."""
    return key_prefix(conversation_id, turn_id)


def assistant_key(conversation_id: str, turn_id: str) -> str:
    """Return the idempotency key of the assistant's part of a turn."""
    return f"{key_prefix(conversation_id, turn_id)}-{_ASSISTANT}"


def whole_turn_key(prefix: str) -> str:
    """Return the idempotency key of a turn that is stored at once."""
    return f"{prefix}-turn"


def turn_key(conversation_id: str, turn_id: str, role: str) -> str:
    """Return what identifies the message of a role in a turn."""
    key = f"{conversation_id}:{turn_id}"
    return f"{key}:{_ASSISTANT}" if role == _ASSISTANT else key
