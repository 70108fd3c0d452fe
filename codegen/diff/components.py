"""How the components of a spec changed, as the classes and dicts that users import."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from codegen.diff.findings import Change, Direction, Reach, Section, addition, breaking, wording
from codegen.diff.operations import module, ordered, without_effect
from codegen.diff.variants import is_class, opened
from codegen.diff.wordless import wordless
from codegen.operations import operations
from codegen.schemas import component_name, is_object, references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.diff.findings import Finding
    from codegen.diff.schemas import SchemaDiff
    from codegen.diff.usage import Usage
    from codegen.operations import Operation
    from codegen.schemas import Document

_DIRECTIONS: Final[tuple[Direction, ...]] = ("sent", "answered")


class Components:
    """Compare the components of two documents.

    Args:
        diff: Knows which components are called otherwise now, once the operations were compared.
        usage: What the ergonomic layer imports.
    """

    def __init__(self, diff: SchemaDiff, usage: Usage) -> None:
        self._diff = diff
        self._usage = usage
        self._old: dict[str, Any] = diff.before.get("components", {}).get("schemas", {})
        self._new: dict[str, Any] = diff.after.get("components", {}).get("schemas", {})
        self._were, self._are = _Users(diff.before), _Users(diff.after)

    def sections(self) -> Iterator[Section]:
        """Yield what changed in each component, those that are gone at the end."""
        self._find_unused_renamed()
        bodies = {name: (name, list(self._diff.component(name, name))) for name in self._new if name in self._old}
        # Comparing components may bring up more that are called otherwise.
        while waiting := [pair for pair in self._diff.renamed.items() if pair[1] not in bodies]:
            bodies |= {new: (old, list(self._diff.component(old, new))) for old, new in waiting}
        for new in self._new:
            old = bodies[new][0] if new in bodies else None
            if changes := [*self._changes(old, new, bodies[new][1])] if old else [*self._added(new)]:
                yield self._section(old, new, changes)
        for old in self._old:
            if old not in self._new and old not in self._diff.renamed:
                yield self._section(old, None, [*self._removed(old)])

    def _find_unused_renamed(self) -> None:
        """Notice components that nothing refers to and that are the same under another name."""
        fresh = {name: wordless(schema) for name, schema in self._new.items() if name not in self._old}
        for old, schema in self._old.items():
            names = [
                name for name in fresh if name not in self._diff.renamed.values() and fresh[name] == wordless(schema)
            ]
            if old not in self._new and old not in self._diff.renamed and len(names) == 1:
                self._diff.renamed[old] = names[0]

    def _added(self, name: str) -> Iterator[Change]:
        if is_class(self._diff.after, name):
            yield addition(f"the class is new: `{self._place(name)}`", Reach.LOW)
        elif not self._are.of(name):
            yield wording("it is new, and makes no class")

    def _removed(self, name: str) -> Iterator[Change]:
        if is_class(self._diff.before, name):
            yield breaking(f"the class is gone: `{self._place(name)}`")
        else:
            yield wording("it is gone; it made no class")

    def _changes(self, old: str, new: str, findings: list[Finding]) -> Iterator[Change]:
        diff = self._diff
        found = list(self._judged(findings, self._directions(old, new)))
        if (was := is_class(diff.before, old)) != is_class(diff.after, new):
            words = "no class any more" if was else "a class now"
            found.append(breaking(f"it is {words}"))
        elif was and old != new:
            found.append(breaking(f"the class is called `{new}` now, was `{old}`"))
        found += self._positions(old, new)
        yield from found
        if not found and self._old[old] != self._new[new]:
            yield from without_effect(diff, self._old[old], self._new[new])

    def _judged(self, findings: list[Finding], directions: set[Direction]) -> Iterator[Change]:
        for finding in findings:
            effects = {one: finding.relation.effect(one) for one in sorted(directions)}
            worst = max(effects.values())
            guilty = [one for one in effects if effects[one] is worst]
            suffix = f" (where it is {guilty[0]})" if 0 < len(guilty) < len(effects) else ""
            yield Change(worst, Reach.BOTH, f"{finding.words}{suffix}")

    def _positions(self, old: str, new: str) -> Iterator[Change]:
        """Yield whether arguments of the constructor of a class that is sent are other ones now."""
        was, now = (
            _attributes(document, name) for document, name in ((self._diff.before, old), (self._diff.after, new))
        )
        if "sent" in self._directions(old, new) and was != now[: len(was)] and set(was) <= set(now):
            first = next(index for index, name in enumerate(was) if now[index] != name)
            words = f"positional argument {first + 1} of its constructor is `{now[first]}` now, was `{was[first]}`"
            dataclass = self._diff.after.get("x-python", {}).get("results") == "dataclass"
            yield breaking(words, Reach.BOTH if dataclass else Reach.LOW)

    def _directions(self, old: str, new: str) -> set[Direction]:
        """Return which ways the values of a component go; any way, where no operation mentions it."""
        found: set[Direction] = {direction for _, direction in self._were.of(old) | self._are.of(new)}
        is_bag = any(is_object(one) and "x-parameters-of" in one for one in (self._old[old], self._new[new]))
        anyway: set[Direction] = {"sent"} if is_bag else {*_DIRECTIONS}
        return found or anyway

    def _section(self, old: str | None, new: str | None, changes: list[Change]) -> Section:
        name = new or old or ""
        users = self._were.of(old or "") | self._are.of(new or "")
        imported = any(one and self._usage.imports(one) for one in (old, new))
        used = imported or any(self._usage.uses(module(operation)) for operation in self._operations(users))
        document = self._diff.after if new else self._diff.before
        title = f"class {name}" if is_class(document, name) else f"schema {name}"
        return Section(title, self._note(users), ordered(change.within(used=used) for change in changes))

    def _operations(self, users: set[tuple[str, Direction]]) -> list[Operation]:
        ids = {name for name, _ in users}
        return [one for one in (*self._were.operations, *self._are.operations) if one.id in ids]

    def _note(self, users: set[tuple[str, Direction]]) -> str:
        words: list[str] = []
        for direction in _DIRECTIONS:
            names = sorted(name for name, way in users if way == direction)
            if names:
                more = f" and {len(names) - 3} more" if len(names) > 3 else ""
                words.append(f"{direction} by {', '.join(names[:3])}{more}")
        return "; ".join(words) or "in no operation"

    def _place(self, name: str) -> str:
        return f"models.{name}"


class _Users:
    """Which operations of a document send or answer a component, at any depth."""

    def __init__(self, document: Document) -> None:
        self.operations = operations(document)
        schemas: dict[str, Any] = document.get("components", {}).get("schemas", {})
        direct = {name: {component_name(one) for one in references(schema)} for name, schema in schemas.items()}
        self._users: defaultdict[str, set[tuple[str, Direction]]] = defaultdict(set)
        for operation in self.operations:
            sent = [*(one.schema for one in operation.parameters), *operation.bodies.values()]
            answered = [schema for bodies in operation.responses.values() for schema in bodies.values()]
            for direction, roots in zip(_DIRECTIONS, (sent, answered), strict=True):
                for name in _closure({component_name(one) for schema in roots for one in references(schema)}, direct):
                    self._users[name].add((operation.id, direction))

    def of(self, name: str) -> set[tuple[str, Direction]]:
        return self._users.get(name, set())


def _closure(names: set[str], direct: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += direct.get(name, ())
    return found


def _attributes(document: Document, name: str) -> list[str]:
    """Return the positional arguments of a class: required ones first, each in the order of the spec."""
    schema = opened(document, {"$ref": f"#/components/schemas/{name}"})
    keys, needed = list(schema.get("properties", {})), schema.get("required", ())
    return [*(key for key in keys if key in needed), *(key for key in keys if key not in needed)]
