"""What the templates of model modules need to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from codegen.text import joined, literal, paragraphs, section, sentence
from codegen.values import Values, classes, is_map

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from openapi_python_client.parser import GeneratorData
    from openapi_python_client.parser.properties import ModelProperty
    from openapi_python_client.parser.properties.protocol import PropertyProtocol

    from codegen.unions import Unions

# Names that the base class has already, and one that annotations need.
_TAKEN: Final = {"additional_keys", "additional_properties", "from_dict", "to_dict", "uuid"}


@dataclass(frozen=True, kw_only=True)
class Attribute:
    """One documented key of an object."""

    name: str
    wire: str
    annotation: str
    required: bool
    description: str
    read: str
    written: str


class ModelModule:
    """One class, ready to be laid out.

    Args:
        model: The class as openapi-python-client parsed it.
        unions: The discriminated unions of the spec.
        answered: Whether servers send it, so that optional values may also come as null.
        late: Classes whose modules import this one.
    """

    def __init__(self, model: ModelProperty, unions: Unions, *, answered: bool, late: Iterable[str]) -> None:
        self.name = str(model.class_info.name)
        self.values = Values(unions, package=".", own=self.name, late=set(late))
        self._model = model
        self._answered = answered
        properties = [*(model.required_properties or ()), *(model.optional_properties or ())]
        self.attributes = [self._attribute(prop) for prop in properties]

    def _attribute(self, prop: PropertyProtocol) -> Attribute:
        wire = prop.name.get_untrusted_value()
        name = f"{prop.python_name}_" if prop.python_name in _TAKEN else str(prop.python_name)
        annotation = self.values.annotation(prop, null=self._answered and not prop.required)
        source = f"data.pop({literal(wire)})" if prop.required else f"data.pop({literal(wire)}, UNSET)"
        return Attribute(
            name=name,
            wire=literal(wire),
            annotation=annotation if prop.required else f"{annotation} | Unset",
            required=prop.required,
            description=self._description(wire, prop),
            read=self.values.read(prop, source, null=not prop.required),
            written=self.values.written(prop, f"self.{name}"),
        )

    def _description(self, wire: str, prop: PropertyProtocol) -> str:
        stated = (self._model.data.properties or {}).get(wire)  # type: ignore[call-overload]
        beside = (stated.model_extra or {}).get("description") if stated is not None else None
        words = beside or (prop.description.get_untrusted_value() if prop.description else "")
        return sentence(words)

    @property
    def doc(self) -> str:
        described = self._model.description
        about = paragraphs(described.get_untrusted_value()) if described else f"`{self.name}` of the spec."
        return joined(about, section("Attributes", ((one.name, one.description) for one in self.attributes)))


def model_modules(data: GeneratorData, unions: Unions) -> Mapping[str, ModelModule]:
    """Return the view of every class, by name."""
    models = {str(model.class_info.name): model for model in data.models if not is_map(model)}
    uses = {name: {str(one.class_info.name) for one in _used(model)} - {name} for name, model in models.items()}
    reached = {name: _closure(name, uses) for name in models}
    endpoints = [endpoint for group in data.endpoint_collections_by_tag.values() for endpoint in group.endpoints]
    roots = {
        str(one.class_info.name)
        for endpoint in endpoints
        for answer in endpoint.responses
        for one in classes(answer.prop)
    }
    answered = roots.union(*(reached[name] for name in roots))
    return {
        name: ModelModule(
            model, unions, answered=name in answered, late={other for other in uses[name] if name in reached[other]}
        )
        for name, model in models.items()
    }


def _used(model: ModelProperty) -> Iterable[ModelProperty]:
    for prop in (*(model.required_properties or ()), *(model.optional_properties or ())):
        yield from classes(prop)


def _closure(start: str, uses: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for name in uses[waiting.pop()] - reached:
            reached.add(name)
            waiting.append(name)
    return reached
