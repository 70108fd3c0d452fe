"""When an operation may be repeated, as its spec says; `retry` decides by it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, Self, TypeAlias

import msgspec

from memclients._core.response import json_array, json_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jsonschema_rs import Validator

Safety: TypeAlias = Literal["safe", "with-key", "unsafe"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalAnswer:
    """An error answer that repeating can't mend although its status suggests so (`x-retry.final`)."""

    status: int
    field: str
    contains: str


class BodyCondition:
    """Which bodies make a request of an unsafe operation safe (`x-retry.safe-if`).

    Args:
        schema: JSON Schema of such a body.
    """

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._schema = schema

    @cached_property
    def _validator(self) -> Validator:
        import jsonschema_rs

        return jsonschema_rs.Draft202012Validator(dict(self._schema))

    def holds(self, content: bytes | None) -> bool:
        """Return whether an encoded body is such a one."""
        if content is None:
            return False
        try:
            return self._validator.is_valid(msgspec.json.decode(content))
        except (ValueError, RecursionError):
            # A body that a pattern can't be tried on in reasonable time is not known to be safe.
            return False


@dataclass(frozen=True, slots=True)
class IdempotencyKey:
    """Where an operation takes its idempotency key (`x-retry.key`).

    Args:
        place: `header` for a header parameter, `body` for a key at the top of a JSON body.
        names: Names there; any one of them will do.
        each: The list of the body whose members have a key each, instead of one at the top.
    """

    place: Literal["header", "body"]
    names: tuple[str, ...]
    each: str | None = None

    def sent(self, headers: Mapping[str, object], body: object) -> str | None:
        """Return the key that a request carries, the first of several; None if it lacks one."""
        source = headers if self.place == "header" else json_object(body) or {}
        if self.each is None:
            return self._of(source)
        members = json_array(source.get(self.each)) or ()
        keys = [self._of(json_object(member) or {}) for member in members]
        return keys[0] if keys and None not in keys else None

    def _of(self, source: Mapping[str, object]) -> str | None:
        for name in self.names:
            value = source.get(name)
            if value and isinstance(value, str):
                return value
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryRules:
    """When an operation may be repeated (`x-retry`)."""

    safety: Safety = "unsafe"
    key: IdempotencyKey | None = None
    safe_if: BodyCondition | None = None
    statuses: frozenset[int] = frozenset()
    shed: frozenset[int] = frozenset()
    final: tuple[FinalAnswer, ...] = ()

    @classmethod
    def of(
        cls,
        safety: Safety,
        *,
        statuses: Iterable[int | str] = (),
        never: Iterable[int] = (),
        shed: Iterable[int] = (),
        final: Iterable[FinalAnswer] = (),
        safe_if: Mapping[str, Any] | None = None,
        key: IdempotencyKey | None = None,
    ) -> Self:
        """Make the rules from the words of `x-retry`, where `"5XX"` stands for 500 to 599."""
        return cls(
            safety=safety,
            key=key,
            statuses=frozenset(code for status in statuses for code in _codes(status)) - frozenset(never),
            shed=frozenset(shed),
            final=tuple(final),
            safe_if=None if safe_if is None else BodyCondition(safe_if),
        )


def _codes(status: int | str) -> Iterable[int]:
    if isinstance(status, int):
        return (status,)
    hundreds = int(status[0]) * 100
    return range(hundreds, hundreds + 100)


# Of an operation of which nothing is known.
NO_RULES: Final = RetryRules()
