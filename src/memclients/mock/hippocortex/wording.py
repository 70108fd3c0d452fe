"""Choices that events tell of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from memclients.mock.hippocortex.payloads import Payload, joined, line, text


@dataclass(frozen=True, slots=True)
class Decision:
    """A choice and when it holds.

    Args:
        condition: When it holds; empty for always.
        choice: What was chosen.
        said: The words in which it was said.
    """

    condition: str
    choice: str
    said: str


_WHEN = r"(?:for|when(?:ever)?|if|in case of|before|after|during|while)"
_TAIL = rf"(?P<choice>.+?)(?:,? {_WHEN} (?P<condition>.+))?$"
_DECIDED = re.compile(
    r"\b(?:(?:decided|agreed|chosen?|chose|opted|picked|decision is|decision:)"
    r"(?: (?:to|on|for|that we|we|will|should|must|use|go with|pick))*"
    r"|(?:settled on|going with|go with|switch(?:ed|ing)? to|stick(?:ing)? (?:with|to)|prefer(?:red)?(?: to use)?)"
    rf"|(?:we|let's|will|should|must) use) {_TAIL}",
    re.IGNORECASE,
)
_ALWAYS = re.compile(rf"(?:^|\b(?:we|you|should|must|please|will) )(?=(?:always|never) ){_TAIL}", re.IGNORECASE)
_IMPERATIVE = re.compile(rf"(?:please )?use {_TAIL}", re.IGNORECASE)
_FIRST = re.compile(rf"{_WHEN} (?P<condition>[^,]+), (?P<rest>.+)$", re.IGNORECASE)
_REASON = re.compile(r",? (?:because|since|so that|as it|as this|due to) .*", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_LONGEST = 400


def decisions(payload: Payload) -> Iterator[Decision]:
    """Yield the choices that a payload tells of, by keys of their own or by wording."""
    stated = next((payload[key] for key in ("decision", "choice", "chosen") if payload.get(key)), None)
    if isinstance(stated, str):
        given = str(next((payload[key] for key in ("condition", "question", "when", "topic") if payload.get(key)), ""))
        yield Decision(_trimmed(given), _trimmed(stated), line(joined(stated, given and f"for {given}")))
        return
    for sentence in _SENTENCE.split(text(payload)):
        # Prose that goes on for longer is no decision, and would only keep the patterns busy.
        if len(sentence) <= _LONGEST and (found := _decision(line(sentence, _LONGEST))):
            yield found


def _decision(sentence: str) -> Decision | None:
    if sentence.endswith("?"):
        return None
    said = _REASON.sub("", sentence)
    first = _FIRST.match(said)
    rest = first["rest"] if first else said
    # A plain imperative is a rule only with its condition: "When releasing, use blue-green".
    found = _ALWAYS.search(rest) or _DECIDED.search(rest) or (_IMPERATIVE.match(rest) if first else None)
    if found is None:
        return None
    condition = first["condition"] if first else found["condition"] or ""
    choice = _trimmed(found["choice"])
    return Decision(_trimmed(condition), choice, line(sentence)) if choice else None


def _trimmed(words: str) -> str:
    return line(words).strip(" .,;:!\"'")
