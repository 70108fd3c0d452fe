"""How the keys of an object changed, by their names; how the values behind them did is for the caller to compare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from codegen.diff.findings import Finding, Relation, called
from codegen.diff.wordless import wordless
from codegen.schemas import is_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from codegen.schemas import Schema

_OTHER_KEYS = ("no other keys are allowed now", "other keys have a schema now", "other keys may be anything now")


@dataclass(frozen=True)
class Keys:
    """The keys of an object schema."""

    schemas: Mapping[str, Any]
    required: frozenset[str]

    @classmethod
    def of(cls, schema: Schema) -> Keys:
        """Return the keys that a schema names."""
        return cls(schema.get("properties", {}), frozenset(schema.get("required", ())))

    def alike(self, key: str, other: Keys, name: str) -> bool:
        """Return whether a key is what another is elsewhere, but for its name."""
        same = wordless(self.schemas[key]) == wordless(other.schemas[name])
        return same and (key in self.required) == (name in other.required)


def key_findings(old: Keys, new: Keys, place: str) -> Iterator[Finding]:
    """Yield which keys came, went, got another name, or are required now or no more."""
    renamed = _renamed(old, new)
    for key in sorted({*old.schemas, *new.schemas, *old.required, *new.required} - {*renamed.values()}):
        where = called(below(place, key))
        if key in renamed:
            yield Finding(Relation.BROKEN, f"{where} is called `{renamed[key]}` now")
        elif key in old.schemas and key not in new.schemas:
            yield Finding(Relation.BROKEN, f"{where} is gone")
        elif key in new.schemas and key not in old.schemas:
            must = key in new.required
            relation = Relation.NARROWED if must else Relation.ADDED
            yield Finding(relation, f"{where} is new, {'required' if must else 'optional'}")
        elif key in new.required and key not in old.required:
            yield Finding(Relation.NARROWED, f"{where} is required now, was optional")
        elif key in old.required and key not in new.required:
            yield Finding(Relation.WIDENED, f"{where} is optional now, was required")


def _renamed(old: Keys, new: Keys) -> dict[str, str]:
    """Return keys that are gone with the one new key that is like them, where no other key could have become it."""
    fresh = [name for name in new.schemas if name not in old.schemas]
    found = {
        key: [name for name in fresh if old.alike(key, new, name)] for key in old.schemas if key not in new.schemas
    }
    rivals = [name for names in found.values() for name in names]
    return {key: names[0] for key, names in found.items() if len(names) == 1 and rivals.count(names[0]) == 1}


def other_key_findings(old: Any, new: Any, place: str) -> Iterator[Finding]:
    """Yield how `additionalProperties` changed, but for what a schema there says."""
    before, after = (2 if one in (True, {}) else 1 if is_object(one) else 0 for one in (old, new))
    if before != after:
        relation = Relation.NARROWED if after < before else Relation.WIDENED
        yield Finding(relation, f"{called(place)}: {_OTHER_KEYS[after]}")


def below(place: str, key: str) -> str:
    """Return the place of a key."""
    return f"{place}.{key}" if place else key
