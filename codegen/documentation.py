"""Sentences of generated docstrings that come from more than one place of a spec."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.schemas import Document, resolved
from codegen.text import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from codegen.operations import Operation

_EVIDENCE = {
    "verified": "verified on a live server",
    "source": "read from source code",
    "documented": "as the service documents it",
    "inferred": "inferred from documentation and clients",
    "assumed": "assumed",
}


def evidence(raw: Mapping[str, Any]) -> str:
    """Return how the facts of an operation or schema are known, empty where the spec does not say."""
    word = raw.get("x-evidence")
    return f"Evidence: {_EVIDENCE.get(word, sentence(word))}." if isinstance(word, str) else ""


def returned(document: Document, operation: Operation) -> str:
    """Return what the successes of an operation are, in the words of the spec."""
    answers = operation.raw.get("responses", {})
    told = (
        sentence(resolved(document, answer).get("description"))
        for status, answer in answers.items()
        if str(status)[0] == "2"
    )
    return " ".join(dict.fromkeys(filter(None, told)))
