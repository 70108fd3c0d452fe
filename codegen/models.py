"""What the templates of model modules need to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from openapi_python_client.schema import Reference, Schema

from codegen.concealment import is_secret
from codegen.formatting import CodegenError
from codegen.text import joined, literal, paragraphs, section, sentence
from codegen.values import Values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from openapi_python_client.parser import GeneratorData
    from openapi_python_client.parser.properties import ModelProperty
    from openapi_python_client.parser.properties.protocol import PropertyProtocol

    from codegen.classes import Classes
    from codegen.schemas import Document

# Names that the class has already, and those that its body needs.
_TAKEN: Final = {"additional_keys", "additional_properties", "field", "from_dict", "to_dict", "uuid"}


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
    secret: bool


class ModelModule:
    """One class, ready to be laid out.

    Args:
        document: The spec.
        model: The class as openapi-python-client parsed it.
        classes: The service's types.
        answered: Whether servers send it, so that optional values may also come as null.
        late: Classes whose modules import this one.
    """

    def __init__(
        self, document: Document, model: ModelProperty, classes: Classes, *, answered: bool, late: Iterable[str]
    ) -> None:
        self.name = str(model.class_info.name)
        self.values = Values(classes, package=".", own=self.name, late=set(late))
        self._document = document
        self._model = model
        self._answered = answered
        properties = [*(model.required_properties or ()), *(model.optional_properties or ())]
        self.attributes = [self._attribute(prop) for prop in properties]
        names = [one.name for one in self.attributes]
        if len({*names}) < len(names):
            raise CodegenError(f"two keys of {self.name} would share an attribute among {', '.join(names)}")

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
            secret=self._is_secret(wire),
        )

    def _is_secret(self, wire: str) -> bool:
        stated = (
            one.model_dump(mode="json", by_alias=True, exclude_none=True) for one in _stated(self._model.data, wire)
        )
        return any(is_secret(self._document, one) for one in stated)

    def _description(self, wire: str, prop: PropertyProtocol) -> str:
        beside = (one.model_extra or {} for one in _stated(self._model.data, wire))
        words = next((extra["description"] for extra in beside if "description" in extra), None)
        return sentence(words or (prop.description.get_untrusted_value() if prop.description else ""))

    @property
    def doc(self) -> str:
        described = self._model.description
        about = paragraphs(described.get_untrusted_value()) if described else f"`{self.name}` of the spec."
        return joined(about, section("Attributes", ((one.name, one.description) for one in self.attributes)))


def _stated(data: Schema | Reference, wire: str) -> Iterator[Schema | Reference]:
    """Yield the schemas of a key: one that refers to a class may have words of its own beside the reference."""
    if isinstance(data, Schema):
        yield from (one for name, one in (data.properties or {}).items() if name == wire)
        for part in data.allOf:
            yield from _stated(part, wire)


def model_modules(document: Document, data: GeneratorData, classes: Classes) -> Mapping[str, ModelModule]:
    """Return the view of every class, by name."""
    models = {name: model for name, model in classes.models.items() if not classes.is_map(model)}
    uses = {name: set(_mentioned(model, classes)) - {name} for name, model in models.items()}
    reached = {name: _closure(name, uses) for name in models}
    endpoints = [endpoint for group in data.endpoint_collections_by_tag.values() for endpoint in group.endpoints]
    answers = [answer.prop for endpoint in endpoints for answer in endpoint.responses]
    roots = {name for prop in answers for name in classes.mentioned(prop)}
    answered = roots.union(*(reached[name] for name in roots))
    return {
        name: ModelModule(
            document,
            model,
            classes,
            answered=name in answered,
            late={other for other in uses[name] if name in reached[other]},
        )
        for name, model in models.items()
    }


def _mentioned(model: ModelProperty, classes: Classes) -> Iterator[str]:
    for prop in (*(model.required_properties or ()), *(model.optional_properties or ())):
        yield from classes.mentioned(prop)


def _closure(start: str, uses: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for name in uses[waiting.pop()] - reached:
            reached.add(name)
            waiting.append(name)
    return reached
