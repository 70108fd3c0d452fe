"""Metrics and health over HTTP."""

from collections.abc import Mapping
from typing import Any

from memclients.mock._call import Call
from memclients.mock._route_group import RouteGroup
from memclients.mock.hippocortex.envelope import DataHandler
from memclients.mock.hippocortex.metrics import GRANULARITIES, PERIODS
from memclients.mock.hippocortex.shapes import Fields
from memclients.mock.hippocortex.state import State
from memclients.mock.hippocortex.timestamps import iso


class MetricsRoutes(RouteGroup[State, DataHandler]):
    """Handlers of metrics and of health.

    Args:
        state: The server's state.
    """

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self._started = state.now

    def handlers(self) -> Mapping[str, DataHandler]:
        return {"getUsageMetrics": self._metrics, "getHealth": self._health}

    def _metrics(self, call: Call) -> dict[str, Any]:
        fields = Fields.of_query(call)
        period = fields.string("period", choices=tuple(PERIODS)) or "24h"
        granularity = fields.string("granularity", choices=GRANULARITIES) or "hour"
        fields.check()
        plan = self._state.access.plan_of(call.caller)
        return self._state.metrics.of(call.caller, plan, period, granularity)

    def _health(self, _: Call) -> dict[str, Any]:
        now = self._state.now
        return {
            "status": "healthy",
            "version": "mock",
            "uptime": (now - self._started) // 1000,
            "timestamp": iso(now),
            "subsystems": {"database": "healthy"},
            "alerts": [],
        }
