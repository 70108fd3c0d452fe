"""The base of result types that are pydantic models, and how an answer becomes one."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

if TYPE_CHECKING:
    from memclients._core.response import Response


class Model(BaseModel):
    """A result or request of a service; fields that the service adds are kept and reachable as attributes."""

    # Building validators takes most of the time that importing a service would cost, so each is built when first used.
    model_config = ConfigDict(extra="allow", populate_by_name=True, protected_namespaces=(), defer_build=True)


M = TypeVar("M", bound=Model)

_EMPTY: Final[dict[str, Any]] = {"list_type": [], "dict_type": {}}


def model_from_json(model: type[M], response: Response) -> M:
    """Return the body of an answer as a model, as `model_from_value`, decoding it once.

    Raises:
        ValueError: If the body is not JSON or does not fit.
    """
    try:
        return model.model_validate_json(response.content)
    except ValidationError:
        return model_from_value(model, response.json())


def model_from_value(model: type[M], value: Any) -> M:
    """Return a decoded JSON value as a model; null stands for an empty list or object where one is due.

    Raises:
        ValueError: If it does not fit; one line that names the first place that does not.
    """
    try:
        return model.model_validate(value)
    except ValidationError as problem:
        mended = _without_null_containers(copy.deepcopy(value), problem)
    try:
        return model.model_validate(mended)
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or "the body"
        raise ValueError(f"{model.__name__}, {place}: {first['msg']}") from None


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
