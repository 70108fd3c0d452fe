# Generated from specs/memoturn.yaml; do not edit.
"""Delete a branch.

An unknown branch is deleted as well. Main can't be deleted.
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
    from ...client import AuthenticatedClient
    from ...models.error_body import ErrorBody
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
    id="deleteBranch",
    method="DELETE",
    path="/v1/db/{db}/branches/{branch}",
    credentials=("token",),
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, 502, 503, 504],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="error",
    segments={"db": Segment(dots=True, keep="@"), "branch": Segment(dots=True)},
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
                    "branch": {
                        "description": "Any branch but main, which can't be deleted.",
                        "type": "string",
                        "pattern": "^(?!main$)[\\s\\S]+$",
                    },
                },
                "required": ["db", "branch"],
            }
        },
        "required": ["path"],
    },
)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[None, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        204: {},
    },
    errors={
        400: {"application/json": _read_error_body},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"application/json": _read_error_body},
        405: {},
        408: {},
        429: {"application/json": _read_error_body},
        500: {"application/json": _read_error_body},
        502: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    db: str,
    branch: str,
) -> Request:
    """Build the request, without any I/O.

    Args:
        db: The database, with `@` and the branch unless it is main.
        branch: The branch.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"db": db, "branch": branch},
    )


def parse_response(response: RawResponse) -> ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    db: str,
    branch: str,
    *,
    client: AuthenticatedClient,
) -> Response[ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        db: The database, with `@` and the branch unless it is main.
        branch: The branch.
        client: Where and how to send.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(db, branch), ANSWERS)


def sync(
    db: str,
    branch: str,
    *,
    client: AuthenticatedClient,
) -> None:
    """Call the operation and return the body of its success.

    Args:
        db: The database, with `@` and the branch unless it is main.
        branch: The branch.
        client: Where and how to send.

    Returns:
        Deleted.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(db, branch), ANSWERS)


async def asyncio_detailed(
    db: str,
    branch: str,
    *,
    client: AuthenticatedClient,
) -> Response[ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(db, branch), ANSWERS)


async def asyncio(
    db: str,
    branch: str,
    *,
    client: AuthenticatedClient,
) -> None:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(db, branch), ANSWERS)
