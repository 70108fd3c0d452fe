"""What handlers read out of bodies."""

from typing import Any

from memclients.mock._call import Call, decode_json, json_array, json_object
from memclients.mock.neotoma.errors import Refusal, mistyped
from memclients.mock.neotoma.js import with_its_numbers

# Bodies whose undeclared fields are refused; all others ignore them.
CLOSED: dict[str, tuple[str, ...]] = {
    "store": (
        "commit",
        "entities",
        "external_actor",
        "file_content",
        "file_idempotency_key",
        "file_path",
        "idempotency_key",
        "intake",
        "interpretation",
        "mime_type",
        "observation_source",
        "original_filename",
        "relationships",
        "source_peer_id",
        "source_priority",
        "source_storage",
        "strict",
        "user_id",
    ),
    "correct": ("entity_id", "entity_type", "field", "idempotency_key", "user_id", "value"),
    "createRelationship": (
        "metadata",
        "relationship_type",
        "source_entity_id",
        "source_id",
        "target_entity_id",
        "user_id",
    ),
    "createRelationships": ("relationships", "source_id", "user_id"),
    "turnSummary": ("conversation_id", "turn_key", "user_id"),
}


def read(call: Call) -> Any:
    """Parse a body, which is an object or an array; one that does not call itself JSON reads as empty.

    Raises:
        Refusal: It is malformed, or a scalar.
    """
    if not call.body or call.media_type != "application/json":
        return {}
    try:
        value = with_its_numbers(decode_json(call.body))
    except (ValueError, OverflowError) as error:
        raise Refusal.html(400, f"SyntaxError: {error}") from error
    if not isinstance(value, dict | list):
        raise Refusal.html(400, "SyntaxError: Unexpected token in JSON at position 0")
    return value  # pyright: ignore[reportUnknownVariableType]


def body_of(call: Call) -> dict[str, Any]:
    """Parse a body that must be an object.

    Raises:
        Refusal: It is none.
    """
    value = read(call)
    found = json_object(value)
    if found is None:
        raise Refusal.invalid([mistyped("object", "array")])
    return found


def check_body(call: Call) -> None:
    """Turn away what is no JSON, and undeclared fields where the server looks for them; it does so before anything else.

    Raises:
        Refusal: The body is one of these.
    """
    operation = call.match.operation
    if operation is not None and operation.request is None:
        return
    value = read(call)
    allowed = CLOSED.get(operation.id) if operation else None
    if operation is None or allowed is None or json_array(value) is not None:
        return
    unknown = [name for name in value if name not in allowed]
    if unknown:
        where = f"{operation.method} {operation.path}"
        raise Refusal.flat(
            400,
            "ERR_UNKNOWN_FIELD",
            f"Request body contains field(s) not declared by {where}.",
            {
                "unknown_fields": unknown,
                "json_paths": [f"$.{name}" for name in unknown],
                "allowed_fields": list(allowed),
                "operation": where,
            },
        )
