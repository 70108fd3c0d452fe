"""What a spec says of a JSON value, place by place, and every single way to break it.

Whether a changed value is still allowed is asked of the spec itself, and not of what was generated from it, so a rule that
the generator lost is missed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import jsonschema_rs

from codegen.schemas import resolved
from tests.support import bad_values
from tests.support.bad_values import CLASH, FLOATS, GONE, Place, Schemas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Change: TypeAlias = tuple[Place, str, Any]

# Tried where the spec shows no value for a field.
_SAMPLES: Final[tuple[Any, ...]] = ("abc", 1, True, [1.5], {})


class Rules:
    """What a spec says of a value, at each place within it.

    Args:
        document: The spec.
        schema: The schema of the value.
        shown: What `shown_values` gave for the spec.
    """

    def __init__(self, document: Mapping[str, Any], schema: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
        self._document = document
        self._schema = schema
        self._shown = shown
        whole = {**schema, "components": document.get("components", {})}
        self.is_kept = jsonschema_rs.Draft202012Validator(whole).is_valid

    def breaches(self, root: Any) -> Iterator[Change]:
        """Yield the single changes of a good value that break a rule: where, its name, and the whole value then."""
        for place, schemas, whole in self._places(root, (), [self._schema]):
            if not self.is_kept(whole):
                yield place, CLASH, whole
                continue
            for at, kind, values in bad_values.candidates(place, schemas, _value_at(whole, place)):
                changed = (replaced(whole, at, value) for value in values)
                yield from ((at, kind, one) for one in changed if kind in FLOATS or not self.is_kept(one))

    def _places(self, root: Any, place: Place, schemas: Schemas) -> Iterator[tuple[Place, Schemas, Any]]:
        """Yield each place of an input with the schemas that speak of it, also where an example leaves it out."""
        stated = [one for schema in schemas for one in self._flat(schema)]
        yield place, stated, root
        if not self.is_kept(root):
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

    def _with(self, root: Any, place: Place, key: str) -> Any:
        """Return an input with one more field, of a value that the spec shows for such a name if it shows any."""
        values = [self._shown[key]] if key in self._shown else []
        tried = [replaced(root, (*place, key), one) for one in (*values, *_SAMPLES, *self._shown.values())]
        return next(filter(self.is_kept, tried), tried[0])

    def _flat(self, schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        schema = {**resolved(self._document, schema), **schema}
        if "propertyNames" in schema:
            schema["propertyNames"] = resolved(self._document, schema["propertyNames"])
        yield schema
        inner = [schema[key] for key in ("not", "if", "then", "else") if key in schema]
        inner += [one for key in ("allOf", "anyOf", "oneOf") for one in schema.get(key, ())]
        for one in (*inner, *schema.get("dependentSchemas", {}).values()):
            yield from self._flat(one)


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


def replaced(root: Any, place: Place, value: Any) -> Any:
    """Return a copy of a value with another one at a place, or with nothing there if that is `GONE`."""
    if not place:
        return value
    copy: Any = list(root) if isinstance(root, list) else dict(root)
    if value is GONE and len(place) == 1:
        del copy[place[0]]
    else:
        copy[place[0]] = replaced(copy[place[0]] if len(place) > 1 else None, place[1:], value)
    return copy
