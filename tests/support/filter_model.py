"""Memoturn's filter language over documents in memory, as a second opinion on its translation to SQL."""

import json
from collections.abc import Iterable
from typing import Any

Document = dict[str, Any]
Truth = bool | None

ABSENT = object()


def matches(condition: dict[str, Any], document: Document) -> bool:
    return _all(_member(key, value, document) for key, value in condition.items()) is True


def sort_key(path: str, document: Document) -> tuple[int, Any]:
    return _ranked(_comparable(_at(document, path)))


def _member(key: str, value: Any, document: Document) -> Truth:
    if key == "$and":
        return _all(_all(_member(*item, document) for item in part.items()) for part in value)
    if key == "$or":
        return _not(_all(_not(_all(_member(*item, document) for item in part.items())) for part in value))
    if key == "$not":
        return _not(_all(_member(*item, document) for item in value.items()))
    operators = value if isinstance(value, dict) else {"$eq": value}
    return _all(_operator(name, operand, _at(document, key)) for name, operand in operators.items())


def _operator(name: str, operand: Any, found: Any) -> Truth:
    value = _comparable(found)
    if name == "$exists":
        return (found is not ABSENT) is operand
    if name == "$ne":
        return value != _comparable(operand)
    if name == "$in":
        return _among(value, operand)
    if name == "$nin":
        return _not(_among(value, operand))
    if value is None or operand is None:
        return None
    left, right = _ranked(value), _ranked(_comparable(operand))
    return {
        "$eq": left == right,
        "$gt": left > right,
        "$gte": left >= right,
        "$lt": left < right,
        "$lte": left <= right,
    }[name]


def _among(value: Any, choices: list[Any]) -> Truth:
    return _not(_all(_not(_operator("$eq", choice, value)) for choice in choices))


def _all(truths: Iterable[Truth]) -> Truth:
    seen = set(truths)
    return False if False in seen else None if None in seen else True


def _not(truth: Truth) -> Truth:
    return None if truth is None else not truth


def _at(document: Document, path: str) -> Any:
    node: Any = document
    for part in path.split("."):
        node = node.get(part, ABSENT) if isinstance(node, dict) else ABSENT
    return node


def _comparable(value: Any) -> Any:
    if value is ABSENT:
        return None
    if isinstance(value, list | dict):
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return int(value) if isinstance(value, bool) else value


def _ranked(value: Any) -> tuple[int, Any]:
    return (0, 0) if value is None else (2, value) if isinstance(value, str) else (1, value)
