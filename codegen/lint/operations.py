"""Every operation says who may call it, where it belongs and how it can fail."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from codegen.spec import Stated
from codegen.spec import operations as stated_operations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.lint.tree import Document, Problem


def problems(document: Document) -> Iterator[Problem]:
    """Yield what operations leave unsaid."""
    found = list(stated_operations(document))
    for name, count in Counter(stated.id for stated in found).items():
        if count > 1:
            yield name, f"this operationId is used {count} times: give each operation its own"
    for stated in found:
        yield from _tags(document, stated)
        yield from _security(document, stated)
        if not any(status == "default" or status[0] in "45" for status in stated.operation["responses"]):
            yield stated.id, "has no error response: say how it can fail"


def _tags(document: Document, stated: Stated) -> Iterator[Problem]:
    tags = stated.operation.get("tags", [])
    if len(tags) != 1:
        yield stated.id, f"has {len(tags)} tags: give it one, which is its module in the generated client"
    declared = {tag["name"] for tag in document.get("tags", ())}
    for tag in tags:
        if tag not in declared:
            yield stated.id, f"the tag {tag!r} is not among the document's `tags`: describe it there"


def _security(document: Document, stated: Stated) -> Iterator[Problem]:
    if "security" not in stated.operation:
        yield stated.id, "does not state its security: add `security`, `[]` if it needs none"
    schemes = document.get("components", {}).get("securitySchemes", {})
    for requirement in stated.operation.get("security", ()):
        for name in requirement:
            if name not in schemes:
                yield stated.id, f"the security scheme {name!r} does not exist: add it to components.securitySchemes"
