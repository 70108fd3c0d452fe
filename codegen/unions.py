"""How the variants of a union are told apart.

openapi-python-client flattens unions and forgets discriminators. All that it keeps of a union schema is its `example`,
so that carries a mark under which the discriminator is found again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from codegen.schemas import Document, Schema, component_name, resolved

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARK: Final = "union-"


@dataclass(frozen=True)
class Discriminator:
    """The key that tells variants apart, and the component that each of its values stands for."""

    key: str
    components: Mapping[str, str]


@dataclass
class Unions:
    """The discriminated unions of a document."""

    document: Document
    _found: list[Discriminator] = field(default_factory=list)

    def marked(self, schema: Schema) -> Schema:
        """Return the schema with a mark if it is a discriminated union, and without an example otherwise."""
        schema.pop("example", None)
        schema.pop("examples", None)
        discriminator = self._discriminator(schema)
        if discriminator is not None:
            if discriminator not in self._found:
                self._found.append(discriminator)
            schema["example"] = f"{_MARK}{self._found.index(discriminator)}"
        return schema

    def of(self, mark: str | None) -> Discriminator | None:
        """Return the discriminator of a marked union."""
        return self._found[int(mark.removeprefix(_MARK))] if mark and mark.startswith(_MARK) else None

    def _discriminator(self, schema: Schema) -> Discriminator | None:
        variants = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
        if not variants:
            return None
        named = {component_name(one["$ref"]): resolved(self.document, one) for one in variants if "$ref" in one}
        stated = schema.get("discriminator")
        if stated:
            mapping = stated.get("mapping") or {name: name for name in named}
            return Discriminator(stated["propertyName"], {key: component_name(to) for key, to in mapping.items()})
        objects = {name: variant for name, variant in named.items() if "properties" in variant}
        return self._implied(objects) or next(filter(None, map(self._discriminator, named.values())), None)

    def _implied(self, variants: Mapping[str, Schema]) -> Discriminator | None:
        """Return the required key that has another constant in each variant."""
        if len(variants) < 2:
            return None
        for key in next(iter(variants.values()))["properties"]:
            constants = [_constant(self.document, variant, key) for variant in variants.values()]
            if None not in constants and len({*constants}) == len(constants):
                return Discriminator(key, dict(zip(map(str, constants), variants, strict=True)))
        return None


def _constant(document: Document, variant: Schema, key: str) -> Any:
    if key not in variant.get("required", ()):
        return None
    schema = resolved(document, variant["properties"].get(key, {}))
    values = schema.get("enum", ())
    constant = schema.get("const", values[0] if len(values) == 1 else None)
    return constant if isinstance(constant, str) else None
