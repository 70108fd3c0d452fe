"""What a policy may say, and what two policies come to together; pure functions on JSON documents."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from memclients.mock._call import json_object

Policy = dict[str, Any]

GRACE_SECS = 86_400
# A node keeps no more history than this, whatever a policy says.
CEILINGS: Mapping[str, int] = {"pitr_secs": 86_400, "pitr_snapshot_secs": 2_592_000}

_LARGEST = 2**64 - 1
# Milliseconds of this many seconds still fit into 64 bits with a sign.
_FOREVER = 2**53
_EGRESS = ("allow", "self_hosted_only", "deny")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a policy.

    Args:
        section: Name of the section that holds it.
        name: Its name there.
        effective: Its name in the flat effective policy.
        default: Its effective value when nobody sets it.
        rule: What it must be, in words.
        accepts: Whether a value is what it must be.
        strictness: A number that is larger the stricter a value is.
    """

    section: str
    name: str
    effective: str
    default: Any
    rule: str
    accepts: Callable[[Any], bool]
    strictness: Callable[[Any], int]

    @property
    def path(self) -> str:
        """Section and name, as messages spell them."""
        return f"{self.section}.{self.name}"


def _cap(section: str, name: str, *, least: int = 60, effective: str = "", default: int | None = None) -> Field:
    def accepts(value: Any) -> bool:
        return type(value) is int and least <= value <= _LARGEST

    def strictness(value: int) -> int:
        return -value

    return Field(
        section, name, effective or name, default, f"must be an integer of at least {least}", accepts, strictness
    )


def _flag(section: str, name: str, effective: str) -> Field:
    return Field(section, name, effective, False, "must be true or false", lambda value: type(value) is bool, int)


def _egress(name: str, *levels: str) -> Field:
    rule = f"must be one of {', '.join(levels)}"
    return Field("ai_egress", name, name, "allow", rule, lambda value: value in levels, _EGRESS.index)


FIELDS = (
    _cap("retention", "pitr_secs"),
    _cap("retention", "pitr_snapshot_secs"),
    _cap("memory", "task_ttl_max_secs"),
    _cap("memory", "event_max_age_secs"),
    _cap("memory", "superseded_max_age_secs"),
    _cap("memory", "superseded_max_count", least=1),
    _flag("erasure", "purge_on_forget", "purge_on_forget"),
    _cap("erasure", "grace_secs", effective="erasure_grace_secs", default=GRACE_SECS),
    _flag("audit", "enabled", "audit_enabled"),
    _flag("audit", "include_reads", "audit_include_reads"),
    _cap("audit", "retention_secs", effective="audit_retention_secs"),
    _egress("extract", "allow", "deny"),
    _egress("ask", "allow", "deny"),
    _egress("embed", *_EGRESS),
)
_SECTIONS = tuple(dict.fromkeys(field.section for field in FIELDS))
_NAMESPACE_ONLY = "audit.retention_secs"


def normal(policy: Policy) -> Policy:
    """Return a policy without the sections and fields that are null, which is as good as absent; the rest is kept."""
    known = {(field.section, field.name) for field in FIELDS}
    kept: Policy = {}
    for section, content in policy.items():
        if section not in _SECTIONS:
            kept[section] = content
        elif (fields := json_object(content)) is not None:
            kept[section] = {
                name: value for name, value in fields.items() if value is not None or (section, name) not in known
            }
        elif content is not None:
            kept[section] = content
    return kept


def problems(policy: Policy, *, override: bool) -> list[str]:
    """Name everything that is wrong with a policy.

    Args:
        policy: A normal policy.
        override: It is for one profile, and not for a namespace.
    """
    found = [f"{name} must be an object" for name in _SECTIONS if json_object(policy.get(name, {})) is None]
    values = _values(policy)
    for field, value in values.items():
        if override and field.path == _NAMESPACE_ONLY:
            found.append(f"{field.path} can be set for a namespace only")
        elif not field.accepts(value):
            found.append(f"{field.path} {field.rule}")
    fine, snapshot = (values.get(field) for field in FIELDS[:2])
    if type(fine) is int and type(snapshot) is int and snapshot < fine:
        found.append("retention.pitr_snapshot_secs must not be less than retention.pitr_secs")
    return found


def loosened(namespace: Policy, override: Policy) -> list[str]:
    """Name the fields in which an override asks for less than its namespace; only those that both set count."""
    base, values = _values(namespace), _values(override)
    return [
        field.path
        for field in FIELDS
        if field in base and field in values and field.strictness(values[field]) < field.strictness(base[field])
    ]


def effective(*policies: Policy) -> dict[str, Any]:
    """Return what holds under all of some policies and the node's ceilings, flat: the strictest of each field."""
    layers = [_values(policy) for policy in policies]
    merged: dict[str, Any] = {}
    for field in FIELDS:
        given = [layer[field] for layer in layers if field in layer]
        if field.effective in CEILINGS:
            given.append(CEILINGS[field.effective])
        value = max(given, key=field.strictness) if given else field.default
        merged[field.effective] = min(value, _FOREVER) if type(value) is int else value
    return merged


def _values(policy: Policy) -> dict[Field, Any]:
    sections = {name: json_object(policy.get(name)) or {} for name in _SECTIONS}
    return {field: sections[field.section][field.name] for field in FIELDS if field.name in sections[field.section]}
