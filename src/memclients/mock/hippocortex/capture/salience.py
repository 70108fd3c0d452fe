"""How much an event matters."""

from collections.abc import Mapping
from typing import Any

from memclients.mock.hippocortex.outcomes import failed
from memclients.mock.hippocortex.wording import decisions

_BY_DEFAULT = 0.4
_BY_TYPE = {
    "message": 0.3,
    "tool_call": 0.4,
    "tool_result": 0.4,
    "file_edit": 0.5,
    "file_change": 0.5,
    "test_run": 0.5,
    "command_exec": 0.4,
    "browser_action": 0.3,
    "api_result": 0.4,
    "outcome": 0.6,
    "observation": 0.3,
    "error": 0.5,
}
_FAILURE = 0.3
_DECISION = 0.25
_SEEN = 0.15


def salience(event_type: str, payload: Mapping[str, Any], *, seen: bool) -> float:
    """Judge an event.

    Args:
        event_type: Its type.
        payload: What it says.
        seen: Whether the same was said before.

    Returns:
        0 to 1, with two decimals: failures, decisions and what is new matter more.
    """
    score = _BY_TYPE.get(event_type, _BY_DEFAULT)
    if failed(event_type, payload):
        score += _FAILURE
    if any(decisions(payload)):
        score += _DECISION
    if seen:
        score -= _SEEN
    return round(min(max(score, 0.0), 1.0), 2)
