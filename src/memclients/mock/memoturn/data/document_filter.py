"""The filter language of documents, compiled to SQL.

SQLite's own comparisons are the semantics: no coercion, numbers before text, booleans as 1 and 0, arrays and objects as
their JSON text, and three-valued logic where a field is missing or null.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from memclients.mock._call import json_array, json_object
from memclients.mock.memoturn.data.document_paths import ID, column_of, json_path, parts_of
from memclients.mock.memoturn.data.sqlite_numbers import storable
from memclients.mock.memoturn.errors import Refusal

MAX_DEPTH = 32
MAX_CHOICES = 1000

_COMPARISONS = {"$eq": "=", "$ne": "IS NOT", "$gt": ">", "$gte": ">=", "$lt": "<", "$lte": "<="}
_MEMBERSHIPS = {"$in": "IN", "$nin": "NOT IN"}
_JUNCTIONS = {"$and": " AND ", "$or": " OR "}


@dataclass(frozen=True, slots=True)
class Condition:
    """A part of a WHERE clause.

    Args:
        sql: An expression over the columns `id` and `body`.
        values: The values of its placeholders.
    """

    sql: str
    values: tuple[Any, ...] = ()


def compile_filter(value: Any) -> Condition:
    """Translate a filter.

    Raises:
        Refusal: It is no filter of the language.
    """
    return _filter(value, 0)


def compile_sort(sort: Mapping[str, Any]) -> Condition:
    """Translate a sort order into the terms of ORDER BY; several keys apply in alphabetical order.

    Raises:
        Refusal: A key is no path, or its direction is neither 1 nor -1.
    """
    terms: list[str] = []
    values: list[Any] = []
    for path, direction in sorted(sort.items()):
        if type(direction) is not int or direction not in (1, -1):
            raise Refusal.invalid(f"sort direction of {path!r} must be 1 or -1")
        column, given = column_of(path)
        terms.append(f"{column} {'ASC' if direction == 1 else 'DESC'}")
        values += given
    return Condition(", ".join([*terms, "id"]), tuple(values))


def _filter(value: Any, depth: int) -> Condition:
    if depth > MAX_DEPTH:
        raise Refusal.invalid(f"filter is nested deeper than {MAX_DEPTH} levels")
    if (members := json_object(value)) is None:
        raise Refusal.invalid("filter must be an object")
    return _join(" AND ", [_member(key, members[key], depth) for key in sorted(members)])


def _member(key: str, value: Any, depth: int) -> Condition:
    if key in _JUNCTIONS:
        parts = json_array(value)
        if not parts:
            raise Refusal.invalid(f"{key} takes a non-empty array of filters")
        return _join(_JUNCTIONS[key], [_filter(part, depth + 1) for part in parts])
    if key == "$not":
        inner = _filter(value, depth + 1)
        return Condition(f"NOT {inner.sql}", inner.values)
    if key.startswith("$"):
        raise Refusal.invalid(f"unknown operator {key!r}")
    operators = json_object(value)
    if operators is None:
        return _compare(key, "$eq", value)
    if not any(name.startswith("$") for name in operators):
        raise Refusal.invalid(f"{key!r} can't be compared with an object")
    return _join(" AND ", list(_operators(key, operators)))


def _operators(path: str, operators: Mapping[str, Any]) -> Iterator[Condition]:
    for name, operand in sorted(operators.items()):
        if (compiler := _COMPILERS.get(name)) is None:
            raise Refusal.invalid(f"unknown operator {name!r} on {path!r}")
        yield compiler(path, name, operand)


def _compare(path: str, operator: str, operand: Any) -> Condition:
    column, values = column_of(path)
    return Condition(f"{column} {_COMPARISONS[operator]} ?", (*values, _scalar(path, operand)))


def _member_of(path: str, operator: str, operand: Any) -> Condition:
    if (choices := json_array(operand)) is None:
        raise Refusal.invalid(f"{operator} on {path!r} takes an array")
    if len(choices) > MAX_CHOICES:
        raise Refusal.invalid(f"{operator} on {path!r} takes at most {MAX_CHOICES} items")
    column, values = column_of(path)
    marks = ", ".join("?" * len(choices))
    return Condition(
        f"{column} {_MEMBERSHIPS[operator]} ({marks})", (*values, *(_scalar(path, choice) for choice in choices))
    )


def _exists(path: str, operator: str, operand: Any) -> Condition:
    if not isinstance(operand, bool):
        raise Refusal.invalid(f"{operator} on {path!r} takes a boolean")
    # A JSON null has a type; only a missing field has none.
    parts = parts_of(path)
    column = "id" if parts == [ID] else "json_type(body, ?)"
    values = () if parts == [ID] else (json_path(parts),)
    return Condition(f"{column} IS {'NOT ' if operand else ''}NULL", values)


_COMPILERS: dict[str, Callable[[str, str, Any], Condition]] = {
    **dict.fromkeys(_COMPARISONS, _compare),
    **dict.fromkeys(_MEMBERSHIPS, _member_of),
    "$exists": _exists,
}


def _scalar(path: str, value: Any) -> str | float | None:
    if isinstance(value, int):
        return storable(value)
    if value is None or isinstance(value, str | float):
        return value
    raise Refusal.invalid(f"{path!r} can't be compared with an array or an object")


def _join(junction: str, parts: list[Condition]) -> Condition:
    sql = junction.join(part.sql for part in parts) or "1"
    return Condition(f"({sql})", tuple(value for part in parts for value in part.values))
