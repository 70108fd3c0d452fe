"""Collections of documents."""

import secrets
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import msgspec

from memclients.mock.memoturn.data.document_filter import Condition
from memclients.mock.memoturn.data.document_paths import ID
from memclients.mock.memoturn.data.document_update import Document, Update
from memclients.mock.memoturn.data.sqlite_numbers import MAX_INTEGER
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.storage.branch import Branch

# The columns that filters compare have no type, so that SQLite coerces nothing.
SCHEMA = """
CREATE TABLE IF NOT EXISTS __memoturn_documents (
    collection TEXT NOT NULL, id NOT NULL, body TEXT NOT NULL CHECK (json_valid(body)), PRIMARY KEY (collection, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS __memoturn_document_indexes (
    collection TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (collection, path)
) WITHOUT ROWID;
"""


def check_ids(documents: list[Document]) -> None:
    """Insist that the ids that documents bring along are text.

    Raises:
        Refusal: One of them is not.
    """
    if not all(isinstance(document.get(ID, ""), str) for document in documents):
        raise Refusal.invalid(f"{ID} must be a string")


def insert(branch: Branch, collection: str, documents: list[Document]) -> list[str]:
    """Store documents, all or none, and return their ids; those without one are given one.

    Raises:
        Refusal: An id is not text, or taken.
    """
    identified = [{**document, ID: document.get(ID, secrets.token_hex(16))} for document in documents]
    check_ids(identified)
    with _refusing(), branch.write():
        branch.run_many(
            "INSERT INTO __memoturn_documents VALUES (?, ?, ?)",
            [(collection, document[ID], _text(document)) for document in identified],
        )
    return [document[ID] for document in identified]


def find(
    branch: Branch, collection: str, where: Condition, order: Condition, *, limit: int, skip: int
) -> list[Document]:
    """Return the documents that satisfy a condition, in an order.

    Raises:
        Refusal: The condition is too much for the database.
    """
    with _refusing():
        rows = branch.rows(
            f"SELECT body FROM __memoturn_documents WHERE collection = ? AND {where.sql}"  # noqa: S608 - compiled
            f" ORDER BY {order.sql} LIMIT ? OFFSET ?",
            (collection, *where.values, *order.values, limit, min(skip, MAX_INTEGER)),
        )
    return [msgspec.json.decode(body) for (body,) in rows]


def update(branch: Branch, collection: str, where: Condition, change: Update, *, multi: bool) -> int:
    """Change all documents that satisfy a condition, or the first by id; return how many there were.

    Raises:
        Refusal: The condition or a result is too much for the database.
    """
    with _refusing(), branch.write():
        matched = _matched(branch, collection, where, multi=multi)
        branch.run_many(
            "UPDATE __memoturn_documents SET body = ? WHERE collection = ? AND id = ?",
            [(_text(change.apply(msgspec.json.decode(body))), collection, key) for key, body in matched],
        )
    return len(matched)


def delete(branch: Branch, collection: str, where: Condition, *, multi: bool) -> int:
    """Delete all documents that satisfy a condition, or the first by id; return how many there were.

    Raises:
        Refusal: The condition is too much for the database.
    """
    with _refusing(), branch.write():
        matched = _matched(branch, collection, where, multi=multi)
        branch.run_many(
            "DELETE FROM __memoturn_documents WHERE collection = ? AND id = ?",
            [(collection, key) for key, _ in matched],
        )
    return len(matched)


def create_index(branch: Branch, collection: str, path: str) -> None:
    """Remember that a field is to be indexed; nothing that can be seen depends on it."""
    with branch.write():
        branch.run("INSERT OR IGNORE INTO __memoturn_document_indexes VALUES (?, ?)", (collection, path))


def _matched(branch: Branch, collection: str, where: Condition, *, multi: bool) -> list[tuple[str, str]]:
    rows = branch.rows(
        f"SELECT id, body FROM __memoturn_documents WHERE collection = ? AND {where.sql}"  # noqa: S608 - compiled
        " ORDER BY id LIMIT ?",
        (collection, *where.values, -1 if multi else 1),
    )
    return [(key, body) for key, body in rows]


def _text(document: dict[str, Any]) -> str:
    # Filters compare arrays and objects by their text, so equal ones need the same.
    return msgspec.json.encode(document, order="deterministic").decode()


@contextmanager
def _refusing() -> Generator[None]:
    """Turn what the database does not take into an answer."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        taken = error.sqlite_errorname == "SQLITE_CONSTRAINT_PRIMARYKEY"
        raise Refusal.invalid(f"{ID} is taken" if taken else "document is nested too deeply") from error
    except sqlite3.OperationalError as error:
        raise Refusal.invalid(f"filter refused: {error}") from error
