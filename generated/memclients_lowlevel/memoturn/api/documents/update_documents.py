# Generated from specs/memoturn.yaml; do not edit.
"""Change documents.

The first one that matches, by `_id`, or all of them with `multi`. Nothing is inserted. Operators run in their
alphabetical order: $inc, $push, $set, $unset.
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
    from ...models.update_request import UpdateRequest
    from ...models.update_result import UpdateResult
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
    id="updateDocuments",
    method="POST",
    path="/v1/db/{db}/docs/{collection}/update",
    credentials=("token",),
    retry=RetryRules.of(
        "unsafe",
        statuses=[408, 429, 502, 503, 504],
        shed=[429],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
        safe_if={
            "required": ["filter", "update"],
            "properties": {"update": {"type": "object", "propertyNames": {"enum": ["$set", "$unset"]}}},
            "anyOf": [
                {"required": ["multi"], "properties": {"multi": {"const": True}}},
                {
                    "required": ["filter"],
                    "properties": {
                        "filter": {"type": "object", "required": ["_id"], "properties": {"_id": {"type": "string"}}}
                    },
                },
            ],
        },
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
                "description": "Which documents, and what to change.",
                "required": ["filter", "update"],
                "properties": {
                    "filter": {"$ref": "#/$defs/Filter"},
                    "update": {
                        "type": "object",
                        "description": "Operators: $set, $unset, $inc and $push, each with an object of fields, but not `_id`. At least one; a whole document to replace with is not among them.",
                        "minProperties": 1,
                        "patternProperties": {
                            "^\\$(set|push|unset)$": {
                                "type": "object",
                                "description": "Fields and their values.",
                                "propertyNames": {
                                    "pattern": "^(?!_id$)[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*$",
                                    "maxLength": 200,
                                    "description": "Letters, digits, underscores and hyphens, with single dots into objects; up to 200 characters, and not _id.",
                                },
                            },
                            "^\\$inc$": {
                                "type": "object",
                                "description": "Fields and the numbers to add.",
                                "propertyNames": {
                                    "pattern": "^(?!_id$)[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*$",
                                    "maxLength": 200,
                                    "description": "Letters, digits, underscores and hyphens, with single dots into objects; up to 200 characters, and not _id.",
                                },
                                "additionalProperties": {"type": "number", "description": "A number."},
                            },
                        },
                        "additionalProperties": False,
                    },
                    "multi": {"type": "boolean", "description": "Whether all that match, or only the first one."},
                },
            },
        },
        "required": ["path", "body"],
        "$defs": {
            "Filter": {
                "type": "object",
                "description": "Conditions by field, all of which must hold; or $and, $or (at least one filter each) and $not (one filter). Up to 32 levels deep. Fields are letters, digits, underscores and hyphens, with single dots into objects. An empty filter matches everything.",
                "patternProperties": {
                    "^\\$(and|or)$": {
                        "type": "array",
                        "minItems": 1,
                        "items": {"$ref": "#/$defs/Filter"},
                        "description": "Filters, at least one.",
                    },
                    "^\\$not$": {"$ref": "#/$defs/Filter"},
                    "^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*$": {
                        "type": ["string", "number", "boolean", "null", "object"],
                        "description": "A string, number or boolean to be equal to, or operators: $eq, $ne, $gt, $gte, $lt, $lte, $in, $nin, $exists. Null equals nothing, not even null: use $exists. Arrays and objects can't be compared.",
                        "minProperties": 1,
                        "patternProperties": {
                            "^\\$(eq|ne|gt|gte|lt|lte)$": {
                                "type": ["string", "number", "boolean", "null"],
                                "description": "A string, number, boolean or null.",
                            },
                            "^\\$n?in$": {
                                "type": "array",
                                "maxItems": 1000,
                                "items": {
                                    "type": ["string", "number", "boolean", "null"],
                                    "description": "A string, number, boolean or null.",
                                },
                                "description": "Up to 1000 strings, numbers, booleans or nulls.",
                            },
                            "^\\$exists$": {"type": "boolean", "description": "true or false."},
                        },
                        "additionalProperties": False,
                    },
                },
                "propertyNames": {"maxLength": 200},
                "additionalProperties": False,
            }
        },
    },
)


def _read_update_result(value: Any) -> UpdateResult:
    from ...models.update_result import UpdateResult

    return UpdateResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[UpdateResult, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_update_result},
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
    body: UpdateRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        db: The database, with `@` and the branch unless it is main.
        collection: The collection.
        body: Which documents, and what to change.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"db": db, "collection": collection},
        body=body,
    )


def parse_response(response: RawResponse) -> UpdateResult | ErrorBody | str | None:
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
    body: UpdateRequest | Mapping[str, Any],
) -> Response[UpdateResult | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        db: The database, with `@` and the branch unless it is main.
        collection: The collection.
        client: Where and how to send.
        body: Which documents, and what to change.

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
    body: UpdateRequest | Mapping[str, Any],
) -> UpdateResult:
    """Call the operation and return the body of its success.

    Args:
        db: The database, with `@` and the branch unless it is main.
        collection: The collection.
        client: Where and how to send.
        body: Which documents, and what to change.

    Returns:
        Changed.

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
    body: UpdateRequest | Mapping[str, Any],
) -> Response[UpdateResult | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(db, collection, body=body), ANSWERS)


async def asyncio(
    db: str,
    collection: str,
    *,
    client: AuthenticatedClient,
    body: UpdateRequest | Mapping[str, Any],
) -> UpdateResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(db, collection, body=body), ANSWERS)
