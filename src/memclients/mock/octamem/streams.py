"""Which stream a text belongs to, and how well it fits a question.

The real service decides both by means unknown. These rules are ours: simple, and the same every time.
"""

import re
from typing import Literal

Kind = Literal["semantic", "episodic", "procedural"]

_PROCEDURAL = re.compile(r"\b(how to|steps?|always|never|must|workflow|procedure)\b", re.IGNORECASE)
_EPISODIC = re.compile(
    r"\b(yesterday|today|tonight|ago|last (night|week|month|year)|on (mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|met|called|asked|requested|happened|\d{4}-\d\d-\d\d)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")

# What a question has in common with every text says nothing about their fit.
_FILLERS = frozenset(
    _WORD.findall("a an and are as at be did do does for from in is it of on or s t that the to was were what")
)


def classify(content: str) -> Kind:
    """Choose the stream of a text: procedural if it instructs, episodic if it tells an event, semantic otherwise."""
    if _PROCEDURAL.search(content):
        return "procedural"
    if _EPISODIC.search(content):
        return "episodic"
    return "semantic"


def words(text: str) -> frozenset[str]:
    """Return the words of a text in a form that can be compared."""
    return frozenset(word.casefold() for word in _WORD.findall(text))


def keywords(question: str) -> frozenset[str]:
    """Return the words of a question that matter; filler words only if there is nothing else."""
    found = words(question)
    return found - _FILLERS or found
