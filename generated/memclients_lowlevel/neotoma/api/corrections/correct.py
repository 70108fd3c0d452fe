# Generated from specs/neotoma.yaml; do not edit.
"""Correct one field of an entity.

A correction outranks what is stored later, but only in fields that are merged by priority; in the others the newest
wins again. Correcting a name renames the entity for lookups, and its id stays.

The same key, field and value are a replay, whose snapshot is null; another field or value under the key is another
correction. So a key that is made of the value alone can't go from A to B and back to A. A correction of a field
that the type does not declare is kept, but not shown. An unknown entity is made up, and a type that is not the
entity's is taken; a type that is not registered is a 400.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    IdempotencyKey,
    Operation,
    RawResponse,
    Request,
    RetryRules,
    as_is,
    as_text,
    is_object,
    no_variant,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client
    from ...models.correction_input import CorrectionInput
    from ...models.correction_result import CorrectionResult
    from ...models.error_body import ErrorBody
    from ...models.store_error_body import StoreErrorBody
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
    id="correct",
    method="POST",
    path="/correct",
    credentials=("token",),
    retry=RetryRules.of("with-key", statuses=[429, 502, 503, 504], key=IdempotencyKey("body", ("idempotency_key",))),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "A field of an entity and its right value. The server refuses other keys; several at once are several requests.",
                "required": ["entity_id", "entity_type", "field", "value", "idempotency_key"],
                "additionalProperties": False,
                "properties": {
                    "entity_id": {
                        "type": "string",
                        "pattern": "^ent_[0-9a-f]{24}$",
                        "description": "ent_ and 24 lower-case hexadecimal digits. The server would make up an entity for anything else.",
                    },
                    "entity_type": {
                        "type": "string",
                        "pattern": "\\S",
                        "description": "The entity's registered type, not blank.",
                    },
                    "field": {"type": "string", "pattern": "\\S", "description": "Name of the field, not blank."},
                    "value": {"description": "Any JSON value."},
                    "idempotency_key": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Own key of this correction, not empty. A repeat of field and value under it writes nothing.",
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_correction_result(value: Any) -> CorrectionResult:
    from ...models.correction_result import CorrectionResult

    return CorrectionResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


def _read_store_error_body(value: Any) -> StoreErrorBody:
    from ...models.store_error_body import StoreErrorBody

    return StoreErrorBody.from_dict(value)


def _read_response_400(value: Any) -> ErrorBody | StoreErrorBody:
    if is_object(value, "error_code", "message", "timestamp"):
        return _read_error_body(value)
    if is_object(value, "error"):
        return _read_store_error_body(value)
    raise no_variant(value, "ErrorBody | StoreErrorBody")


ANSWERS: Final[Answers[CorrectionResult, ErrorBody | StoreErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_correction_result},
    },
    errors={
        400: {"application/json": _read_response_400, "text/html": as_text},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"text/html": as_text},
        413: {"text/html": as_text},
        429: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        500: {"application/json": _read_error_body},
        502: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    *,
    body: CorrectionInput | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: A field of an entity and its right value. The server refuses other keys; several at once are several
            requests.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(
    response: RawResponse,
) -> CorrectionResult | ErrorBody | StoreErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CorrectionInput | Mapping[str, Any],
) -> Response[CorrectionResult | ErrorBody | StoreErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: A field of an entity and its right value. The server refuses other keys; several at once are several
            requests.

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
    body: CorrectionInput | Mapping[str, Any],
) -> CorrectionResult:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: A field of an entity and its right value. The server refuses other keys; several at once are several
            requests.

    Returns:
        Corrected, or replayed.

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
    body: CorrectionInput | Mapping[str, Any],
) -> Response[CorrectionResult | ErrorBody | StoreErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CorrectionInput | Mapping[str, Any],
) -> CorrectionResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
