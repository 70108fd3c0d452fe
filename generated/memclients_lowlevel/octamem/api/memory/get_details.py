# Generated from specs/octamem.yaml; do not edit.
"""Read usage and limits of the memory.

The key alone says which memory. Never returns memory text, so it also serves to check a key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    Operation,
    RawResponse,
    Request,
    RetryRules,
    as_text,
    is_object,
    no_variant,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.details_envelope import DetailsEnvelope
    from ...models.error_body import ErrorBody
    from ...models.memory_details import MemoryDetails
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
    id="getDetails",
    method="POST",
    path="/api/memory/details",
    credentials=("bearer",),
    retry=RetryRules.of("safe", statuses=[408, 429, "5XX"], never=[501, 505]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {"body": {"type": "object", "description": "The empty object.", "additionalProperties": True}},
        "required": ["body"],
    },
)


def _read_details_envelope(value: Any) -> DetailsEnvelope:
    from ...models.details_envelope import DetailsEnvelope

    return DetailsEnvelope.from_dict(value)


def _read_memory_details(value: Any) -> MemoryDetails:
    from ...models.memory_details import MemoryDetails

    return MemoryDetails.from_dict(value)


def _read_response_200(value: Any) -> DetailsEnvelope | MemoryDetails:
    if is_object(value, "data"):
        return _read_details_envelope(value)
    if is_object(value):
        return _read_memory_details(value)
    raise no_variant(value, "DetailsEnvelope | MemoryDetails")


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[DetailsEnvelope | MemoryDetails, ErrorBody | str]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_response_200},
    },
    errors={
        400: {"application/json": _read_error_body},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"application/json": _read_error_body},
        405: {"application/json": _read_error_body},
        429: {"application/json": _read_error_body},
        "4XX": {"application/json": _read_error_body},
        "5XX": {"application/json": _read_error_body, "text/html": as_text, "text/plain": as_text},
    },
)


def build_request(
    *,
    body: Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: The empty object.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> DetailsEnvelope | MemoryDetails | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: Mapping[str, Any],
) -> Response[DetailsEnvelope | MemoryDetails | ErrorBody | str]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: The empty object.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.send(build_request(body=body), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient,
    body: Mapping[str, Any],
) -> DetailsEnvelope | MemoryDetails:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: The empty object.

    Returns:
        Usage and limits.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.fetch(build_request(body=body), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: Mapping[str, Any],
) -> Response[DetailsEnvelope | MemoryDetails | ErrorBody | str]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: Mapping[str, Any],
) -> DetailsEnvelope | MemoryDetails:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
