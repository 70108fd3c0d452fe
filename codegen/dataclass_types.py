"""Public result types as dataclasses: Python's names for attributes, and beside them the wire's."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from codegen.concealment import is_secret
from codegen.formatting import CodegenError
from codegen.schemas import Document, Schema, component_name, is_object, resolved
from codegen.text import docstring, joined, literal, paragraphs, section, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HEADER: Final = """
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, TypeAlias

from memclients._core.wire_dataclasses import WireDataclass
"""

_SCALARS: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
# A class's own attributes hide these from its annotations.
_TAKEN: Final = {"bool", "dict", "field", "float", "int", "list", "str"}


def dataclass_module(document: Document, names: Iterable[str]) -> str:
    """Return the source of the dataclasses of these schemas, and of those enums that are schemas of their own.

    Raises:
        CodegenError: If a schema can't be said as a dataclass.
    """
    schemas = document.get("components", {}).get("schemas", {})
    enums = {name: schema for name, schema in schemas.items() if is_text_enum(document, schema)}
    names = list(names)
    for name in (*enums, *names):
        if not name.isidentifier() or keyword.iskeyword(name):
            raise CodegenError(f"the schema {name!r} needs a name in PascalCase")
    hints = _Hints(document, set())
    aliases: list[str] = []
    for name, schema in enums.items():
        # One that comes later has no name yet when the module is read.
        aliases.append(f"{name}: TypeAlias = {hints.union(schema)}\n{docstring(_about(name, schema))}")
        hints.named.add(name)
    hints.named.update(names)
    return "\n\n".join((_HEADER, *aliases, *(_class(name, hints) for name in names))) + "\n"


def _about(name: str, schema: Schema) -> str:
    return paragraphs(schema.get("description")) or f"`{name}` of the spec."


def is_text_enum(document: Document, schema: Any) -> bool:
    """Return whether a schema lists strings, alone or with room for others."""
    target = resolved(document, schema)
    if not is_object(target):
        return False
    if "enum" in target:
        return all(isinstance(value, str) for value in target["enum"])
    variants = target.get("anyOf", ())
    return any(is_text_enum(document, one) for one in variants) and all(
        is_text_enum(document, one) or one == {"type": "string"} for one in variants
    )


@dataclass(frozen=True)
class _Field:
    wire: str
    name: str
    hint: str
    required: bool
    description: str
    default: str | None
    secret: bool

    @property
    def declaration(self) -> str:
        if self.secret:
            default = "" if self.default is None else f"default={self.default}, "
            return f"{self.name}: {self.hint} = field({default}repr=False)"
        return f"{self.name}: {self.hint}" + ("" if self.default is None else f" = {self.default}")


def _class(name: str, hints: _Hints) -> str:
    schema = resolved(hints.document, {"$ref": f"#/components/schemas/{name}"})
    if "properties" not in schema and "allOf" not in schema:
        raise CodegenError(f"{name} contains itself, but is no object: dataclasses can't say that")
    fields: list[_Field] = []
    for key, stated, required in _keys(hints.document, schema):
        try:
            fields.append(_field(hints, key, stated, required=required))
        except CodegenError as problem:
            raise CodegenError(f"{name}.{key}: {problem}") from None
    _check(name, fields)
    doc = docstring(
        joined(_about(name, schema), section("Attributes", ((one.name, one.description) for one in fields))), 4
    )
    wire = ", ".join(f"{literal(one.name)}: {literal(one.wire)}" for one in fields if one.name != one.wire)
    names = [f"__wire_names__: ClassVar[Mapping[str, str]] = {{{wire}}}", ""] if wire else []
    lines = (f"    {line}".rstrip() for line in (*names, *(one.declaration for one in fields)))
    return "\n".join(("@dataclass", f"class {name}(WireDataclass):", f"    {doc}", "", *lines))


def _keys(document: Document, schema: Schema) -> Iterator[tuple[str, Any, bool]]:
    required = schema.get("required", ())
    yield from ((key, one, key in required) for key, one in schema.get("properties", {}).items())
    for part in schema.get("allOf", ()):
        yield from _keys(document, resolved(document, part))


def _field(hints: _Hints, wire: str, stated: Any, *, required: bool) -> _Field:
    target = resolved(hints.document, stated)
    schema = {**target, **stated} if is_object(target) else {}
    variants = hints.variants(stated)
    default = None if required else _default(schema)
    if default == "None":
        variants = [*variants, "None"]
    return _Field(
        wire=wire,
        name=attribute_name(wire),
        hint=_joined(variants),
        required=required,
        description=sentence(schema.get("description")),
        default=default,
        secret=is_secret(hints.document, stated),
    )


def _default(schema: Schema) -> str:
    default = schema.get("default")
    if isinstance(default, dict | list):
        raise CodegenError("a default is one word or number: say others in the description")
    return literal(default)


def _check(owner: str, fields: list[_Field]) -> None:
    optional: str | None = None
    for one in fields:
        if not one.required:
            optional = one.wire
        elif optional is not None:
            raise CodegenError(f"{owner}: {one.wire} is required but stands after {optional}, which is not: swap them")
    names = [one.name for one in fields]
    if len({*names}) < len(names):
        raise CodegenError(f"two keys of {owner} would share an attribute among {', '.join(names)}")


def attribute_name(wire: str) -> str:
    """Return the attribute for a key of the wire: `event_id` for `eventId`.

    Raises:
        CodegenError: If it is no name.
    """
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[-.]", "_", wire).lower()
    name = f"{words}_" if keyword.iskeyword(words) or words in _TAKEN else words
    if not name.isidentifier() or not name.isascii() or name.startswith("_"):
        raise CodegenError(f"the property {wire!r} has no name in Python")
    return name


@dataclass(frozen=True)
class _Hints:
    """Schemas as annotations.

    Args:
        document: The spec.
        named: The schemas that have a name in the module.
    """

    document: Document
    named: set[str]

    def union(self, schema: Any) -> str:
        """Return the annotation of a schema, written out if it has a name itself."""
        return _joined(self.variants(schema))

    def variants(self, schema: Any) -> list[str]:
        """Return the members of the union that a schema is."""
        if not is_object(schema):
            return ["Any"]
        if "$ref" in schema:
            name = component_name(schema["$ref"])
            if name in self.named:
                return [name]
            return self.variants(resolved(self.document, schema))
        if "properties" in schema or len(schema.get("allOf", ())) > 1:
            raise CodegenError("an object with keys of its own needs a name: make it a component")
        if "discriminator" in schema:
            raise CodegenError("dataclasses are not told apart by a discriminator")
        for word in ("anyOf", "oneOf", "allOf"):
            if word in schema:
                return [name for one in schema[word] for name in self.variants(one)]
        values = [schema["const"]] if "const" in schema else schema.get("enum")
        if values is not None:
            return _of_values(values)
        kinds = schema.get("type", ())
        kinds = [kinds] if isinstance(kinds, str) else kinds
        return [self._of_kind(kind, schema) for kind in kinds] or ["Any"]

    def _of_kind(self, kind: str, schema: Schema) -> str:
        if kind == "array":
            return f"list[{self.union(schema.get('items', {}))}]"
        if kind == "object":
            return f"dict[str, {self.union(schema.get('additionalProperties', {}))}]"
        if kind not in _SCALARS:
            raise CodegenError(f"{kind!r} is no type of JSON")
        return _SCALARS[kind]


def _of_values(values: list[Any]) -> list[str]:
    known = [value for value in values if isinstance(value, str | int)]
    none = ["None"] if None in values else []
    if len(known) + len(none) < len(values):
        return ["Any"]
    return [f"Literal[{', '.join(map(literal, known))}]", *none] if known else none


def _joined(variants: Iterable[str]) -> str:
    names = dict.fromkeys(variants)
    return "Any" if "Any" in names else " | ".join(sorted(names, key=lambda name: name == "None"))
