# Generated from specs/memoturn.yaml; do not edit.
"""Read how far an erasure is.

From pending, maybe over blocked, to completed, which takes the time of grace and some 10 to 20 minutes: poll
slowly.
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
    from ...models.erasure_coupon import ErasureCoupon
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
    id="getErasure",
    method="GET",
    path="/v1/memory/{ns}/{profile}/erasures/{erasure_id}",
    credentials=("token",),
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, 502, 503, 504],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="none",
    segments={"erasure_id": Segment(dots=True)},
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {
                    "ns": {
                        "description": "1 to 64 lower-case letters, digits, underscores and hyphens; first a letter or digit, no two hyphens in a row, none at the end.",
                        "type": "string",
                        "pattern": "^[a-z0-9](-?[a-z0-9_])*$",
                        "maxLength": 64,
                    },
                    "profile": {
                        "description": "1 to 64 lower-case letters, digits, underscores and hyphens; first a letter or digit, no two hyphens in a row, none at the end.",
                        "type": "string",
                        "pattern": "^[a-z0-9](-?[a-z0-9_])*$",
                        "maxLength": 64,
                    },
                    "erasure_id": {
                        "description": "Any text that is not empty. Letters, digits and . _ : - travel best between the nodes of a cluster.",
                        "type": "string",
                        "minLength": 1,
                    },
                },
                "required": ["ns", "profile", "erasure_id"],
            }
        },
        "required": ["path"],
    },
)


def _read_erasure_coupon(value: Any) -> ErasureCoupon:
    from ...models.erasure_coupon import ErasureCoupon

    return ErasureCoupon.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[ErasureCoupon, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_erasure_coupon},
    },
    errors={
        400: {"application/json": _read_error_body},
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
    ns: str,
    profile: str,
    erasure_id: str,
) -> Request:
    """Build the request, without any I/O.

    Args:
        ns: The namespace.
        profile: The profile.
        erasure_id: Id of the erasure.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"ns": ns, "profile": profile, "erasure_id": erasure_id},
    )


def parse_response(response: RawResponse) -> ErasureCoupon | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    ns: str,
    profile: str,
    erasure_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ErasureCoupon | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        ns: The namespace.
        profile: The profile.
        erasure_id: Id of the erasure.
        client: Where and how to send.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(ns, profile, erasure_id), ANSWERS)


def sync(
    ns: str,
    profile: str,
    erasure_id: str,
    *,
    client: AuthenticatedClient,
) -> ErasureCoupon:
    """Call the operation and return the body of its success.

    Args:
        ns: The namespace.
        profile: The profile.
        erasure_id: Id of the erasure.
        client: Where and how to send.

    Returns:
        The erasure.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(ns, profile, erasure_id), ANSWERS)


async def asyncio_detailed(
    ns: str,
    profile: str,
    erasure_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ErasureCoupon | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(ns, profile, erasure_id), ANSWERS)


async def asyncio(
    ns: str,
    profile: str,
    erasure_id: str,
    *,
    client: AuthenticatedClient,
) -> ErasureCoupon:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(ns, profile, erasure_id), ANSWERS)
