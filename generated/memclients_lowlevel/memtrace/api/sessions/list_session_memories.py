# Generated from specs/memtrace.yaml; do not edit.
"""List a session's memories.

Empty for an unknown session. Offsets and every other filter are ignored, so an offset loop would never end: page by
time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    FinalAnswer,
    Operation,
    Pagination,
    RawResponse,
    Request,
    RetryRules,
    as_is,
    as_text,
)

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.error_body import ErrorBody
    from ...models.memory_list import MemoryList

__all__ = (
    "ANSWERS",
    "OPERATION",
    "asyncio",
    "asyncio_detailed",
    "build_request",
    "parse_response",
    "sync",
    "sync_detailed",
)

OPERATION: Final = Operation(
    id="listSessionMemories",
    method="GET",
    path="/api/v1/sessions/{session_id}/memories",
    credentials=("apiKey",),
    retry=RetryRules.of(
        "safe", statuses=[429, 502, 503, 504], final=[FinalAnswer(status=503, field="error", contains="arc instance")]
    ),
    not_found="error",
    pagination=Pagination(
        style="window",
        items="memories",
        since="since",
        time="time",
        order="order",
        more="has_more",
        limit="limit",
        default_limit=100,
        max_limit=1000,
    ),
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {
                    "session_id": {
                        "description": "A letter, then up to 127 letters, digits, underscores or hyphens.",
                        "type": "string",
                        "pattern": "^[a-zA-Z][a-zA-Z0-9_-]{0,127}$",
                    }
                },
                "required": ["session_id"],
            },
            "query": {
                "type": "object",
                "properties": {
                    "memory_type": {
                        "description": "episodic, session, decision or entity; another word of letters, digits and underscores matches nothing.",
                        "type": "string",
                        "pattern": "^[a-zA-Z][a-zA-Z0-9_]{0,63}$",
                    },
                    "since": {
                        "description": "A number and m, h or d, such as 24h, up to 8760m, 8760h or 365d; or an ISO 8601 timestamp. The bound itself is excluded.",
                        "type": "string",
                        "pattern": "^(?!0000)(([1-9][0-9]{0,2}|[1-7][0-9]{3}|8[0-6][0-9]{2}|87[0-5][0-9]|8760)[mh]|([1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-5])d|([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?)$",
                    },
                    "limit": {
                        "description": "1 to 1000. The server would silently take anything else for its default.",
                        "type": "integer",
                        "minimum": 1,
                        "maximum": 1000,
                    },
                    "order": {
                        "description": "asc or desc. The server would silently take anything else for desc.",
                        "type": "string",
                        "enum": ["asc", "desc"],
                    },
                },
            },
        },
        "required": ["path", "query"],
    },
)


def _read_memory_list(value: Any) -> MemoryList:
    from ...models.memory_list import MemoryList

    return MemoryList.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[MemoryList, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_memory_list},
    },
    errors={
        401: {"application/json": _read_error_body},
        404: {"text/plain": as_text},
        405: {"text/plain": as_text},
        429: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        500: {"application/json": _read_error_body, "text/plain": as_text},
        502: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
    },
)


def build_request(
    session_id: str,
    *,
    memory_type: str | None | Unset = UNSET,
    since: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    order: str | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        session_id: Id of the session.
        memory_type: Only memories of this type.
        since: Only memories later than this.
        limit: Length of a page, 100 by default.
        order: By time, descending by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"session_id": session_id},
        query={"memory_type": memory_type, "since": since, "limit": limit, "order": order},
    )


def parse_response(response: RawResponse) -> MemoryList | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    session_id: str,
    *,
    client: AuthenticatedClient,
    memory_type: str | None | Unset = UNSET,
    since: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    order: str | None | Unset = UNSET,
) -> Response[MemoryList | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        session_id: Id of the session.
        client: Where and how to send.
        memory_type: Only memories of this type.
        since: Only memories later than this.
        limit: Length of a page, 100 by default.
        order: By time, descending by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(
        build_request(session_id, memory_type=memory_type, since=since, limit=limit, order=order), ANSWERS
    )


def sync(
    session_id: str,
    *,
    client: AuthenticatedClient,
    memory_type: str | None | Unset = UNSET,
    since: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    order: str | None | Unset = UNSET,
) -> MemoryList:
    """Call the operation and return the body of its success.

    Args:
        session_id: Id of the session.
        client: Where and how to send.
        memory_type: Only memories of this type.
        since: Only memories later than this.
        limit: Length of a page, 100 by default.
        order: By time, descending by default.

    Returns:
        A page of memories.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(
        build_request(session_id, memory_type=memory_type, since=since, limit=limit, order=order), ANSWERS
    )


async def asyncio_detailed(
    session_id: str,
    *,
    client: AuthenticatedClient,
    memory_type: str | None | Unset = UNSET,
    since: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    order: str | None | Unset = UNSET,
) -> Response[MemoryList | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(session_id, memory_type=memory_type, since=since, limit=limit, order=order), ANSWERS
    )


async def asyncio(
    session_id: str,
    *,
    client: AuthenticatedClient,
    memory_type: str | None | Unset = UNSET,
    since: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    order: str | None | Unset = UNSET,
) -> MemoryList:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(session_id, memory_type=memory_type, since=since, limit=limit, order=order), ANSWERS
    )
