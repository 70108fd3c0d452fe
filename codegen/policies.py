"""The vendor extensions that reach the engine, as Python text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codegen.formatting import CodegenError
from codegen.schemas import is_object
from codegen.spec import is_array
from codegen.text import literal

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS: Final = ("style", "items", "offset", "since", "until", "time", "order", "more", "cursor", "next")
_LIMIT: Final = {"parameter": "limit", "default": "default_limit", "maximum": "max_limit"}


def retry_rules(raw: Mapping[str, Any] | None) -> str:
    """Return `x-retry` as a call of `RetryRules.of`."""
    raw = raw or {"safety": "unsafe"}
    words = (f"{name}={literal(raw[name])}" for name in ("statuses", "never", "shed") if raw.get(name))
    arguments = [literal(raw["safety"]), *words]
    if raw.get("final"):
        answers = (
            f"FinalAnswer(status={literal(one['status'])}, field={literal(one['field'])}, "
            f"contains={literal(one['contains'])})"
            for one in raw["final"]
        )
        arguments.append(f"final=[{', '.join(answers)}]")
    if "safe-if" in raw:
        arguments.append(f"safe_if={literal(raw['safe-if'])}")
    if raw["safety"] == "with-key":
        arguments.append(f"key={_idempotency_key(raw.get('key'))}")
    return f"RetryRules.of({', '.join(arguments)})"


def _idempotency_key(raw: object) -> str:
    place, name = (raw.get("in"), raw.get("name")) if is_object(raw) else (None, None)
    names = tuple(name) if is_array(name) else (name,)
    if place not in ("header", "body") or not names or not all(isinstance(one, str) for one in names):
        raise CodegenError(f"x-retry.key must tell `in` (header or body) and `name` of the key, not {raw!r}")
    each = raw.get("each") if is_object(raw) else None
    if each is not None and place != "body":
        raise CodegenError(f"x-retry.key: `each` is a list of the body, so the key can't be in the {place}")
    more = f", each={literal(each)}" if each is not None else ""
    return f"IdempotencyKey({literal(place)}, {literal(names)}{more})"


def pagination(raw: Mapping[str, Any] | None) -> str | None:
    """Return `x-pagination` as a call of `Pagination`, None where there is no paging."""
    if not raw:
        return None
    arguments = [f"{word}={literal(raw[word])}" for word in _WORDS if word in raw]
    arguments += [f"{name}={literal(raw['limit'][key])}" for key, name in _LIMIT.items() if key in raw.get("limit", {})]
    return f"Pagination({', '.join(arguments)})"


def segment(raw: Mapping[str, Any]) -> str:
    """Return `x-segment` as a call of `Segment`."""
    words = ["dots=True"] if raw.get("dots") else []
    words += [f"keep={literal(raw['keep'])}"] if raw.get("keep") else []
    return f"Segment({', '.join(words)})"


def not_found(raw: object) -> str:
    """Return the literal of `x-not-found`, which YAML may read as a boolean."""
    meaning = "false" if raw is False else raw
    if meaning not in ("error", "none", "false"):
        raise CodegenError(f"x-not-found must be error, none or false, not {raw!r}")
    return literal(meaning)
