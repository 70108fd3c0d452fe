"""The limit of stores."""

from collections.abc import Mapping

from memclients.mock._clock import NANOSECONDS, Clock
from memclients.mock.neotoma.errors import Refusal

STORES = 120
WINDOW_SECONDS = 60


class RateLimit:
    """So many stores in a window that begins with the first, for each user.

    Args:
        clock: The server's clock.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        """Forget all windows."""
        self._windows: dict[str, tuple[int, int]] = {}

    def spend(self, user: str) -> Mapping[str, str]:
        """Count one store.

        Returns:
            The headers of its answer, whatever becomes of it.

        Raises:
            Refusal: It is one too many.
        """
        now = self._clock.time_ns()
        end, count = self._windows.get(user, (0, 0))
        if now >= end:
            end, count = now + WINDOW_SECONDS * NANOSECONDS, 0
        self._windows[user] = (end, count + 1)
        left = -((now - end) // NANOSECONDS)
        headers = {
            "ratelimit-policy": f"{STORES};w={WINDOW_SECONDS}",
            "ratelimit-limit": str(STORES),
            "ratelimit-remaining": str(max(STORES - count - 1, 0)),
            "ratelimit-reset": str(left),
        }
        if count >= STORES:
            raise Refusal(429, "Write rate limit exceeded, please slow down", {**headers, "retry-after": str(left)})
        return headers
