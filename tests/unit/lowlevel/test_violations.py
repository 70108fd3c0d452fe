"""A bound that the generated checks lose is noticed by one of the violations: shown by losing each in turn."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from memclients._core.unset import UNSET
from memclients.errors import InvalidRequestError
from tests.support.lowlevel import modules
from tests.support.violations import Violation, all_violations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from memclients._core.operation import Operation
    from tests.support.bad_values import Place

BOUNDS = {
    "additionalProperties", "dependentSchemas", "enum", "maxItems", "maxLength", "maximum", "minItems", "minLength",
    "minProperties", "minimum", "not", "pattern", "propertyNames", "required", "type",
}  # fmt: skip
NAMED = {"$defs", "dependentSchemas", "patternProperties", "properties"}

# What another rule also says, so that nothing changes without it.
REDUNDANT = re.compile(
    r"""
    ^[^/]+(/properties/(path|query|headers|body))?/(type|required)$  # a section is what the call makes of it
    | /path/properties/\w+/minLength$          # a segment is never empty
    | /propertyNames/type$                     # a key is never anything but text
    | /(if|then)/ | /dependentSchemas/.*/type$ # they repeat what holds anyhow
    | /ai_egress/.*/anyOf/\d/(enum|type)$      # words of the future are welcome
    | ^capture.*/type/anyOf/\d/enum$           # likewise
    | ^setProfilePolicy/.*/retention_secs/     # refused altogether
    | ^requestErasure/.*/type$                 # stated by each dependency as well
    | ^createMemory/.*/(oneOf/0|items)/(type|not/required)$  # a batch has `memories`, and so has what is no object
    """,
    re.VERBOSE,
)

CASES = [
    pytest.param(modules(service)[stated.id].OPERATION, violations, id=f"{service}-{stated.id}")
    for service, stated, violations in all_violations()
]


def bounds(schema: Any, place: Place = ()) -> Iterator[Place]:
    """Yield the place of each bound within a schema."""
    if isinstance(schema, list):
        for index, one in enumerate(schema):
            yield from bounds(one, (*place, index))
    elif isinstance(schema, dict):
        named = bool(place) and place[-1] in NAMED
        for key, stated in schema.items():
            if key in BOUNDS and not named and stated is not True and not ("enum" in schema and key == "type"):
                yield (*place, key)
            if named or key not in ("enum", "required"):
                yield from bounds(stated, (*place, key))


def without(schema: Any, place: Place) -> Any:
    copy: Any = list(schema) if isinstance(schema, list) else dict(schema)
    if len(place) == 1:
        del copy[place[0]]
    else:
        copy[place[0]] = without(copy[place[0]], place[1:])
    return copy


def is_refused(operation: Operation, violation: Violation) -> bool:
    given = {"body": UNSET, **violation.given}
    media = "application/octet-stream" if isinstance(given["body"], bytes) else "application/json"
    try:
        operation.request(**given, media_type=media)
    except InvalidRequestError as refusal:
        return violation.words in refusal.message
    return False


def is_noticed(place: Place, operation: Operation, violations: list[Violation]) -> bool:
    """Return whether some violation is no longer refused, for the right place, when a bound is lost."""
    holed = replace(operation, schema=without(operation.schema, place))
    likely_first = sorted(violations, key=lambda one: one.place[-1] not in place)
    return not all(is_refused(holed, violation) for violation in likely_first)


@pytest.mark.parametrize(("operation", "violations"), CASES)
def test_a_lost_bound_is_noticed(operation: Operation, violations: list[Violation]) -> None:
    own = {"/".join(map(str, (operation.id, *place))): place for place in bounds(operation.schema)}
    telling = {name: place for name, place in own.items() if place[0] != "$defs" and not REDUNDANT.search(name)}
    assert [name for name, place in telling.items() if not is_noticed(place, operation, violations)] == []


def test_a_lost_bound_of_a_schema_within_itself_is_noticed_in_one_operation() -> None:
    users = [case.values for case in CASES if "$defs" in (case.values[0].schema or {})]
    shared = {place for operation, _ in users for place in bounds(operation.schema) if place[0] == "$defs"}
    assert shared
    assert {place for place in shared if not any(is_noticed(place, *user) for user in users)} == set()
