"""Agents whose turns are stored."""

from __future__ import annotations

import asyncio
import inspect
import uuid
from typing import TYPE_CHECKING, TypeAlias, cast

from memclients.neotoma.errors import InvalidRequestError
from memclients.neotoma.memory import NeotomaMemory
from memclients.neotoma.turn_results import AgentTurnResult, TurnContext

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from memclients.neotoma.client import HttpTransport
    from memclients.neotoma.turn_results import CloseTurnResult, OpenTurnResult

Agent: TypeAlias = "Callable[[str, TurnContext], str] | Callable[[str, TurnContext], Awaitable[str]]"


def with_memory(
    agent_fn: Agent,
    *,
    transport: HttpTransport,
    conversation_id: str,
    platform: str | None = None,
    client_name: str | None = None,
    conversation_title: str | None = None,
) -> WrappedAgent:
    """Give an agent a memory: what is said to it and what it says are stored, and what is known is told to it.

    Args:
        agent_fn: Takes the user's message and a `TurnContext`, returns its reply; a plain or an async function.
        transport: The client to store with.
        conversation_id: Your id of the conversation.
        platform: Where it takes place.
        client_name: Who writes it down.
        conversation_title: Its title. Without one, one is made up that never replaces another.

    Returns:
        The agent with its memory, to be called from plain or async code.

    Raises:
        InvalidRequestError: If the id is blank.

    Source: Neotoma's documentation, "Python client: Quick start".
    """
    memory = NeotomaMemory(
        transport,
        conversation_id=conversation_id,
        platform=platform,
        client_name=client_name,
        conversation_title=conversation_title,
    )
    return WrappedAgent(agent_fn, memory)


class WrappedAgent:
    """An agent with a memory, as `with_memory` returns it.

    If the agent raises, the user's message stays stored; call again with the same message and `turn_id` to go on.

    Attributes:
        memory: Its memory.

    Source: Neotoma's documentation, "Python client: Quick start".
    """

    def __init__(self, agent_fn: Agent, memory: NeotomaMemory) -> None:
        self.memory = memory
        self._agent = cast("Callable[[str, TurnContext], object]", agent_fn)
        self._is_async = _is_async(agent_fn)

    def __call__(
        self, user_message: str, turn_id: str | None = None, *, turn_number: int | None = None
    ) -> AgentTurnResult:
        """Carry out one turn; an async agent runs in an event loop of its own.

        Args:
            user_message: What the user says.
            turn_id: Your id of the turn; a new turn unless given. Give one to be able to repeat the turn after a crash.
            turn_number: Which turn of the conversation it is.

        Returns:
            What the agent said, and what was stored.

        Raises:
            InvalidRequestError: If an argument can't be used, or an async agent is called where an event loop runs:
                nothing was sent. Also if the agent does not return a text; the user's message is stored then.
            NeotomaClientError: If something can't be stored.

        Source: Neotoma's documentation, "Python client: Quick start".
        """
        if self._is_async and _loop_runs():
            raise InvalidRequestError("this agent is async, and an event loop runs here: use `await agent.acall(...)`")
        turn_id = _new_turn_id() if turn_id is None else turn_id
        opened = self.memory.open_turn(turn_id, user_message, turn_number)
        ctx = _context(opened)
        reply = self._agent(user_message, ctx)
        if inspect.isawaitable(reply):
            reply = _run(reply)
        said = cast("str", reply)
        closed = self.memory.close_turn(turn_id, said, opened.retrieved_entity_ids, turn_number)
        return _result(said, ctx, opened, closed)

    async def acall(
        self, user_message: str, turn_id: str | None = None, *, turn_number: int | None = None
    ) -> AgentTurnResult:
        """Carry out one turn; an agent that is not async runs in a thread, so as not to hold up the event loop.

        Args:
            user_message: What the user says.
            turn_id: Your id of the turn; a new turn unless given. Give one to be able to repeat the turn after a crash.
            turn_number: Which turn of the conversation it is.

        Returns:
            What the agent said, and what was stored.

        Raises:
            InvalidRequestError: If an argument can't be used; nothing was sent. Also if the agent does not return a
                text; the user's message is stored then.
            NeotomaClientError: If something can't be stored.

        Source: Neotoma's documentation, "Python client: Async variant".
        """
        turn_id = _new_turn_id() if turn_id is None else turn_id
        opened = await self.memory.aopen_turn(turn_id, user_message, turn_number)
        ctx = _context(opened)
        if self._is_async:
            reply = self._agent(user_message, ctx)
        else:
            reply = await asyncio.to_thread(self._agent, user_message, ctx)
        if inspect.isawaitable(reply):
            reply = await reply
        said = cast("str", reply)
        closed = await self.memory.aclose_turn(turn_id, said, opened.retrieved_entity_ids, turn_number)
        return _result(said, ctx, opened, closed)


def _is_async(agent: object) -> bool:
    return inspect.iscoroutinefunction(agent) or inspect.iscoroutinefunction(getattr(agent, "__call__", None))  # noqa: B004  # it is asked what kind it is


def _loop_runs() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _run(reply: Awaitable[object]) -> object:
    """Wait for what an agent promised, which nobody could tell before it was called."""
    if _loop_runs():
        if inspect.iscoroutine(reply):
            reply.close()
        raise InvalidRequestError(
            "this agent returned an awaitable, and an event loop runs here: use `await agent.acall(...)`; "
            "the user's message is stored, so give it the same turn_id"
        )

    async def wait() -> object:
        return await reply

    return asyncio.run(wait())


def _new_turn_id() -> str:
    return str(uuid.uuid4())


def _context(opened: OpenTurnResult) -> TurnContext:
    # Copies, so that what an agent does with them changes nothing that is stored.
    return TurnContext(
        retrieved=list(opened.retrieved),
        retrieved_entity_ids=list(opened.retrieved_entity_ids),
        turn_id=opened.turn_id,
        conversation_id=opened.conversation_id,
    )


def _result(said: str, ctx: TurnContext, opened: OpenTurnResult, closed: CloseTurnResult) -> AgentTurnResult:
    return AgentTurnResult(assistant_message=said, ctx=ctx, opened=opened, closed=closed)
