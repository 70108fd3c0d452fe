# Generated from specs/memoturn.yaml; do not edit.
"""Set the policy of a namespace.

Replaces it wholesale; the overrides of profiles stay. It can't be cleared, only be set to `{}`. In effect at once
on this node, within 30 seconds on others.
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
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.error_body import ErrorBody
    from ...models.namespace_policy import NamespacePolicy
    from ...models.namespace_policy_update import NamespacePolicyUpdate
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
    id="setNamespacePolicy",
    method="PUT",
    path="/v1/namespaces/{ns}/policy",
    credentials=("platformKey",),
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
                    }
                },
                "required": ["ns"],
            },
            "body": {
                "type": "object",
                "description": "A policy for a namespace.",
                "required": ["policy"],
                "properties": {
                    "policy": {
                        "type": "object",
                        "description": "The limits of a namespace, or tighter ones of a profile. The server keeps keys that it does not know.",
                        "properties": {
                            "retention": {
                                "description": "How far back branches can be rewound.",
                                "anyOf": [
                                    {
                                        "type": "object",
                                        "description": "How far back branches can be rewound.",
                                        "properties": {
                                            "pitr_secs": {
                                                "type": ["integer", "null"],
                                                "minimum": 60,
                                                "description": "To any kept transaction, in seconds, 60 or more.",
                                            },
                                            "pitr_snapshot_secs": {
                                                "type": ["integer", "null"],
                                                "minimum": 60,
                                                "description": "To snapshots, in seconds, 60 or more and not less than pitr_secs.",
                                            },
                                        },
                                    },
                                    {"type": "null"},
                                ],
                            },
                            "memory": {
                                "description": "How long memories are kept.",
                                "anyOf": [
                                    {
                                        "type": "object",
                                        "description": "How long memories are kept.",
                                        "properties": {
                                            "task_ttl_max_secs": {
                                                "type": ["integer", "null"],
                                                "minimum": 60,
                                                "description": "Longest ttl of a task, in seconds, 60 or more. Longer ones are shortened.",
                                            },
                                            "event_max_age_secs": {
                                                "type": ["integer", "null"],
                                                "minimum": 60,
                                                "description": "Age at which events are deleted, in seconds, 60 or more.",
                                            },
                                            "superseded_max_age_secs": {
                                                "type": ["integer", "null"],
                                                "minimum": 60,
                                                "description": "Age at which superseded memories are deleted, in seconds, 60 or more.",
                                            },
                                            "superseded_max_count": {
                                                "type": ["integer", "null"],
                                                "minimum": 1,
                                                "description": "How many superseded memories of a type and topic are kept, 1 or more.",
                                            },
                                        },
                                    },
                                    {"type": "null"},
                                ],
                            },
                            "erasure": {
                                "description": "How erasures go.",
                                "anyOf": [
                                    {
                                        "type": "object",
                                        "description": "How erasures go.",
                                        "properties": {
                                            "purge_on_forget": {
                                                "type": ["boolean", "null"],
                                                "description": "Whether forgetting a memory requests its erasure.",
                                            },
                                            "grace_secs": {
                                                "type": ["integer", "null"],
                                                "minimum": 60,
                                                "description": "Time of grace, in seconds, 60 or more. 86400 by default.",
                                            },
                                        },
                                    },
                                    {"type": "null"},
                                ],
                            },
                            "audit": {
                                "description": "What is audited.",
                                "anyOf": [
                                    {
                                        "type": "object",
                                        "description": "What is audited.",
                                        "properties": {
                                            "enabled": {
                                                "type": ["boolean", "null"],
                                                "description": "Whether anything is.",
                                            },
                                            "include_reads": {
                                                "type": ["boolean", "null"],
                                                "description": "Whether recall, ask and get are.",
                                            },
                                            "retention_secs": {
                                                "type": ["integer", "null"],
                                                "minimum": 60,
                                                "description": "How long events are kept, in seconds, 60 or more. For a namespace only.",
                                            },
                                        },
                                    },
                                    {"type": "null"},
                                ],
                            },
                            "ai_egress": {
                                "description": "Whether memories may be sent to models.",
                                "anyOf": [
                                    {
                                        "type": "object",
                                        "description": "Whether memories may be sent to models.",
                                        "properties": {
                                            "extract": {
                                                "description": "allow or deny.",
                                                "anyOf": [
                                                    {"type": "string", "enum": ["allow", "deny"]},
                                                    {"type": "string"},
                                                    {"type": "null"},
                                                ],
                                            },
                                            "ask": {
                                                "description": "allow or deny.",
                                                "anyOf": [
                                                    {"type": "string", "enum": ["allow", "deny"]},
                                                    {"type": "string"},
                                                    {"type": "null"},
                                                ],
                                            },
                                            "embed": {
                                                "description": "allow, self_hosted_only or deny.",
                                                "anyOf": [
                                                    {"type": "string", "enum": ["allow", "self_hosted_only", "deny"]},
                                                    {"type": "string"},
                                                    {"type": "null"},
                                                ],
                                            },
                                        },
                                    },
                                    {"type": "null"},
                                ],
                            },
                        },
                    }
                },
                "dependentSchemas": {
                    "policy": {
                        "properties": {
                            "policy": {
                                "description": "The policy.",
                                "properties": {
                                    "ai_egress": {
                                        "description": "Whether memories may be sent to models.",
                                        "properties": {
                                            "extract": {
                                                "enum": ["allow", "deny", None],
                                                "description": "allow or deny.",
                                            },
                                            "ask": {"enum": ["allow", "deny", None], "description": "allow or deny."},
                                            "embed": {
                                                "enum": ["allow", "self_hosted_only", "deny", None],
                                                "description": "allow, self_hosted_only or deny.",
                                            },
                                        },
                                    }
                                },
                            }
                        }
                    }
                },
            },
        },
        "required": ["path", "body"],
    },
)


def _read_namespace_policy(value: Any) -> NamespacePolicy:
    from ...models.namespace_policy import NamespacePolicy

    return NamespacePolicy.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[NamespacePolicy, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_namespace_policy},
    },
    errors={
        400: {"application/json": _read_error_body, "text/plain": as_text},
        401: {"application/json": _read_error_body},
        404: {},
        405: {},
        408: {},
        409: {"application/json": _read_error_body},
        413: {"text/plain": as_text},
        415: {"text/plain": as_text},
        422: {"text/plain": as_text},
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
    body: NamespacePolicyUpdate | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        ns: The namespace.
        body: A policy for a namespace.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"ns": ns},
        body=body,
    )


def parse_response(response: RawResponse) -> NamespacePolicy | ErrorBody | str | None:
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
    body: NamespacePolicyUpdate | Mapping[str, Any],
) -> Response[NamespacePolicy | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        ns: The namespace.
        client: Where and how to send.
        body: A policy for a namespace.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(ns, body=body), ANSWERS)


def sync(
    ns: str,
    *,
    client: AuthenticatedClient,
    body: NamespacePolicyUpdate | Mapping[str, Any],
) -> NamespacePolicy:
    """Call the operation and return the body of its success.

    Args:
        ns: The namespace.
        client: Where and how to send.
        body: A policy for a namespace.

    Returns:
        The policy, without the overrides.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(ns, body=body), ANSWERS)


async def asyncio_detailed(
    ns: str,
    *,
    client: AuthenticatedClient,
    body: NamespacePolicyUpdate | Mapping[str, Any],
) -> Response[NamespacePolicy | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(ns, body=body), ANSWERS)


async def asyncio(
    ns: str,
    *,
    client: AuthenticatedClient,
    body: NamespacePolicyUpdate | Mapping[str, Any],
) -> NamespacePolicy:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(ns, body=body), ANSWERS)
