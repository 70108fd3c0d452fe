"""How many events a tenant may have taken in a month."""

from datetime import datetime

from memclients.mock._clock import Clock, nanoseconds
from memclients.mock._store import Store
from memclients.mock.hippocortex.errors import Refusal
from memclients.mock.hippocortex.plans import Plan
from memclients.mock.hippocortex.timestamps import iso


class Quota:
    """The quota of a calendar month, UTC.

    Args:
        db: The database.
        clock: The server's clock.
    """

    def __init__(self, db: Store, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def used(self, tenant: str) -> int:
        """Return how many events were taken in this month."""
        start, end = self._month()
        return int(
            self._db.value(
                "SELECT count(*) FROM receipts WHERE tenant = ? AND outcome = 'ingested' AND at >= ? AND at < ?",
                (tenant, start, end),
            )
        )

    @property
    def resets_at(self) -> int:
        """When the next month begins, in unix milliseconds."""
        return self._month()[1]

    def require(self, tenant: str, plan: Plan, events: int) -> None:
        """Insist that some more events can be taken in.

        Raises:
            Refusal: They are too many for this month.
        """
        used = self.used(tenant)
        if not events or used + events <= plan.events:
            return
        resets_at = self.resets_at
        problem = {
            "field": "quota",
            "message": f"{used} of {plan.events} events are used this month, and {events} more were sent",
            "quota": "eventsPerMonth",
            "plan": plan.name,
            "limit": plan.events,
            "used": used,
            "resetDate": iso(resets_at),
        }
        wait = -((self._clock.milliseconds() - resets_at) // 1000)
        raise Refusal.rate_limited("Monthly event quota exceeded", wait, problem)

    def _month(self) -> tuple[int, int]:
        now = self._clock.now()
        years, month = divmod(now.month, 12)
        return _milliseconds(now.year, now.month), _milliseconds(now.year + years, month + 1)


def _milliseconds(year: int, month: int) -> int:
    return nanoseconds(datetime(year, month, 1)) // 1_000_000  # noqa: DTZ001 - a time without offset is UTC there
