# Generated from specs/memoturn.yaml; do not edit.
"""Store a vector.

Creates the collection, whose dimension the first vector decides; another one is a 400. A vector of the same id is
replaced. Vectors have nothing to do with documents of that name, and can't be read or deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    FinalAnswer,
    Operation,
    RawResponse,
    Request,
    RetryRules,
    Segment,
    as_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.error_body import ErrorBody
    from ...models.txid_result import TxidResult
    from ...models.upsert_vector_request import UpsertVectorRequest
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
    id="upsertVector",
    method="POST",
    path="/v1/db/{db}/vectors/{collection}",
    credentials=("token",),
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, 502, 503, 504],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="error",
    segments={"db": Segment(dots=True, keep="@")},
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {
                    "db": {
                        "description": "name or name@branch, where the name has neither @ nor / and the branch is not empty.",
                        "type": "string",
                        "pattern": "^[^@/]+(@[\\s\\S]+)?$",
                    },
                    "collection": {
                        "description": "1 to 64 letters, digits, underscores and hyphens. Neither case nor - and _ are told apart.",
                        "type": "string",
                        "pattern": "^[A-Za-z0-9_-]{1,64}$",
                    },
                },
                "required": ["db", "collection"],
            },
            "body": {
                "type": "object",
                "description": "A vector to store.",
                "required": ["id", "embedding"],
                "properties": {
                    "id": {"type": "string", "description": "Its id, free text."},
                    "embedding": {
                        "type": "array",
                        "minItems": 1,
                        "items": {"type": "number"},
                        "description": "Numbers, at least one.",
                    },
                },
            },
        },
        "required": ["path", "body"],
    },
)


def _read_txid_result(value: Any) -> TxidResult:
    from ...models.txid_result import TxidResult

    return TxidResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[TxidResult, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_txid_result},
    },
    errors={
        400: {"application/json": _read_error_body, "text/plain": as_text},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"application/json": _read_error_body},
        405: {},
        408: {},
        413: {"text/plain": as_text},
        415: {"text/plain": as_text},
        429: {"application/json": _read_error_body},
        500: {"application/json": _read_error_body},
        502: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    db: str,
    collection: str,
    *,
    body: UpsertVectorRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        db: The database, with `@` and the branch unless it is main.
        collection: The collection.
        body: A vector to store.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"db": db, "collection": collection},
        body=body,
    )


def parse_response(response: RawResponse) -> TxidResult | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    db: str,
    collection: str,
    *,
    client: AuthenticatedClient,
    body: UpsertVectorRequest | Mapping[str, Any],
) -> Response[TxidResult | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        db: The database, with `@` and the branch unless it is main.
        collection: The collection.
        client: Where and how to send.
        body: A vector to store.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(db, collection, body=body), ANSWERS)


def sync(
    db: str,
    collection: str,
    *,
    client: AuthenticatedClient,
    body: UpsertVectorRequest | Mapping[str, Any],
) -> TxidResult:
    """Call the operation and return the body of its success.

    Args:
        db: The database, with `@` and the branch unless it is main.
        collection: The collection.
        client: Where and how to send.
        body: A vector to store.

    Returns:
        Stored.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(db, collection, body=body), ANSWERS)


async def asyncio_detailed(
    db: str,
    collection: str,
    *,
    client: AuthenticatedClient,
    body: UpsertVectorRequest | Mapping[str, Any],
) -> Response[TxidResult | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(db, collection, body=body), ANSWERS)


async def asyncio(
    db: str,
    collection: str,
    *,
    client: AuthenticatedClient,
    body: UpsertVectorRequest | Mapping[str, Any],
) -> TxidResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(db, collection, body=body), ANSWERS)
