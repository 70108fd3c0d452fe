"""The body of a store: what it may hold, and what the server says of one that does not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from memclients.mock._call import json_array
from memclients.mock.neotoma import ids
from memclients.mock.neotoma.errors import Refusal, issue
from memclients.mock.neotoma.shapes import Member, check
from memclients.mock.neotoma.storage.observations import DEFAULT_PRIORITY, ObservationSource

_NOTHING = "Must provide either entities, file_path, or file_content with mime_type (or use intake.mode='overflow')"

_ENDS = ("source", "target")
_KEY = Member(minimum=1)
_EDGE = {
    "relationship_type": Member(required=True),
    "source_index": Member(type="integer", minimum=0),
    "source_entity_id": Member(),
    "target_index": Member(type="integer", minimum=0),
    "target_entity_id": Member(),
    "metadata": Member(type="object"),
}
_BODY = {
    "entities": Member(type="array", members={}),
    "relationships": Member(type="array", members=_EDGE),
    "idempotency_key": _KEY,
    "file_content": Member(),
    "file_path": Member(),
    "mime_type": Member(),
    "original_filename": Member(),
    "file_idempotency_key": _KEY,
    "source_storage": Member(choices=("inline", "reference")),
    "source_priority": Member(type="number"),
    "observation_source": Member(choices=get_args(ObservationSource)),
    "commit": Member(type="boolean"),
    "strict": Member(type="boolean"),
    "interpretation": Member(type="object"),
    "source_peer_id": Member(),
    "user_id": Member(),
}


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship to be stored; each end is an index into the entities, or an entity's id.

    Args:
        type: Its type, known or not.
        source: Where it begins.
        target: Where it ends.
        metadata: What is said about it.
    """

    type: str
    source: int | str
    target: int | str
    metadata: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreBody:
    """A valid body; the fields are the service's own."""

    entities: list[dict[str, Any]]
    relationships: list[Edge]
    idempotency_key: str | None
    file_content: str | None
    file_path: str | None
    mime_type: str | None
    original_filename: str | None
    file_idempotency_key: str | None
    source_storage: str
    source_priority: float
    observation_source: ObservationSource
    commit: bool
    strict: bool
    user_id: str | None

    @property
    def has_file(self) -> bool:
        """Whether there is a file to store."""
        return self.file_path is not None or self.file_content is not None


def parse(body: Mapping[str, Any]) -> StoreBody:
    """Read a body.

    Raises:
        Refusal: It is not what it should be.
    """
    check(body, _BODY)
    if wrong := [*_ambiguous_ends(body), *_missing(body)]:
        raise Refusal.invalid(wrong)
    entities = json_array(body.get("entities")) or []
    if entities and "idempotency_key" not in body:
        raise Refusal.flat(400, "VALIDATION_ERROR", "idempotency_key is required when entities are provided")
    edges = json_array(body.get("relationships")) or []
    _check_ids(edges)
    return StoreBody(
        entities=entities,
        relationships=[_edge(edge) for edge in edges],
        idempotency_key=body.get("idempotency_key"),
        file_content=body.get("file_content"),
        file_path=body.get("file_path"),
        mime_type=body.get("mime_type"),
        original_filename=body.get("original_filename"),
        file_idempotency_key=body.get("file_idempotency_key"),
        source_storage=body.get("source_storage", "inline"),
        source_priority=body.get("source_priority", DEFAULT_PRIORITY),
        observation_source=body.get("observation_source", "llm_summary"),
        commit=body.get("commit", True),
        strict=body.get("strict", False),
        user_id=body.get("user_id"),
    )


def _ambiguous_ends(body: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for index, edge in enumerate(json_array(body.get("relationships")) or []):
        for end in _ENDS:
            by_index, by_id = f"{end}_index", f"{end}_entity_id"
            if (by_index in edge) == (by_id in edge):
                yield issue(f"Provide exactly one of {by_index} or {by_id}", "relationships", index)


def _missing(body: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    has_content = "file_content" in body and "mime_type" in body
    if not (body.get("entities") or "file_path" in body or has_content):
        yield issue(_NOTHING)
    elif "file_content" in body and not has_content:
        yield issue("mime_type is required with file_content", "mime_type")
    elif body.get("source_storage") == "reference" and "file_path" not in body:
        yield issue("source_storage 'reference' requires file_path", "source_storage")


def _check_ids(edges: list[dict[str, Any]]) -> None:
    """Refuse ids that are none; whether there are such entities is nobody's concern."""
    problems = [
        {
            "code": "ERR_RELATIONSHIP_ENTITY_ID_FORMAT",
            "message": f"relationships[{index}].{name} is not an entity id: {edge[name]!r}",
            "details": {"path": f"relationships[{index}].{name}", "value": edge[name]},
            "hint": "Entity ids are ent_ and 24 hexadecimal digits.",
        }
        for index, edge in enumerate(edges)
        for name in (f"{end}_entity_id" for end in _ENDS)
        if name in edge and not ids.ENTITY_ID.fullmatch(edge[name])
    ]
    if problems:
        raise unresolvable(problems)


def unresolvable(problems: list[dict[str, Any]]) -> Refusal:
    """Refuse a store for what is wrong with single records."""
    message = f"ERR_STORE_RESOLUTION_FAILED: {len(problems)} issue(s) prevented the store"
    return Refusal.nested("ERR_STORE_RESOLUTION_FAILED", message, issues=problems)


def _edge(edge: Mapping[str, Any]) -> Edge:
    source, target = (
        int(edge[f"{end}_index"]) if f"{end}_index" in edge else str(edge[f"{end}_entity_id"]) for end in _ENDS
    )
    return Edge(edge["relationship_type"], source, target, edge.get("metadata", {}))
