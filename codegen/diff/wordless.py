"""What is left of a spec's node without what is there for people to read."""

from __future__ import annotations

from typing import Any, Final

from codegen.schemas import is_object
from codegen.spec import is_array

# What no generated code depends on.
WORDS: Final = frozenset({
    "$comment", "deprecated", "description", "example", "examples", "externalDocs", "links", "readOnly", "summary",
    "title", "writeOnly", "x-evidence", "xml",
})  # fmt: skip
_DATA: Final = frozenset({"const", "default", "enum", "required"})
_NAMED: Final = frozenset(
    {"$defs", "content", "dependentSchemas", "headers", "patternProperties", "properties", "responses"}
)


def wordless(node: Any) -> Any:
    """Return a copy without descriptions, examples and evidence."""
    if is_array(node):
        return [wordless(one) for one in node]
    if not is_object(node):
        return node
    kept: dict[str, Any] = {}
    for key, value in node.items():
        if key in WORDS:
            continue
        if key in _NAMED and is_object(value):
            kept[key] = {name: wordless(one) for name, one in value.items()}
        else:
            kept[key] = value if key in _DATA else wordless(value)
    return kept
