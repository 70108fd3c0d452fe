"""Notewell's operations over HTTP."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, Handler, decode_json, json_answer, json_object
from memclients.mock._route_group import RouteGroup
from memclients.mock.notewell.errors import error, invalid
from memclients.mock.notewell.state import KeyReusedError, NewNote, State

_CURSOR = re.compile(r"[0-9]{1,18}")
_KEY = re.compile(r"[!-~]{1,64}")


class Routes(RouteGroup[State, Handler]):
    """The handlers."""

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "createNote": self._create,
            "listNotes": self._list,
            "getNote": self._get,
            "deleteNote": self._delete,
            "getHealth": lambda _: json_answer({"status": "ok"}),
        }

    def _create(self, call: Call) -> Response:
        try:
            note = msgspec.convert(_known(decode_json(call.body)), NewNote)
        except (ValueError, msgspec.ValidationError) as problem:
            return invalid(str(problem))
        if not note.text.strip() or not all(note.tags):
            return invalid("text must not be blank")
        key = call.headers.get("idempotency-key")
        if key is not None and not _KEY.fullmatch(key):
            return invalid("Idempotency-Key has 1 to 64 visible ASCII characters")
        try:
            return json_answer(self._state.write(call.caller, note, key or ""), 201)
        except KeyReusedError:
            return error(409, "key_reused", "The idempotency key belongs to another note.")

    def _list(self, call: Call) -> Response:
        limit, cursor = call.query.get("limit", "20"), call.query.get("cursor")
        if not re.fullmatch("[1-9][0-9]?|100", limit):
            return invalid("limit is 1 to 100")
        if cursor is not None and not _CURSOR.fullmatch(cursor):
            return invalid("cursor is a next as it came")
        before = None if cursor is None else int(cursor)
        notes, last = self._state.page(call.caller, call.query.get("tag"), before, int(limit))
        return json_answer({"notes": notes, "next": f"{last}" if last else None})

    def _get(self, call: Call) -> Response:
        note = self._state.read(call.caller, call.match.parameters["note_id"])
        return _no_note() if note is None else json_answer(note)

    def _delete(self, call: Call) -> Response:
        deleted = self._state.delete(call.caller, call.match.parameters["note_id"])
        return Response(status_code=204) if deleted else _no_note()


def _known(body: Any) -> Any:
    given = json_object(body)
    return body if given is None else {key: given[key] for key in ("text", "tags") if key in given}


def _no_note() -> Response:
    return error(404, "not_found", "There is no such note.")
