"""JSON as JavaScript writes it."""

import json
from typing import Any

from memclients.mock._call import json_array, json_object


def stringify(value: Any) -> str:
    """Write a value without blanks, keys in their order; a number that is whole has no fraction."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


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


def _plain(value: Any) -> Any:
    if (array := json_array(value)) is not None:
        return [_plain(item) for item in array]
    if (members := json_object(value)) is not None:
        return {name: _plain(member) for name, member in members.items()}
    return int(value) if isinstance(value, float) and value.is_integer() else value
