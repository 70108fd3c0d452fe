"""Public result types: one module per service, in the style that the service documents."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import DatetimeClassType, Formatter, PythonVersion
from datamodel_code_generator.parser import LiteralType

from codegen.dataclass_types import dataclass_module
from codegen.formatting import CodegenError
from codegen.schemas import Document, Schema, component_name, is_object, is_recursive, references, resolved, rewritten
from codegen.text import docstring, generated_line, joined, paragraphs, section, sentence, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

STYLES: Final[dict[str, DataModelType | None]] = {
    "pydantic": DataModelType.PydanticV2BaseModel,
    "typeddict": DataModelType.TypingTypedDict,
    # datamodel-code-generator's dataclasses forget the wire's names.
    "dataclass": None,
}

# What types are made of. Constraints are left out: requests are checked against the spec when they are built, and
# answers are open. Defaults too: what is not set is not sent, so that the server's own default applies.
_KEPT: Final = (
    "$ref", "additionalProperties", "allOf", "anyOf", "const", "discriminator", "enum", "format", "items",
    "oneOf", "prefixItems", "properties", "required", "type",
)  # fmt: skip


def python_types(service: str, document: Document) -> dict[str, str]:
    """Return the modules of a service's public types by file name.

    `results.py` has a class for each schema, in the style that `x-python.results` names; `params.py` has those that
    `x-python.params` names, which users pass as plain dicts.

    Raises:
        CodegenError: If a style or schema is not known, or a schema can't be expressed.
    """
    wanted = document.get("x-python", {})
    if (style := wanted.get("results")) not in STYLES:
        raise CodegenError(f"{service}: x-python.results must be one of {', '.join(STYLES)}, not {style!r}")
    schemas = document.get("components", {}).get("schemas", {})
    params: list[str] = wanted.get("params", [])
    if unknown := sorted(set(params) - set(schemas)):
        raise CodegenError(f"{service}: x-python.params names {unknown[0]!r}, which is no schema")
    classes = {
        name: _class(name, rewritten(schema, _Inliner(document)), plain=style == "typeddict")
        for name, schema in schemas.items()
        if _is_class(document, f"#/components/schemas/{name}")
    }
    about = f"Types of what {service} takes and returns."
    answered = _with_used(set(classes) - {*params}, classes)
    kind = STYLES[style]
    if kind is None:
        results = f"{_header(service, about)}\n{dataclass_module(document, answered)}"
    else:
        results = _generated(service, answered, kind, about)
    modules = {"results.py": results}
    if params:
        lenient = {name: {key: value for key, value in classes[name].items() if key != "required"} for name in params}
        about = f"Dicts that {service} takes, with the wire's own keys."
        used = _with_used(params, classes | lenient)
        modules["params.py"] = _generated(service, used, DataModelType.TypingTypedDict, about)
    return modules


def _with_used(names: Iterable[str], classes: Mapping[str, Schema]) -> dict[str, Schema]:
    """Return the classes of these names and those that they refer to, in the order of the spec."""
    needed: set[str] = set()
    waiting = [*names]
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += map(component_name, references(classes[name]))
    return {name: schema for name, schema in classes.items() if name in needed}


def _is_class(document: Document, reference: str) -> bool:
    """Return whether a schema becomes a class of its own: an object with named keys, or what can't be inlined."""
    schema = resolved(document, {"$ref": reference})
    return "properties" in schema or "allOf" in schema or is_recursive(document, reference)


@dataclass(frozen=True)
class _Inliner:
    """Write what is no class of its own where it is referred to."""

    document: Document

    def __call__(self, schema: Any) -> Any:
        if not is_object(schema) or "$ref" not in schema:
            return schema
        target = resolved(self.document, schema)
        beside = {"description": target["description"]} if "description" in target else {}
        beside |= {key: value for key, value in schema.items() if key != "$ref"}
        if _is_class(self.document, schema["$ref"]):
            return {"$ref": schema["$ref"], **beside}
        return {**rewritten(target, self), **beside}


def _class(name: str, schema: Schema, *, plain: bool) -> Schema:
    """Reduce a class to its types, with one docstring for itself and its attributes.

    Plain dicts hold what JSON holds, so no format of a string is a type of theirs.
    """
    described = [(key, sentence(one.get("description"))) for key, one in _keys(schema)]
    about = paragraphs(schema.get("description")) or f"`{name}` of the spec."
    types: Schema = rewritten(rewritten(schema, _types_only), _nullable_maps_apart)
    types = rewritten(types, _without_format) if plain else types
    return {**types, "description": wrapped(joined(about, section("Attributes", described)), 112)}


def _keys(schema: Schema) -> Iterator[tuple[str, Schema]]:
    yield from ((key, one) for key, one in schema.get("properties", {}).items() if is_object(one))
    for part in schema.get("allOf", ()):
        yield from _keys(part)


def _types_only(schema: Any) -> Schema:
    return {} if isinstance(schema, bool) else {key: value for key, value in schema.items() if key in _KEPT}


def _without_format(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key != "format"}


def _nullable_maps_apart(schema: Schema) -> Schema:
    """Write a map that may be null as a union: datamodel-code-generator forgets the type of its values otherwise."""
    if {*schema.get("type", ())} != {"object", "null"} or not schema.get("additionalProperties"):
        return schema
    return {"anyOf": [{**schema, "type": "object"}, {"type": "null"}]}


def _header(service: str, about: str) -> str:
    return f"{generated_line(service)}\n{docstring(about)}"


def _generated(service: str, schemas: Mapping[str, Any], kind: DataModelType, about: str) -> str:
    header = _header(service, about)
    if not schemas:
        # datamodel-code-generator takes this for a mistake.
        return f"{header}\n"
    info = {"title": service, "version": "0"}
    source: dict[str, Any] = {"openapi": "3.1.0", "info": info, "paths": {}, "components": {"schemas": schemas}}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            result = generate(
                source,
                input_file_type=InputFileType.OpenAPI,
                output_model_type=kind,
                base_class="memclients._core.models.Model" if kind is DataModelType.PydanticV2BaseModel else "",
                target_python_version=PythonVersion.PY_311,
                use_union_operator=True,
                use_standard_collections=True,
                enum_field_as_literal=LiteralType.All,
                output_datetime_class=DatetimeClassType.Datetime,
                disable_timestamp=True,
                formatters=[Formatter.BUILTIN],
                use_schema_description=True,
                use_single_line_docstring=True,
                collapse_root_models=True,
                custom_file_header=header,
            )
        except Exception as problem:
            raise CodegenError(f"{service}: datamodel-code-generator can't express a schema: {problem}") from problem
    if not isinstance(result, str):
        raise CodegenError(f"{service}: datamodel-code-generator made several modules where one was expected")
    return result
