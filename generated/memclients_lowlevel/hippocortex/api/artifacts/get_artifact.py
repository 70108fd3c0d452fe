# Generated from specs/hippocortex.yaml; do not edit.
"""Get one artifact.

Artifacts of every status can be read.
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
    from ...client import AuthenticatedClient
    from ...models.artifact_answer import ArtifactAnswer
    from ...models.error_answer import ErrorAnswer
    from ...models.framework_refusal import FrameworkRefusal
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
    id="getArtifact",
    method="GET",
    path="/artifacts/{artifact_id}",
    credentials=("apiKey",),
    retry=RetryRules.of("safe", statuses=[408, 429, 500, 502, 503, 504]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {"artifact_id": {"description": "Not empty.", "type": "string", "minLength": 1}},
                "required": ["artifact_id"],
            }
        },
        "required": ["path"],
    },
)


def _read_artifact_answer(value: Any) -> ArtifactAnswer:
    from ...models.artifact_answer import ArtifactAnswer

    return ArtifactAnswer.from_dict(value)


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


ANSWERS: Final[Answers[ArtifactAnswer, ErrorAnswer | str | FrameworkRefusal]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_artifact_answer},
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
    artifact_id: str,
) -> Request:
    """Build the request, without any I/O.

    Args:
        artifact_id: Id of the artifact.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"artifact_id": artifact_id},
    )


def parse_response(response: RawResponse) -> ArtifactAnswer | ErrorAnswer | str | FrameworkRefusal | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    artifact_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ArtifactAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        artifact_id: Id of the artifact.
        client: Where and how to send.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.send(build_request(artifact_id), ANSWERS)


def sync(
    artifact_id: str,
    *,
    client: AuthenticatedClient,
) -> ArtifactAnswer:
    """Call the operation and return the body of its success.

    Args:
        artifact_id: Id of the artifact.
        client: Where and how to send.

    Returns:
        The artifact.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.fetch(build_request(artifact_id), ANSWERS)


async def asyncio_detailed(
    artifact_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ArtifactAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(artifact_id), ANSWERS)


async def asyncio(
    artifact_id: str,
    *,
    client: AuthenticatedClient,
) -> ArtifactAnswer:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(artifact_id), ANSWERS)
