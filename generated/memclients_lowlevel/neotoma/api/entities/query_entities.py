# Generated from specs/neotoma.yaml; do not edit.
"""Find entities by type, text and fields.

All filters apply together. By id unless sorted otherwise. `canonical_name` is the name that resolves the entity,
such as `task:Review plan|2026-04-15`.

A full page has a cursor even if no further row exists, so the last page may be empty. A cursor goes with the
default order and neither search, filters nor an offset. What the server does not know here, such as `since`, it
would ignore, answering everything.
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
    as_is,
    as_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client
    from ...models.entity_list import EntityList
    from ...models.entity_query import EntityQuery
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
    id="queryEntities",
    method="POST",
    path="/entities/query",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    pagination=Pagination(
        style="cursor",
        items="entities",
        cursor="cursor",
        next="next_cursor",
        limit="limit",
        default_limit=100,
        max_limit=500,
    ),
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "Filters, order and page of entities. The server would ignore other keys, and answer everything.",
                "additionalProperties": False,
                "properties": {
                    "entity_type": {
                        "type": "string",
                        "pattern": "\\S",
                        "description": "Type of an entity, such as task, not blank.",
                    },
                    "entity_types": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "string",
                            "pattern": "\\S",
                            "description": "Type of an entity, such as task, not blank.",
                        },
                        "description": "Any of these types, at least one.",
                    },
                    "search": {"type": "string", "description": "Text to search for. Only in the default order."},
                    "limit": {
                        "type": "integer",
                        "minimum": 1,
                        "description": "1 or more, 100 by default; up to 500 unless include_snapshots is false.",
                    },
                    "offset": {
                        "type": "integer",
                        "minimum": 0,
                        "maximum": 2000,
                        "description": "0 to 2000; a cursor goes further.",
                    },
                    "cursor": {
                        "type": "string",
                        "minLength": 1,
                        "description": "The next_cursor of the page before. Only in the default order, without a search, snapshot filters or an offset.",
                    },
                    "sort_by": {
                        "type": "string",
                        "pattern": "^(entity_id|canonical_name|observation_count|last_observation_at|submitted_at|snapshot\\.\\S+)$",
                        "description": "entity_id, canonical_name, observation_count, last_observation_at, submitted_at, or snapshot. and the name of a field.",
                    },
                    "sort_order": {"type": "string", "enum": ["asc", "desc"], "description": "asc or desc."},
                    "updated_since": {
                        "type": "string",
                        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$",
                        "description": "An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.",
                    },
                    "created_since": {
                        "type": "string",
                        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$",
                        "description": "An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.",
                    },
                    "include_snapshots": {
                        "type": "boolean",
                        "description": "Whether to include the fields, true by default.",
                    },
                    "include_merged": {
                        "type": "boolean",
                        "description": "Whether to include entities that were merged into others, false by default.",
                    },
                    "exclude_bookkeeping": {
                        "type": "boolean",
                        "description": "Whether to leave out conversations, messages and the like, false by default. Only for a search.",
                    },
                    "snapshot_filters": {
                        "type": "object",
                        "additionalProperties": {
                            "type": "object",
                            "description": "A condition on a field.",
                            "required": ["op", "value"],
                            "properties": {
                                "op": {
                                    "type": "string",
                                    "enum": ["eq", "in", "gt", "lt", "gte", "lte", "contains", "contains_word"],
                                    "description": "eq, in, gt, lt, gte, lte, contains or contains_word.",
                                },
                                "value": {"description": "Any JSON value; for in, a list."},
                            },
                        },
                        "description": "Conditions by field, each with op and value. All of them must hold.",
                    },
                    "identity_basis": {
                        "type": "string",
                        "description": "Only entities whose identity rests on this, such as schema_rule.",
                    },
                    "published": {
                        "type": "boolean",
                        "description": "Only entities that are published, or are not. Not with a search.",
                    },
                    "published_after": {
                        "type": "string",
                        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$",
                        "description": "An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.",
                    },
                    "published_before": {
                        "type": "string",
                        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$",
                        "description": "An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.",
                    },
                },
                "if": {
                    "not": {
                        "required": ["include_snapshots"],
                        "properties": {"include_snapshots": {"const": False, "description": "Without fields."}},
                    }
                },
                "then": {
                    "properties": {
                        "limit": {"maximum": 500, "description": "Up to 500 unless include_snapshots is false."}
                    }
                },
                "dependentSchemas": {
                    "cursor": {
                        "properties": {
                            "search": {"not": {}, "description": "A cursor goes without a search."},
                            "snapshot_filters": {"not": {}, "description": "A cursor goes without snapshot filters."},
                        }
                    },
                    "offset": {
                        "if": {"required": ["cursor"]},
                        "then": {
                            "properties": {"offset": {"maximum": 0, "description": "A cursor goes without an offset."}}
                        },
                    },
                    "search": {
                        "properties": {
                            "published": {"not": {}, "description": "A search goes without filters by publication."},
                            "published_after": {
                                "not": {},
                                "description": "A search goes without filters by publication.",
                            },
                            "published_before": {
                                "not": {},
                                "description": "A search goes without filters by publication.",
                            },
                        }
                    },
                    "sort_by": {
                        "if": {"anyOf": [{"required": ["cursor"]}, {"required": ["search"]}]},
                        "then": {
                            "properties": {
                                "sort_by": {
                                    "enum": ["entity_id"],
                                    "description": "A cursor or a search goes with the default order only.",
                                }
                            }
                        },
                    },
                    "sort_order": {
                        "if": {"anyOf": [{"required": ["cursor"]}, {"required": ["search"]}]},
                        "then": {
                            "properties": {
                                "sort_order": {
                                    "enum": ["asc"],
                                    "description": "A cursor or a search goes with the default order only.",
                                }
                            }
                        },
                    },
                    "exclude_bookkeeping": {
                        "if": {
                            "properties": {
                                "exclude_bookkeeping": {"const": True, "description": "Without bookkeeping."}
                            }
                        },
                        "then": {
                            "required": ["search"],
                            "properties": {
                                "search": {"description": "The server heeds exclude_bookkeeping in a search only."}
                            },
                        },
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_entity_list(value: Any) -> EntityList:
    from ...models.entity_list import EntityList

    return EntityList.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[EntityList, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_entity_list},
    },
    errors={
        400: {"application/json": _read_error_body, "text/html": as_text},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"text/html": as_text},
        413: {"text/html": as_text},
        429: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        500: {"application/json": _read_error_body},
        502: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    *,
    body: EntityQuery | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: Filters, order and page of entities. The server would ignore other keys, and answer everything.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> EntityList | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: EntityQuery | Mapping[str, Any],
) -> Response[EntityList | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: Filters, order and page of entities. The server would ignore other keys, and answer everything.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.send(build_request(body=body), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: EntityQuery | Mapping[str, Any],
) -> EntityList:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: Filters, order and page of entities. The server would ignore other keys, and answer everything.

    Returns:
        A page of entities.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.fetch(build_request(body=body), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: EntityQuery | Mapping[str, Any],
) -> Response[EntityList | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: EntityQuery | Mapping[str, Any],
) -> EntityList:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
