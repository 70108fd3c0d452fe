# Generated from specs/memoturn.yaml; do not edit.
"""Read the policy of a profile, its own and what is in effect.

Answers for unknown profiles too; an override may come before the first memory.
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
    as_text,
)

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.error_body import ErrorBody
    from ...models.profile_policy import ProfilePolicy
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
    id="getProfilePolicy",
    method="GET",
    path="/v1/memory/{ns}/{profile}/policy",
    credentials=("token",),
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, 502, 503, 504],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="error",
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
                },
                "required": ["ns", "profile"],
            }
        },
        "required": ["path"],
    },
)


def _read_profile_policy(value: Any) -> ProfilePolicy:
    from ...models.profile_policy import ProfilePolicy

    return ProfilePolicy.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[ProfilePolicy, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_profile_policy},
    },
    errors={
        400: {"application/json": _read_error_body},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {},
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
) -> Request:
    """Build the request, without any I/O.

    Args:
        ns: The namespace.
        profile: The profile.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"ns": ns, "profile": profile},
    )


def parse_response(response: RawResponse) -> ProfilePolicy | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
) -> Response[ProfilePolicy | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(ns, profile), ANSWERS)


def sync(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
) -> ProfilePolicy:
    """Call the operation and return the body of its success.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.

    Returns:
        The policy.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(ns, profile), ANSWERS)


async def asyncio_detailed(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
) -> Response[ProfilePolicy | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(ns, profile), ANSWERS)


async def asyncio(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
) -> ProfilePolicy:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(ns, profile), ANSWERS)
