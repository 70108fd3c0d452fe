"""Which values are secrets, as `format: password` says, and which answers hold one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codegen.schemas import Document, children, is_object, references, resolved

if TYPE_CHECKING:
    from codegen.operations import Operation

_SECRET: Final = "password"


def is_secret(document: Document, stated: Any) -> bool:
    """Return whether a value is a secret itself."""
    schema = resolved(document, stated)
    if not is_object(schema):
        return False
    variants = (one for word in ("anyOf", "oneOf", "allOf") for one in schema.get(word, ()))
    return schema.get("format") == _SECRET or any(is_secret(document, one) for one in variants)


def answers_secret(document: Document, operation: Operation) -> bool:
    """Return whether a success of an operation holds a secret at any depth."""
    waiting: list[Any] = [
        schema for status, bodies in operation.responses.items() if status[0] == "2" for schema in bodies.values()
    ]
    seen: set[str] = set()
    while waiting:
        schema = waiting.pop()
        if is_object(schema) and schema.get("format") == _SECRET:
            return True
        waiting += children(schema)
        new = {*references(schema)} - seen
        seen |= new
        waiting += (resolved(document, {"$ref": reference}) for reference in new)
    return False
