"""What the template of an endpoint module needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from openapi_python_client.parser.properties.model_property import ModelProperty

from codegen.classes import variants
from codegen.documentation import evidence, returned
from codegen.formatting import CodegenError
from codegen.inputs import input_schema
from codegen.media import is_json
from codegen.policies import pagination, retry_rules
from codegen.schemas import Document, Schema, resolved
from codegen.text import joined, literal, paragraphs, section, sentence
from codegen.values import Values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties.protocol import PropertyProtocol

    from codegen.classes import Classes
    from codegen.operations import Operation, Parameter

PLACES: Final = ("path", "query", "headers")


@dataclass(frozen=True, kw_only=True)
class Argument:
    """One argument of the generated functions; `value` is what goes to the wire under the name `wire`."""

    name: str
    annotation: str
    required: bool
    description: str
    place: str
    wire: str
    value: str

    @property
    def declaration(self) -> str:
        return f"{self.name}: {self.annotation}" + ("" if self.required else " = UNSET")


class EndpointModule:
    """One operation, ready to be laid out.

    Args:
        document: The spec.
        operation: The operation in the spec.
        endpoint: The same as openapi-python-client parsed it.
        classes: The service's types.
    """

    def __init__(self, document: Document, operation: Operation, endpoint: Endpoint, classes: Classes) -> None:
        self.operation = operation
        self.values = Values(classes, package="...models.")
        self._document = document
        self._endpoint = endpoint
        self.path_arguments = self._arguments("path")
        self.arguments = [*self._body(), *self._media_type(), *self._arguments("query"), *self._arguments("header")]
        self.success, self.success_type = self._answers(success=True)
        self.errors, self.error_type = self._answers(success=False)

    # The parts of OPERATION.

    @cached_property
    def retry(self) -> str:
        return retry_rules(self.operation.raw.get("x-retry"))

    @cached_property
    def pagination(self) -> str | None:
        return pagination(self.operation.raw.get("x-pagination"))

    @property
    def not_found(self) -> str:
        # YAML reads a bare `false` or `none` word as it likes, so its spelling is settled here.
        meaning = self.operation.raw.get("x-not-found", "error")
        return "false" if meaning is False else "none" if meaning is None else str(meaning)

    @cached_property
    def schema(self) -> Schema | None:
        return input_schema(self._document, self.operation)

    @cached_property
    def styles(self) -> dict[str, str]:
        found = ((parameter.name, _style(self._document, parameter)) for parameter in self.operation.parameters)
        return {name: style for name, style in found if style}

    @property
    def sends_credential(self) -> bool:
        return any(self.operation.security)

    @property
    def needs_credential(self) -> bool:
        return bool(self.operation.security) and all(self.operation.security)

    # Arguments.

    def in_place(self, place: str) -> list[Argument]:
        return [one for one in (*self.path_arguments, *self.arguments) if one.place == place]

    @property
    def places(self) -> list[str]:
        return [place for place in PLACES if self.in_place(place)]

    def _arguments(self, place: str) -> list[Argument]:
        stated = {one.name: one for one in self.operation.parameters if one.place == place}
        parsed = {
            "path": self._endpoint.path_parameters,
            "query": self._endpoint.query_parameters,
            "header": self._endpoint.header_parameters,
        }[place]
        return [self._argument(prop, stated[prop.name.get_untrusted_value()]) for prop in parsed]

    def _argument(self, prop: PropertyProtocol, stated: Parameter) -> Argument:
        annotation = self.values.annotation(prop, null=not prop.required)
        documented = sentence(prop.description) if prop.description else ""
        return Argument(
            name=str(prop.python_name),
            annotation=annotation if prop.required else f"{annotation} | Unset",
            required=prop.required,
            description=sentence(stated.description) or documented,
            place="headers" if stated.place == "header" else stated.place,
            wire=literal(stated.name),
            value=self.values.written(prop, str(prop.python_name)),
        )

    def _body(self) -> Iterator[Argument]:
        if not self.operation.bodies:
            return
        prop = self._endpoint.bodies[0].prop if self._endpoint.bodies else None
        names: list[str] = []
        if prop is not None:
            names += [] if self.values.classes.is_map(prop) else [self.values.annotation(prop)]
            names += ["Mapping[str, Any]"] if any(isinstance(one, ModelProperty) for one in variants(prop)) else []
        if any(not is_json(kind) for kind in self.operation.bodies):
            names.append("str")
        names += [] if self.operation.body_required else ["Unset"]
        plain = prop is None or isinstance(prop, ModelProperty) or self.values.written(prop, "body") == "body"
        yield Argument(
            name="body",
            annotation=" | ".join(dict.fromkeys(names)),
            required=self.operation.body_required,
            description=sentence(self._described_body()),
            place="body",
            wire="",
            value="body" if plain else "to_json(body)",
        )

    def _described_body(self) -> str:
        raw = resolved(self._document, self.operation.raw["requestBody"])
        schema = resolved(self._document, next(iter(self.operation.bodies.values())))
        return raw.get("description") or schema.get("description") or "The request body."

    def _media_type(self) -> Iterator[Argument]:
        kinds = list(self.operation.bodies)
        if len(kinds) < 2:
            return
        yield Argument(
            name="media_type",
            annotation=f"Literal[{', '.join(map(literal, kinds))}]",
            required=False,
            description="The media type of the body.",
            place="media_type",
            wire="",
            value="media_type",
        )

    @property
    def media_type(self) -> str | None:
        """The expression for the body's media type, None where it is the engine's default."""
        kinds = list(self.operation.bodies)
        if len(kinds) > 1:
            return "media_type"
        return literal(kinds[0]) if kinds and kinds[0] != "application/json" else None

    def declarations(self, *, client: bool) -> list[str]:
        """Return the parameters of a generated function."""
        kinds = "AuthenticatedClient" if self.needs_credential else "AuthenticatedClient | Client"
        keywords = [f"client: {kinds}"] if client else []
        keywords += [
            f"{one.name}: {one.annotation} = {literal(next(iter(self.operation.bodies)))}"
            if one.place == "media_type"
            else one.declaration
            for one in sorted(self.arguments, key=lambda one: not one.required)
        ]
        return [*(one.declaration for one in self.path_arguments), *(["*", *keywords] if keywords else [])]

    @property
    def passed(self) -> list[str]:
        """The arguments with which the functions call `build_request`."""
        return [*(one.name for one in self.path_arguments), *(f"{one.name}={one.name}" for one in self.arguments)]

    # Answers.

    def _answers(self, *, success: bool) -> tuple[list[tuple[str, list[tuple[str, str]]]], str]:
        table: list[tuple[str, list[tuple[str, str]]]] = []
        types: dict[str, None] = {} if success or any(map(_is_error, self.operation.responses)) else {"Never": None}
        parsed = {one.status_code.pattern.lower(): one.prop for one in self._endpoint.responses}
        for status, contents in self.operation.responses.items():
            if _is_error(status) is success:
                continue
            readers: list[tuple[str, str]] = []
            for kind in contents:
                if is_json(kind):
                    prop = parsed[status.lower()]
                    reader = self.values.full_reader(prop) or "as_is"
                    types[self.values.annotation(prop)] = None
                else:
                    reader = "as_text"
                    types["str"] = None
                readers.append((literal(kind), reader))
            if not readers:
                types["None"] = None
            table.append(
                (status if status.isdigit() else literal(status.upper() if status != "default" else status), readers)
            )
        if success and not table:
            raise CodegenError(f"operation {self.operation.id}: it documents no success: add its 2xx response")
        return table, _union(types)

    @property
    def parsed_type(self) -> str:
        return _union((*self.success_type.split(" | "), *self.error_type.split(" | "), "None"))

    @property
    def detailed_type(self) -> str:
        return _union((*self.success_type.split(" | "), *self.error_type.split(" | ")))

    # Documentation.

    @property
    def about(self) -> str:
        """The operation in the spec's words."""
        return joined(sentence(self.operation.raw.get("summary")), paragraphs(self.operation.raw.get("description")))

    def doc(self, first: str, *, client: bool, result: str, raises: str) -> str:
        """Return the docstring of a generated function."""
        entries = [("client", "Where and how to send.")] if client else []
        entries = [*((one.name, one.description) for one in self.path_arguments), *entries]
        entries += [(one.name, one.description) for one in self.arguments]
        return joined(
            first,
            section("Args", entries),
            f"Returns:\n    {result}" if result else "",
            f"Raises:\n{raises}",
            evidence(self.operation.raw) if client else "",
        )

    @property
    def result(self) -> str:
        return returned(self._document, self.operation)


def _is_error(status: str) -> bool:
    return status[0] not in "123"


def _union(types: Iterable[str]) -> str:
    names = dict.fromkeys(types)
    if "Any" in names:
        return "Any"
    return " | ".join(
        (*(name for name in names if name != "None"), *(["None"] if "None" in names or not names else []))
    )


def _style(document: Document, parameter: Parameter) -> str | None:
    if parameter.place != "query":
        return None
    stated: str | list[str] = resolved(document, parameter.schema).get("type", [])
    kinds = {stated} if isinstance(stated, str) else {*stated}
    if not kinds & {"array", "object"}:
        return None
    known = {("form", True): "repeat", ("form", False): "comma", ("deepObject", True): "deep"}
    style = known.get((parameter.style, parameter.explode or parameter.style == "deepObject"))
    if style is None or (style == "comma" and "object" in kinds) or (style == "deep" and "array" in kinds):
        raise CodegenError(f"parameter {parameter.name!r}: style {parameter.style!r} is not supported for this type")
    return None if style == "repeat" else style
