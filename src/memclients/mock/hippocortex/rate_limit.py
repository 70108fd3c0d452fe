"""How many requests a key may send."""

import math
from collections.abc import Mapping

from memclients.mock._clock import NANOSECONDS, Clock
from memclients.mock._token_bucket import TokenBucket
from memclients.mock.hippocortex.errors import Refusal
from memclients.mock.hippocortex.plans import Plan


class RateLimit:
    """A bucket for each key, which holds the requests of a minute and the burst of the plan.

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
        self._buckets: dict[tuple[str, Plan], TokenBucket] = {}

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
        bucket = self._bucket(key, plan, plan.requests)
        refused = self._enforced and not bucket.take()
        full_at = self._clock.time_ns() + (bucket.capacity - bucket.tokens) * 60 * NANOSECONDS / plan.requests
        headers = {
            "x-ratelimit-limit": str(plan.requests),
            # The burst is a reserve that does not show.
            "x-ratelimit-remaining": str(max(int(bucket.tokens) - plan.burst, 0)),
            "x-ratelimit-reset": str(math.ceil(full_at / NANOSECONDS)),
        }
        if refused:
            wait = math.ceil((1 - bucket.tokens) * 60 / plan.requests)
            message = f"Rate limit of {plan.requests} requests per minute exceeded"
            refusal = Refusal.rate_limited(message, wait)
            refusal.headers.update(headers)
            raise refusal
        return headers

    def spent(self, key: str, plan: Plan) -> int:
        """Return how many requests of a key its bucket has not made good yet."""
        if plan.requests is None:
            return 0
        bucket = self._bucket(key, plan, plan.requests)
        return bucket.capacity - int(bucket.tokens)

    def _bucket(self, key: str, plan: Plan, requests: int) -> TokenBucket:
        if (key, plan) not in self._buckets:
            full = requests + plan.burst
            self._buckets[key, plan] = TokenBucket(self._clock, capacity=full, refill=requests, seconds=60)
        return self._buckets[key, plan]
