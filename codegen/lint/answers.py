"""Answers are open: new values, new keys and null where a key may be absent do not break a client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codegen.lint.tree import Document, Path, Problem, place
from codegen.schemas import is_object, resolved
from codegen.spec import operations

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPEN: Final = "anyOf: [{type: string, enum: [...]}, {type: string}]"


def problems(document: Document) -> Iterator[Problem]:
    """Yield schemas of answers that are closed."""
    walk = _Walk(document)
    for stated in operations(document):
        for status, answer in stated.operation["responses"].items():
            start = ("paths", stated.path, stated.method, "responses", status)
            target, path = walk.follow(answer, start)
            for kind, media in target.get("content", {}).items():
                if "schema" in media:
                    yield from walk.schema(media["schema"], (*path, "content", kind, "schema"))


class _Walk:
    """Visit each schema of an answer once, components by their own name."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._seen: set[Path] = set()

    def follow(self, node: Any, path: Path) -> tuple[Any, Path]:
        while is_object(node) and "$ref" in node:
            path = tuple(str(node["$ref"])[2:].split("/"))
            node = resolved(self._document, {"$ref": node["$ref"]})
        return node, path

    def schema(self, node: Any, path: Path, *, opened: bool = False) -> Iterator[Problem]:
        schema, path = self.follow(node, path)
        closed = is_object(schema) and ("enum" in schema or "const" in schema)
        if closed and not opened:
            yield place(self._document, path), f"is closed, but stands in an answer: write `{_OPEN}`"
        if not is_object(schema) or path in self._seen:
            return
        if not closed:
            self._seen.add(path)
        yield from self._object(schema, path)
        for word in ("anyOf", "oneOf", "allOf"):
            variants = schema.get(word, ())
            any_text = any(self._is_any_text(one) for one in variants)
            for index, one in enumerate(variants):
                yield from self.schema(one, (*path, word, str(index)), opened=any_text)
        for word in ("items", "additionalProperties"):
            if word in schema:
                yield from self.schema(schema[word], (*path, word))

    def _object(self, schema: dict[str, Any], path: Path) -> Iterator[Problem]:
        where = place(self._document, path)
        if schema.get("additionalProperties") is False:
            yield where, "forbids unknown keys, but stands in an answer: leave additionalProperties out"
        for name, one in schema.get("properties", {}).items():
            if name not in schema.get("required", ()) and not self._nullable(one):
                yield where, f"the property {name!r} may be absent but not null: add null to its type"
            yield from self.schema(one, (*path, "properties", name))

    def _is_any_text(self, schema: Any) -> bool:
        target, _ = self.follow(schema, ())
        return is_object(target) and target.get("type") == "string" and not {"enum", "const", "pattern"} & set(target)

    def _nullable(self, schema: Any) -> bool:
        target, _ = self.follow(schema, ())
        if not is_object(target):
            return bool(target)
        variants = [*target.get("anyOf", ()), *target.get("oneOf", ())]
        if "type" in target:
            return "null" in target["type"]
        return any(self._nullable(one) for one in variants) if variants else "enum" not in target
