"""How the routes changed of which nothing is known but that they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from codegen.diff.findings import Reach, Section, addition, breaking
from codegen.diff.operations import section, sent_otherwise
from codegen.diff.parameters import input_changes
from codegen.diff.policies import policy_changes
from codegen.operations import known_routes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.diff.schemas import SchemaDiff
    from codegen.diff.usage import Usage

_MODULE: Final = "known_routes"


def route_sections(diff: SchemaDiff, usage: Usage) -> Iterator[Section]:
    """Yield what changed in each known route, in the order of the spec now, those that are gone at the end."""
    before, after = ({one.id: one for one in known_routes(document)} for document in (diff.before, diff.after))
    used = usage.uses(_MODULE)
    for name, new in after.items():
        old = before.get(name)
        if old is None:
            yield section(new, usage, [addition(f"the route is new: `{_MODULE}`", Reach.LOW)], used=used)
        elif changes := [*sent_otherwise(old, new), *input_changes(diff, old, new), *policy_changes(old, new)]:
            yield section(new, usage, changes, used=used)
    for name, old in before.items():
        if name not in after:
            yield section(old, usage, [breaking(f"the route is gone from `{_MODULE}`")], used=used)
