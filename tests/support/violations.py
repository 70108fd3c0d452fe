"""Each single thing that a user can get wrong in the input of an operation, derived from its spec.

A violation is one change of an input that the spec's own examples make.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from codegen.media import is_binary
from tests.support import bad_values
from tests.support.bad_values import CLASH, OPTION, OR
from tests.support.lowlevel import all_operations, documents, inputs, shown_values
from tests.support.rules import Rules, replaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from codegen.operations import Operation
    from tests.support.bad_values import Place
    from tests.support.rules import Change

_SECTIONS: Final = {"path": "path", "query": "query", "header": "headers"}


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
        place = self.place[1:-1] if self.kind.startswith((CLASH, OPTION, OR)) else self.place[1:]
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
        self._json = [schema for kind, schema in operation.bodies.items() if not is_binary(kind)]
        self._rules = Rules(document, self._input_schema(), shown)

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
            for place, kind, value in self._unsendable(given):
                found[place, kind] = Violation(place, kind, replaced(given, place, value))
            for place, kind, changed in self._rules.breaches(given):
                if _can_be_committed(place, kind):
                    found.setdefault((place, kind), Violation(place, kind, changed))
        return iter(found.values())

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


def _can_be_committed(place: Place, kind: str) -> bool:
    """Return whether the generated functions have an argument for it; Python's None leaves a parameter out."""
    return place == ("body",) or (len(place) > 1 and (place[0] not in ("query", "headers") or kind != "null"))


def all_violations() -> Iterator[tuple[str, Operation, list[Violation]]]:
    """Yield each operation of each service, with the service and the violations."""
    shown = {service: shown_values(document) for service, document in documents().items()}
    for service, operation in all_operations():
        yield service, operation, [*Violations(documents()[service], operation, shown[service])]
