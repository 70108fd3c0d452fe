# Generated from specs/hippocortex.yaml; do not edit.
"""List artifacts, a page at a time.

Newest first unless told otherwise. The documented example asks for the next page with the cursor alone; the filters
of the first page may be repeated beside it, but not changed.

The older reference describes pages by offset, 50 long.
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
    as_text,
    is_object,
    no_variant,
)

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.artifact_list_answer import ArtifactListAnswer
    from ...models.error_answer import ErrorAnswer
    from ...models.framework_refusal import FrameworkRefusal

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
    id="listArtifacts",
    method="GET",
    path="/artifacts",
    credentials=("apiKey",),
    retry=RetryRules.of("safe", statuses=[408, 429, 500, 502, 503, 504]),
    not_found="error",
    pagination=Pagination(
        style="cursor",
        items="data.artifacts",
        order="order",
        more="data.pagination.hasMore",
        cursor="cursor",
        next="data.pagination.cursor",
        limit="limit",
        default_limit=20,
        max_limit=100,
    ),
    schema={
        "type": "object",
        "properties": {
            "query": {
                "type": "object",
                "properties": {
                    "type": {
                        "description": "task_schema, failure_playbook, causal_pattern or decision_policy.",
                        "type": "string",
                        "enum": ["task_schema", "failure_playbook", "causal_pattern", "decision_policy"],
                    },
                    "status": {
                        "description": "active, deprecated or superseded.",
                        "type": "string",
                        "enum": ["active", "deprecated", "superseded"],
                    },
                    "sort": {
                        "description": "createdAt, updatedAt, confidence or evidenceCount.",
                        "type": "string",
                        "enum": ["createdAt", "updatedAt", "confidence", "evidenceCount"],
                    },
                    "order": {"description": "asc or desc.", "type": "string", "enum": ["asc", "desc"]},
                    "limit": {"description": "1 to 100.", "type": "integer", "minimum": 1, "maximum": 100},
                    "cursor": {
                        "description": "The cursor of the last page, not empty.",
                        "type": "string",
                        "minLength": 1,
                    },
                },
            }
        },
        "required": ["query"],
    },
)


def _read_artifact_list_answer(value: Any) -> ArtifactListAnswer:
    from ...models.artifact_list_answer import ArtifactListAnswer

    return ArtifactListAnswer.from_dict(value)


def _read_error_answer(value: Any) -> ErrorAnswer:
    from ...models.error_answer import ErrorAnswer

    return ErrorAnswer.from_dict(value)


def _read_framework_refusal(value: Any) -> FrameworkRefusal:
    from ...models.framework_refusal import FrameworkRefusal

    return FrameworkRefusal.from_dict(value)


def _read_response_422(value: Any) -> ErrorAnswer | FrameworkRefusal:
    if is_object(value, "ok", "error"):
        return _read_error_answer(value)
    if is_object(value, "detail"):
        return _read_framework_refusal(value)
    raise no_variant(value, "ErrorAnswer | FrameworkRefusal")


ANSWERS: Final[Answers[ArtifactListAnswer, ErrorAnswer | str | FrameworkRefusal]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_artifact_list_answer},
    },
    errors={
        400: {"application/json": _read_error_answer},
        401: {"application/json": _read_error_answer},
        403: {"application/json": _read_error_answer},
        404: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        405: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        408: {"text/plain": as_text, "text/html": as_text},
        422: {"application/json": _read_response_422},
        429: {"application/json": _read_error_answer},
        500: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        502: {"text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        504: {"text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    *,
    type_: str | None | Unset = UNSET,
    status: str | None | Unset = UNSET,
    sort: str | None | Unset = UNSET,
    order: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        type_: Only artifacts of this type.
        status: Only artifacts of this status.
        sort: What to sort by, createdAt by default.
        order: Which end comes first, desc by default.
        limit: Length of a page, 20 by default (or 50, by the older reference).
        cursor: Where the last page ended.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        query={"type": type_, "status": status, "sort": sort, "order": order, "limit": limit, "cursor": cursor},
    )


def parse_response(response: RawResponse) -> ArtifactListAnswer | ErrorAnswer | str | FrameworkRefusal | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    type_: str | None | Unset = UNSET,
    status: str | None | Unset = UNSET,
    sort: str | None | Unset = UNSET,
    order: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
) -> Response[ArtifactListAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        type_: Only artifacts of this type.
        status: Only artifacts of this status.
        sort: What to sort by, createdAt by default.
        order: Which end comes first, desc by default.
        limit: Length of a page, 20 by default (or 50, by the older reference).
        cursor: Where the last page ended.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.send(
        build_request(type_=type_, status=status, sort=sort, order=order, limit=limit, cursor=cursor), ANSWERS
    )


def sync(
    *,
    client: AuthenticatedClient,
    type_: str | None | Unset = UNSET,
    status: str | None | Unset = UNSET,
    sort: str | None | Unset = UNSET,
    order: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
) -> ArtifactListAnswer:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        type_: Only artifacts of this type.
        status: Only artifacts of this status.
        sort: What to sort by, createdAt by default.
        order: Which end comes first, desc by default.
        limit: Length of a page, 20 by default (or 50, by the older reference).
        cursor: Where the last page ended.

    Returns:
        A page of artifacts.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.fetch(
        build_request(type_=type_, status=status, sort=sort, order=order, limit=limit, cursor=cursor), ANSWERS
    )


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    type_: str | None | Unset = UNSET,
    status: str | None | Unset = UNSET,
    sort: str | None | Unset = UNSET,
    order: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
) -> Response[ArtifactListAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(type_=type_, status=status, sort=sort, order=order, limit=limit, cursor=cursor), ANSWERS
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    type_: str | None | Unset = UNSET,
    status: str | None | Unset = UNSET,
    sort: str | None | Unset = UNSET,
    order: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
) -> ArtifactListAnswer:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(type_=type_, status=status, sort=sort, order=order, limit=limit, cursor=cursor), ANSWERS
    )
