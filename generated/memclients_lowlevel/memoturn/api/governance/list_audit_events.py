# Generated from specs/memoturn.yaml; do not edit.
"""Page through the audit stream of a namespace.

Oldest first, and empty unless a policy enables it; events can be read some 2 seconds after they happened. A cursor
is a position and nothing else: send all filters with it again, and both bounds of the time from the first page on,
or the window moves. Takes the platform key, or a token of the namespace with the scope admin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    FinalAnswer,
    Operation,
    Pagination,
    RawResponse,
    Request,
    RetryRules,
    as_text,
)

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.audit_page import AuditPage
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
    id="listAuditEvents",
    method="GET",
    path="/v1/namespaces/{ns}/audit",
    credentials=("platformKey", "token"),
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, 502, 503, 504],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="error",
    pagination=Pagination(
        style="cursor",
        items="events",
        since="from",
        until="to",
        time="ts",
        cursor="cursor",
        next="next_cursor",
        limit="limit",
        default_limit=100,
        max_limit=1000,
    ),
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
                    }
                },
                "required": ["ns"],
            },
            "query": {
                "type": "object",
                "properties": {
                    "from": {"description": "Unix milliseconds, not seconds.", "type": "integer", "minimum": 0},
                    "to": {"description": "Unix milliseconds, not seconds.", "type": "integer", "minimum": 0},
                    "action": {
                        "description": "An action such as memory.ingest, or the beginning of several with a dot at the end, such as ai.",
                        "type": "string",
                        "minLength": 1,
                    },
                    "profile": {
                        "description": "1 to 64 lower-case letters, digits, underscores and hyphens; first a letter or digit, no two hyphens in a row, none at the end.",
                        "type": "string",
                        "pattern": "^[a-z0-9](-?[a-z0-9_])*$",
                        "maxLength": 64,
                    },
                    "outcome": {
                        "description": "ok, denied or error. Anything else matches nothing.",
                        "type": "string",
                        "enum": ["ok", "denied", "error"],
                    },
                    "limit": {
                        "description": "1 to 1000. The server would answer 0 with the same cursor for ever, and takes more for 1000.",
                        "type": "integer",
                        "minimum": 1,
                        "maximum": 1000,
                    },
                    "cursor": {"description": "The next_cursor of the last page.", "type": "string", "minLength": 1},
                },
            },
        },
        "required": ["path", "query"],
    },
)


def _read_audit_page(value: Any) -> AuditPage:
    from ...models.audit_page import AuditPage

    return AuditPage.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[AuditPage, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_audit_page},
    },
    errors={
        400: {"application/json": _read_error_body, "text/plain": as_text},
        401: {"application/json": _read_error_body},
        404: {},
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
    ns: str,
    *,
    from_: int | None | Unset = UNSET,
    to: int | None | Unset = UNSET,
    action: str | None | Unset = UNSET,
    profile: str | None | Unset = UNSET,
    outcome: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        ns: The namespace.
        from_: Only events at this time or later, by default 24 hours before `to`.
        to: Only events at this time or earlier, by default now.
        action: Only events of this action.
        profile: Only events of this profile.
        outcome: Only events with this outcome.
        limit: Length of a page, 100 by default.
        cursor: Where the last page ended.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"ns": ns},
        query={
            "from": from_,
            "to": to,
            "action": action,
            "profile": profile,
            "outcome": outcome,
            "limit": limit,
            "cursor": cursor,
        },
    )


def parse_response(response: RawResponse) -> AuditPage | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    ns: str,
    *,
    client: AuthenticatedClient,
    from_: int | None | Unset = UNSET,
    to: int | None | Unset = UNSET,
    action: str | None | Unset = UNSET,
    profile: str | None | Unset = UNSET,
    outcome: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
) -> Response[AuditPage | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        ns: The namespace.
        client: Where and how to send.
        from_: Only events at this time or later, by default 24 hours before `to`.
        to: Only events at this time or earlier, by default now.
        action: Only events of this action.
        profile: Only events of this profile.
        outcome: Only events with this outcome.
        limit: Length of a page, 100 by default.
        cursor: Where the last page ended.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(
        build_request(
            ns, from_=from_, to=to, action=action, profile=profile, outcome=outcome, limit=limit, cursor=cursor
        ),
        ANSWERS,
    )


def sync(
    ns: str,
    *,
    client: AuthenticatedClient,
    from_: int | None | Unset = UNSET,
    to: int | None | Unset = UNSET,
    action: str | None | Unset = UNSET,
    profile: str | None | Unset = UNSET,
    outcome: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
) -> AuditPage:
    """Call the operation and return the body of its success.

    Args:
        ns: The namespace.
        client: Where and how to send.
        from_: Only events at this time or later, by default 24 hours before `to`.
        to: Only events at this time or earlier, by default now.
        action: Only events of this action.
        profile: Only events of this profile.
        outcome: Only events with this outcome.
        limit: Length of a page, 100 by default.
        cursor: Where the last page ended.

    Returns:
        A page of events.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(
        build_request(
            ns, from_=from_, to=to, action=action, profile=profile, outcome=outcome, limit=limit, cursor=cursor
        ),
        ANSWERS,
    )


async def asyncio_detailed(
    ns: str,
    *,
    client: AuthenticatedClient,
    from_: int | None | Unset = UNSET,
    to: int | None | Unset = UNSET,
    action: str | None | Unset = UNSET,
    profile: str | None | Unset = UNSET,
    outcome: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
) -> Response[AuditPage | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(
            ns, from_=from_, to=to, action=action, profile=profile, outcome=outcome, limit=limit, cursor=cursor
        ),
        ANSWERS,
    )


async def asyncio(
    ns: str,
    *,
    client: AuthenticatedClient,
    from_: int | None | Unset = UNSET,
    to: int | None | Unset = UNSET,
    action: str | None | Unset = UNSET,
    profile: str | None | Unset = UNSET,
    outcome: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
) -> AuditPage:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(
            ns, from_=from_, to=to, action=action, profile=profile, outcome=outcome, limit=limit, cursor=cursor
        ),
        ANSWERS,
    )
