"""The limit of requests to the control plane."""

from memclients.mock._clock import Clock
from memclients.mock._token_bucket import TokenBucket
from memclients.mock.memoturn.errors import Refusal

PER_SECOND = 10
BURST = 20


class RateLimit:
    """One bucket for all.

    Args:
        clock: The server's clock.
    """

    def __init__(self, clock: Clock) -> None:
        self._bucket = TokenBucket(clock, capacity=BURST, refill=PER_SECOND, seconds=1)

    def reset(self) -> None:
        """Fill the bucket."""
        self._bucket.fill()

    def spend(self) -> None:
        """Count one request.

        Raises:
            Refusal: It is one too many.
        """
        if not self._bucket.take():
            raise Refusal.overloaded("control plane rate limit exceeded")
