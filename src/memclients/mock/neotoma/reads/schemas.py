"""The registered types, as answers describe them."""

from typing import Any

from memclients.mock.neotoma import ids
from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.storage.types import REGISTERED, EntityType, Rule

_REGISTERED_AT = "2026-01-01T00:00:00.000Z"


def page(*, keyword: str, entity_type: str, limit: int, offset: int) -> dict[str, Any]:
    """List types by name.

    Args:
        keyword: Only types that go by a name with this in it; all when empty.
        entity_type: Only this type; all when empty.
        limit: How many.
        offset: How many to skip.
    """
    kinds = [kind for name, kind in sorted(REGISTERED.items()) if entity_type in ("", name)]
    if keyword:
        scores = [(kind, _score(kind, keyword.lower())) for kind in kinds]
        found = [
            {**_summary(kind), "similarity_score": score, "match_type": "keyword"} for kind, score in scores if score
        ]
    else:
        found = [_summary(kind) for kind in kinds]
    return {"schemas": found[offset : offset + limit], "total": len(found), "limit": limit, "offset": offset}


def get(entity_type: str) -> dict[str, Any]:
    """Describe a type with its rules.

    Raises:
        Refusal: It is not registered.
    """
    kind = REGISTERED.get(entity_type)
    if kind is None:
        raise Refusal.flat(404, "RESOURCE_NOT_FOUND", f"Schema not found: {entity_type}")
    policies = {name: {"strategy": "last_write"} for name in kind.fields}
    for name, policy in kind.policies.items():
        stable = policy == "highest_priority_stable"
        policies[name] = (
            {"strategy": "highest_priority", "tie_breaker": "source_priority"} if stable else {"strategy": policy}
        )
    return {
        "id": ids.uuid_of(f"schema:{kind.name}"),
        "entity_type": kind.name,
        "schema_version": kind.version,
        "schema_definition": {"fields": _fields(kind), "canonical_name_fields": [_rule(rule) for rule in kind.rules]},
        "reducer_config": {"merge_policies": policies},
        "active": True,
        "created_at": _REGISTERED_AT,
        "user_id": None,
        "scope": "global",
        "metadata": _metadata(kind),
    }


def _score(kind: EntityType, keyword: str) -> float:
    if keyword == kind.name:
        return 1.1
    if keyword in kind.name:
        return 1.0
    return 0.9 if any(keyword in alias for alias in kind.aliases) else 0


def _summary(kind: EntityType) -> dict[str, Any]:
    return {
        "entity_type": kind.name,
        "schema_version": kind.version,
        "field_names": list(kind.fields),
        "field_summary": _fields(kind),
        "metadata": _metadata(kind),
    }


def _fields(kind: EntityType) -> dict[str, dict[str, Any]]:
    return {name: {"type": field.type, "required": field.required} for name, field in kind.fields.items()}


def _rule(rule: Rule) -> str | dict[str, list[str]]:
    return {"composite": list(rule.fields)} if rule.label.startswith("composite:") else rule.fields[0]


def _metadata(kind: EntityType) -> dict[str, Any]:
    return {
        "label": kind.label,
        "description": kind.description,
        "category": kind.category,
        "aliases": list(kind.aliases),
        "icon": {
            "icon_type": "lucide",
            "icon_name": "FileText",
            "confidence": 0.95,
            "generated_at": _REGISTERED_AT,
        },
    }
