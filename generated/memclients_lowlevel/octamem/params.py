# Generated from specs/octamem.yaml; do not edit.
"""Dicts that octamem takes, with the wire's own keys."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class GetParams(TypedDict):
    """What to search for.

    Attributes:
        query: A question or phrase in natural language, not blank.
        previousContext: The text that was given on add, to search within that topic. Empty or absent searches
            everything.
    """

    query: NotRequired[str]
    previousContext: NotRequired[str]


class AddParams(TypedDict):
    """What to store.

    Attributes:
        content: A note, decision or fact, not blank.
        previousContext: Any label of the conversation, customer or project of the text. Empty or absent is no
            label.
    """

    content: NotRequired[str]
    previousContext: NotRequired[str]
