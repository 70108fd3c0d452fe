# Generated from specs/memoturn.yaml; do not edit.
"""Run SQL statements, all or none of them.

Tables whose name starts with `__memoturn_` are reserved, and so are ATTACH, VACUUM INTO and PRAGMA writable_schema:
a 403. Transactions are the server's: BEGIN, COMMIT and their like are a 400. Whoever may only read gets a 403 for
any statement that has a word such as insert, update or create anywhere.

What a statement with RETURNING, or one that starts with WITH, writes is written but moves no `txid` by itself.
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

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.error_body import ErrorBody
    from ...models.sql_request import SqlRequest
    from ...models.sql_result import SqlResult

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
    id="runSql",
    method="POST",
    path="/v1/db/{db}/sql",
    credentials=("token",),
    retry=RetryRules.of(
        "unsafe",
        statuses=[408, 429, 502, 503, 504],
        shed=[429],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
        safe_if={
            "required": ["stmts"],
            "properties": {
                "stmts": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["q"],
                        "properties": {
                            "q": {
                                "type": "string",
                                "pattern": "^\\s*(?i:select|values|explain)\\b",
                                "not": {
                                    "pattern": "\\b(?i:insert|update|delete|replace|create|drop|alter|vacuum|attach|detach|reindex|truncate|upsert)\\b"
                                },
                            }
                        },
                    },
                }
            },
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
                    }
                },
                "required": ["db"],
            },
            "headers": {
                "type": "object",
                "properties": {
                    "Memoturn-Durability": {
                        "description": "durable. The server ignores anything else.",
                        "type": "string",
                        "enum": ["durable"],
                    }
                },
            },
            "body": {
                "type": "object",
                "description": "Statements to run together.",
                "required": ["stmts"],
                "properties": {
                    "stmts": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "description": "One statement.",
                            "required": ["q"],
                            "properties": {
                                "q": {
                                    "type": "string",
                                    "pattern": "\\S",
                                    "description": "The statement, not blank, with `?` for each parameter.",
                                },
                                "params": {
                                    "type": "array",
                                    "items": {"description": "Any JSON value."},
                                    "description": "The parameters in their order. true and false become 1 and 0, an object with nothing but `$base64` becomes bytes, other objects and arrays become JSON text.",
                                },
                            },
                        },
                        "description": "The statements in their order.",
                    }
                },
            },
        },
        "required": ["path", "headers", "body"],
    },
)


def _read_sql_result(value: Any) -> SqlResult:
    from ...models.sql_result import SqlResult

    return SqlResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[SqlResult, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_sql_result},
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
    *,
    body: SqlRequest | Mapping[str, Any],
    memoturn_durability: str | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        db: The database, with `@` and the branch unless it is main.
        body: Statements to run together.
        memoturn_durability: How durable the write is to be before it is answered.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"db": db},
        headers={"Memoturn-Durability": memoturn_durability},
        body=body,
    )


def parse_response(response: RawResponse) -> SqlResult | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    db: str,
    *,
    client: AuthenticatedClient,
    body: SqlRequest | Mapping[str, Any],
    memoturn_durability: str | None | Unset = UNSET,
) -> Response[SqlResult | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        db: The database, with `@` and the branch unless it is main.
        client: Where and how to send.
        body: Statements to run together.
        memoturn_durability: How durable the write is to be before it is answered.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(db, body=body, memoturn_durability=memoturn_durability), ANSWERS)


def sync(
    db: str,
    *,
    client: AuthenticatedClient,
    body: SqlRequest | Mapping[str, Any],
    memoturn_durability: str | None | Unset = UNSET,
) -> SqlResult:
    """Call the operation and return the body of its success.

    Args:
        db: The database, with `@` and the branch unless it is main.
        client: Where and how to send.
        body: Statements to run together.
        memoturn_durability: How durable the write is to be before it is answered.

    Returns:
        One result for each statement.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(db, body=body, memoturn_durability=memoturn_durability), ANSWERS)


async def asyncio_detailed(
    db: str,
    *,
    client: AuthenticatedClient,
    body: SqlRequest | Mapping[str, Any],
    memoturn_durability: str | None | Unset = UNSET,
) -> Response[SqlResult | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(db, body=body, memoturn_durability=memoturn_durability), ANSWERS)


async def asyncio(
    db: str,
    *,
    client: AuthenticatedClient,
    body: SqlRequest | Mapping[str, Any],
    memoturn_durability: str | None | Unset = UNSET,
) -> SqlResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(db, body=body, memoturn_durability=memoturn_durability), ANSWERS)
