"""OctaMem's wire, where documentation leaves it open: two envelopes, two spellings, a yes that must be said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from memclients._core.error_map import read_error
from memclients._core.exchange import AnswerRejectedError
from memclients._core.models import Model, model_from_value
from memclients._core.response import json_object
from memclients.errors import InvalidRequestError
from memclients_lowlevel.octamem.api.memory import add_memory, search_memory
from memclients_lowlevel.octamem.results import AddResult, MemoryDetails, SearchResult

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients._core.operation import Request
    from memclients._core.response import Response

M = TypeVar("M", bound=Model)


def decode_search(response: Response) -> SearchResult:
    return _decode(SearchResult, response)


def decode_details(response: Response) -> MemoryDetails:
    return _decode(MemoryDetails, response)


def decode_add(response: Response) -> AddResult:
    result = _decode(AddResult, response)
    if not result.success:
        raise AnswerRejectedError("the server does not confirm that the memory was stored")
    return result


def _decode(model: type[M], response: Response) -> M:
    """Decode either envelope: the fields stand at the top level or in `data`.

    The official packages read one and document the other.
    """
    body = json_object(response.json())
    if body is None:
        raise ValueError("a JSON object was due")
    if body.get("success") is False:
        message, code = read_error(response)
        raise AnswerRejectedError(message or "the server reports no success", code)
    data = json_object(body.get("data"))
    if data is not None:
        del body["data"]
        body |= data
    return model_from_value(model, body)


def search_request(
    params: Mapping[str, object] | str | None, query: str | None, previous_context: str | None
) -> Request:
    body = _text_and_context(params, key="query", text=query, previous_context=previous_context)
    return search_memory.build_request(body=body)


def add_request(
    params: Mapping[str, object] | str | None, content: str | None, previous_context: str | None
) -> Request:
    body = _text_and_context(params, key="content", text=content, previous_context=previous_context)
    return add_memory.build_request(body=body)


def _text_and_context(
    params: Mapping[str, object] | str | None, *, key: str, text: str | None, previous_context: str | None
) -> dict[str, Any]:
    """Return the body of a search or an add, whichever way its parts were given.

    Args:
        params: A params dict, or the text itself.
        key: The text's key: `query` or `content`.
        text: The text as keyword argument.
        previous_context: The label as keyword argument.

    Raises:
        InvalidRequestError: If both ways are mixed, a key is unknown or the text is missing.
    """
    if isinstance(params, str) and text is None:
        params, text = None, params
    if params is None:
        if text is None:
            raise InvalidRequestError(f"{key} is missing: pass {key}=... or a params dict with {key!r}")
        return {key: text, "previousContext": previous_context or ""}
    if text is not None or previous_context is not None:
        raise InvalidRequestError(f"pass {key} and previous_context either as keywords or in params, not both")
    if isinstance(params, str) or not hasattr(params, "keys"):
        raise InvalidRequestError(f"params must be a dict or the {key} as str, not {type(params).__name__}")
    return _from_dict(params, key)


def _from_dict(params: Mapping[str, object], key: str) -> dict[str, Any]:
    unknown = sorted(map(str, set(params) - {key, "previousContext", "previous_context"}))
    if unknown:
        raise InvalidRequestError(f"params has an unknown key {unknown[0]!r}: use {key!r} and 'previousContext'")
    if "previousContext" in params and "previous_context" in params:
        raise InvalidRequestError("params has both 'previousContext' and 'previous_context': keep one")
    if key not in params:
        raise InvalidRequestError(f"{key} is missing in params")
    label = params.get("previousContext", params.get("previous_context"))
    return {key: params[key], "previousContext": "" if label is None else label}
