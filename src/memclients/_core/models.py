"""The base of result types that are pydantic models, and how an answer becomes one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ConfigDict

from memclients._core.decoding import from_json, from_value

if TYPE_CHECKING:
    from memclients._core.response import Response


class Model(BaseModel):
    """A result or request of a service; fields that the service adds are kept and reachable as attributes."""

    # Building validators takes most of the time that importing a service would cost, so each is built when first used.
    model_config = ConfigDict(extra="allow", populate_by_name=True, protected_namespaces=(), defer_build=True)


M = TypeVar("M", bound=Model)


def model_from_json(model: type[M], response: Response) -> M:
    """Return the body of an answer as a model, as `model_from_value`, decoding it once.

    Raises:
        ValueError: If the body is not JSON or does not fit.
    """
    return from_json(model.model_validate_json, model.model_validate, response, name=model.__name__)


def model_from_value(model: type[M], value: Any) -> M:
    """Return a decoded JSON value as a model; null stands for an empty list or object where one is due.

    Raises:
        ValueError: If it does not fit; one line that names the first place that does not.
    """
    return from_value(model.model_validate, value, name=model.__name__)
