"""What the generated functions of an operation take, and where it goes on the wire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from openapi_python_client.parser.properties.model_property import ModelProperty

from codegen.classes import variants
from codegen.formatting import CodegenError
from codegen.media import is_binary, is_text
from codegen.policies import segment
from codegen.schemas import Document, resolved
from codegen.text import literal, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties.protocol import PropertyProtocol

    from codegen.operations import Operation, Parameter
    from codegen.values import Values

PLACES: Final = ("path", "query", "headers")

# Names that mean something else within the generated functions.
_TAKEN: Final = {"body", "build_request", "media_type", "to_json"}


@dataclass(frozen=True, kw_only=True)
class Argument:
    """One argument of the generated functions.

    Args:
        name: Its Python name.
        annotation: Its type.
        default: The expression for its default, None if it must be given.
        description: The spec's words for it.
        place: Where it goes: `path`, `query`, `headers`, `body` or `media_type`.
        wire: The literal of its name there.
        value: The expression for what is sent.
    """

    name: str
    annotation: str
    default: str | None
    description: str
    place: str
    wire: str
    value: str

    @property
    def declaration(self) -> str:
        return f"{self.name}: {self.annotation}" + (f" = {self.default}" if self.default else "")


class Arguments:
    """The arguments of one operation.

    Attributes:
        path: Those of the path, which are positional.
        keywords: All others.
        styles: The serialisation of the query parameters for which it is not the engine's default.
        segments: How path parameters are sent, as calls of `Segment`, for which it is not the engine's default.
    """

    def __init__(self, document: Document, operation: Operation, endpoint: Endpoint, values: Values) -> None:
        self._document = document
        self._operation = operation
        self._endpoint = endpoint
        self._values = values
        self.path = self._parameters("path")
        self.keywords = [*self._body(), *self._parameters("query"), *self._parameters("header")]
        self.styles = self._styles()
        self.segments = {one.name: segment(one.segment) for one in operation.parameters if one.segment}

    def in_place(self, place: str) -> list[Argument]:
        return [one for one in (*self.path, *self.keywords) if one.place == place]

    @property
    def places(self) -> list[str]:
        return [place for place in PLACES if self.in_place(place)]

    def declarations(self, client: str | None) -> list[str]:
        """Return the parameters of a generated function, with a client of this type if any."""
        keywords = [f"client: {client}"] if client else []
        keywords += [one.declaration for one in sorted(self.keywords, key=lambda one: one.default is not None)]
        return [*(one.declaration for one in self.path), *(["*", *keywords] if keywords else [])]

    @property
    def passed(self) -> list[str]:
        """With what the functions call `build_request`."""
        return [*(one.name for one in self.path), *(f"{one.name}={one.name}" for one in self.keywords)]

    def _parameters(self, place: str) -> list[Argument]:
        stated = {one.name: one for one in self._operation.parameters if one.place == place}
        parsed = {
            "path": self._endpoint.path_parameters,
            "query": self._endpoint.query_parameters,
            "header": self._endpoint.header_parameters,
        }[place]
        return [self._parameter(prop, stated[prop.name.get_untrusted_value()]) for prop in parsed]

    def _parameter(self, prop: PropertyProtocol, stated: Parameter) -> Argument:
        name = f"{prop.python_name}_{stated.place}" if prop.python_name in _TAKEN else str(prop.python_name)
        annotation = self._values.annotation(prop, null=not prop.required)
        described = stated.description or (prop.description.get_untrusted_value() if prop.description else "")
        return Argument(
            name=name,
            annotation=annotation if prop.required else f"{annotation} | Unset",
            default=None if prop.required else "UNSET",
            description=sentence(described),
            place="headers" if stated.place == "header" else stated.place,
            wire=literal(stated.name),
            value=self._values.written(prop, name),
        )

    def _body(self) -> Iterator[Argument]:
        kinds = list(self._operation.bodies)
        if not kinds:
            return
        prop = self._endpoint.bodies[0].prop if self._endpoint.bodies else None
        names: list[str] = []
        if prop is not None:
            names += [] if self._values.classes.is_map(prop) else [self._values.annotation(prop)]
            names += ["Mapping[str, Any]"] if any(isinstance(one, ModelProperty) for one in variants(prop)) else []
        names += ["str"] if any(map(is_text, kinds)) else []
        names += ["bytes"] if any(map(is_binary, kinds)) else []
        names += [] if self._operation.body_required else ["Unset"]
        # The engine turns a single object of a generated class into JSON by itself.
        plain = prop is None or isinstance(prop, ModelProperty) or self._values.written(prop, "body") == "body"
        yield Argument(
            name="body",
            annotation=" | ".join(dict.fromkeys(names)),
            default=None if self._operation.body_required else "UNSET",
            description=sentence(self._body_description()),
            place="body",
            wire="",
            value="body" if plain else "to_json(body)",
        )
        if len(kinds) > 1:
            yield Argument(
                name="media_type",
                annotation=f"Literal[{', '.join(map(literal, kinds))}]",
                default=literal(kinds[0]),
                description="The media type of the body.",
                place="media_type",
                wire="",
                value="media_type",
            )

    def _body_description(self) -> str:
        raw = resolved(self._document, self._operation.raw["requestBody"])
        schema = resolved(self._document, next(iter(self._operation.bodies.values())))
        return raw.get("description") or schema.get("description") or "The request body."

    @property
    def media_type(self) -> str | None:
        """The expression for the body's media type, None where it is the engine's default."""
        kinds = list(self._operation.bodies)
        if len(kinds) > 1:
            return "media_type"
        return literal(kinds[0]) if kinds and kinds[0] != "application/json" else None

    def _styles(self) -> dict[str, str]:
        found = ((one.name, _style(self._document, one)) for one in self._operation.parameters)
        return {name: style for name, style in found if style}


def _style(document: Document, parameter: Parameter) -> str | None:
    stated: str | list[str] = resolved(document, parameter.schema).get("type", [])
    kinds = {stated} if isinstance(stated, str) else {*stated}
    if parameter.place != "query" or not kinds & {"array", "object"}:
        return None
    known = {
        ("form", True, "array"): "repeat",
        ("form", True, "object"): "repeat",
        ("form", False, "array"): "comma",
        ("deepObject", True, "object"): "deep",
        # OpenAPI knows no deepObject that is not exploded, and its default is not to.
        ("deepObject", False, "object"): "deep",
    }
    styles = {known.get((parameter.style, parameter.explode, kind)) for kind in kinds & {"array", "object"}}
    if None in styles or len(styles) > 1:
        raise CodegenError(
            f"parameter {parameter.name!r}: style {parameter.style!r} with explode {parameter.explode} is not supported "
            f"for {' and '.join(sorted(kinds))}: use form for arrays, deepObject for objects"
        )
    return None if styles == {"repeat"} else styles.pop()
