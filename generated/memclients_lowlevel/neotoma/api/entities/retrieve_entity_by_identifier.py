# Generated from specs/neotoma.yaml; do not edit.
"""Look entities up by id, name or another identifying field.

An id is looked up as such. Anything else is matched with part of a name in any case, or with an alias; then with
the fields name, full_name, title, email, domain and company, or the one that `by` names; then by meaning, if the
server can. Names begin with their type, so words such as task or message match every entity of that type.

Never a 404: nothing found is an empty list. A deleted entity is still found, and its snapshot is null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    Operation,
    RawResponse,
    Request,
    RetryRules,
    as_is,
    as_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client
    from ...models.error_body import ErrorBody
    from ...models.identifier_lookup import IdentifierLookup
    from ...models.identifier_result import IdentifierResult
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
    id="retrieveEntityByIdentifier",
    method="POST",
    path="/retrieve_entity_by_identifier",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "What to look up. The server would ignore other keys.",
                "additionalProperties": False,
                "required": ["identifier"],
                "properties": {
                    "identifier": {
                        "type": "string",
                        "pattern": "\\S",
                        "description": "An id, name, e-mail address or the like, not blank. The server takes an empty one for everything.",
                    },
                    "entity_type": {
                        "type": "string",
                        "pattern": "\\S",
                        "description": "Type of an entity, such as task, not blank.",
                    },
                    "by": {
                        "type": "string",
                        "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
                        "description": "The one field to look in, by its bare name.",
                    },
                    "limit": {"type": "integer", "minimum": 1, "description": "1 or more."},
                    "include_observations": {
                        "type": "boolean",
                        "description": "Whether to include observations, false by default.",
                    },
                    "observations_limit": {
                        "type": "integer",
                        "minimum": 1,
                        "maximum": 200,
                        "description": "1 to 200 observations of each entity, 20 by default.",
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_identifier_result(value: Any) -> IdentifierResult:
    from ...models.identifier_result import IdentifierResult

    return IdentifierResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[IdentifierResult, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_identifier_result},
    },
    errors={
        400: {"application/json": _read_error_body, "text/html": as_text},
        401: {"application/json": _read_error_body},
        404: {"text/html": as_text},
        413: {"text/html": as_text},
        429: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        500: {"application/json": _read_error_body},
        502: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    *,
    body: IdentifierLookup | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: What to look up. The server would ignore other keys.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> IdentifierResult | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: IdentifierLookup | Mapping[str, Any],
) -> Response[IdentifierResult | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: What to look up. The server would ignore other keys.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.send(build_request(body=body), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: IdentifierLookup | Mapping[str, Any],
) -> IdentifierResult:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: What to look up. The server would ignore other keys.

    Returns:
        What was found, and how.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.fetch(build_request(body=body), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: IdentifierLookup | Mapping[str, Any],
) -> Response[IdentifierResult | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: IdentifierLookup | Mapping[str, Any],
) -> IdentifierResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
