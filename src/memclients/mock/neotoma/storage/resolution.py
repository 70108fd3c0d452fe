"""Which entity a stored record is about."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from memclients.mock.neotoma import timestamps
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import entities, names
from memclients.mock.neotoma.storage.types import REGISTERED

_ID_FIELDS = (
    "message_id",
    "turn_key",
    "thread_id",
    "external_id",
    "source_id",
    "id",
    "uuid",
    "company_id",
    "person_id",
    "contact_id",
)
_PLACEHOLDERS = frozenset(
    ("", "-", "?", "n/a", "na", "none", "null", "tbd", "undefined", "unknown", "unnamed", "untitled")
)
_SAYS_NO_NAME = re.compile(r"(?:^|_)(?:type|status|state|kind|category|currency|unit|priority|version)$")
_NUMBER = re.compile(r"[\d\s.,:%+-]+")


class Unresolved(Exception):  # noqa: N818 - not a fault of the mock, but an answer of the service
    """A record that can't be stored.

    Args:
        code: Kind of the problem.
        message: What is wrong, for humans.
        details: More about it.
        hint: What to do about it.
    """

    def __init__(
        self,
        code: str,
        message: str,
        details: Mapping[str, Any] | None = None,
        hint: str | dict[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.details = dict(details or {})
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entity of a record.

    Args:
        entity_id: Its id.
        entity_type: Its type, collapsed onto a registered one.
        canonical_name: The name that gives the id.
        path: How the resolver came to it.
        basis: Whether a rule of the schema or a heuristic identified it.
        rule: Which one.
        existing: Whether there is such an entity already.
    """

    entity_id: str
    entity_type: str
    canonical_name: str
    path: list[str]
    basis: str
    rule: str
    existing: bool


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    step: str
    basis: str
    rule: str


def resolve(
    db: Database,
    user: str,
    entity_type: str,
    fields: Mapping[str, Any],
    *,
    strict: bool = False,
    among: Container[str] = frozenset(),
) -> Resolution:
    """Find the entity of a record by its fields.

    Args:
        db: The database.
        user: Whose entity it is.
        entity_type: Type as the request has it.
        fields: The record.
        strict: Refuse to merge by a heuristic.
        among: Ids of entities that the same request is about to make.

    Raises:
        Unresolved: Nothing names it, or it may not be merged.
    """
    kind = names.collapsed(entity_type)
    name = _by_rule(kind, fields) or _by_heuristic(kind, fields)
    if name is None:
        raise _unnamed(kind, fields)
    entity_id = names.derived_id(kind, name.text)
    existing = entity_id in among or entities.find(db, user, entity_id) is not None
    registered = REGISTERED.get(kind)
    if existing and name.basis != "schema_rule" and (strict or (registered and registered.refuses_heuristics)):
        raise Unresolved(
            "ERR_MERGE_REFUSED",
            f"{kind} would be merged into {entity_id} by {name.rule}, which is only a heuristic.",
            {"entity_id": entity_id, "canonical_name": name.text, "identity_rule": name.rule},
            "Send a field that identifies the entity, or its target_id.",
        )
    path = [name.step, f"existing_row:{'matched' if existing else 'none'}"]
    return Resolution(entity_id, kind, name.text, path, name.basis, name.rule, existing)


def targeted(db: Database, user: str, entity_type: str, target_id: str) -> Resolution:
    """Take the entity that a record names itself, whether it exists or not."""
    kind = names.collapsed(entity_type)
    row = entities.find(db, user, target_id)
    canonical_name = target_id if row is None else row["canonical_name"]
    return Resolution(target_id, kind, canonical_name, ["target_id"], "target_id", "target_id", existing=True)


def _by_rule(kind: str, fields: Mapping[str, Any]) -> _Name | None:
    registered = REGISTERED.get(kind)
    for rule in registered.rules if registered else ():
        values = [_identifying(fields.get(name)) for name in rule.fields]
        if all(values):
            name = f"{kind}:{'|'.join(filter(None, values))}"
            return _Name(name, f"schema:canonical_name_fields:{rule.path}", "schema_rule", rule.label)
    return None


def _by_heuristic(kind: str, fields: Mapping[str, Any]) -> _Name | None:
    for field in names.NAME_FIELDS:
        value = fields.get(field)
        if isinstance(value, str) and value.strip():
            # A placeholder is no name, and nothing else is looked for in its stead.
            name = names.trimmed(kind, value) if _identifying(value) else ""
            return _Name(name, f"name_key:{field}", "heuristic_name", f"name_key:{field}") if name else None
    for field in _ID_FIELDS:
        if value := _identifying(fields.get(field)):
            return _Name(f"id:{field}:{value}", f"id_key:{field}", "heuristic_fallback", f"id_key:{field}")
    for field in sorted(fields):
        value = fields[field]
        if isinstance(value, str) and _identifying(value) and _may_be_a_name(field, value):
            return _Name(value.strip(), f"string_field:{field}", "heuristic_fallback", f"string_field:{field}")
    return None


def _identifying(value: Any) -> str | None:
    """Return a value as text if it can tell one entity from another."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value).strip()
    return None if text.lower() in _PLACEHOLDERS else text


def _may_be_a_name(field: str, value: str) -> bool:
    text = value.strip()
    return not (_SAYS_NO_NAME.search(field) or _NUMBER.fullmatch(text) or timestamps.normalised(text))


def _unnamed(kind: str, fields: Mapping[str, Any]) -> Unresolved:
    registered = REGISTERED.get(kind)
    wanted = (
        sorted({name for rule in registered.rules for name in rule.fields}) if registered else list(names.NAME_FIELDS)
    )
    return Unresolved(
        "ERR_CANONICAL_NAME_UNRESOLVED",
        f"{kind} has no field that names it.",
        {"entity_type": kind, "seen_fields": sorted(fields)},
        {"text": "Send a field that identifies the entity, not nested.", "required_identity_fields": wanted},
    )
