"""A known route is no operation, and has a credential."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.schemas import is_object
from codegen.spec import operations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.lint.tree import Document, Problem


def problems(document: Document) -> Iterator[Problem]:
    """Yield known routes of which more is known, and what they lack."""
    routes = document.get("x-known-routes")
    if not is_object(routes):
        return
    stated = {(one.method, one.path): one.id for one in operations(document)}
    for name, route in routes.items():
        if is_object(route) and (found := stated.get((str(route.get("method")).lower(), str(route.get("path"))))):
            yield f"x-known-routes.{name}", f"is the operation {found}: remove it"
    if "security" not in document:
        yield "x-known-routes", "nothing says which credential they take: add `security` to the document"
    schemes = document.get("components", {}).get("securitySchemes", {})
    for requirement in document.get("security", ()):
        for name in requirement:
            if name not in schemes:
                yield "security", f"the security scheme {name!r} does not exist: add it to components.securitySchemes"
