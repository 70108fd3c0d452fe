"""Steps in words."""

from collections.abc import Sequence

from memclients.mock.hippocortex.knowledge.sessions import Step
from memclients.mock.hippocortex.payloads import line

_VALUE_LENGTH = 40
_TITLE_STEPS = 6


def described(step: Step) -> str:
    """Describe one step with its arguments: `deploy (env=staging)`."""
    return in_common([step])


def in_common(steps: Sequence[Step]) -> str:
    """Describe a step done several times: arguments that were always the same with their values, others by name."""
    first, *others = steps
    shown: list[str] = []
    for name, value in first.arguments.items():
        if all(name in other.arguments for other in others):
            same = all(other.arguments[name] == value for other in others)
            short = isinstance(value, str | int | float) and len(str(value)) <= _VALUE_LENGTH
            shown.append(f"{name}={line(str(value))}" if same and short else name)
    return f"{first.name} ({', '.join(shown)})" if shown else first.name


def outlined(steps: Sequence[Step]) -> str:
    """Name steps in a title."""
    names = [step.name for step in steps]
    if len(names) > _TITLE_STEPS:
        names = [*names[: _TITLE_STEPS - 1], "…", names[-1]]
    return " → ".join(names)
