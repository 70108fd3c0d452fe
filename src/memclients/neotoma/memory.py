"""The memory of a conversation, each of its methods in both colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients.neotoma._async.memory import AsyncMemory
from memclients.neotoma._sync.memory import Memory
from memclients.neotoma.turns import Conversation

if TYPE_CHECKING:
    from memclients.neotoma.client import HttpTransport


class NeotomaMemory(Memory, AsyncMemory):
    """Store a conversation turn by turn, each part once whatever goes wrong.

    It keeps nothing between its calls, so one may serve any number of turns side by side.

    Args:
        transport: The client to store with.
        conversation_id: Your id of the conversation; the server ignores case and outer spaces in it.
        platform: Where it takes place.
        client_name: Who writes it down.
        conversation_title: Its title. Without one, one is made up that never replaces another.

    Raises:
        InvalidRequestError: If the id is blank.

    Source: Neotoma's documentation, "Python client: Explicit lifecycle".
    """

    def __init__(
        self,
        transport: HttpTransport,
        *,
        conversation_id: str,
        platform: str | None = None,
        client_name: str | None = None,
        conversation_title: str | None = None,
    ) -> None:
        self._transport = transport
        self._conversation = Conversation(conversation_id, platform, client_name, conversation_title)

    @property
    def conversation_id(self) -> str:
        """Your id of the conversation."""
        return self._conversation.id

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.conversation_id!r}>"
