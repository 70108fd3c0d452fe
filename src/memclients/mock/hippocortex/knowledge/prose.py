"""What is known, in words that a language model can use."""

from collections.abc import Iterable, Mapping
from typing import Any

from memclients.mock._call import json_array
from memclients.mock.hippocortex.knowledge.artifacts import Artifact
from memclients.mock.hippocortex.knowledge.events import Event
from memclients.mock.hippocortex.outcomes import outcome, symptom
from memclients.mock.hippocortex.payloads import MESSAGE, action, arguments, line, text

_EVENT_LENGTH = 400
_LABELS = {
    "steps": "Steps",
    "preconditions": "Before",
    "postconditions": "After",
    "symptoms": "Symptoms",
    "rootCauses": "Causes",
    "recoverySteps": "Recovery",
    "cause": "Cause",
    "effect": "Effect",
    "mitigation": "What to do",
    "condition": "When",
    "actions": "Do",
    "evidence": "Said",
}
_ORDERED = frozenset({"steps", "recoverySteps"})


def of_artifact(artifact: Artifact) -> str:
    """Write an artifact out: its title, then what it holds, a line for each."""
    return "\n".join([artifact.title, *_members(artifact.content)])


def _members(content: Mapping[str, Any]) -> Iterable[str]:
    for key, label in _LABELS.items():
        value = content.get(key)
        items = json_array(value)
        if items:
            parts = [f"{number}. {item}" if key in _ORDERED else str(item) for number, item in enumerate(items, 1)]
            yield f"{label}: {'; '.join(parts)}"
        elif isinstance(value, str) and value:
            yield f"{label}: {value}"


def of_event(event: Event) -> str:
    """Write an event out in one line."""
    said = text(event.payload)
    if event.type == MESSAGE:
        return line(f"{event.payload.get('role', 'user')}: {said}", _EVENT_LENGTH)
    details = ", ".join(f"{name}={value}" for name, value in arguments(event.payload).items())
    name = action(event.type, event.payload)
    done = f"{name} ({details})" if details else name
    went = outcome(event.type, event.payload)
    became = f"failed: {symptom(event.payload)}" if went is False else said or ("succeeded" if went else "")
    return line(f"{event.type}: {' - '.join(part for part in (done, became) if part)}", _EVENT_LENGTH)
