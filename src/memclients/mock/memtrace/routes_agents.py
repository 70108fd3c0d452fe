"""Agents over HTTP."""

from collections.abc import Mapping

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, Handler, json_answer
from memclients.mock._route_group import RouteGroup
from memclients.mock.memtrace import render
from memclients.mock.memtrace.agents import Agent
from memclients.mock.memtrace.errors import refusing
from memclients.mock.memtrace.filters import Filters
from memclients.mock.memtrace.requests import body_of
from memclients.mock.memtrace.routes_memories import labels, page
from memclients.mock.memtrace.shapes import AgentBody
from memclients.mock.memtrace.state import State


class AgentRoutes(RouteGroup[State, Handler]):
    """Handlers below `/agents`."""

    def handlers(self) -> Mapping[str, Handler]:
        bad_filter = self._state.options.bad_filter_status
        return {
            "createAgent": refusing(self.register, 400),
            "listAgents": self.list,
            "getAgent": refusing(self.get, 500),
            "getAgentStats": refusing(self.stats, bad_filter),
            "listAgentMemories": refusing(self.memories, bad_filter),
            # A broken reference is reported as if the agent were missing.
            "deleteAgent": refusing(self.delete, 404),
        }

    def register(self, call: Call) -> Response:
        """Add an agent."""
        body = body_of(call, AgentBody)
        agent = self._state.agents.register(call.caller, Agent(**msgspec.structs.asdict(body)))
        return json_answer(render.new_agent(agent), 201)

    def list(self, call: Call) -> Response:
        """List agents."""
        agents = [render.agent(row, self._state.options.local_offset) for row in self._state.agents.all(call.caller)]
        return json_answer({"agents": agents, "count": len(agents)})

    def get(self, call: Call) -> Response:
        """Return an agent, by id or by name."""
        agent = self._state.agents.get(call.caller, path_id(call))
        return json_answer(render.agent(agent, self._state.options.local_offset))

    def delete(self, call: Call) -> Response:
        """Remove an agent, by id only."""
        self._state.agents.delete(call.caller, path_id(call))
        return Response(status_code=204)

    def stats(self, call: Call) -> Response:
        """Count what is stored under the literal agent id."""
        agent_id = path_id(call)
        counts = self._state.memories.count(call.caller, agent_id)
        return json_answer(render.stats(agent_id, counts, *self._state.sessions.count(call.caller, agent_id)))

    def memories(self, call: Call) -> Response:
        """List the memories of an agent, of the last day unless told otherwise."""
        filters = Filters(
            agent_id=path_id(call),
            memory_types=labels(call, "memory_type"),
            event_types=labels(call, "event_type"),
            since=call.parameter("since", "24h"),
        )
        return page(self._state, call, filters)


def path_id(call: Call) -> str:
    """Return the id in the path."""
    (found,) = call.match.parameters.values()
    return found
