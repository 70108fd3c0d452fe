"""How what a schema says of single values changed: bounds, patterns, enums, formats, defaults."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from codegen.diff.findings import UNJUDGED, Finding, Relation, called
from codegen.diff.variants import KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.schemas import Schema

_AT_MOST: Final = ("exclusiveMaximum", "maxContains", "maxItems", "maxLength", "maxProperties", "maximum")
_AT_LEAST: Final = ("exclusiveMinimum", "minContains", "minItems", "minLength", "minProperties", "minimum")
# A value either meets them or not; how two of them relate is not to be seen.
_CONDITIONS: Final = (
    "allOf", "anyOf", "const", "contains", "dependentRequired", "dependentSchemas", "multipleOf", "not", "oneOf", "pattern",
    "patternProperties", "propertyNames", "uniqueItems",
)  # fmt: skip
# Characters of a condition that a line of the report has room for.
_LONG: Final = 80
_BRANCHES: Final = ("if", "then", "else")
# The formats that make another Python type than `str`.
_PARSED: Final = {"date": "datetime.date", "date-time": "datetime.datetime", "uuid": "uuid.UUID"}
# Judged elsewhere.
_STRUCTURE: Final = frozenset(
    {"$ref", "additionalProperties", "discriminator", "items", "prefixItems", "properties", "required", "type"}
)
_HERE: Final = frozenset({*_AT_MOST, *_AT_LEAST, *_CONDITIONS, *_BRANCHES, "default", "enum", "format"})


def constraint_findings(old: Schema, new: Schema, place: str) -> Iterator[Finding]:
    """Yield what changed in the keywords of two schemas that are no structure."""
    yield from _bounds(old, new, place)
    for key in _CONDITIONS:
        yield from _condition(key, old.get(key), new.get(key), place)
    before, after = ([one[key] for key in _BRANCHES if key in one] for one in (old, new))
    yield from _condition("if", before, after, place)
    yield from _enum(old.get("enum"), new.get("enum"), place)
    if KNOWN in old or KNOWN in new:
        yield from _known(_words(old), _words(new), place)
    yield from _format(old.get("format"), new.get("format"), place)
    yield from _default(old, new, place)
    for key in sorted((set(old) | set(new)) - _STRUCTURE - _HERE):
        if not key.startswith("x-") and old.get(key) != new.get(key):
            yield Finding(Relation.BROKEN, f"{called(place)}: `{key}` changed {UNJUDGED}")


def _bounds(old: Schema, new: Schema, place: str) -> Iterator[Finding]:
    for keys, sign in ((_AT_MOST, 1), (_AT_LEAST, -1)):
        for key in keys:
            before, after = old.get(key), new.get(key)
            if before == after:
                continue
            tighter = after is not None and (before is None or (after - before) * sign < 0)
            relation = Relation.NARROWED if tighter else Relation.WIDENED
            yield Finding(relation, f"{called(place)}: {key} {_was(before, after)}")


def _condition(key: str, before: Any, after: Any, place: str) -> Iterator[Finding]:
    if before == after:
        return
    values = [json.dumps(one, ensure_ascii=False) for one in (before, after) if one]
    words = _was(before or None, after or None)
    if any(len(one) > _LONG for one in values):
        words = "is another" if before and after else "is new" if after else "is gone"
    if before and after:
        yield Finding(Relation.BROKEN, f"{called(place)}: `{key}` {words}; can't tell what that allows")
    else:
        relation = Relation.NARROWED if after else Relation.WIDENED
        yield Finding(relation, f"{called(place)}: `{key}` {words}")


def _enum(before: list[Any] | None, after: list[Any] | None, place: str) -> Iterator[Finding]:
    if before is None or after is None:
        if before != after:
            relation, values = (Relation.NARROWED, after) if before is None else (Relation.WIDENED, before)
            words = "may only be" if before is None else "may be anything, not only"
            yield Finding(relation, f"{called(place)} {words} {_listed(values or [])}")
        return
    if more := [value for value in after if value not in before]:
        yield Finding(Relation.WIDENED, f"{called(place)} may be {_listed(more)} too")
    if fewer := [value for value in before if value not in after]:
        yield Finding(Relation.NARROWED, f"{called(place)} may not be {_listed(fewer)} any more")


def _words(schema: Schema) -> list[str]:
    words: list[str] = schema[KNOWN] if KNOWN in schema else schema.get("enum", [])
    return words


def _known(before: list[str], after: list[str], place: str) -> Iterator[Finding]:
    if more := [word for word in after if word not in before]:
        yield Finding(Relation.ADDED, f"{called(place)}: {_listed(more)} is known now, any text is allowed as before")
    if fewer := [word for word in before if word not in after]:
        yield Finding(Relation.WORDS, f"{called(place)}: {_listed(fewer)} is not documented any more, but allowed")


def _format(before: str | None, after: str | None, place: str) -> Iterator[Finding]:
    was, now = _PARSED.get(before or "", "str"), _PARSED.get(after or "", "str")
    if was != now:
        yield Finding(Relation.BROKEN, f"{called(place)} is of type {now} now, was {was}")
    elif before != after:
        yield Finding(Relation.WORDS, f"{called(place)}: format {_was(before, after)}, the type stays")


def _default(old: Schema, new: Schema, place: str) -> Iterator[Finding]:
    before, after = (json.dumps(one["default"]) if "default" in one else None for one in (old, new))
    if before != after:
        sent = "nothing" if after is None else after
        was = "nothing" if before is None else before
        yield Finding(Relation.SENT_OTHERWISE, f"{called(place)}: sent when not given: {sent} now, was {was}")


def _was(before: Any, after: Any) -> str:
    if before is None:
        return f"is {_short(after)} now, was none"
    return f"is gone, was {_short(before)}" if after is None else f"is {_short(after)} now, was {_short(before)}"


def _short(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _listed(values: list[Any]) -> str:
    return ", ".join(json.dumps(value, ensure_ascii=False) for value in values)
