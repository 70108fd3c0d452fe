"""What the turn protocol takes and returns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients.neotoma._results import IdentifiedEntity, RetrievedEntity, StoreResult


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTurnResult:
    """A turn that was opened.

    Attributes:
        conversation_id: Your id of the conversation.
        turn_id: Your id of the turn.
        retrieved: The entities that the user's message names, the best match first.
        retrieved_entity_ids: Their ids, in that order.
        conversation_entity_id: Id of the conversation's entity.
        user_message_entity_id: Id of the message's entity.
        retrieval_errors: Why something was not retrieved, if so.
    """

    conversation_id: str
    turn_id: str
    retrieved: list[RetrievedEntity]
    retrieved_entity_ids: list[str]
    conversation_entity_id: str
    user_message_entity_id: str
    retrieval_errors: list[Exception] = field(default_factory=list[Exception])


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseTurnResult:
    """A turn that was closed.

    Attributes:
        turn_id: Your id of the turn.
        assistant_message_entity_id: Id of the message's entity.
    """

    turn_id: str
    assistant_message_entity_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnContext:
    """What an agent is told beside the user's message.

    Attributes:
        retrieved: The entities that the message names, the best match first.
        retrieved_entity_ids: Their ids, in that order.
        turn_id: Id of the turn.
        conversation_id: Id of the conversation.
    """

    retrieved: list[RetrievedEntity]
    retrieved_entity_ids: list[str]
    turn_id: str
    conversation_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentTurnResult:
    """A turn of an agent with memory.

    Attributes:
        assistant_message: What the agent said.
        ctx: What it was told.
        opened: What the user's part is stored as.
        closed: What the agent's part is stored as.
    """

    assistant_message: str
    ctx: TurnContext
    opened: OpenTurnResult
    closed: CloseTurnResult


@dataclass(frozen=True, slots=True)
class ChatTurnMessage:
    """A message of a turn.

    Attributes:
        content: Its text.
        role: Whose it is.
        sender_kind: What its sender is; the role unless given.
        sender_agent_id: Which agent sent it.
        recipient_agent_id: Which agent it is for.
        extra: More fields of its entity; with a `turn_key` of its own, a turn may have several messages of a role.
    """

    content: str
    role: Literal["user", "assistant"]
    sender_kind: Literal["user", "assistant", "agent", "system", "tool"] | None = None
    sender_agent_id: str | None = None
    recipient_agent_id: str | None = None
    extra: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreChatTurnResult:
    """A turn that was stored at once.

    Attributes:
        conversation_entity_id: Id of the conversation's entity.
        user_message_entity_id: Id of the user's message, None if there was none.
        assistant_message_entity_id: Id of the assistant's message, None if there was none.
        store_result: The server's answer; empty where the turn was found stored already, under a spent key.
    """

    conversation_entity_id: str
    user_message_entity_id: str | None
    assistant_message_entity_id: str | None
    store_result: StoreResult


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrieveOrStoreResult:
    """An entity that was found or stored.

    Attributes:
        entity_id: Its id.
        created: Whether this call created it, as far as the server tells.
        existing: The entity as it was found, None if it was not.
    """

    entity_id: str
    created: bool
    existing: IdentifiedEntity | None
