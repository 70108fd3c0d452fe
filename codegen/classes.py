"""The classes of a service: which ones there are, and what they mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.union import UnionProperty

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openapi_python_client.parser.properties.protocol import PropertyProtocol

    from codegen.unions import Discriminator, Unions


def is_nullable(prop: PropertyProtocol) -> bool:
    """Return whether null is one of its values."""
    return any(isinstance(variant, NoneProperty) for variant in variants(prop))


def variants(prop: PropertyProtocol) -> list[PropertyProtocol]:
    """Return the variants of a union, or the property itself."""
    return list(prop.inner_properties) if isinstance(prop, UnionProperty) else [prop]


@dataclass(frozen=True)
class Classes:
    """What openapi-python-client knows of a service's types, completed.

    It copies a class wherever a schema refers to it, often before it has read the class's properties, so only its
    list of all classes can be trusted.

    Args:
        unions: The discriminated unions of the spec.
        models: The classes by name.
    """

    unions: Unions
    models: Mapping[str, ModelProperty]

    def complete(self, prop: ModelProperty) -> ModelProperty:
        """Return the class that a property refers to."""
        return self.models[str(prop.class_info.name)]

    def is_map(self, prop: PropertyProtocol) -> bool:
        """Return whether this is an object without documented keys: a dict, not a class of its own."""
        if not isinstance(prop, ModelProperty):
            return False
        model = self.complete(prop)
        return not model.required_properties and not model.optional_properties

    def map_value(self, prop: ModelProperty) -> PropertyProtocol | None:
        """Return the type of a map's values, None where anything goes."""
        return self.complete(prop).additional_properties

    def discriminator(self, prop: PropertyProtocol) -> Discriminator | None:
        """Return how the variants of a union are told apart by a key."""
        if not isinstance(prop, UnionProperty):
            return None
        return self.unions.of(prop.example.get_untrusted_value() if prop.example else None)

    def mentioned(self, prop: PropertyProtocol) -> Iterator[str]:
        """Yield the names of the classes that a property mentions."""
        if isinstance(prop, ListProperty):
            yield from self.mentioned(prop.inner_property)
        elif isinstance(prop, UnionProperty):
            for variant in prop.inner_properties:
                yield from self.mentioned(variant)
        elif isinstance(prop, ModelProperty):
            inner = self.map_value(prop)
            if not self.is_map(prop):
                yield str(prop.class_info.name)
            elif inner is not None:
                yield from self.mentioned(inner)
