"""The update language of documents."""

import math
import re
from collections.abc import Callable, Iterator
from typing import Any, cast

import msgspec

from memclients.mock._call import json_array, json_object
from memclients.mock.memoturn.data.document_paths import ID, parts_of
from memclients.mock.memoturn.data.sqlite_numbers import storable
from memclients.mock.memoturn.errors import Refusal

Document = dict[str, Any]
Change = Callable[[Document], None]

_MISSING = object()
_NUMBER = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)", re.ASCII)
_INTEGER = re.compile(r"[+-]?\d{1,19}", re.ASCII)


class Update:
    """A checked update: operators in alphabetical order, each over its paths.

    Args:
        value: The update as sent.

    Raises:
        Refusal: It is no update of the language.
    """

    def __init__(self, value: Any) -> None:
        operators = json_object(value)
        if not operators:
            raise Refusal.invalid("update must be an object with at least one operator")
        self._changes: list[Change] = []
        for name, operand in sorted(operators.items()):
            if (maker := _OPERATORS.get(name)) is None:
                raise Refusal.invalid(f"unknown update operator {name!r}")
            self._changes += _changes(name, operand, maker)

    def apply(self, document: Document) -> Document:
        """Return a changed copy.

        Raises:
            Refusal: A number grew beyond all bounds.
        """
        changed: Document = _copy(document)
        for change in self._changes:
            change(changed)
        return changed


def _changes(name: str, operand: Any, maker: Callable[[list[str], Any], Change]) -> Iterator[Change]:
    if (members := json_object(operand)) is None:
        raise Refusal.invalid(f"{name} takes an object of paths and values")
    for path, value in sorted(members.items()):
        parts = parts_of(path)
        if parts == [ID]:
            raise Refusal.invalid(f"{name} can't change {ID}")
        yield maker(parts, value)


def _set(parts: list[str], value: Any) -> Change:
    def change(document: Document) -> None:
        if (holder := _holder(document, parts)) is not None:
            holder[parts[-1]] = _copy(value)

    return change


def _unset(parts: list[str], _: Any) -> Change:
    def change(document: Document) -> None:
        holder = _at(document, parts[:-1])
        if isinstance(holder, dict):
            cast("Document", holder).pop(parts[-1], None)

    return change


def _increment(parts: list[str], amount: Any) -> Change:
    if isinstance(amount, bool) or not isinstance(amount, int | float):
        raise Refusal.invalid(f"$inc of {'.'.join(parts)!r} takes a number")

    def change(document: Document) -> None:
        total = _as_number(_at(document, parts)) + _as_number(amount)
        total = storable(total) if isinstance(total, int) else total
        if not math.isfinite(total):
            raise Refusal.invalid(f"$inc of {'.'.join(parts)!r} is out of range")
        if (holder := _holder(document, parts)) is not None:
            holder[parts[-1]] = total

    return change


def _push(parts: list[str], value: Any) -> Change:
    def change(document: Document) -> None:
        if (holder := _holder(document, parts)) is None:
            return
        items = json_array(holder.setdefault(parts[-1], []))
        if items is not None:
            items.append(_copy(value))

    return change


_OPERATORS: dict[str, Callable[[list[str], Any], Change]] = {
    "$inc": _increment,
    "$push": _push,
    "$set": _set,
    "$unset": _unset,
}


def _copy(value: Any) -> Any:
    # Unlike copy.deepcopy, this bears everything that could be parsed.
    return msgspec.json.decode(msgspec.json.encode(value))


def _at(document: Document, parts: list[str]) -> Any:
    node: Any = document
    for part in parts:
        members = json_object(node)
        node = _MISSING if members is None else members.get(part, _MISSING)
    return node


def _holder(document: Document, parts: list[str]) -> Document | None:
    """Return the object that holds the last part, made if missing; None below anything but an object."""
    node: Document | None = document
    for part in parts[:-1]:
        if node is None:
            return None
        node = json_object(node.setdefault(part, {}))
    return node


def _as_number(value: Any) -> float:
    """Return what SQLite's arithmetic makes of a value: text counts by the number that it starts with."""
    if isinstance(value, str) and (found := _NUMBER.match(value)):
        value = int(found[1]) if _INTEGER.fullmatch(found[1]) else float(found[1])
    if isinstance(value, int):
        return storable(value)
    return value if isinstance(value, float) else 0
