"""JSON as JavaScript reads and writes it."""

import json
from typing import Any

from memclients.mock._call import json_array, json_object

_EXACT = 2**53


def with_its_numbers(value: Any) -> Any:
    """Return a value as JavaScript reads it: a whole number has no fraction, and a very large one is not exact."""
    if (array := json_array(value)) is not None:
        return [with_its_numbers(item) for item in array]
    if (members := json_object(value)) is not None:
        return {name: with_its_numbers(member) for name, member in members.items()}
    if isinstance(value, float) and value.is_integer() and abs(value) <= _EXACT:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > _EXACT:
        return float(value)
    return value


def stringify(value: Any) -> str:
    """Write a value without blanks, keys in their order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def type_name(value: Any) -> str:
    """Say what a value is in the words of its validator."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"
