"""Agents over HTTP."""

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, json_answer
from memclients.mock.memtrace import render
from memclients.mock.memtrace.agents import Agent
from memclients.mock.memtrace.errors import bad_body, refusal
from memclients.mock.memtrace.filters import Filters
from memclients.mock.memtrace.refusals import RefusalError
from memclients.mock.memtrace.requests import body_of
from memclients.mock.memtrace.routes_memories import labels, page
from memclients.mock.memtrace.shapes import AgentBody
from memclients.mock.memtrace.state import State


class AgentRoutes:
    """Handlers below `/agents`."""

    def __init__(self, state: State, bad_filter_status: int, local_offset: float) -> None:
        self._state = state
        self._bad_filter_status = bad_filter_status
        self._offset = local_offset

    def register(self, call: Call) -> Response:
        """Add an agent."""
        try:
            body = body_of(call, AgentBody)
        except ValueError as reason:
            return bad_body(reason)
        try:
            agent = self._state.agents.register(call.caller, Agent(**msgspec.structs.asdict(body)))
        except RefusalError as problem:
            return refusal(problem, 400)
        return json_answer(render.new_agent(agent), 201)

    def list(self, call: Call) -> Response:
        """List agents."""
        agents = [render.agent(row, self._offset) for row in self._state.agents.all(call.caller)]
        return json_answer({"agents": agents, "count": len(agents)})

    def get(self, call: Call) -> Response:
        """Return an agent, by id or by name."""
        try:
            agent = self._state.agents.get(call.caller, path_id(call))
        except RefusalError as problem:
            return refusal(problem, 500)
        return json_answer(render.agent(agent, self._offset))

    def delete(self, call: Call) -> Response:
        """Remove an agent, by id only."""
        try:
            self._state.agents.delete(call.caller, path_id(call))
        except RefusalError as problem:
            # A broken reference is reported as if the agent were missing.
            return refusal(problem, 404)
        return Response(status_code=204)

    def stats(self, call: Call) -> Response:
        """Count what is stored under the literal agent id."""
        agent_id = path_id(call)
        try:
            counts = self._state.memories.count(call.caller, agent_id)
        except RefusalError as problem:
            return refusal(problem, self._bad_filter_status)
        return json_answer(render.stats(agent_id, counts, *self._state.sessions.count(call.caller, agent_id)))

    def memories(self, call: Call) -> Response:
        """List the memories of an agent, of the last day unless told otherwise."""
        filters = Filters(
            agent_id=path_id(call),
            memory_types=labels(call, "memory_type"),
            event_types=labels(call, "event_type"),
            since=call.parameter("since", "24h"),
        )
        return page(self._state, call, filters, self._bad_filter_status)


def path_id(call: Call) -> str:
    """Return the id in the path."""
    (found,) = call.match.parameters.values()
    return found
