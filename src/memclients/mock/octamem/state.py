"""What OctaMem keeps: one memory (a store) for each key."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from memclients.mock._clock import NANOSECONDS, Clock
from memclients.mock._seed import read
from memclients.mock._store import Store
from memclients.mock.octamem.options import OctaMemOptions
from memclients.mock.octamem.streams import Kind, classify, keywords, words

DEFAULT_KEY = "om_mock_key_for_tests"

SCHEMA = """
CREATE TABLE IF NOT EXISTS stores (
    key TEXT PRIMARY KEY, read_only INTEGER NOT NULL, quota INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS records (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL REFERENCES stores, content TEXT NOT NULL, label TEXT NOT NULL,
    kind TEXT NOT NULL, size INTEGER NOT NULL, created_at INTEGER NOT NULL, visible_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS records_of_store ON records (key, label);
CREATE TABLE IF NOT EXISTS files (id INTEGER PRIMARY KEY, key TEXT NOT NULL REFERENCES stores, name TEXT NOT NULL);
"""


class ReadOnlyError(Exception):
    """The store takes nothing."""


class QuotaError(Exception):
    """The store is full."""


class StoreSettings(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Settings of one store; what is absent stays as it is.

    Args:
        read_only: Refuse to add.
        limit: Bytes that the store holds.
    """

    read_only: bool | None = None
    limit: int | None = None


class SeedRecord(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A text to start with.

    Args:
        content: The text.
        previous_context: Its label.
        kind: The stream to put it into; chosen by `classify` when absent.
    """

    content: str
    previous_context: str = ""
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a search finds: texts by stream, best first, and files as (id, name)."""

    texts: Mapping[Kind, list[str]]
    files: list[tuple[str, str]]


class State:
    """All stores of a server.

    Args:
        options: Its switches.
        clock: Its clock.
    """

    def __init__(self, options: OctaMemOptions, clock: Clock) -> None:
        self.options = options
        self._clock = clock
        self._store = Store("octamem", SCHEMA, options.data)
        self._open_stores()

    def _open_stores(self) -> None:
        for key in (DEFAULT_KEY, *self.options.keys):
            self.open(key)
        for key, settings in self.options.stores.items():
            self.open(key, read(settings, StoreSettings))

    def reset(self) -> None:
        """Forget everything but the stores of the options."""
        self._store.reset()
        self._open_stores()

    def close(self) -> None:
        """Close the database."""
        self._store.close()

    def open(self, key: str, settings: StoreSettings | None = None) -> None:
        """Make sure that a key has a store, and apply settings to it."""
        settings = settings or StoreSettings()
        self._store.run("INSERT OR IGNORE INTO stores VALUES (?, 0, ?)", (key, self.options.limit))
        self._store.run(
            "UPDATE stores SET read_only = coalesce(?, read_only), quota = coalesce(?, quota) WHERE key = ?",
            (settings.read_only, settings.limit, key),
        )

    def knows(self, key: str) -> bool:
        """Tell whether a key has a store, making one if the server takes any key."""
        if self.options.any_key:
            self.open(key)
        return self._store.row("SELECT 1 FROM stores WHERE key = ?", (key,)) is not None

    def add(self, key: str, content: str, label: str) -> None:
        """Store a text as its owner would.

        Raises:
            ReadOnlyError: The store takes nothing.
            QuotaError: It would hold more than it may.
        """
        if self._store.value("SELECT read_only FROM stores WHERE key = ?", (key,)):
            raise ReadOnlyError
        usage, quota = self.usage(key)
        if usage + len(content.encode()) > quota:
            raise QuotaError
        self._insert(key, SeedRecord(content=content, previous_context=label), round(self.options.lag * NANOSECONDS))

    def put(self, key: str, record: SeedRecord) -> None:
        """Store a text past all rules, visible at once."""
        self._insert(key, record, 0)

    def put_file(self, key: str, name: str) -> None:
        """Store a file, of which only the name matters."""
        self._store.run("INSERT INTO files (key, name) VALUES (?, ?)", (key, name))

    def _insert(self, key: str, record: SeedRecord, lag: int) -> None:
        now = self._clock.time_ns()
        row: tuple[Any, ...] = (
            key,
            record.content,
            record.previous_context,
            record.kind or classify(record.content),
            len(record.content.encode()),
            now,
            now + lag,
        )
        self._store.run(
            "INSERT INTO records (key, content, label, kind, size, created_at, visible_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            row,
        )

    def search(self, key: str, query: str, label: str) -> Found:
        """Find texts that share words with a question: the most words first, then the newest.

        Args:
            key: The store.
            query: The question.
            label: The label that texts must have; empty for any.
        """
        wanted = keywords(query)
        rows = self._store.rows(
            "SELECT kind, content FROM records WHERE key = ? AND ? IN ('', label) AND visible_at <= ? ORDER BY id DESC",
            (key, label, self._clock.time_ns()),
        )
        scored = [(len(wanted & words(row["content"])), row) for row in rows]
        texts: dict[Kind, list[str]] = {"semantic": [], "episodic": [], "procedural": []}
        # A stable sort keeps the newest first among equals.
        for score, row in sorted(scored, key=lambda pair: -pair[0]):
            if score:
                texts[row["kind"]].append(row["content"])
        files = self._store.rows("SELECT id, name FROM files WHERE key = ? ORDER BY id", (key,))
        return Found(texts, [(f"file_{row['id']}", row["name"]) for row in files if wanted & words(row["name"])])

    def usage(self, key: str) -> tuple[int, int]:
        """Return how many bytes a store holds, and how many it may."""
        used = self._store.value("SELECT coalesce(sum(size), 0) FROM records WHERE key = ?", (key,))
        return used, self._store.value("SELECT quota FROM stores WHERE key = ?", (key,))

    def index(self) -> int:
        """Make all added texts visible; return how many were waiting."""
        now = self._clock.time_ns()
        return self._store.run("UPDATE records SET visible_at = ? WHERE visible_at > ?", (now, now))
