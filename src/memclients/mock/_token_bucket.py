"""A limit of requests that fills up again with time."""

from memclients.mock._clock import NANOSECONDS, Clock


class TokenBucket:
    """So many tokens at the most, of which each request takes one.

    Args:
        clock: The server's clock.
        capacity: Tokens of a full bucket.
        refill: How many tokens come in `seconds`.
        seconds: See `refill`.
    """

    def __init__(self, clock: Clock, *, capacity: int, refill: int, seconds: int) -> None:
        self.capacity = capacity
        self._clock = clock
        self._refill = refill
        self._span = seconds * NANOSECONDS
        self.fill()

    def fill(self) -> None:
        """Fill the bucket."""
        self._tokens = float(self.capacity)
        self._counted_at = self._clock.time_ns()

    @property
    def tokens(self) -> float:
        """How many there are now."""
        return self._tokens_at(self._clock.time_ns())

    def take(self) -> bool:
        """Take one token; False if there is none."""
        now = self._clock.time_ns()
        tokens = self._tokens_at(now)
        enough = tokens >= 1
        self._tokens, self._counted_at = tokens - enough, now
        return enough

    def _tokens_at(self, moment: int) -> float:
        passed = moment - self._counted_at
        return min(float(self.capacity), self._tokens + passed * self._refill / self._span)
