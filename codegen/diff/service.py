"""How the spec of one service changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codegen.diff.components import Components
from codegen.diff.findings import (
    UNJUDGED,
    Change,
    Effect,
    Reach,
    Section,
    addition,
    breaking,
    wording,
)
from codegen.diff.known_routes import route_sections
from codegen.diff.operations import operation_sections, ordered
from codegen.diff.schemas import SchemaDiff
from codegen.security import auth_scheme, default_base_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.diff.usage import Usage
    from codegen.schemas import Document

# What generated code does not show, or what the operations show of it.
_JUDGED: Final = {
    "components", "info", "openapi", "paths", "security", "servers", "tags", "x-evidence", "x-known-routes",
    "x-python", "x-retry-policies",
}  # fmt: skip


def changes(before: Document | None, after: Document | None, usage: Usage) -> list[Section]:
    """Return what changed from one state of a spec to another, None where there is none.

    Raises:
        CodegenError: If one of them can't be generated.
    """
    if before is None or after is None:
        return [_whole(usage.service, new=before is None)]
    diff = SchemaDiff(before, after)
    whole = ordered(_document(before, after))
    service = [Section("the service", usage.service_package, whole)] if whole else []
    # Operations come first: they bring up which components are called otherwise now.
    sections = [
        *service,
        *operation_sections(diff, usage),
        *route_sections(diff, usage),
        *Components(diff, usage).sections(),
    ]
    if not sections and before != after:
        sections = [Section("the service", usage.service_package, (wording("only descriptions changed"),))]
    return sections


def asked(sections: list[Section]) -> Effect | None:
    """Return the worst effect, None where nothing changed."""
    return max((change.effect for section in sections for change in section.changes), default=None)


def _whole(service: str, *, new: bool) -> Section:
    package = f"memclients_lowlevel.{service}"
    if new:
        return Section("the service", package, (addition(f"the service is new: `{package}`", Reach.LOW),))
    return Section("the service", package, (breaking(f"the service is gone, and `{package}` with it"),))


def _document(before: Document, after: Document) -> Iterator[Change]:
    was, now = default_base_url(before), default_base_url(after)
    if was != now:
        yield breaking(f"the default base URL is {now} now, was {was}")
    old, new = auth_scheme(before), auth_scheme(after)
    if old != new:
        headers = [f"{one.header}: {one.prefix} …".replace(":  ", ": ") for one in (new, old)]
        yield breaking(f"the credential is sent as `{headers[0]}` now, was `{headers[1]}`")
    yield from _python(before, after)
    for key in sorted({*before, *after} - _JUDGED):
        if before.get(key) != after.get(key):
            yield breaking(f"`{key}` changed {UNJUDGED}")
    if before.get("info") != after.get("info"):
        yield wording("its title, version or description changed")


def _python(before: Document, after: Document) -> Iterator[Change]:
    old, new = (document.get("x-python", {}) for document in (before, after))
    if old.get("results") != new.get("results"):
        words = f"result types are in the style {new.get('results')} now, was {old.get('results')}"
        yield breaking(words, Reach.ERGONOMIC)
    both = _schemas(before) & _schemas(after)
    for name in sorted(both & {*old.get("params", ())} ^ both & {*new.get("params", ())}):
        style = "a plain dict" if name in new.get("params", ()) else "a class of results"
        yield breaking(f"`{name}` is {style} now", Reach.ERGONOMIC)


def _schemas(document: Document) -> set[str]:
    schemas: dict[str, Any] = document.get("components", {}).get("schemas", {})
    return {*schemas}
