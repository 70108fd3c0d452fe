# Generated from specs/neotoma.yaml; do not edit.
"""List the observations of an entity with their sources.

Newest first. Unlike `listObservations` it has a total, and an unknown entity is a 404.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    Operation,
    Pagination,
    RawResponse,
    Request,
    RetryRules,
    Segment,
    as_is,
    as_text,
)

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error_body import ErrorBody
    from ...models.observation_page import ObservationPage

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
    id="listEntityObservations",
    method="GET",
    path="/entities/{entity_id}/observations",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    pagination=Pagination(style="offset", items="observations", offset="offset", limit="limit", default_limit=100),
    segments={"entity_id": Segment(dots=True)},
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {
                    "entity_id": {"description": "Any text that is not empty.", "type": "string", "minLength": 1}
                },
                "required": ["entity_id"],
            },
            "query": {
                "type": "object",
                "properties": {
                    "limit": {"description": "1 or more.", "type": "integer", "minimum": 1},
                    "offset": {"description": "0 or more.", "type": "integer", "minimum": 0},
                },
            },
        },
        "required": ["path", "query"],
    },
)


def _read_observation_page(value: Any) -> ObservationPage:
    from ...models.observation_page import ObservationPage

    return ObservationPage.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[ObservationPage, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_observation_page},
    },
    errors={
        401: {"application/json": _read_error_body},
        404: {"text/html": as_text, "application/json": _read_error_body},
        429: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        500: {"application/json": _read_error_body},
        502: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    entity_id: str,
    *,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        entity_id: Id of the entity.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"entity_id": entity_id},
        query={"limit": limit, "offset": offset},
    )


def parse_response(response: RawResponse) -> ObservationPage | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    entity_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Response[ObservationPage | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        entity_id: Id of the entity.
        client: Where and how to send.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.send(build_request(entity_id, limit=limit, offset=offset), ANSWERS)


def sync(
    entity_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> ObservationPage:
    """Call the operation and return the body of its success.

    Args:
        entity_id: Id of the entity.
        client: Where and how to send.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.

    Returns:
        A page of observations.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.fetch(build_request(entity_id, limit=limit, offset=offset), ANSWERS)


async def asyncio_detailed(
    entity_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Response[ObservationPage | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(entity_id, limit=limit, offset=offset), ANSWERS)


async def asyncio(
    entity_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> ObservationPage:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(entity_id, limit=limit, offset=offset), ANSWERS)
