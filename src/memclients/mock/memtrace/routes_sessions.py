"""Sessions over HTTP."""

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, json_answer
from memclients.mock.memtrace import render
from memclients.mock.memtrace.context import markdown
from memclients.mock.memtrace.errors import bad_body, error, refusal
from memclients.mock.memtrace.filters import Filters
from memclients.mock.memtrace.grammar import relative
from memclients.mock.memtrace.refusals import RefusalError
from memclients.mock.memtrace.requests import body_of
from memclients.mock.memtrace.routes_agents import path_id
from memclients.mock.memtrace.routes_memories import labels, page
from memclients.mock.memtrace.sessions import Session
from memclients.mock.memtrace.shapes import ContextBody, SessionBody, SessionUpdateBody
from memclients.mock.memtrace.state import State

CONTEXT_ROWS = 100


class SessionRoutes:
    """Handlers below `/sessions`."""

    def __init__(self, state: State, bad_filter_status: int, local_offset: float) -> None:
        self._state = state
        self._bad_filter_status = bad_filter_status
        self._offset = local_offset

    def create(self, call: Call) -> Response:
        """Add a session."""
        try:
            body = body_of(call, SessionBody)
        except ValueError as reason:
            return bad_body(reason)
        try:
            session = self._state.sessions.create(call.caller, Session(**msgspec.structs.asdict(body)))
        except RefusalError as problem:
            return refusal(problem, 400)
        return json_answer(render.session(session), 201)

    def list(self, call: Call) -> Response:
        """List sessions."""
        rows = self._state.sessions.all(call.caller, call.parameter("agent_id"))
        sessions = [render.session(row, self._offset) for row in rows]
        return json_answer({"sessions": sessions, "count": len(sessions)})

    def get(self, call: Call) -> Response:
        """Return a session."""
        try:
            session = self._state.sessions.get(call.caller, path_id(call))
        except RefusalError as problem:
            return refusal(problem, 500)
        return json_answer(render.session(session, self._offset))

    def update(self, call: Call) -> Response:
        """Change a session; one that does not exist is, other than on GET, a bad request."""
        try:
            body = body_of(call, SessionUpdateBody)
        except ValueError as reason:
            return bad_body(reason)
        try:
            session = self._state.sessions.update(call.caller, path_id(call), body.status, body.metadata)
        except RefusalError as problem:
            return error(400, str(problem))
        return json_answer(render.session(session, self._offset))

    def memories(self, call: Call) -> Response:
        """List the memories of a session."""
        filters = Filters(
            session_id=path_id(call), memory_types=labels(call, "memory_type"), since=call.parameter("since")
        )
        return page(self._state, call, filters, self._bad_filter_status)

    def context(self, call: Call) -> Response:
        """Lay out the latest memories of a session as Markdown; a body that makes no sense is as good as none."""
        try:
            body = body_of(call, ContextBody)
        except ValueError:
            body = ContextBody()
        session_id = path_id(call)
        now = self._state.clock.time_ns()
        since = body.since if relative(body.since, now) is not None else "24h"
        filters = Filters(session_id=session_id, memory_types=body.include_types, since=since, limit=CONTEXT_ROWS)
        try:
            rows = self._state.memories.find(call.caller, filters)
        except RefusalError as problem:
            return refusal(problem, self._bad_filter_status)
        return json_answer({"session_id": session_id, "context": markdown(session_id, rows), "memory_count": len(rows)})
