"""Each single thing that a user can get wrong in the input of an operation, derived from its spec.

A violation is one change of an input that the spec's own examples make. Whether the spec still allows it is asked of the
spec itself, and not of what was generated from it, so a rule that the generator lost is missed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import jsonschema_rs

from codegen.media import is_binary
from codegen.schemas import resolved
from tests.support import bad_values
from tests.support.bad_values import FLOATS, GONE, OPTION, OR, Place, Schemas
from tests.support.lowlevel import all_operations, documents, inputs, shown_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from codegen.operations import Operation

Change: TypeAlias = tuple[Place, str, Any]

_SECTIONS: Final = {"path": "path", "query": "query", "header": "headers"}
_CLASH: Final = "does not go with the rest"
# Tried where the spec shows no value for a field.
_SAMPLES: Final[tuple[Any, ...]] = ("abc", 1, True, [1.5], {})


@dataclass(frozen=True)
class Violation:
    """A bad input.

    Args:
        place: Where it is bad, from the section on.
        kind: What is bad there.
        given: The input by section; what is missing is not in it.
    """

    place: Place
    kind: str
    given: Mapping[str, Any]

    @property
    def words(self) -> str:
        """What a refusal must name: the place, or where it is when any of several fields there may be the bad one."""
        place = self.place[1:-1] if self.kind.startswith((_CLASH, OPTION, OR)) else self.place[1:]
        return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).removeprefix(".")

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.place))}: {self.kind}"


class Violations:
    """The violations of one operation.

    Args:
        document: The spec.
        operation: The operation.
        shown: What `shown_values` gave for the spec.
    """

    def __init__(self, document: Mapping[str, Any], operation: Operation, shown: Mapping[str, Any]) -> None:
        self._document = document
        self._operation = operation
        self._shown = shown
        self._json = [schema for kind, schema in operation.bodies.items() if not is_binary(kind)]
        self._schema = self._input_schema()
        rules = jsonschema_rs.Draft202012Validator({**self._schema, "components": document.get("components", {})})
        self._is_valid = rules.is_valid

    def _input_schema(self) -> dict[str, Any]:
        sections: dict[str, Any] = {name: {"properties": {}, "required": []} for name in _SECTIONS.values()}
        for one in self._operation.parameters:
            section = sections[_SECTIONS[one.place]]
            section["properties"][one.name] = one.schema
            section["required"] += [one.name] if one.required else []
        if self._json:
            sections["body"] = self._json[0] if len(self._json) == 1 else {"anyOf": self._json}
        needed = ["body"] if self._json and self._operation.body_required else []
        return {"type": "object", "properties": sections, "required": needed}

    def __iter__(self) -> Iterator[Violation]:
        found: dict[tuple[Place, str], Violation] = {}
        for given in inputs(self._document, self._operation):
            for place, kind, changed in self._changes(given):
                found.setdefault((place, kind), Violation(place, kind, changed))
        return iter(found.values())

    def _changes(self, given: dict[str, Any]) -> Iterator[Change]:
        for place, kind, value in self._unsendable(given):
            yield place, kind, _replaced(given, place, value)
        for place, schemas, root in self._places(given, (), [self._schema]):
            if not self._is_valid(root):
                yield place, _CLASH, root
                continue
            for at, kind, values in bad_values.candidates(place, schemas, _value_at(root, place)):
                changed = (_replaced(root, at, value) for value in values)
                yield from ((at, kind, one) for one in changed if kind in FLOATS or not self._is_valid(one))

    def _places(self, root: dict[str, Any], place: Place, schemas: Schemas) -> Iterator[tuple[Place, Schemas, Any]]:
        """Yield each place of an input with the schemas that speak of it, also where an example leaves it out."""
        stated = [one for schema in schemas for one in self._flat(schema)]
        yield place, stated, root
        if not self._is_valid(root):
            return
        value = _value_at(root, place)
        if isinstance(value, dict):
            for key in dict.fromkeys([*value, *_keys(stated)]):
                inner = list(_of_key(stated, key))
                yield from self._places(root if key in value else self._with(root, place, key), (*place, key), inner)
        elif isinstance(value, list):
            inner = [one["items"] for one in stated if "items" in one]
            for index in range(len(value)):
                yield from self._places(root, (*place, index), inner)

    def _with(self, root: dict[str, Any], place: Place, key: str) -> dict[str, Any]:
        """Return an input with one more field, of a value that the spec shows for such a name if it shows any."""
        values = [self._shown[key]] if key in self._shown else []
        tried = [_replaced(root, (*place, key), one) for one in (*values, *_SAMPLES, *self._shown.values())]
        return next(filter(self._is_valid, tried), tried[0])

    def _flat(self, schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        schema = {**resolved(self._document, schema), **schema}
        if "propertyNames" in schema:
            schema["propertyNames"] = resolved(self._document, schema["propertyNames"])
        yield schema
        inner = [schema[key] for key in ("not", "if", "then", "else") if key in schema]
        inner += [one for key in ("allOf", "anyOf", "oneOf") for one in schema.get(key, ())]
        for one in (*inner, *schema.get("dependentSchemas", {}).values()):
            yield from self._flat(one)

    def _unsendable(self, given: dict[str, Any]) -> Iterator[Change]:
        for one in self._operation.parameters:
            yield from (((_SECTIONS[one.place], one.name), *wrong) for wrong in bad_values.in_parameter(one))
        if "body" not in given:
            return
        body = given["body"]
        yield ("body",), "contains itself", bad_values.in_circles(body)
        if not self._json:
            yield from ((("body",), *wrong) for wrong in bad_values.in_bytes())
            return
        for place in (("body",), *(("body", key) for key in (body if isinstance(body, dict) else ()))):
            yield from ((place, *wrong) for wrong in bad_values.in_json())


def all_violations() -> Iterator[tuple[str, Operation, list[Violation]]]:
    """Yield each operation of each service, with the service and the violations."""
    shown = {service: shown_values(document) for service, document in documents().items()}
    for service, operation in all_operations():
        yield service, operation, [*Violations(documents()[service], operation, shown[service])]


def _keys(schemas: Schemas) -> Iterator[str]:
    for one in schemas:
        yield from one.get("properties", ())
        yield from one.get("required", ())


def _of_key(schemas: Schemas, key: str) -> Iterator[Mapping[str, Any]]:
    for one in schemas:
        named = key in one.get("properties", {})
        if named:
            yield one["properties"][key]
        patterns = [schema for text, schema in one.get("patternProperties", {}).items() if re.search(text, key)]
        yield from patterns
        if not named and not patterns and isinstance(one.get("additionalProperties"), dict):
            yield one["additionalProperties"]


def _value_at(root: Any, place: Place) -> Any:
    for step in place:
        root = root.get(step, GONE) if isinstance(root, dict) else root[step]
    return root


def _replaced(root: Any, place: Place, value: Any) -> Any:
    if not place:
        return value
    copy: Any = list(root) if isinstance(root, list) else dict(root)
    if value is GONE and len(place) == 1:
        del copy[place[0]]
    else:
        copy[place[0]] = _replaced(copy[place[0]] if len(place) > 1 else None, place[1:], value)
    return copy
