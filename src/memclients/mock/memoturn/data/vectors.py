"""Collections of vectors."""

from collections.abc import Sequence

from memclients.mock.memoturn import cosine
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.storage.branch import Branch

SCHEMA = """
CREATE TABLE IF NOT EXISTS __memoturn_vectors (
    row INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, embedding BLOB NOT NULL, UNIQUE (collection, id)
);
"""


def upsert(branch: Branch, collection: str, key: str, embedding: Sequence[float]) -> None:
    """Store a vector in place of an earlier one of the same id.

    Raises:
        Refusal: It is empty, or has another dimension than the first of the collection.
    """
    if not embedding:
        raise Refusal.invalid("embedding must not be empty")
    _check(branch, collection, embedding)
    with branch.write():
        branch.run(
            "INSERT INTO __memoturn_vectors (collection, id, embedding) VALUES (?, ?, ?)"
            " ON CONFLICT (collection, id) DO UPDATE SET embedding = excluded.embedding",
            (collection, key, cosine.pack(embedding)),
        )


def search(branch: Branch, collection: str, vector: Sequence[float], k: int) -> list[tuple[str, float]]:
    """Return the ids of the nearest vectors and their distances, equal ones in the order in which they came.

    Raises:
        Refusal: The dimension is not the collection's.
    """
    _check(branch, collection, vector)
    rows = branch.rows("SELECT id, embedding FROM __memoturn_vectors WHERE collection = ? ORDER BY row", (collection,))
    return cosine.nearest(cosine.pack(vector), [(key, packed) for key, packed in rows], k)


def _check(branch: Branch, collection: str, vector: Sequence[float]) -> None:
    first = branch.value("SELECT embedding FROM __memoturn_vectors WHERE collection = ? LIMIT 1", (collection,))
    if first is not None and (expected := cosine.dimension(first)) != len(vector):
        raise Refusal.invalid(f"collection {collection!r} has vectors of dimension {expected}, not {len(vector)}")
