"""Fakes of the models that a node may be configured with; the same input always gives the same output."""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from memclients.mock._call import json_object
from memclients.mock.memoturn.bodies import Vector
from memclients.mock.memoturn.memory.identity import canonical
from memclients.mock.memoturn.memory.shapes import KINDS, TOPICAL, ExtractBody, ExtractTurn

_DIMENSION = 64


@dataclass(frozen=True, slots=True)
class Usage:
    """What went to a model and came back.

    Args:
        model: Its name.
        inputs: The texts that it was given.
        outputs: How many items it gave.
    """

    model: str
    inputs: Sequence[str]
    outputs: int

    def egress(self) -> dict[str, Any]:
        """Return the form in which the audit stream has it."""
        return {
            "provider": "mock",
            "model": self.model,
            "self_hosted": True,
            "input_items": len(self.inputs),
            "input_bytes": sum(len(text.encode()) for text in self.inputs),
            "output_items": self.outputs,
            "duration_ms": 0,
        }


def answer(question: str, memories: Sequence[Mapping[str, Any]]) -> tuple[str, list[str], Usage]:
    """Answer with the summary of the best memory; return it with the ids of its sources."""
    best = memories[0]
    texts = [question, *(memory["summary"] for memory in memories)]
    return best["summary"], [best["id"]], Usage("mock-answer", texts, 1)


def extract(body: ExtractBody) -> tuple[list[dict[str, Any]], Usage]:
    """Make a memory of each turn that says something.

    It is an event, unless the content of the turn is an object whose `type` (and `topic_key`) says otherwise.
    """
    texts = [text_of(turn) for turn in body.turns]
    origin = {"session_id": body.session_id, "source": body.source}
    proposed = [_proposal(turn, text, origin) for turn, text in zip(body.turns, texts, strict=True) if text.strip()]
    return proposed, Usage("mock-extract", texts, len(proposed))


def _proposal(turn: ExtractTurn, text: str, origin: Mapping[str, str | None]) -> dict[str, Any]:
    hints = json_object(turn.content) or {}
    kind = hints.get("type") if hints.get("type") in KINDS else "event"
    topic_key = hints.get("topic_key") if kind in TOPICAL and isinstance(hints.get("topic_key"), str) else None
    optional = {"topic_key": topic_key, **origin}
    return {
        "type": kind,
        "summary": text,
        "content": {"text": text},
        "keywords": "",
        **{name: value for name, value in optional.items() if value is not None},
    }


def text_of(turn: ExtractTurn) -> str:
    """Return what a turn says."""
    content = turn.content
    if (fields := json_object(content)) is not None:
        content = fields.get("text", fields)
    if content is None:
        return ""
    return content if isinstance(content, str) else canonical(content)


def embed(texts: Iterable[str]) -> tuple[list[Vector], Usage]:
    """Make vectors that are the nearer to each other the more words the texts share."""
    inputs = list(texts)
    vectors = [_direction(text) for text in inputs]
    return vectors, Usage("mock-embed", inputs, len(vectors))


def _direction(text: str) -> Vector:
    vector = [0.0] * _DIMENSION
    for word in text.casefold().split():
        vector[zlib.crc32(word.encode()) % _DIMENSION] += 1.0
    return vector
