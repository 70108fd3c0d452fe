"""Request bodies, decoded as Go's `encoding/json` decodes them into structs.

Keys match in any case, null leaves a field empty, unknown keys are ignored, and a value of a wrong type spoils the
whole body.
"""

from typing import Annotated, Any, TypeVar, get_args, get_origin

import msgspec

from memclients.mock._call import decode_json, json_array, json_object

T = TypeVar("T", bound=msgspec.Struct)
GoInt = Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)]

# JSON libraries on the way back limit the depth; the real server's limit is 10,000.
_MAX_DEPTH = 400
_EXACT = 2**53
_PLAIN = 1e21


class MemoryBody(msgspec.Struct):
    """Body of a single create, and item of a batch."""

    agent_id: str = ""
    content: str = ""
    memory_type: str = ""
    event_type: str = ""
    session_id: str = ""
    metadata: dict[str, Any] = {}
    tags: list[str] = []
    importance: float = 0.0
    dedup_key: str = ""
    parent_id: str = ""


class BatchBody(msgspec.Struct):
    """Body of a batch create."""

    memories: list[MemoryBody] = []


class SearchBody(msgspec.Struct):
    """Body of a search."""

    agent_id: str = ""
    session_id: str = ""
    memory_types: list[str] = []
    event_types: list[str] = []
    tags: list[str] = []
    content_contains: str = ""
    min_importance: float = 0.0
    since: str = ""
    until: str = ""
    limit: GoInt = 0
    order: str = ""


class AgentBody(msgspec.Struct):
    """Body of a registration."""

    name: str = ""
    description: str = ""
    config: dict[str, Any] = {}


class SessionBody(msgspec.Struct):
    """Body of a new session."""

    agent_id: str = ""
    metadata: dict[str, Any] = {}


class SessionUpdateBody(msgspec.Struct):
    """Body of a change to a session; absent metadata differ from empty ones."""

    status: str = ""
    metadata: dict[str, Any] | None = None


class ContextBody(msgspec.Struct):
    """Body of a context request; `max_tokens` is read and forgotten."""

    since: str = ""
    include_types: list[str] = []
    max_tokens: GoInt = 0


def decode(body: bytes, shape: type[T]) -> T:
    """Decode a body.

    Raises:
        ValueError: It is no JSON, or a value has a wrong type.
    """
    value = decode_json(body)
    try:
        return msgspec.convert(_fold({} if value is None else value, shape), shape)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error


def _fold(value: Any, shape: Any) -> Any:
    """Give a value the keys and zero values that a Go struct would have."""
    if isinstance(shape, type) and issubclass(shape, msgspec.Struct):
        return _fold_struct(value, shape)
    if (array := json_array(value)) is not None and get_origin(shape) is list:
        (kind,) = get_args(shape)
        return [_fold(_zero(kind) if element is None else element, kind) for element in array]
    if (mapping := json_object(value)) is not None:
        return {key: _as_float(element, 1) for key, element in mapping.items()}
    return value


def _fold_struct(value: Any, shape: type[msgspec.Struct]) -> Any:
    if (given := json_object(value)) is None:
        return value
    types = {field.name: field.type for field in msgspec.structs.fields(shape)}
    folded: dict[str, Any] = {}
    for key, element in given.items():
        name = key.lower()
        if name in types and element is not None:
            folded[name] = _fold(element, types[name])
    return folded


def _zero(kind: Any) -> Any:
    return {} if issubclass(kind, msgspec.Struct) else kind()


def _as_float(value: Any, depth: int) -> Any:
    """Send the numbers in a free-form map through a 64-bit float, as Go does, and print them as Go prints them."""
    if depth > _MAX_DEPTH:
        raise ValueError("exceeded max depth")
    if (mapping := json_object(value)) is not None:
        return {key: _as_float(element, depth + 1) for key, element in mapping.items()}
    if (array := json_array(value)) is not None:
        return [_as_float(element, depth + 1) for element in array]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if isinstance(value, int) and abs(value) <= _EXACT:
        return value
    try:
        number = float(value)
    except OverflowError as error:
        raise ValueError(f"number out of range: {str(value)[:20]}…") from error
    return int(number) if number.is_integer() and abs(number) < _PLAIN else number
