# Generated from specs/neotoma.yaml; do not edit.
"""Store entities with their relationships, or a file, or both.

An entity is matched with the stored one of the same identity: `conversation_id`, `turn_key`, a title, a name. The
answer says for each which one it was, by its `observation_index`.

With a key that was used before, the same entities are a replay that writes nothing, and other entities, or their
fields in another order, are a 400. A replay has neither indexes nor actions, and its entities normally come in
reverse; relationships that were not in the first request are dropped. A first request that failed while its
entities were resolved (400 with issues, 500) or that was a dry run has spent its key as well: the replay is a
success without entities.

Entities that were stored exactly like this before, under whatever key, write no observation although they are
counted: compare `entity_snapshot_after`. Relationships of an unknown type or an index that is out of range are
skipped, so compare `relationships_created` too.

Entities and a file together are answered apart, as `structured` and `unstructured`.

120 requests per minute and user, invalid ones included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    IdempotencyKey,
    Operation,
    RawResponse,
    Request,
    RetryRules,
    as_is,
    as_text,
    is_object,
    no_variant,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client
    from ...models.combined_store_result import CombinedStoreResult
    from ...models.error_body import ErrorBody
    from ...models.file_stored import FileStored
    from ...models.store_error_body import StoreErrorBody
    from ...models.store_input import StoreInput
    from ...models.store_result import StoreResult
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
    id="store",
    method="POST",
    path="/store",
    credentials=("token",),
    retry=RetryRules.of(
        "with-key",
        statuses=[429, 502, 503, 504],
        shed=[429],
        key=IdempotencyKey("body", ("idempotency_key", "file_idempotency_key")),
    ),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "What to store: entities with relationships among them and to others, or a file, or both. The server refuses other keys.",
                "additionalProperties": False,
                "properties": {
                    "entities": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "description": "An entity_type, such as task, and its fields beside it, at least one. `intent: create_new` refuses a merge with an entity that only looks the same; `target_id` extends the entity of that id, which the server does not look for. Keep the order of the fields in a request that is repeated under its key.",
                            "required": ["entity_type"],
                            "patternProperties": {
                                "^entity_type$": {
                                    "type": "string",
                                    "pattern": "\\S",
                                    "description": "Type of an entity, such as task, not blank.",
                                },
                                "^intent$": {"type": "string", "enum": ["create_new"], "description": "create_new."},
                                "^target_id$": {
                                    "type": "string",
                                    "pattern": "^ent_[0-9a-f]{24}$",
                                    "description": "ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.",
                                },
                            },
                            "additionalProperties": True,
                            "if": {"required": ["entity_type"]},
                            "then": {
                                "description": "An entity needs at least one field beside entity_type, intent and target_id.",
                                "not": {
                                    "type": "object",
                                    "propertyNames": {"enum": ["entity_type", "intent", "target_id"]},
                                },
                            },
                        },
                        "description": "The entities. With any, an idempotency_key is required.",
                    },
                    "relationships": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "description": "A relationship between entities of the request, by their index, and stored ones, by their id.",
                            "required": ["relationship_type"],
                            "properties": {
                                "relationship_type": {
                                    "type": "string",
                                    "enum": [
                                        "PART_OF",
                                        "CORRECTS",
                                        "REFERS_TO",
                                        "SETTLES",
                                        "DUPLICATE_OF",
                                        "DEPENDS_ON",
                                        "SUPERSEDES",
                                        "EMBEDS",
                                        "works_at",
                                        "owns",
                                        "manages",
                                        "part_of",
                                        "related_to",
                                        "depends_on",
                                        "references",
                                        "transacted_with",
                                        "member_of",
                                        "reports_to",
                                        "located_at",
                                        "created_by",
                                        "funded_by",
                                        "acquired_by",
                                        "subsidiary_of",
                                        "partner_of",
                                        "competitor_of",
                                        "supplies_to",
                                        "contracted_with",
                                        "invested_in",
                                    ],
                                    "description": "One of the 28 types that the server knows, such as PART_OF or REFERS_TO. Case matters: PART_OF and part_of differ.",
                                },
                                "source_index": {
                                    "type": "integer",
                                    "minimum": 0,
                                    "description": "Index of an entity of the request, 0 or more. The server skips a relationship whose index is out of range.",
                                },
                                "source_entity_id": {
                                    "type": "string",
                                    "pattern": "^ent_[0-9a-f]{24}$",
                                    "description": "ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.",
                                },
                                "target_index": {
                                    "type": "integer",
                                    "minimum": 0,
                                    "description": "Index of an entity of the request, 0 or more. The server skips a relationship whose index is out of range.",
                                },
                                "target_entity_id": {
                                    "type": "string",
                                    "pattern": "^ent_[0-9a-f]{24}$",
                                    "description": "ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.",
                                },
                                "metadata": {
                                    "type": "object",
                                    "additionalProperties": True,
                                    "description": "Fields of the relationship.",
                                },
                            },
                            "dependentSchemas": {
                                "source_index": {
                                    "not": {"required": ["source_entity_id"]},
                                    "description": "Exactly one of source_index and source_entity_id.",
                                },
                                "target_index": {
                                    "not": {"required": ["target_entity_id"]},
                                    "description": "Exactly one of target_index and target_entity_id.",
                                },
                            },
                            "if": {
                                "not": {"anyOf": [{"required": ["source_index"]}, {"required": ["source_entity_id"]}]}
                            },
                            "then": {
                                "required": ["source_index"],
                                "properties": {
                                    "source_index": {"description": "Exactly one of source_index and source_entity_id."}
                                },
                            },
                            "else": {
                                "if": {
                                    "not": {
                                        "anyOf": [{"required": ["target_index"]}, {"required": ["target_entity_id"]}]
                                    }
                                },
                                "then": {
                                    "required": ["target_index"],
                                    "properties": {
                                        "target_index": {
                                            "description": "Exactly one of target_index and target_entity_id."
                                        }
                                    },
                                },
                            },
                        },
                        "description": "Relationships among the entities, and with stored ones.",
                    },
                    "idempotency_key": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Own key of these entities, not empty; with entities it is required. A repeat under it writes nothing; for other entities take another key.",
                    },
                    "file_content": {
                        "type": "string",
                        "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$",
                        "description": "The bytes of a file in base64, not empty. The server would decode anything else as best it can.",
                    },
                    "file_path": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Path of a file on the server's own disk.",
                    },
                    "mime_type": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Media type of the file, such as text/plain. Required with file_content.",
                    },
                    "original_filename": {"type": "string", "description": "Name of the file."},
                    "file_idempotency_key": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Own key of the file, not empty. Without entities it is the idempotency_key by default, else the content itself.",
                    },
                    "source_storage": {
                        "type": "string",
                        "enum": ["inline", "reference"],
                        "description": "inline, or reference with a file_path. inline by default.",
                    },
                    "source_priority": {
                        "type": "number",
                        "description": "How these observations rank against others, 100 by default. Corrections have 1000.",
                    },
                    "observation_source": {
                        "type": "string",
                        "enum": ["sensor", "llm_summary", "workflow_state", "human", "import", "sync"],
                        "description": "sensor, llm_summary, workflow_state, human, import or sync. llm_summary by default.",
                    },
                    "commit": {
                        "type": "boolean",
                        "description": "Whether to write, true by default. A dry run spends the key as well.",
                    },
                    "strict": {
                        "type": "boolean",
                        "description": "Whether to refuse merges with entities that only look the same, false by default.",
                    },
                    "interpretation": {
                        "type": "object",
                        "additionalProperties": True,
                        "description": "The run that interpreted a source. It has source_id or source_ref, and interpretation_config.",
                    },
                },
                "if": {
                    "not": {
                        "anyOf": [
                            {
                                "required": ["entities"],
                                "properties": {"entities": {"minItems": 1, "description": "At least one."}},
                            },
                            {"required": ["file_path"]},
                            {"required": ["file_content"]},
                        ]
                    }
                },
                "then": {
                    "required": ["entities"],
                    "properties": {
                        "entities": {
                            "minItems": 1,
                            "description": "At least one of entities, file_content and file_path.",
                        }
                    },
                },
                "else": {
                    "if": {
                        "required": ["entities"],
                        "properties": {"entities": {"minItems": 1, "description": "At least one."}},
                    },
                    "then": {
                        "required": ["idempotency_key"],
                        "properties": {"idempotency_key": {"description": "Entities need an idempotency_key."}},
                    },
                },
                "dependentSchemas": {
                    "file_content": {
                        "required": ["mime_type"],
                        "properties": {
                            "mime_type": {"description": "A file_content needs its mime_type, such as text/plain."}
                        },
                    },
                    "source_storage": {
                        "if": {"properties": {"source_storage": {"const": "reference", "description": "A reference."}}},
                        "then": {
                            "required": ["file_path"],
                            "properties": {"file_path": {"description": "To store a reference takes a file_path."}},
                        },
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_combined_store_result(value: Any) -> CombinedStoreResult:
    from ...models.combined_store_result import CombinedStoreResult

    return CombinedStoreResult.from_dict(value)


def _read_store_result(value: Any) -> StoreResult:
    from ...models.store_result import StoreResult

    return StoreResult.from_dict(value)


def _read_file_stored(value: Any) -> FileStored:
    from ...models.file_stored import FileStored

    return FileStored.from_dict(value)


def _read_response_200(value: Any) -> CombinedStoreResult | StoreResult | FileStored:
    if is_object(value, "structured", "unstructured"):
        return _read_combined_store_result(value)
    if is_object(value, "success", "replayed", "source_id", "entities_created", "observations_created", "entities"):
        return _read_store_result(value)
    if is_object(value, "source_id", "content_hash", "file_size"):
        return _read_file_stored(value)
    raise no_variant(value, "CombinedStoreResult | StoreResult | FileStored")


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


def _read_store_error_body(value: Any) -> StoreErrorBody:
    from ...models.store_error_body import StoreErrorBody

    return StoreErrorBody.from_dict(value)


def _read_response_400(value: Any) -> ErrorBody | StoreErrorBody:
    if is_object(value, "error_code", "message", "timestamp"):
        return _read_error_body(value)
    if is_object(value, "error"):
        return _read_store_error_body(value)
    raise no_variant(value, "ErrorBody | StoreErrorBody")


ANSWERS: Final[
    Answers[CombinedStoreResult | StoreResult | FileStored, ErrorBody | StoreErrorBody | str | dict[str, Any]]
] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_response_200},
    },
    errors={
        400: {"application/json": _read_response_400, "text/html": as_text},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"text/html": as_text},
        409: {"application/json": _read_error_body},
        413: {"text/html": as_text},
        429: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        500: {"application/json": _read_error_body},
        502: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_store_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    *,
    body: StoreInput | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: What to store: entities with relationships among them and to others, or a file, or both. The server
            refuses other keys.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(
    response: RawResponse,
) -> CombinedStoreResult | StoreResult | FileStored | ErrorBody | StoreErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StoreInput | Mapping[str, Any],
) -> Response[CombinedStoreResult | StoreResult | FileStored | ErrorBody | StoreErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: What to store: entities with relationships among them and to others, or a file, or both. The server
            refuses other keys.

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
    body: StoreInput | Mapping[str, Any],
) -> CombinedStoreResult | StoreResult | FileStored:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: What to store: entities with relationships among them and to others, or a file, or both. The server
            refuses other keys.

    Returns:
        Stored, or planned by a dry run, or replayed. The kind of answer follows from the request: entities, a file,
            or both.

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
    body: StoreInput | Mapping[str, Any],
) -> Response[CombinedStoreResult | StoreResult | FileStored | ErrorBody | StoreErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: StoreInput | Mapping[str, Any],
) -> CombinedStoreResult | StoreResult | FileStored:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
