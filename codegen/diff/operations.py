"""How the operations of a spec changed, as their modules show it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from openapi_python_client.strings import snake_case

from codegen.diff.answers import answer_changes
from codegen.diff.findings import UNJUDGED, Change, Reach, Section, addition, breaking, wording
from codegen.diff.parameters import input_changes
from codegen.diff.policies import policy_changes
from codegen.diff.variants import schema_reference
from codegen.diff.wordless import WORDS, wordless
from codegen.operations import Operation, operations
from codegen.schemas import is_object
from codegen.spec import is_array

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from codegen.diff.schemas import SchemaDiff
    from codegen.diff.usage import Usage

_JUDGED: Final = WORDS | {
    "operationId", "parameters", "requestBody", "responses", "security", "tags", "x-not-found", "x-pagination", "x-retry",
}  # fmt: skip


def operation_sections(diff: SchemaDiff, usage: Usage) -> Iterator[Section]:
    """Yield what changed in each operation, in the order of the spec now, those that are gone at the end."""
    before, after = operations(diff.before), operations(diff.after)
    known = {one.id: one for one in before}
    routes = {(one.method, _route(one)): one for one in before if one.id not in {other.id for other in after}}
    met: set[str] = set()
    for new in after:
        old = known.get(new.id) or routes.get((new.method, _route(new)))
        if old is None:
            yield _section(new, usage, [addition(f"the operation is new: `{module(new)}`", Reach.LOW)], was=None)
        else:
            met.add(old.id)
            if changes := list(_changes(diff, old, new)):
                yield _section(new, usage, changes, was=old)
    for old in before:
        if old.id not in met:
            yield _section(old, usage, [breaking(f"the operation is gone, and `{module(old)}` with it")], was=old)


def module(operation: Operation) -> str:
    """Return the generated module of an operation, below the package of its service."""
    return f"api.{snake_case(operation.tag)}.{snake_case(operation.id)}"


def ordered(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes without repetition, the worst first."""
    return tuple(sorted(dict.fromkeys(changes), key=lambda change: -change.effect))


def _section(operation: Operation, usage: Usage, changes: Iterable[Change], *, was: Operation | None) -> Section:
    used = any(usage.uses(module(one)) for one in (operation, was) if one is not None)
    return section(operation, usage, changes, used=used)


def section(operation: Operation, usage: Usage, changes: Iterable[Change], *, used: bool) -> Section:
    """Return the section of an operation that the ergonomic layer uses, or does not."""
    where = f"{operation.method.upper()} {operation.path}"
    note = f"{where}; {usage.service_package} builds on it" if used else f"{where}; low-level client only"
    return Section(operation.id, note, ordered(change.within(used=used) for change in changes))


def _changes(diff: SchemaDiff, old: Operation, new: Operation) -> Iterator[Change]:
    found = [
        *_name(old, new),
        *input_changes(diff, old, new),
        *answer_changes(diff, old, new),
        *policy_changes(old, new),
        *_others(old, new),
    ]
    yield from found
    if not found and old.raw != new.raw:
        yield from without_effect(diff, old.raw, new.raw)


def without_effect(diff: SchemaDiff, old: Any, new: Any) -> Iterator[Change]:
    """Yield what is left to say of a node that changed though nothing was found."""
    if wordless(old) == wordless(new):
        yield wording("only descriptions, examples or evidence changed")
    elif _with_new_names(diff, wordless(old)) != wordless(new):
        yield wording("written otherwise, with the same meaning")


def _with_new_names(diff: SchemaDiff, node: Any) -> Any:
    """Return a node that refers to components by what they are called now, which is told of each of them."""
    if is_array(node):
        return [_with_new_names(diff, one) for one in node]
    if not is_object(node):
        return node
    name = schema_reference(node)
    if name in diff.renamed:
        return {**node, "$ref": f"#/components/schemas/{diff.renamed[name]}"}
    return {key: _with_new_names(diff, value) for key, value in node.items()}


def _name(old: Operation, new: Operation) -> Iterator[Change]:
    was, now = module(old), module(new)
    if was != now:
        yield breaking(f"it is imported from `{now}` now, was `{was}`", Reach.LOW)
    elif old.id != new.id:
        yield wording(f"errors and logs call it {new.id} now, was {old.id}")
    yield from sent_otherwise(old, new)


def sent_otherwise(old: Operation, new: Operation) -> Iterator[Change]:
    """Yield that a request goes elsewhere."""
    if (old.method, _route(old)) != (new.method, _route(new)):
        words = f"{new.method.upper()} {new.path} is sent now, was {old.method.upper()} {old.path}"
        yield breaking(f"{words}: a server of before does not know it")


def _route(operation: Operation) -> str:
    """Return the path, whatever its parameters are called."""
    return re.sub(r"\{\w+\}", "{}", operation.path)


def _others(old: Operation, new: Operation) -> Iterator[Change]:
    for key in sorted({*old.raw, *new.raw} - _JUDGED):
        if old.raw.get(key) != new.raw.get(key):
            yield breaking(f"`{key}` changed {UNJUDGED}")
