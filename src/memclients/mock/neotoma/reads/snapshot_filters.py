"""Conditions on the fields of snapshots."""

import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

from memclients.mock._call import json_array
from memclients.mock.neotoma.js import type_name

OPERATORS = ("eq", "in", "gt", "lt", "gte", "lte", "contains", "contains_word")

_ORDERING: Mapping[str, Callable[[Any, Any], bool]] = {
    "gt": operator.gt,
    "lt": operator.lt,
    "gte": operator.ge,
    "lte": operator.le,
}


def holds(op: str, value: Any, wanted: Any) -> bool:
    """Tell whether a condition holds.

    Args:
        op: One of `OPERATORS`.
        value: What the field has; None if it has nothing.
        wanted: What the condition compares it with.
    """
    if op == "eq":
        return _same(value, wanted)
    if op == "in":
        return any(_same(value, one) for one in json_array(wanted) or ())
    if op in _ORDERING:
        kind = type_name(value)
        return kind in ("number", "string") and kind == type_name(wanted) and _ORDERING[op](value, wanted)
    return _contains(value, wanted, whole_words=op == "contains_word")


def _same(value: Any, wanted: Any) -> bool:
    return type_name(value) == type_name(wanted) and bool(value == wanted)


def _contains(value: Any, wanted: Any, *, whole_words: bool) -> bool:
    if (items := json_array(value)) is not None:
        return any(_same(item, wanted) or _contains(item, wanted, whole_words=whole_words) for item in items)
    if not isinstance(value, str) or not isinstance(wanted, str):
        return False
    if whole_words:
        return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", value, re.IGNORECASE) is not None
    return wanted.lower() in value.lower()
