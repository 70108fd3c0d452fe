"""Collections of vectors."""

import pytest

from memclients.mock.memoturn.data import vectors
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.storage.branch import Branch
from tests.support.memoturn_state import fresh_branch


@pytest.fixture
def branch() -> Branch:
    opened = fresh_branch()
    for key, embedding in {"east": [2, 0], "north": [0, 1], "west": [-1, 0], "also east": [1, 0]}.items():
        vectors.upsert(opened, "c", key, embedding)
    return opened


def test_the_nearest_come_first(branch: Branch) -> None:
    hits = vectors.search(branch, "c", [3, 0], 10)
    assert [key for key, _ in hits] == ["east", "also east", "north", "west"]
    assert [distance for _, distance in hits] == pytest.approx([0, 0, 1, 2], abs=1e-6)
    assert vectors.search(branch, "c", [3, 0], 1) == hits[:1]
    assert vectors.search(branch, "c", [3, 0], 0) == []


def test_an_upsert_replaces(branch: Branch) -> None:
    vectors.upsert(branch, "c", "west", [0.1, 0])
    assert [key for key, _ in vectors.search(branch, "c", [1, 0], 10)] == ["east", "west", "also east", "north"]
    assert branch.txid == 5


def test_the_first_vector_fixes_the_dimension(branch: Branch) -> None:
    with pytest.raises(Refusal, match="dimension 2, not 3"):
        vectors.upsert(branch, "c", "new", [1, 2, 3])
    with pytest.raises(Refusal, match="dimension 2, not 1"):
        vectors.upsert(branch, "c", "west", [1])
    with pytest.raises(Refusal, match="dimension 2, not 3"):
        vectors.search(branch, "c", [1, 2, 3], 1)
    vectors.upsert(branch, "d", "new", [1, 2, 3])
    assert branch.txid == 5


def test_a_vector_needs_numbers(branch: Branch) -> None:
    with pytest.raises(Refusal) as refused:
        vectors.upsert(branch, "new", "x", [])
    assert refused.value.status == 400


def test_an_unknown_collection_is_empty(branch: Branch) -> None:
    assert vectors.search(branch, "none", [1, 2, 3], 10) == []


@pytest.mark.parametrize("embedding", [[0, 0], [1e300, 1e300], [1e-300, 0]])
def test_extreme_vectors_have_a_distance(branch: Branch, embedding: list[float]) -> None:
    vectors.upsert(branch, "c", "odd", embedding)
    for _, distance in vectors.search(branch, "c", embedding, 10):
        assert 0 <= distance <= 2
