"""How many requests a key may send."""

import math
from collections.abc import Mapping

from memclients.mock._clock import NANOSECONDS, Clock
from memclients.mock.hippocortex.errors import Refusal
from memclients.mock.hippocortex.plans import Plan

_MINUTE = 60 * NANOSECONDS


class RateLimit:
    """A token bucket for each key, which holds the requests of a minute and the burst of the plan.

    Args:
        clock: The server's clock.
        enforced: Refuse what is too much; else the buckets stay full.
    """

    def __init__(self, clock: Clock, *, enforced: bool) -> None:
        self._clock = clock
        self._enforced = enforced
        self.reset()

    def reset(self) -> None:
        """Fill all buckets."""
        self._buckets: dict[str, tuple[float, int]] = {}

    def spend(self, key: str, plan: Plan) -> Mapping[str, str]:
        """Count one request.

        Args:
            key: Whose it is.
            plan: The plan of its tenant.

        Returns:
            The headers of its answer, whatever becomes of it; none for a plan without limit.

        Raises:
            Refusal: It is one too many.
        """
        if plan.requests is None:
            return {}
        now = self._clock.time_ns()
        capacity = plan.requests + plan.burst
        tokens = self._tokens(key, plan.requests, capacity)
        refused = self._enforced and tokens < 1
        if self._enforced and not refused:
            tokens -= 1
        self._buckets[key] = (tokens, now)
        full_at = now + (capacity - tokens) * _MINUTE / plan.requests
        headers = {
            "x-ratelimit-limit": str(plan.requests),
            # The burst is a reserve that does not show.
            "x-ratelimit-remaining": str(max(int(tokens) - plan.burst, 0)),
            "x-ratelimit-reset": str(math.ceil(full_at / NANOSECONDS)),
        }
        if refused:
            wait = math.ceil((1 - tokens) * 60 / plan.requests)
            message = f"Rate limit of {plan.requests} requests per minute exceeded"
            refusal = Refusal.rate_limited(message, wait)
            refusal.headers.update(headers)
            raise refusal
        return headers

    def spent(self, key: str, plan: Plan) -> int:
        """Return how many requests of a key its bucket has not made good yet."""
        if plan.requests is None:
            return 0
        capacity = plan.requests + plan.burst
        return capacity - int(self._tokens(key, plan.requests, capacity))

    def _tokens(self, key: str, per_minute: int, capacity: int) -> float:
        now = self._clock.time_ns()
        tokens, filled_at = self._buckets.get(key, (float(capacity), now))
        return min(float(capacity), tokens + (now - filled_at) * per_minute / _MINUTE)
