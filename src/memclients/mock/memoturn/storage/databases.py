"""Which databases there are."""

import uuid

from memclients.mock._store import Store
from memclients.mock.memoturn.addresses import MAIN
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.storage.branch import Database

SCHEMA = """
CREATE TABLE IF NOT EXISTS databases (name TEXT PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS branches (
    uuid TEXT NOT NULL REFERENCES databases (uuid) ON DELETE CASCADE, name TEXT NOT NULL, parent TEXT,
    fork_txid INTEGER, created_at INTEGER NOT NULL, ttl_at INTEGER, epoch INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (uuid, name)
);
CREATE TABLE IF NOT EXISTS tombstones (name TEXT PRIMARY KEY, deleted_at INTEGER NOT NULL);
"""


class Databases:
    """The registered databases.

    Args:
        store: The registry.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, name: str) -> Database | None:
        """Look a database up."""
        row = self._store.row("SELECT name, uuid, created_at FROM databases WHERE name = ?", (name,))
        return None if row is None else Database(*row)

    def get(self, name: str) -> Database:
        """Return a database.

        Raises:
            Refusal: There is none of that name.
        """
        found = self.find(name)
        if found is None:
            raise Refusal.database_not_found(name)
        return found

    def all(self) -> list[Database]:
        """Return all databases by name."""
        return [
            Database(*row) for row in self._store.rows("SELECT name, uuid, created_at FROM databases ORDER BY name")
        ]

    def of_namespace(self, ns: str) -> list[Database]:
        """Return the databases of a namespace's profiles by name."""
        # The range holds exactly the names that start with `ns--`: a full stop follows the hyphen.
        rows = self._store.rows(
            "SELECT name, uuid, created_at FROM databases WHERE name >= ? AND name < ? ORDER BY name",
            (f"{ns}--", f"{ns}-."),
        )
        return [Database(*row) for row in rows]

    def add(self, name: str, now: int) -> Database:
        """Register a database with its main branch.

        Raises:
            Refusal: The name is taken.
        """
        if self.find(name) is not None:
            raise Refusal.already_exists(name)
        database = Database(name, uuid.uuid4().hex, now)
        with self._store.transaction():
            self._store.run("INSERT INTO databases VALUES (?, ?, ?)", (name, database.uuid, now))
            self._store.run(
                "INSERT INTO branches (uuid, name, created_at) VALUES (?, ?, ?)", (database.uuid, MAIN, now)
            )
        return database

    def remove(self, database: Database, now: int) -> None:
        """Forget a database; tokens made before lose their rights on its name."""
        with self._store.transaction():
            self._store.run("DELETE FROM databases WHERE uuid = ?", (database.uuid,))
            self._store.run("INSERT OR REPLACE INTO tombstones VALUES (?, ?)", (database.name, now))

    def deleted_at(self, name: str) -> int | None:
        """Return when a database of that name was last deleted, in unix milliseconds."""
        found: int | None = self._store.value("SELECT deleted_at FROM tombstones WHERE name = ?", (name,))
        return found
