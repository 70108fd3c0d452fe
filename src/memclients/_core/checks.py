"""Input checked against the spec before anything is sent, with messages that say what to change."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from memclients._core.response import json_array, json_object
from memclients._core.suggestion import did_you_mean
from memclients._core.unset import UNSET
from memclients.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jsonschema_rs import ValidationError, Validator

_NOT_BLANK: Final = r"\S"
# A keyword of ours: to JSON Schema 100.0 is an integer, while servers refuse or misread it.
_NO_FLOAT: Final = "x-no-float"

_ADVICE: Final[dict[str, Callable[[Any], str]]] = {
    "minLength": lambda kind: "must not be empty" if kind.limit == 1 else f"must have {kind.limit} characters or more",
    "maxLength": lambda kind: f"must have {kind.limit} characters or fewer",
    "minItems": lambda kind: "must not be empty" if kind.limit == 1 else f"must have {kind.limit} items or more",
    "maxItems": lambda kind: f"must have {kind.limit} items or fewer",
    "minimum": lambda kind: f"must be {kind.limit} or more",
    "maximum": lambda kind: f"must be {kind.limit} or less",
    "pattern": lambda kind: "must not be blank" if kind.pattern == _NOT_BLANK else f"must match {kind.pattern}",
    "enum": lambda kind: f"must be one of {kind.options}",
    "type": lambda kind: f"must be of type {' or '.join(kind.types)}",
    _NO_FLOAT: lambda _: "must be an int, not a float",
    "additionalProperties": lambda kind: f"must not have {kind.unexpected[0]!r}",
}

_DATA: Final = frozenset({"const", "enum"})


class Checks:
    """Refuse what the spec says is not worth sending.

    Args:
        schema: JSON Schema of the whole input, None when anything goes.
    """

    def __init__(self, schema: Mapping[str, Any] | None) -> None:
        self._schema = schema

    @cached_property
    def _validator(self) -> Validator:
        # Costs 18 ms once per process, so not at import.
        import jsonschema_rs

        # Masked, since the input is the user's memories: no message repeats them.
        return jsonschema_rs.Draft202012Validator(
            _without_floats(dict(self._schema or {})), validate_formats=False, mask="it", keywords={_NO_FLOAT: _NoFloat}
        )

    def __call__(
        self,
        *,
        path: Mapping[str, object],
        query: Mapping[str, object],
        headers: Mapping[str, object],
        body: object,
    ) -> None:
        """Check one input.

        Raises:
            InvalidRequestError: Naming the place (`memories[1].importance`), the rule and the value's kind.
        """
        if self._schema is None:
            return
        given: dict[str, object] = {"path": path, "query": query, "headers": headers}
        if body is not UNSET:
            given["body"] = body
        try:
            if self._validator.is_valid(given):
                return
            error = _deepest(list(self._validator.iter_errors(given)))
        except (ValueError, TypeError, OverflowError, RecursionError) as problem:
            raise InvalidRequestError(f"the input is not a JSON value: {problem}") from None
        raise InvalidRequestError(self._explain(error))

    def _explain(self, error: ValidationError) -> str:
        path, rule = error.instance_path, error.schema_path[:-1]
        kind: Any = error.kind
        if kind.name == "required":
            path, rule = [*path, kind.property], [*rule, "properties", kind.property]
            text = "is missing"
        else:
            advice = _ADVICE.get(kind.name)
            text = advice(kind) if advice else f"is refused: {error.message}"
        if kind.name == "additionalProperties":
            text += did_you_mean(kind.unexpected[0], json_object(self._at(rule).get("properties")) or {})
        hint = self._description(rule)
        if hint and kind.name == "pattern" and kind.pattern != _NOT_BLANK:
            # The words say what is allowed; the expression may be long.
            text = "has the wrong form"
        return f"{_place(path)} {text}" + (f" ({hint})" if hint else "")

    def _description(self, path: Sequence[str | int]) -> str | None:
        description = self._at(path).get("description")
        return " ".join(str(description).split()).rstrip(".") if description else None

    def _at(self, path: Sequence[str | int]) -> dict[str, Any]:
        node: Any = self._schema
        for step in path:
            try:
                node = node[step]
            except (KeyError, IndexError, TypeError):
                return {}
        return json_object(node) or {}


class _NoFloat:
    def __init__(self, parent_schema: Any, value: Any, schema_path: Any) -> None:
        pass

    def validate(self, instance: Any) -> None:
        if isinstance(instance, float):
            raise ValueError


def _without_floats(schema: Any) -> Any:
    """Return a copy in which each schema for integers, but not for all numbers, says that floats are none."""
    items = json_array(schema)
    if items is not None:
        return [_without_floats(item) for item in items]
    node = json_object(schema)
    if node is None:
        return schema
    copy = {key: value if key in _DATA else _without_floats(value) for key, value in node.items()}
    kinds = json_array(node.get("type")) or [node.get("type")]
    return {**copy, _NO_FLOAT: True} if "integer" in kinds and "number" not in kinds else copy


def _deepest(errors: list[ValidationError]) -> ValidationError:
    """Return the error that says most: within alternatives, the one deepest in the input."""
    error = errors[0]
    branches: list[list[ValidationError]] | None = getattr(error.kind, "context", None)
    if not branches:
        return error
    candidates = [_deepest(branch) for branch in branches if branch]
    return max(candidates, key=lambda candidate: len(candidate.instance_path), default=error)


def _place(path: Sequence[str | int]) -> str:
    place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path[1:]).lstrip(".")
    return place or "the body"
