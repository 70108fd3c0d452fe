"""What a user may get wrong at one place of an input: values that break one rule each, and values that nothing can send."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from codegen.operations import Parameter

Place: TypeAlias = tuple[str | int, ...]
Schemas: TypeAlias = Sequence[Mapping[str, Any]]
Candidate: TypeAlias = tuple[Place, str, Iterable[Any]]

# Stands in each text that a user gives, so that a message which quotes it is noticed.
CANARY: Final = "canary 4711/?"
FOREIGN: Final = "foreign key?"
GONE: Final = object()

_KINDS: Final = {
    "null": None,
    "a flag": True,
    "a number": 4711,
    "text": CANARY,
    "a list": [CANARY],
    "an object": {FOREIGN: CANARY},
}
_ODD_TEXTS: Final = (CANARY, "canary\n", "Canary", "-canary", "canary-", "a--b", "", " ", "é", "a@", "/", "0h", "0")
# To JSON Schema 4.0 is an integer, while servers refuse or misread it.
FLOATS: Final = {"a fraction": 4.5, "a whole float": 4.0}
CLASH: Final = "does not go with the rest"
OPTION: Final = "instead "
OR: Final = "missing, like its alternatives"

# There is no text for these on the wire, in JSON or elsewhere.
_UNSENDABLE: Final[dict[str, Callable[[], Any]]] = {
    "not a number": lambda: float("nan"),
    "a lone surrogate": lambda: "canary \ud800",
    "bytes": lambda: CANARY.encode(),
    "a set": lambda: {CANARY},
}
_NO_JSON: Final[dict[str, Callable[[], Any]]] = {
    "infinite": lambda: float("-inf"),
    "a key that is no text": lambda: {4711: CANARY},
}
_NO_HEADER: Final = {"a line break": "canary\r\nx-evil: 1", "a null character": "canary\0", "no Latin": "канарейка"}


def in_parameter(parameter: Parameter) -> Iterator[tuple[str, Any]]:
    """Yield values that no parameter of its place can carry, by name."""
    yield from ((kind, make()) for kind, make in _UNSENDABLE.items())
    if parameter.place == "header":
        yield from _NO_HEADER.items()
    if parameter.place == "path":
        dots = () if parameter.segment.get("dots") == "encoded" else (".", "..")
        yield from ((repr(value), value) for value in ("", *dots))


def in_json() -> Iterator[tuple[str, Any]]:
    """Yield values that JSON has no word for, by name."""
    yield from ((kind, make()) for kind, make in (_UNSENDABLE | _NO_JSON).items())


def in_bytes() -> Iterator[tuple[str, Any]]:
    """Yield values that are neither bytes nor text, by name."""
    made = {**_KINDS, **dict(in_json())}
    yield from ((kind, value) for kind, value in made.items() if kind not in ("text", "bytes"))


def in_circles(body: Any) -> Any:
    """Return a body that contains itself."""
    loop: list[Any] = [CANARY]
    loop.append(loop)
    return {**body, FOREIGN: loop} if isinstance(body, dict) else loop


def candidates(place: Place, schemas: Schemas, value: Any) -> Iterator[Candidate]:
    """Yield what may be wrong at a place: where exactly, its name, and values to break it with."""
    kinds = {**_KINDS, **(FLOATS if _takes_integers(schemas) else {})}
    yield from ((place, kind, [other]) for kind, other in kinds.items())
    for one in schemas:
        for keyword, stated in one.items():
            if keyword in _BREAKERS:
                yield place, keyword, _BREAKERS[keyword](stated, value)
        if "pattern" in one:
            yield place, "a line break at its end", [f"{value}\n"]
        options = [*one.get("enum", ()), *re.findall(r"[a-z_]{3,}", one.get("pattern", ""))]
        yield from ((place, f"{OPTION}{option}", [option]) for option in options)
    if isinstance(value, dict):
        needed = [key for one in schemas for key in one.get("required", ()) if key in value]
        alternatives = any(one.keys() & {"anyOf", "oneOf"} for one in schemas)
        yield from (((*place, key), OR if alternatives else "missing", [GONE]) for key in needed)
        names = [one["propertyNames"] for one in schemas if "propertyNames" in one]
        for _, kind, keys in candidates((), names, "abc") if names else ():
            texts = [key.replace(CANARY, FOREIGN) for key in keys if isinstance(key, str)]
            yield place, f"a key: {kind}", [{**value, text: 1} for text in texts]


def _takes_integers(schemas: Schemas) -> bool:
    kinds = [one["type"] for one in schemas if "type" in one]
    flat = {kind for stated in kinds for kind in (stated if isinstance(stated, list) else [stated])}
    return "integer" in flat and "number" not in flat


_BREAKERS: Final[dict[str, Callable[[Any, Any], Sequence[Any]]]] = {
    "minimum": lambda limit, _: [limit - 1],
    "maximum": lambda limit, _: [limit + 1],
    "minLength": lambda limit, _: ["a" * (limit - 1)],
    "maxLength": lambda limit, value: [(value if value and isinstance(value, str) else "a") * (limit + 1)],
    "minItems": lambda limit, value: [value[: limit - 1] if isinstance(value, list) else []],
    "maxItems": lambda limit, value: [(value if value and isinstance(value, list) else [CANARY]) * (limit + 1)],
    "minProperties": lambda limit, _: [{}],
    "enum": lambda _, __: [CANARY],
    "pattern": lambda _, __: _ODD_TEXTS,
    "additionalProperties": lambda _, value: [{**value, FOREIGN: CANARY}] if isinstance(value, dict) else [],
}
