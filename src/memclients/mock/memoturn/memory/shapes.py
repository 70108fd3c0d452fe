"""Request bodies about memories and transcripts; unknown keys are ignored."""

from typing import Any

import msgspec

from memclients.mock._text import is_blank
from memclients.mock.memoturn.bodies import Natural, Vector
from memclients.mock.memoturn.errors import Refusal

KINDS = ("fact", "event", "instruction", "task")
TOPICAL = ("fact", "instruction")
MAX_BATCH = 1000


class MemoryItem(msgspec.Struct, kw_only=True):
    """A memory as it is ingested."""

    type: str
    summary: str
    content: Any = None
    topic_key: str | None = None
    keywords: str | None = None
    embedding: Vector | None = None
    session_id: str | None = None
    source: str | None = None
    ttl: Natural | None = None


class IngestBody(msgspec.Struct):
    """Body of an ingest."""

    memories: list[MemoryItem]


class Selection(msgspec.Struct, kw_only=True):
    """Which memories a recall or a question may find."""

    types: list[str] | None = None
    session_id: str | None = None
    source: str | None = None
    k: Natural = 8
    include_superseded: bool = False


class RecallBody(Selection, kw_only=True):
    """Body of a recall."""

    query: str | None = None
    embedding: Vector | None = None
    topic_key: str | None = None
    include_turns: bool = False


class AskBody(Selection, kw_only=True):
    """Body of a question."""

    question: str


class ExtractTurn(msgspec.Struct):
    """A turn of a conversation; content may be null, but not absent."""

    role: str
    content: Any


class ExtractBody(msgspec.Struct, kw_only=True):
    """Body of an extraction."""

    turns: list[ExtractTurn]
    session_id: str | None = None
    source: str | None = None
    dry_run: bool = False


class TurnBody(ExtractTurn):
    """A turn that is appended to a transcript."""

    embedding: Vector | None = None


class TurnSearchBody(msgspec.Struct):
    """Body of a search in a transcript."""

    vector: Vector
    k: Natural = 5


def check_item(item: MemoryItem) -> None:
    """Hold an item against the rules of ingest.

    Raises:
        Refusal: It breaks one.
    """
    check_kind(item.type)
    if is_blank(item.summary):
        raise Refusal.invalid("summary must not be blank")
    if item.topic_key is not None and item.type not in TOPICAL:
        raise Refusal.invalid(f"topic_key is for {' and '.join(TOPICAL)} memories only, not for type {item.type!r}")
    if item.ttl is not None and item.type != "task":
        raise Refusal.invalid(f"ttl is for task memories only, not for type {item.type!r}")
    check_vector("embedding", item.embedding)


def check_kind(kind: str) -> None:
    """Insist on a type of memories.

    Raises:
        Refusal: There is no such type.
    """
    if kind not in KINDS:
        raise Refusal.invalid(f"unknown memory type {kind!r}; it is one of {', '.join(KINDS)}")


def check_vector(name: str, vector: Vector | None) -> None:
    """Insist on components, if there is a vector at all.

    Raises:
        Refusal: It is empty.
    """
    if vector is not None and not vector:
        raise Refusal.invalid(f"{name} must not be empty")
