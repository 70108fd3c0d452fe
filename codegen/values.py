"""How a value of a generated type is annotated, read from JSON and written to it, in one generated module."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.strings import ClassName, snake_case

from codegen.classes import is_nullable, variants
from codegen.formatting import CodegenError
from codegen.text import literal

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from openapi_python_client.parser.properties.protocol import PropertyProtocol

    from codegen.classes import Classes
    from codegen.unions import Discriminator

_PLAIN: Final[dict[type[Any], str]] = {
    AnyProperty: "Any",
    BooleanProperty: "bool",
    FloatProperty: "float",
    IntProperty: "int",
    NoneProperty: "None",
    StringProperty: "str",
}
_PARSED: Final[dict[type[Any], tuple[str, str]]] = {
    DateProperty: ("datetime.date", "datetime.date.fromisoformat"),
    DateTimeProperty: ("datetime.datetime", "datetime.datetime.fromisoformat"),
    UuidProperty: ("uuid.UUID", "uuid.UUID"),
}
_CHECKS: Final[dict[type[Any], str]] = {
    BooleanProperty: "isinstance(value, bool)",
    FloatProperty: "isinstance(value, int | float) and not isinstance(value, bool)",
    IntProperty: "isinstance(value, int) and not isinstance(value, bool)",
    ListProperty: "isinstance(value, list)",
    StringProperty: "isinstance(value, str)",
}


@dataclass
class Values:
    """What one generated module needs to name, read and write its values.

    Args:
        classes: The service's types.
        package: The relative package of the model modules, such as `...models`.
        own: The class that the module defines, if any.
        late: Classes that are imported only when one is read, since their modules import this one; None for all.
    """

    classes: Classes
    package: str
    own: str | None = None
    late: Collection[str] | None = ()
    imports: dict[str, str] = field(default_factory=dict)
    readers: dict[str, str] = field(default_factory=dict)

    def annotation(self, prop: PropertyProtocol, *, null: bool = False) -> str:
        """Return the type of a value, None among its values if `null`."""
        names = dict.fromkeys(self._name(variant) for variant in variants(prop))
        if self.classes.discriminator(prop):
            names["dict[str, Any]"] = None
        if null or "None" in names:
            names = dict.fromkeys((*(name for name in names if name != "None"), "None"))
        return "Any" if "Any" in names else " | ".join(names)

    def _name(self, prop: PropertyProtocol) -> str:
        if isinstance(prop, ListProperty):
            return f"list[{self.annotation(prop.inner_property)}]"
        if isinstance(prop, ModelProperty):
            if not self.classes.is_map(prop):
                self._use(prop)
                return str(prop.class_info.name)
            inner = self.classes.map_value(prop)
            return f"dict[str, {self.annotation(inner) if inner else 'Any'}]"
        if type(prop) in _PARSED:
            return _PARSED[type(prop)][0]
        if type(prop) not in _PLAIN:
            raise CodegenError(
                f"no Python type is known for {prop.name.get_untrusted_value()!r} ({type(prop).__name__})"
            )
        return _PLAIN[type(prop)]

    def _use(self, model: ModelProperty) -> None:
        if model.class_info.name != self.own:
            self.imports[str(model.class_info.name)] = str(model.class_info.module_name)

    def reader(self, prop: PropertyProtocol) -> str | None:
        """Return an expression for what reads a value that is not null, None if the JSON value is the value."""
        if isinstance(prop, ListProperty):
            return self._container("list_of", prop, prop.inner_property)
        if isinstance(prop, UnionProperty):
            return self._union_reader(prop)
        if isinstance(prop, ModelProperty):
            if self.classes.is_map(prop):
                inner = self.classes.map_value(prop)
                return self._container("dict_of", prop, inner) if inner else None
            return self._class_reader(prop)
        return _PARSED[type(prop)][1] if type(prop) in _PARSED else None

    def full_reader(self, prop: PropertyProtocol) -> str | None:
        """Return what `reader` does, for values that may be null where the spec allows it."""
        reader = self.reader(prop)
        if reader is None or not is_nullable(prop):
            return reader
        return self._function(prop, [f"return optional({reader}, value)"])

    def read(self, prop: PropertyProtocol, source: str, *, null: bool = False) -> str:
        """Return an expression for the value that stands in `source`, which may be null or `UNSET` if `null`."""
        reader = self.reader(prop)
        if reader is None:
            return source
        return f"optional({reader}, {source})" if null or is_nullable(prop) else f"{reader}({source})"

    def written(self, prop: PropertyProtocol, source: str) -> str:
        """Return an expression for the JSON value of what stands in `source`."""
        if isinstance(prop, ModelProperty) and not self.classes.is_map(prop):
            return f"{source}.to_dict()" if prop.required else f"to_json({source})"
        return source if self._is_json(prop) else f"to_json({source})"

    def _is_json(self, prop: PropertyProtocol) -> bool:
        if isinstance(prop, ListProperty):
            return self._is_json(prop.inner_property)
        if isinstance(prop, ModelProperty):
            inner = self.classes.map_value(prop)
            return self.classes.is_map(prop) and (inner is None or self._is_json(inner))
        return all(type(variant) in _PLAIN or self._is_json_container(variant) for variant in variants(prop))

    def _is_json_container(self, prop: PropertyProtocol) -> bool:
        return isinstance(prop, ListProperty | ModelProperty) and self._is_json(prop)

    def _container(self, maker: str, prop: PropertyProtocol, inner: PropertyProtocol) -> str | None:
        reader = self.full_reader(inner)
        if reader is None:
            return None
        return self._named(prop, lambda name: f"{name} = {maker}({reader})")

    def _class_reader(self, model: ModelProperty) -> str:
        self._use(model)
        name = str(model.class_info.name)
        if self.late is not None and name not in self.late:
            return f"{name}.from_dict"
        lines = [f"from {self.package}{self.imports[name]} import {name}", f"return {name}.from_dict(value)"]
        return self._function(model, lines, stem=name)

    def _union_reader(self, union: UnionProperty) -> str | None:
        members = [variant for variant in union.inner_properties if not isinstance(variant, NoneProperty)]
        discriminator = self.classes.discriminator(union)
        readers = [self.reader(member) for member in members]
        if not any(readers):
            return None
        if len(members) == 1:
            return readers[0]
        lines = list(self._by_key(discriminator, members)) if discriminator else []
        rest = [member for member in members if not (discriminator and isinstance(member, ModelProperty))]
        return self._function(union, [*lines, *self._by_shape(rest, union)])

    def _by_key(self, discriminator: Discriminator, members: list[PropertyProtocol]) -> Iterator[str]:
        known = {str(one.class_info.name): one for one in members if isinstance(one, ModelProperty)}
        yield f"variant = value.get({literal(discriminator.key)}) if is_object(value) else None"
        for value, component in discriminator.components.items():
            member = known.get(ClassName(component, "field_"))
            if member is None:
                raise CodegenError(f"the discriminator {discriminator.key!r} names {component}, which is no variant")
            yield f"if variant == {literal(value)}:\n        return {self.reader(member)}(value)"
        # A kind that the spec does not know yet is kept as it came.
        yield "if is_object(value):\n        return value"

    def _by_shape(self, members: list[PropertyProtocol], union: UnionProperty) -> Iterator[str]:
        for member in members:
            reader = self.reader(member)
            result = f"{reader}(value)" if reader else "value"
            if isinstance(member, AnyProperty):
                yield f"return {result}"
                return
            yield f"if {self._check(member)}:\n        return {result}"
        yield f"raise no_variant(value, {literal(self.annotation(union))})"

    def _check(self, prop: PropertyProtocol) -> str:
        if isinstance(prop, ModelProperty):
            required = self.classes.complete(prop).required_properties or ()
            keys = (literal(one.name.get_untrusted_value()) for one in required)
            return f"is_object({', '.join(['value', *keys])})"
        return _CHECKS.get(type(prop), "isinstance(value, str)")

    def _function(self, prop: PropertyProtocol, lines: list[str], *, stem: str | None = None) -> str:
        body = "\n    ".join(lines)
        returned = self.annotation(prop)
        return self._named(prop, lambda name: f"def {name}(value: Any) -> {returned}:\n    {body}\n", stem=stem)

    def _named(self, prop: PropertyProtocol, code: Callable[[str], str], *, stem: str | None = None) -> str:
        stem = f"_read_{snake_case(stem or prop.name.get_untrusted_value())}"
        name, count = stem, 1
        while self.readers.get(name, code(name)) != code(name):
            count += 1
            name = f"{stem}_{count}"
        self.readers[name] = code(name)
        return name
