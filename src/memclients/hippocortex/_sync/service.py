# Derived from src/memclients/hippocortex/_async/service.py by `make generate`; edit that file, not this one.
"""The service itself: how much is used, and whether it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients._core._sync.client import ServiceClient
from memclients.hippocortex._wire import answers
from memclients.hippocortex.errors import UnavailableError
from memclients_lowlevel.hippocortex.api.health import get_health
from memclients_lowlevel.hippocortex.api.metrics import get_usage_metrics

if TYPE_CHECKING:
    from memclients_lowlevel.hippocortex.results import Health, MetricsResult


class Service(ServiceClient):
    """Methods on usage and health."""

    def get_metrics(self, period: str | None = None, granularity: str | None = None) -> MetricsResult:
        """Read what was used in a period, and the month's quota.

        Args:
            period: `1h`, `24h`, `7d` or `30d`; 24 hours unless given.
            granularity: `minute`, `hour` or `day`; hours unless given.

        Raises:
            InvalidRequestError: If an argument is wrong; `details` names the field.
            HippocortexError: For any other failure.

        Source: Hippocortex's documentation, "get_metrics(...)".
        """
        return self._call(answers.METRICS, get_usage_metrics.build_request, period=period, granularity=granularity)

    def health(self) -> Health:
        """Read whether the service runs, and how its parts do; needs no key.

        Returns:
            The state, also that of a service which says that it is degraded.

        Raises:
            HippocortexError: If the call fails.
        """
        try:
            return self._call(answers.HEALTH, get_health.build_request)
        except UnavailableError as error:
            state = answers.health_of(error)
            if state is None:
                raise
            return state
