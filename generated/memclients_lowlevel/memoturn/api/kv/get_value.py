# Generated from specs/memoturn.yaml; do not edit.
"""Read a value.

The bytes as they were stored. A value that expired is not there.
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
    as_bytes,
    as_text,
)

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.error_body import ErrorBody

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
    id="getValue",
    method="GET",
    path="/v1/db/{db}/kv/{kv_ns}/{key}",
    credentials=("token",),
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, 502, 503, 504],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="none",
    segments={"db": Segment(dots=True, keep="@"), "kv_ns": Segment(dots=True), "key": Segment(dots=True)},
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
                    "kv_ns": {
                        "description": "Any text that is not empty. Letters, digits and . _ : - travel best between the nodes of a cluster.",
                        "type": "string",
                        "minLength": 1,
                    },
                    "key": {
                        "description": "Any text that is not empty. Letters, digits and . _ : - travel best between the nodes of a cluster.",
                        "type": "string",
                        "minLength": 1,
                    },
                },
                "required": ["db", "kv_ns", "key"],
            },
            "headers": {
                "type": "object",
                "properties": {
                    "Memoturn-Min-Txid": {
                        "description": "0 or more. The server ignores anything else.",
                        "type": "integer",
                        "minimum": 0,
                    }
                },
            },
        },
        "required": ["path", "headers"],
    },
)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[bytes, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/octet-stream": as_bytes},
    },
    errors={
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"application/json": _read_error_body},
        405: {},
        408: {},
        500: {"application/json": _read_error_body},
        502: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    db: str,
    kv_ns: str,
    key: str,
    *,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        db: The database, with `@` and the branch unless it is main.
        kv_ns: The namespace of the keys, free text.
        key: The key, free text.
        memoturn_min_txid: Read what was committed up to this transaction. A node that is still behind after one
            refresh answers all the same, so compare it with `Memoturn-Txid`.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"db": db, "kv_ns": kv_ns, "key": key},
        headers={"Memoturn-Min-Txid": memoturn_min_txid},
    )


def parse_response(response: RawResponse) -> bytes | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    db: str,
    kv_ns: str,
    key: str,
    *,
    client: AuthenticatedClient,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> Response[bytes | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        db: The database, with `@` and the branch unless it is main.
        kv_ns: The namespace of the keys, free text.
        key: The key, free text.
        client: Where and how to send.
        memoturn_min_txid: Read what was committed up to this transaction. A node that is still behind after one
            refresh answers all the same, so compare it with `Memoturn-Txid`.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(db, kv_ns, key, memoturn_min_txid=memoturn_min_txid), ANSWERS)


def sync(
    db: str,
    kv_ns: str,
    key: str,
    *,
    client: AuthenticatedClient,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> bytes:
    """Call the operation and return the body of its success.

    Args:
        db: The database, with `@` and the branch unless it is main.
        kv_ns: The namespace of the keys, free text.
        key: The key, free text.
        client: Where and how to send.
        memoturn_min_txid: Read what was committed up to this transaction. A node that is still behind after one
            refresh answers all the same, so compare it with `Memoturn-Txid`.

    Returns:
        The value.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(db, kv_ns, key, memoturn_min_txid=memoturn_min_txid), ANSWERS)


async def asyncio_detailed(
    db: str,
    kv_ns: str,
    key: str,
    *,
    client: AuthenticatedClient,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> Response[bytes | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(db, kv_ns, key, memoturn_min_txid=memoturn_min_txid), ANSWERS)


async def asyncio(
    db: str,
    kv_ns: str,
    key: str,
    *,
    client: AuthenticatedClient,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> bytes:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(db, kv_ns, key, memoturn_min_txid=memoturn_min_txid), ANSWERS)
