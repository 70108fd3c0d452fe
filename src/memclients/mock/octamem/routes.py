"""OctaMem's three operations over HTTP."""

from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from memclients.mock._call import Call, Handler, decode_json, json_answer, json_object
from memclients.mock._route_group import RouteGroup
from memclients.mock._text import is_blank
from memclients.mock.octamem.errors import error, invalid
from memclients.mock.octamem.state import QuotaError, ReadOnlyError, State


class Routes(RouteGroup[State, Handler]):
    """The handlers."""

    def handlers(self) -> Mapping[str, Handler]:
        return {"addMemory": self._add, "searchMemory": self._search, "getDetails": self._details}

    def _add(self, call: Call) -> Response:
        body = _read(call, "content")
        if isinstance(body, Response):
            return body
        try:
            self._state.add(call.caller, *body)
        except ReadOnlyError:
            return error(403, "This memory does not support the method", "METHOD_NOT_SUPPORTED")
        except QuotaError:
            return error(self._state.options.quota_status, "Storage quota exceeded", "QUOTA_EXCEEDED")
        return self._answer({"success": True})

    def _search(self, call: Call) -> Response:
        body = _read(call, "query")
        if isinstance(body, Response):
            return body
        found = self._state.search(call.caller, *body)
        streams = {f"{kind}_memory": "\n".join(texts) for kind, texts in found.texts.items()}
        return self._answer(
            {
                "pending_id": None,
                **streams,
                "file_memory": [{"name": name} for _, name in found.files],
                "relevant_file_ids": [file_id for file_id, _ in found.files],
            }
        )

    def _details(self, call: Call) -> Response:
        if isinstance(body := _object(call), Response):
            return body
        usage, limit = self._state.usage(call.caller)
        return self._answer({"usage": usage, "limit": limit})

    def _answer(self, payload: dict[str, Any]) -> Response:
        return json_answer(
            {"success": True, "data": payload} if self._state.options.envelope == "enveloped" else payload
        )


def _object(call: Call) -> dict[str, Any] | Response:
    try:
        body = json_object(decode_json(call.body))
    except ValueError:
        return invalid("The body is not valid JSON")
    return invalid("The body must be a JSON object") if body is None else body


def _read(call: Call, field: str) -> tuple[str, str] | Response:
    """Take the text and the label out of a body, or say what is wrong with it."""
    body = _object(call)
    if isinstance(body, Response):
        return body
    text, label = body.get(field), body.get("previousContext")
    if not isinstance(text, str) or is_blank(text):
        return invalid(f"{field} is required")
    if not isinstance(label, str | None):
        return invalid("previousContext must be a string")
    return text, label or ""
