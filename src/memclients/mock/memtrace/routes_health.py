"""The state of the server itself."""

from collections.abc import Mapping

from starlette.responses import Response

from memclients.mock._call import Call, Handler, json_answer
from memclients.mock._route_group import RouteGroup
from memclients.mock.memtrace.state import State
from memclients.mock.memtrace.timestamps import go_duration


class HealthRoutes(RouteGroup[State, Handler]):
    """Handlers that need no key."""

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self._started = state.clock.time_ns()

    def handlers(self) -> Mapping[str, Handler]:
        return {"health": self.health, "ready": self.ready}

    def health(self, _: Call) -> Response:
        """Say that the server lives."""
        uptime = go_duration(max(0, self._state.clock.time_ns() - self._started))
        return json_answer({"status": "ok", "service": "memtrace", "uptime": uptime, "arc": self._state.orgs.health()})

    def ready(self, _: Call) -> Response:
        """Say whether every Arc instance works."""
        arc = self._state.orgs.health()
        if not arc:
            hint = "add one with: memtrace org add-arc <org_id>"
            return json_answer({"status": "not ready", "reason": "no_instances", "hint": hint}, 503)
        if not all(arc.values()):
            return json_answer({"status": "not ready", "arc": arc}, 503)
        return json_answer({"status": "ready", "arc": arc})
