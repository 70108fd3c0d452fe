"""The JSON Schema of everything that an operation takes, for the checks before a request is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codegen.media import is_binary
from codegen.schemas import Document, Schema, component_name, is_object, is_recursive, resolved, rewritten
from codegen.text import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from codegen.operations import Operation

_DROPPED: Final = (
    "default", "deprecated", "discriminator", "example", "examples", "externalDocs", "format", "readOnly", "title",
    "writeOnly", "xml",
)  # fmt: skip
_PLACES: Final = {"path": "path", "query": "query", "header": "headers"}


def input_schema(document: Document, operation: Operation) -> Schema | None:
    """Return the schema of `{"path": …, "query": …, "headers": …, "body": …}`, None where anything goes."""
    inliner = _Inliner(document)
    sections: dict[str, Schema] = {}
    for place, name in _PLACES.items():
        parameters = [parameter for parameter in operation.parameters if parameter.place == place]
        if parameters:
            sections[name] = _object(
                {one.name: _described(inliner.schema(one.schema), one.description) for one in parameters},
                [one.name for one in parameters if one.required],
            )
    # Bytes are no JSON value, so no schema is held against them.
    bodies = [inliner.schema(schema) for kind, schema in operation.bodies.items() if not is_binary(kind)]
    takes_no_bytes = len(bodies) == len(operation.bodies)
    if bodies:
        sections["body"] = bodies[0] if len(bodies) == 1 else {"anyOf": bodies}
    if not sections:
        return None
    required = [name for name in sections if name != "body" or (operation.body_required and takes_no_bytes)]
    return {**_object(sections, required), **({"$defs": inliner.recursive} if inliner.recursive else {})}


def _object(properties: Mapping[str, Schema], required: Iterable[str]) -> Schema:
    needed = list(required)
    return {"type": "object", "properties": dict(properties), **({"required": needed} if needed else {})}


def _described(schema: Schema, description: str) -> Schema:
    # A refusal quotes the description: the schema's says what is allowed, the parameter's only what it is for.
    return {"description": sentence(description), **schema} if description else schema


class _Inliner:
    """Write schemas in place of references, so that a failed check finds the description of what failed.

    A schema that contains itself can't be, and stays a reference into `recursive`.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.recursive: dict[str, Schema] = {}

    def schema(self, raw: Any) -> Schema:
        schema: Schema = rewritten(rewritten(raw, self._inlined), _cleaned)
        return schema

    def _inlined(self, schema: Any) -> Any:
        if not is_object(schema) or "$ref" not in schema:
            return schema
        reference = schema["$ref"]
        siblings = {key: value for key, value in schema.items() if key != "$ref"}
        if not is_recursive(self._document, reference):
            return {**rewritten(resolved(self._document, schema), self._inlined), **siblings}
        name = component_name(reference)
        if name not in self.recursive:
            self.recursive[name] = {}
            self.recursive[name] = self.schema(resolved(self._document, schema))
        return {"$ref": f"#/$defs/{name}", **siblings}


def _cleaned(schema: Any) -> Any:
    if not is_object(schema):
        return schema
    kept = {key: value for key, value in schema.items() if key not in _DROPPED and not key.startswith("x-")}
    if "description" in kept:
        kept["description"] = sentence(kept["description"])
    if "discriminator" in schema and "oneOf" in kept:
        # The key decides, so an object that also looks like another variant is not ambiguous.
        kept["anyOf"] = kept.pop("oneOf")
    return kept
