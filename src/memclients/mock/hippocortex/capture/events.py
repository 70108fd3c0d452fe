"""The events of all tenants."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from memclients.mock._clock import Clock
from memclients.mock._ids import Ids
from memclients.mock._store import Store
from memclients.mock.hippocortex.capture.event import Event
from memclients.mock.hippocortex.capture.salience import salience

INGESTED = "ingested"
DUPLICATE = "duplicate"
ERROR = "error"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of an event.

    Args:
        event_id: The event, or the one that it repeats.
        status: `"ingested"` or `"duplicate"`.
        salience: How much it matters.
        trace_id: Its trace.
        reason: Why it is a duplicate.
    """

    event_id: str
    status: str
    salience: float
    trace_id: str
    reason: str | None = None


class Events:
    """The events, and the count of what came.

    Args:
        db: The database.
        clock: The server's clock.
        ids: The source of ids.
        dedupe_content: Recognize what is said again in a session.
    """

    def __init__(self, db: Store, clock: Clock, ids: Ids, *, dedupe_content: bool) -> None:
        self._db = db
        self._clock = clock
        self._ids = ids
        self._dedupe_content = dedupe_content

    def take(self, tenant: str, events: Sequence[Event], at: int | None = None) -> list[Receipt]:
        """Take events in, in their order, each of them unless it is a repetition.

        Args:
            tenant: Whose they are.
            events: The events.
            at: When they happened, in unix milliseconds; now when absent.
        """
        moment = self._clock.milliseconds() if at is None else at
        with self._db.transaction():
            return [self._take(tenant, event, moment) for event in events]

    def _take(self, tenant: str, event: Event, at: int) -> Receipt:
        digest = event.content_hash
        if (first := self._first(tenant, event, digest)) is not None:
            row, reason = first
            self._count(tenant, at, event.type, DUPLICATE)
            return Receipt(row["id"], DUPLICATE, row["salience"], row["trace_id"], reason)
        seen = self._db.value("SELECT 1 FROM events WHERE tenant = ? AND content_hash = ? LIMIT 1", (tenant, digest))
        score = salience(event.type, event.payload, seen=seen is not None)
        receipt = Receipt(self._ids.new("evt"), INGESTED, score, self._ids.new("trc"))
        self._db.run(
            "INSERT INTO events (tenant, id, type, session_id, payload, metadata, idempotency_key, namespace,"
            " captured_at, salience, trace_id, content_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                tenant,
                receipt.event_id,
                event.type,
                event.session_id,
                msgspec.json.encode(event.payload).decode(),
                msgspec.json.encode(event.metadata).decode(),
                event.idempotency_key,
                event.namespace,
                at,
                score,
                receipt.trace_id,
                digest,
            ),
        )
        self._count(tenant, at, event.type, INGESTED)
        return receipt

    def count_errors(self, tenant: str, types: Sequence[str]) -> None:
        """Count events that were refused.

        Args:
            tenant: Whose they are.
            types: Their types, as far as they had any.
        """
        for event_type in types:
            self._count(tenant, self._clock.milliseconds(), event_type, ERROR)

    def new(self, tenant: str, events: Sequence[Event]) -> int:
        """Return how many of some events would be taken in."""
        keys: set[str] = set()
        contents: set[tuple[str, str]] = set()
        count = 0
        for event in events:
            content = (event.session_id, event.content_hash)
            repeated = event.idempotency_key in keys or (self._dedupe_content and content in contents)
            if repeated or self._first(tenant, event, content[1]) is not None:
                continue
            count += 1
            contents.add(content)
            if event.idempotency_key is not None:
                keys.add(event.idempotency_key)
        return count

    def total(self, tenant: str) -> int:
        """Return how many events a tenant has."""
        return int(self._db.value("SELECT count(*) FROM events WHERE tenant = ?", (tenant,)))

    def _first(self, tenant: str, event: Event, digest: str) -> tuple[sqlite3.Row, str] | None:
        """Find the event that another repeats, and in what."""
        if event.idempotency_key is not None:
            row = self._db.row(
                "SELECT * FROM events WHERE tenant = ? AND idempotency_key = ?", (tenant, event.idempotency_key)
            )
            if row is not None:
                return row, "idempotency_key"
        if self._dedupe_content:
            row = self._db.row(
                "SELECT * FROM events WHERE tenant = ? AND content_hash = ? AND session_id = ? ORDER BY seq",
                (tenant, digest, event.session_id),
            )
            if row is not None:
                return row, "duplicate_content"
        return None

    def _count(self, tenant: str, at: int, event_type: str, outcome: str) -> None:
        self._db.run("INSERT INTO receipts VALUES (?, ?, ?, ?)", (tenant, at, event_type, outcome))
