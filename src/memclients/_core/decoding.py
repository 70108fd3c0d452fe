"""Decoded by pydantic, leniently where servers are sloppy, and refused in one line; imported when first needed."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import ValidationError

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients._core.response import Response

T = TypeVar("T")

_EMPTY: Final[dict[str, Any]] = {"list_type": [], "dict_type": {}}


def from_json(validate_json: Callable[[bytes], T], validate: Callable[[Any], T], response: Response, *, name: str) -> T:
    """Return what a validator makes of the body of an answer, as `from_value`, decoding it once.

    Args:
        validate_json: The validator, for JSON text.
        validate: The same, for a decoded value.
        response: The answer.
        name: What the value is, for the message.

    Raises:
        ValueError: If the body is not JSON or does not fit.
    """
    try:
        return validate_json(response.content)
    except ValidationError:
        return from_value(validate, response.json(), name=name)


def from_value(validate: Callable[[Any], T], value: Any, *, name: str, place: str = "") -> T:
    """Return what a validator makes of a decoded JSON value; null stands for an empty list or object where one is due.

    Args:
        validate: The validator.
        value: The value.
        name: What it is, for the message.
        place: Where it stands, for the message.

    Raises:
        ValueError: If it does not fit; one line that names the first place that does not.
    """
    try:
        return validate(value)
    except ValidationError as problem:
        mended = _without_null_containers(copy.deepcopy(value), problem)
    try:
        return validate(mended)
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, (*filter(None, (place,)), *first["loc"]))) or "the body"
        raise ValueError(f"{name}, {where}: {first['msg']}") from None


def _without_null_containers(value: Any, problem: ValidationError) -> Any:
    """Put an empty list or object where a server sent null for one."""
    for error in problem.errors(include_url=False):
        if error["input"] is not None or error["type"] not in _EMPTY or not error["loc"]:
            continue
        *parents, last = error["loc"]
        holder = value
        try:
            for step in parents:
                holder = holder[step]
            holder[last] = type(_EMPTY[error["type"]])()
        except (KeyError, IndexError, TypeError):
            continue
    return value
