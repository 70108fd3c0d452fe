"""Sessions over HTTP."""

from collections.abc import Mapping

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, Handler, json_answer
from memclients.mock._route_group import RouteGroup
from memclients.mock.memtrace import render
from memclients.mock.memtrace.context import markdown
from memclients.mock.memtrace.errors import error, refusing
from memclients.mock.memtrace.filters import Filters
from memclients.mock.memtrace.grammar import relative
from memclients.mock.memtrace.refusals import BadBodyError, MissingError
from memclients.mock.memtrace.requests import body_of
from memclients.mock.memtrace.routes_agents import path_id
from memclients.mock.memtrace.routes_memories import labels, page
from memclients.mock.memtrace.sessions import Session
from memclients.mock.memtrace.shapes import ContextBody, SessionBody, SessionUpdateBody
from memclients.mock.memtrace.state import State

CONTEXT_ROWS = 100


class SessionRoutes(RouteGroup[State, Handler]):
    """Handlers below `/sessions`."""

    def handlers(self) -> Mapping[str, Handler]:
        bad_filter = self._state.options.bad_filter_status
        return {
            "createSession": refusing(self.create, 400),
            "listSessions": self.list,
            "getSession": refusing(self.get, 500),
            "updateSession": refusing(self.update, 400),
            "listSessionMemories": refusing(self.memories, bad_filter),
            "getSessionContext": refusing(self.context, bad_filter),
        }

    def create(self, call: Call) -> Response:
        """Add a session."""
        body = body_of(call, SessionBody)
        session = self._state.sessions.create(call.caller, Session(**msgspec.structs.asdict(body)))
        return json_answer(render.session(session), 201)

    def list(self, call: Call) -> Response:
        """List sessions."""
        rows = self._state.sessions.all(call.caller, call.parameter("agent_id"))
        sessions = [render.session(row, self._state.options.local_offset) for row in rows]
        return json_answer({"sessions": sessions, "count": len(sessions)})

    def get(self, call: Call) -> Response:
        """Return a session."""
        session = self._state.sessions.get(call.caller, path_id(call))
        return json_answer(render.session(session, self._state.options.local_offset))

    def update(self, call: Call) -> Response:
        """Change a session; one that does not exist is, other than on GET, a bad request."""
        body = body_of(call, SessionUpdateBody)
        try:
            session = self._state.sessions.update(call.caller, path_id(call), body.status, body.metadata)
        except MissingError as problem:
            return error(400, str(problem))
        return json_answer(render.session(session, self._state.options.local_offset))

    def memories(self, call: Call) -> Response:
        """List the memories of a session."""
        filters = Filters(
            session_id=path_id(call), memory_types=labels(call, "memory_type"), since=call.parameter("since")
        )
        return page(self._state, call, filters)

    def context(self, call: Call) -> Response:
        """Lay out the latest memories of a session as Markdown; a body that makes no sense is as good as none."""
        try:
            body = body_of(call, ContextBody)
        except BadBodyError:
            body = ContextBody()
        session_id = path_id(call)
        now = self._state.clock.time_ns()
        since = body.since if relative(body.since, now) is not None else "24h"
        filters = Filters(session_id=session_id, memory_types=body.include_types, since=since, limit=CONTEXT_ROWS)
        rows = self._state.memories.find(call.caller, filters)
        return json_answer({"session_id": session_id, "context": markdown(session_id, rows), "memory_count": len(rows)})
