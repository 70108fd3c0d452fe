"""The limit of requests to the control plane."""

from memclients.mock._clock import NANOSECONDS, Clock
from memclients.mock.memoturn.errors import Refusal

PER_SECOND = 10
BURST = 20


class RateLimit:
    """A token bucket.

    Args:
        clock: The server's clock.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        """Fill the bucket."""
        self._tokens = float(BURST)
        self._filled_at = self._clock.time_ns()

    def spend(self) -> None:
        """Take one token.

        Raises:
            Refusal: The bucket is empty.
        """
        now = self._clock.time_ns()
        self._tokens = min(BURST, self._tokens + (now - self._filled_at) * PER_SECOND / NANOSECONDS)
        self._filled_at = now
        if self._tokens < 1:
            raise Refusal.overloaded("control plane rate limit exceeded")
        self._tokens -= 1
