"""What a tenant has used."""

from typing import Any

from memclients.mock._clock import Clock, nanoseconds
from memclients.mock._store import Store
from memclients.mock.hippocortex.capture.events import DUPLICATE, ERROR, INGESTED
from memclients.mock.hippocortex.capture.quota import Quota
from memclients.mock.hippocortex.plans import Plan
from memclients.mock.hippocortex.timestamps import iso

_HOUR = 3600 * 1000

PERIODS = {"1h": _HOUR, "24h": 24 * _HOUR, "7d": 7 * 24 * _HOUR, "30d": 30 * 24 * _HOUR}
GRANULARITIES = ("minute", "hour", "day")


class Metrics:
    """The figures of all tenants.

    Args:
        db: The database.
        clock: The server's clock.
        quota: The quota of events.
    """

    def __init__(self, db: Store, clock: Clock, quota: Quota) -> None:
        self._db = db
        self._clock = clock
        self._quota = quota

    def of(self, tenant: str, plan: Plan, period: str, granularity: str) -> dict[str, Any]:
        """Return what a tenant has used in a period up to now."""
        end = self._clock.milliseconds()
        start = end - PERIODS[period]
        used = self._quota.used(tenant)
        return {
            "period": {"start": iso(start), "end": iso(end), "granularity": granularity},
            "usage": {
                "events": self._events(tenant, start, end),
                "compilations": self._compilations(tenant, start, end),
                "syntheses": self._syntheses(tenant, start, end),
            },
            "quota": {
                "plan": plan.name,
                "eventsLimit": plan.events,
                "eventsUsed": used,
                # A plan may be changed to a smaller one in the middle of a month.
                "eventsRemaining": max(plan.events - used, 0),
                "resetDate": iso(self._quota.resets_at),
            },
        }

    def today(self, tenant: str, requests: int) -> dict[str, Any]:
        """Return the figures of this day and month, in the shape of the older API reference.

        Args:
            tenant: Whose.
            requests: How many requests there were in this minute.
        """
        now = self._clock.now()
        midnight = nanoseconds(now.replace(hour=0, minute=0, second=0, microsecond=0)) // 1_000_000
        counted = {
            name: self._db.value(f"SELECT count(*) FROM {table} WHERE tenant = ? AND at >= ?", (tenant, midnight))  # noqa: S608 - our own names
            for name, table in (("synthesesToday", "syntheses"), ("compilationsToday", "runs"))
        }
        totals = {
            name: self._db.value(f"SELECT count(*) FROM {table} WHERE tenant = ?", (tenant,))  # noqa: S608
            for name, table in (("events", "events"), ("memories", "facts"), ("artifacts", "artifacts"))
        }
        return {
            "period": {"month": f"{now:%Y-%m}", "day": f"{now:%Y-%m-%d}"},
            "usage": {"eventsThisMonth": self._quota.used(tenant), **counted, "requestsThisMinute": requests},
            "totals": totals,
        }

    def _events(self, tenant: str, start: int, end: int) -> dict[str, Any]:
        rows = self._db.rows(
            "SELECT type, outcome, count(*) AS number FROM receipts"
            " WHERE tenant = ? AND at > ? AND at <= ? GROUP BY type, outcome ORDER BY type",
            (tenant, start, end),
        )
        outcomes = dict.fromkeys((INGESTED, DUPLICATE, ERROR), 0)
        types: dict[str, int] = {}
        for row in rows:
            outcomes[row["outcome"]] += row["number"]
            if row["type"]:
                types[row["type"]] = types.get(row["type"], 0) + row["number"]
        return {
            "total": sum(outcomes.values()),
            "ingested": outcomes[INGESTED],
            "duplicates": outcomes[DUPLICATE],
            "errors": outcomes[ERROR],
            "byType": types,
        }

    def _compilations(self, tenant: str, start: int, end: int) -> dict[str, Any]:
        row = self._db.one(
            "SELECT count(*), coalesce(sum(created), 0), coalesce(sum(updated), 0) FROM runs"
            " WHERE tenant = ? AND at > ? AND at <= ?",
            (tenant, start, end),
        )
        return {"total": row[0], "artifactsCreated": row[1], "artifactsUpdated": row[2]}

    def _syntheses(self, tenant: str, start: int, end: int) -> dict[str, Any]:
        row = self._db.one(
            "SELECT count(*), coalesce(avg(tokens), 0), coalesce(avg(ratio), 0) FROM syntheses"
            " WHERE tenant = ? AND at > ? AND at <= ?",
            (tenant, start, end),
        )
        return {"total": row[0], "avgTokensUsed": round(row[1], 2), "avgCompressionRatio": round(row[2], 2)}
