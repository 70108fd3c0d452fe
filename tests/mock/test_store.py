"""The database helper."""

import sqlite3
from pathlib import Path

import pytest

from memclients.mock._store import Store

SCHEMA = """
CREATE TABLE IF NOT EXISTS parents (id INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS children (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parents);
"""


def test_keeps_rows_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    store = Store("memtrace", SCHEMA, path)
    store.run("INSERT INTO parents VALUES (7)")
    store.close()
    again = Store("memtrace", SCHEMA, path)
    assert again.value("SELECT id FROM parents") == 7
    again.close()


def test_refuses_a_file_of_another_service(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    Store("memtrace", SCHEMA, path).close()
    with pytest.raises(ValueError, match="not a database of the octamem server"):
        Store("octamem", SCHEMA, path)


def test_refuses_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("these are my notes, " * 100)
    with pytest.raises(ValueError, match="not a database"):
        Store("memtrace", SCHEMA, path)
    assert path.read_text().startswith("these are my notes")


def test_reset_empties_tables_that_refer_to_each_other() -> None:
    store = Store("memtrace", SCHEMA)
    store.run("INSERT INTO parents VALUES (1)")
    store.run("INSERT INTO children VALUES (1, 1)")
    store.reset()
    assert store.value("SELECT count(*) FROM parents") == 0
    assert store.run("INSERT INTO parents VALUES (1)") == 1
    store.close()


def test_a_transaction_that_fails_leaves_nothing() -> None:
    store = Store("memtrace", SCHEMA)

    def half_done() -> None:
        with store.transaction():
            store.run("INSERT INTO parents VALUES (1)")
            store.run("INSERT INTO children VALUES (1, 99)")

    with pytest.raises(sqlite3.IntegrityError):
        half_done()
    with store.transaction():
        store.run("INSERT INTO parents VALUES (2)")
    assert [row["id"] for row in store.rows("SELECT id FROM parents")] == [2]
    store.close()
