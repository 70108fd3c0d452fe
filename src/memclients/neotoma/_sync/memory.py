# Derived from src/memclients/neotoma/_async/memory.py by `make generate`; edit that file, not this one.
"""Open and close turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients.neotoma import turns
from memclients.neotoma._sync.retrieval import Retrieval
from memclients.neotoma._sync.turn_stores import TurnStores
from memclients.neotoma.turn_ids import checked_turn_id
from memclients.neotoma.turn_results import CloseTurnResult, OpenTurnResult

if TYPE_CHECKING:
    from collections.abc import Iterable

    from memclients.neotoma.client import HttpTransport
    from memclients.neotoma.turns import Conversation


class Memory:
    """Methods that store turns."""

    _transport: HttpTransport
    _conversation: Conversation

    def open_turn(self, turn_id: str, user_message: str, turn_number: int | None = None) -> OpenTurnResult:
        """Retrieve what the user's message names, and store the message with references to that.

        Opening a turn again with the same message, as after a crash, adds nothing but references that are new, and
        returns the same ids.

        Args:
            turn_id: Your id of the turn, its own within the conversation.
            user_message: What the user says.
            turn_number: Which turn of the conversation it is.

        Returns:
            The entities that were retrieved, 10 at most, and the ids of what is stored. What could not be retrieved is
            missing, with the reason in `retrieval_errors`.

        Raises:
            InvalidRequestError: If an argument can't be used; nothing was sent.
            TurnConflictError: If the turn is stored with something else, or shares its key with another turn.
            MissingEntityError: If the server does not tell what the message is stored as.
            NeotomaClientError: If the message can't be stored.

        Source: Neotoma's documentation, "Python client: Explicit lifecycle".
        """
        # What can't be stored is refused before anything is looked up.
        turns.user_store(self._conversation, checked_turn_id(turn_id), user_message, turn_number, ())
        retrieved = Retrieval(self._transport).find_named(user_message)
        ids = [entity["entity_id"] for entity in retrieved.entities]
        plan = turns.user_store(self._conversation, turn_id, user_message, turn_number, ids)
        stored = TurnStores(self._transport).store_once(plan)
        return OpenTurnResult(
            conversation_id=self._conversation.id,
            turn_id=turn_id,
            retrieved=retrieved.entities,
            retrieved_entity_ids=ids,
            conversation_entity_id=stored.ids[0],
            user_message_entity_id=stored.ids[1],
            retrieval_errors=retrieved.errors,
        )

    def close_turn(
        self,
        turn_id: str,
        assistant_message: str,
        refers_to: Iterable[str] | None = None,
        turn_number: int | None = None,
    ) -> CloseTurnResult:
        """Store the assistant's message with references to entities.

        Closing a turn again with the same message adds nothing but references that are new, and returns the same ids.

        Args:
            turn_id: The id with which the turn was opened.
            assistant_message: What the assistant says.
            refers_to: Ids of the entities that the message is about, such as `retrieved_entity_ids`.
            turn_number: Which turn of the conversation it is.

        Returns:
            The id of the message.

        Raises:
            InvalidRequestError: If an argument can't be used; nothing was sent.
            TurnConflictError: If the turn is stored with something else, or shares its key with another turn.
            MissingEntityError: If the server does not tell what the message is stored as.
            NeotomaClientError: If the message can't be stored.

        Source: Neotoma's documentation, "Python client: Explicit lifecycle".
        """
        plan = turns.assistant_store(
            self._conversation, checked_turn_id(turn_id), assistant_message, turn_number, refers_to or ()
        )
        stored = TurnStores(self._transport).store_once(plan)
        return CloseTurnResult(turn_id=turn_id, assistant_message_entity_id=stored.ids[1])
