"""How two schemas differ, as what their values may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from codegen.diff.constraints import constraint_findings
from codegen.diff.findings import UNJUDGED, Finding, Relation, called
from codegen.diff.objects import Keys, below, key_findings, other_key_findings
from codegen.diff.variants import (
    alternatives,
    beside,
    is_class,
    kind_of,
    opened_alternatives,
    schema_reference,
)
from codegen.diff.wordless import wordless
from codegen.schemas import is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.schemas import Document, Schema

Findings: TypeAlias = "Iterator[Finding]"
# References that are being followed, on both sides.
Trail: TypeAlias = tuple[tuple[str | None, str | None], ...]

_NUMBERS = ("integer", "number")


class SchemaDiff:
    """Compare schemas of two documents.

    Components are compared once, by `component`; elsewhere a reference to one only says which one it is.

    Attributes:
        renamed: Components that are called otherwise now, as far as they were met.
    """

    def __init__(self, before: Document, after: Document) -> None:
        self.before = before
        self.after = after
        self.renamed: dict[str, str] = {}
        self._old: dict[str, Any] = before.get("components", {}).get("schemas", {})
        self._new: dict[str, Any] = after.get("components", {}).get("schemas", {})

    def component(self, old: str, new: str) -> Findings:
        """Yield how a component changed, under its old and its new name."""
        before, after = self._old[old], self._new[new]
        if schema_reference(before) and schema_reference(after):
            yield from self.compare(before, after)
        else:
            yield from self._alternatives(
                opened_alternatives(self.before, before), opened_alternatives(self.after, after), "", ((old, new),)
            )
            yield from self._discriminators(before, after, "")

    def compare(self, old: Any, new: Any, place: str = "", trail: Trail = ()) -> Findings:
        """Yield how a schema changed, with places below `place`."""
        was, now = schema_reference(old), schema_reference(new)
        if was and now and self._same(was, now):
            yield from self._keywords(wordless(beside(old)), wordless(beside(new)), place, trail)
        elif not was and not now:
            sides = alternatives(self.before, old), alternatives(self.after, new)
            yield from self._alternatives(*sides, place, trail)
            yield from self._discriminators(old, new, place)
        elif (was, now) not in trail:
            yield from self._another_class(was, now, place)
            sides = opened_alternatives(self.before, old), opened_alternatives(self.after, new)
            yield from self._alternatives(*sides, place, (*trail, (was, now)))

    def _same(self, old: str, new: str) -> bool:
        """Return whether two references are to one component, noticing one that got another name."""
        if old == new:
            return True
        if old not in self._new and new not in self._old and new not in self.renamed.values():
            self.renamed.setdefault(old, new)
        return self.renamed.get(old) == new

    def _another_class(self, was: str | None, now: str | None, place: str) -> Findings:
        old = was if was and is_class(self.before, was) else None
        new = now if now and is_class(self.after, now) else None
        if old or new:
            named = [f"of the class `{name}`" if name else "of no named class" for name in (new, old)]
            yield Finding(Relation.BROKEN, f"{called(place)} is {named[0]} now, was {named[1]}")

    def _discriminators(self, old: Any, new: Any, place: str) -> Findings:
        before, after = _discriminator(old), _discriminator(new)
        was, now = before.get("propertyName"), after.get("propertyName")
        if was != now:
            words = f"by {now or 'their shape'} now, was {was or 'their shape'}"
            yield Finding(Relation.BROKEN, f"{called(place)}: variants are told apart {words}")
        kinds: dict[str, str] = after.get("mapping", {})
        for kind, target in before.get("mapping", {}).items():
            if kinds.get(kind) != target:
                yield Finding(Relation.BROKEN, f"{called(place)}: the kind {kind!r} is read otherwise")

    def _alternatives(self, old: list[Schema], new: list[Schema], place: str, trail: Trail) -> Findings:
        pairs, gone, fresh = self._paired(old, new)
        for before, after in pairs:
            yield from self._one(before, after, place, trail)
        was, now = self._kinds(self.before, gone), self._kinds(self.after, fresh)
        if "any" in now:
            yield Finding(Relation.WIDENED, f"{called(place)} may be anything now" + (f", was {was}" if was else ""))
        elif "any" in was:
            yield Finding(Relation.NARROWED, f"{called(place)} is {now} now, was anything")
        elif gone and fresh:
            yield Finding(Relation.BROKEN, f"{called(place)} is {now} now, was {was}")
        elif gone:
            yield Finding(Relation.NARROWED, f"{called(place)} may not be {was} any more")
        elif fresh:
            yield Finding(Relation.WIDENED, f"{called(place)} may be {now} too")

    def _paired(
        self, old: list[Schema], new: list[Schema]
    ) -> tuple[list[tuple[Schema, Schema]], list[Schema], list[Schema]]:
        """Return which alternatives correspond, and those that have none."""
        pairs: list[tuple[Schema, Schema]] = []
        gone, fresh = list(old), list(new)
        for fits in (self._equal, self._same_class, self._similar, self._both_numbers):
            for before in list(gone):
                match = next((after for after in fresh if fits(before, after)), None)
                if match is not None:
                    pairs.append((before, match))
                    gone.remove(before)
                    fresh.remove(match)
        return pairs, gone, fresh

    def _equal(self, old: Schema, new: Schema) -> bool:
        return old == new

    def _same_class(self, old: Schema, new: Schema) -> bool:
        was, now = schema_reference(old), schema_reference(new)
        return bool(was and now) and (was == now or self.renamed.get(was or "") == now)

    def _similar(self, old: Schema, new: Schema) -> bool:
        if all(schema_reference(one) for one in (old, new)) and {schema_reference(old), schema_reference(new)} & (
            set(self._old) & set(self._new)
        ):
            return False
        return kind_of(self.before, old) == kind_of(self.after, new)

    def _both_numbers(self, old: Schema, new: Schema) -> bool:
        return kind_of(self.before, old) in _NUMBERS and kind_of(self.after, new) in _NUMBERS

    def _one(self, old: Schema, new: Schema, place: str, trail: Trail) -> Findings:
        """Yield how one kind of value changed."""
        if schema_reference(old) or schema_reference(new):
            yield from self.compare(old, new, place, trail)
        else:
            yield from self._keywords(old, new, place, trail)

    def _keywords(self, old: Schema, new: Schema, place: str, trail: Trail) -> Findings:
        yield from _type_findings(old, new, place)
        yield from constraint_findings(old, new, place)
        yield from self._properties(old, new, place, trail)
        yield from self._items(old, new, place, trail)

    def _properties(self, old: Schema, new: Schema, place: str, trail: Trail) -> Findings:
        before, after = Keys.of(old), Keys.of(new)
        yield from key_findings(before, after, place)
        for key, schema in before.schemas.items():
            if key in after.schemas:
                yield from self.compare(schema, after.schemas[key], below(place, key), trail)
        was, now = (one.get("additionalProperties", True) for one in (old, new))
        yield from other_key_findings(was, now, place)
        if is_object(was) and was and is_object(now) and now:
            yield from self.compare(was, now, below(place, "*"), trail)

    def _items(self, old: Schema, new: Schema, place: str, trail: Trail) -> Findings:
        if "items" in old or "items" in new:
            yield from self.compare(old.get("items", {}), new.get("items", {}), f"{place}[]", trail)
        before, after = old.get("prefixItems", []), new.get("prefixItems", [])
        if len(before) != len(after):
            yield Finding(Relation.BROKEN, f"{called(place)}: `prefixItems` changed {UNJUDGED}")
        for index, (one, other) in enumerate(zip(before, after, strict=False)):
            yield from self.compare(one, other, f"{place}[{index}]", trail)

    def _kinds(self, document: Document, schemas: list[Schema]) -> str:
        return " or ".join(dict.fromkeys(_named(document, one) for one in schemas))


def _discriminator(schema: Any) -> Schema:
    found: Schema = schema.get("discriminator", {}) if is_object(schema) else {}
    return found


def _type_findings(old: Schema, new: Schema, place: str) -> Findings:
    """Yield how the type of one kind of value changed, which is the same but for numbers, or goes without saying."""
    was, now = old.get("type"), new.get("type")
    if was == now or {"const", "enum"} & {*old, *new}:
        return
    if was is None:
        yield Finding(Relation.NARROWED, f"{called(place)} is only {_type(now)} now")
    elif now is None:
        yield Finding(Relation.WIDENED, f"{called(place)} is of any type now")
    else:
        relation = Relation.WIDENED if now == "number" else Relation.NARROWED
        yield Finding(relation, f"{called(place)} is {_type(now)} now, was {_type(was)}")


def _named(document: Document, schema: Schema) -> str:
    name = schema_reference(schema)
    if name and is_class(document, name):
        return f"`{name}`"
    return _type(kind_of(document, schema))


def _type(kind: Any) -> str:
    article = "an" if str(kind)[0] in "aeiou" else "a"
    return str(kind) if kind in ("any", "null") else f"{article} {kind}"
