# Generated from specs/memtrace.yaml; do not edit.
"""Search memories by structured filters.

Reads only. All filters apply together; types are any of the list, tags all of the list. Without filters it returns
the newest of the organization. There is no semantic search, no offset and no `has_more`.
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

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.error_body import ErrorBody
    from ...models.search_query import SearchQuery
    from ...models.search_result import SearchResult
    from ...types import Response

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
    id="searchMemories",
    method="POST",
    path="/api/v1/search",
    credentials=("apiKey",),
    retry=RetryRules.of(
        "safe", statuses=[429, 502, 503, 504], final=[FinalAnswer(status=503, field="error", contains="arc instance")]
    ),
    not_found="error",
    pagination=Pagination(
        style="window",
        items="results",
        since="since",
        until="until",
        time="time",
        order="order",
        limit="limit",
        default_limit=50,
        max_limit=1000,
    ),
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "Filters, order and length of a search.",
                "properties": {
                    "agent_id": {
                        "type": "string",
                        "pattern": "^[a-zA-Z][a-zA-Z0-9_-]{0,127}$",
                        "description": "A letter, then up to 127 letters, digits, underscores or hyphens.",
                    },
                    "session_id": {
                        "type": "string",
                        "pattern": "^[a-zA-Z][a-zA-Z0-9_-]{0,127}$",
                        "description": "A letter, then up to 127 letters, digits, underscores or hyphens.",
                    },
                    "memory_types": {
                        "type": "array",
                        "items": {
                            "type": "string",
                            "pattern": "^[a-zA-Z][a-zA-Z0-9_]{0,63}$",
                            "description": "episodic, session, decision or entity; another word of letters, digits and underscores matches nothing.",
                        },
                        "description": "Any of these types.",
                    },
                    "event_types": {
                        "type": "array",
                        "items": {
                            "type": "string",
                            "pattern": "^[a-zA-Z][a-zA-Z0-9_]{0,63}$",
                            "description": "A letter, then up to 63 letters, digits or underscores.",
                        },
                        "description": "Any of these event types.",
                    },
                    "tags": {
                        "type": "array",
                        "items": {
                            "type": "string",
                            "pattern": "^[a-zA-Z0-9_.-]{1,64}$",
                            "description": "Up to 64 letters, digits, underscores, dots or hyphens.",
                        },
                        "description": "All of these tags. The server matches pieces of tags, so ui also finds build.",
                    },
                    "content_contains": {"type": "string", "description": "A piece of the content, in the same case."},
                    "min_importance": {
                        "type": "number",
                        "minimum": 0,
                        "maximum": 1,
                        "description": "0 to 1. The server checks nothing.",
                    },
                    "since": {
                        "type": "string",
                        "pattern": "^(?!0000)(([1-9][0-9]{0,2}|[1-7][0-9]{3}|8[0-6][0-9]{2}|87[0-5][0-9]|8760)[mh]|([1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-5])d|([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?)$",
                        "description": "A number and m, h or d, such as 24h, up to 8760m, 8760h or 365d; or an ISO 8601 timestamp. The bound itself is excluded.",
                    },
                    "until": {
                        "type": "string",
                        "pattern": "^(?!0000)(now|([1-9][0-9]{0,2}|[1-7][0-9]{3}|8[0-6][0-9]{2}|87[0-5][0-9]|8760)[mh]|([1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-5])d|([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?)$",
                        "description": "now; a number and m, h or d, such as 24h, up to 8760m, 8760h or 365d; or an ISO 8601 timestamp. The bound itself is excluded.",
                    },
                    "limit": {
                        "type": "integer",
                        "minimum": 1,
                        "maximum": 1000,
                        "description": "1 to 1000. The server would silently take anything else for its default.",
                    },
                    "order": {
                        "type": "string",
                        "enum": ["asc", "desc"],
                        "description": "asc or desc. The server would silently take anything else for desc.",
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_search_result(value: Any) -> SearchResult:
    from ...models.search_result import SearchResult

    return SearchResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[SearchResult, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_search_result},
    },
    errors={
        400: {"application/json": _read_error_body},
        401: {"application/json": _read_error_body},
        404: {"text/plain": as_text},
        405: {"text/plain": as_text},
        413: {"text/plain": as_text},
        429: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        500: {"application/json": _read_error_body, "text/plain": as_text},
        502: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
    },
)


def build_request(
    *,
    body: SearchQuery | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: Filters, order and length of a search.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> SearchResult | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SearchQuery | Mapping[str, Any],
) -> Response[SearchResult | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: Filters, order and length of a search.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(body=body), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient,
    body: SearchQuery | Mapping[str, Any],
) -> SearchResult:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: Filters, order and length of a search.

    Returns:
        The memories that match.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(body=body), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: SearchQuery | Mapping[str, Any],
) -> Response[SearchResult | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: SearchQuery | Mapping[str, Any],
) -> SearchResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
