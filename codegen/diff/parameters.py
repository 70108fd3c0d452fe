"""How what an operation takes changed: its parameters, its body, its credentials."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from codegen.diff.findings import Change, Direction, Reach, addition, breaking, wording
from codegen.diff.wordless import wordless
from codegen.security import credentials

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from codegen.diff.findings import Finding
    from codegen.diff.schemas import SchemaDiff
    from codegen.operations import Operation, Parameter


def input_changes(diff: SchemaDiff, old: Operation, new: Operation) -> Iterator[Change]:
    """Yield how what an operation takes changed."""
    yield from _parameters(diff, old, new)
    yield from _body(diff, old, new)
    yield from _security(old, new)


def judged(findings: Iterable[Finding], direction: Direction, where: str) -> Iterator[Change]:
    """Yield findings as changes of a place whose values go one way."""
    for finding in findings:
        yield Change(finding.relation.effect(direction), Reach.BOTH, f"{where}{finding.words}")


def _parameters(diff: SchemaDiff, old: Operation, new: Operation) -> Iterator[Change]:
    before = {(one.place, one.name): one for one in old.parameters}
    after = {(one.place, one.name): one for one in new.parameters}
    gone = [one for key, one in before.items() if key not in after]
    fresh = [one for key, one in after.items() if key not in before]
    for one in list(gone):
        if (other := _successor(one, gone, fresh)) is not None:
            gone.remove(one)
            fresh.remove(other)
            yield from _moved(one, other)
            yield from _parameter(diff, one, other)
    for one in gone:
        yield breaking(f"{_named(one)} is gone")
    for one in fresh:
        if one.required:
            yield breaking(f"{_named(one)} is new, and must be given")
        else:
            yield addition(
                f"{_named(one)} is new, optional; the ergonomic layer has it when its methods take it", Reach.LOW
            )
    for key, one in before.items():
        if key in after:
            yield from _parameter(diff, one, after[key])
    was, now = (re.findall(r"\{(\w+)\}", one.path) for one in (old, new))
    if was != now and sorted(was) == sorted(now):
        words = f"its positional arguments are {', '.join(now)} now, was {', '.join(was)}"
        yield breaking(words, Reach.LOW)


def _successor(one: Parameter, gone: list[Parameter], fresh: list[Parameter]) -> Parameter | None:
    """Return the parameter that came in place of another: of its name elsewhere, or else alone of its schema."""
    by_name = [other for other in fresh if other.name == one.name]
    if by_name:
        return by_name[0]
    alike = [other for other in fresh if _alike(one, other)]
    rivals = [other for other in gone if _alike(one, other)]
    return alike[0] if len(alike) == len(rivals) == 1 else None


def _alike(one: Parameter, other: Parameter) -> bool:
    return (one.place, one.required, wordless(one.schema)) == (other.place, other.required, wordless(other.schema))


def _moved(old: Parameter, new: Parameter) -> Iterator[Change]:
    if old.name != new.name:
        yield breaking(f"{_named(old)} is called `{new.name}` now", Reach.BOTH if old.place != "path" else Reach.LOW)
    elif "path" in (old.place, new.place):
        yield breaking(
            f"`{old.name}` is in the {new.place} now, was in the {old.place}: only the path's are positional"
        )
    else:
        yield breaking(f"`{old.name}` is sent in the {new.place} now, was in the {old.place}")


def _parameter(diff: SchemaDiff, old: Parameter, new: Parameter) -> Iterator[Change]:
    if new.required and not old.required:
        yield breaking(f"{_named(new)} must be given now, was optional")
    elif old.required and not new.required:
        yield addition(f"{_named(new)} is optional now, was required")
    yield from judged(diff.compare(old.schema, new.schema), "sent", f"{_named(new)}: ")
    if (old.style, old.explode) != (new.style, new.explode) and old.place == new.place:
        yield breaking(
            f"{_named(new)}: lists and objects are written otherwise, {new.style} with explode {new.explode}"
        )
    yield from _segment(new, old.segment, new.segment)


def _segment(parameter: Parameter, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[Change]:
    if old.get("dots") != new.get("dots"):
        if new.get("dots"):
            yield addition(f"{_named(parameter)}: `.` and `..` are sent now, were refused")
        else:
            yield breaking(f"{_named(parameter)}: `.` and `..` are refused now, were sent")
    if (was := old.get("keep", "")) != (now := new.get("keep", "")):
        words = f"{_named(parameter)}: sent as they are: {now or 'nothing'} now, was {was or 'nothing'}"
        yield breaking(words)


def _named(parameter: Parameter) -> str:
    return f"{parameter.place} parameter `{parameter.name}`"


def _body(diff: SchemaDiff, old: Operation, new: Operation) -> Iterator[Change]:
    if not old.bodies or not new.bodies:
        if new.bodies:
            words = "it takes a body now"
            yield breaking(f"{words}, which must be given") if new.body_required else addition(words, Reach.LOW)
        elif old.bodies:
            yield breaking("it takes no body any more")
        return
    if old.body_required != new.body_required:
        if new.body_required:
            yield breaking("the body must be given now, was optional")
        else:
            yield addition("the body is optional now, was required")
    for kind in sorted({*old.bodies, *new.bodies}):
        if kind not in new.bodies:
            yield breaking(f"the body can't be {kind} any more")
        elif kind not in old.bodies:
            yield addition(f"the body may be {kind} too", Reach.LOW)
        else:
            yield from judged(diff.compare(old.bodies[kind], new.bodies[kind]), "sent", "body: ")
    kinds = [[kind for kind in one.bodies if kind in old.bodies and kind in new.bodies] for one in (old, new)]
    if next(iter(old.bodies)) != next(iter(new.bodies)) and all(kinds):
        yield breaking(
            f"a body is sent as {next(iter(new.bodies))} when not told otherwise, was {next(iter(old.bodies))}"
        )


def _security(old: Operation, new: Operation) -> Iterator[Change]:
    was, now = credentials(old), credentials(new)
    before, after = (bool(one.security) and all(one.security) for one in (old, new))
    if before != after:
        if after:
            yield breaking("it needs credentials now: a `Client` will not do")
        else:
            yield addition("it needs no credentials any more")
    if was == now:
        return
    if was and now and set(was) <= set(now) and [name for name in now if name in was] == [*was]:
        yield addition(f"it takes the credentials {', '.join(now)} now, was {', '.join(was)}")
    elif was and now:
        yield breaking(f"it takes the credentials {', '.join(now)} now, was {', '.join(was)}")
    elif before == after:
        yield wording(f"it takes the credentials {', '.join(now) or 'none'} now, was {', '.join(was) or 'none'}")
