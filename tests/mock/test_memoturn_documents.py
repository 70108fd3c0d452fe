"""Collections of documents."""

from typing import Any

import pytest

from memclients.mock.memoturn.data import documents
from memclients.mock.memoturn.data.collection_names import collection_key
from memclients.mock.memoturn.data.document_filter import compile_filter, compile_sort
from memclients.mock.memoturn.data.document_update import Update
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.storage.branch import Branch
from tests.support.memoturn_state import fresh_branch


@pytest.fixture
def branch() -> Branch:
    return fresh_branch()


def found(branch: Branch, limit: int = 100, skip: int = 0, **condition: Any) -> list[dict[str, Any]]:
    return documents.find(branch, "c", compile_filter(condition), compile_sort({}), limit=limit, skip=skip)


def test_ids_are_made_kept_and_returned_in_order(branch: Branch) -> None:
    made, kept = documents.insert(branch, "c", [{"n": 1}, {"n": 2, "_id": "mine"}])
    assert kept == "mine"
    assert len(made) == 32
    assert int(made, 16) >= 0
    assert found(branch, n=1) == [{"_id": made, "n": 1}]
    assert branch.txid == 1
    assert documents.insert(branch, "c", []) == []
    assert branch.txid == 1


@pytest.mark.parametrize(
    "batch", [[{"_id": "new"}, {"_id": "old"}], [{"_id": "new"}] * 2, [{"_id": "new"}, {"_id": 1}]]
)
def test_a_batch_is_inserted_whole_or_not_at_all(branch: Branch, batch: list[dict[str, Any]]) -> None:
    documents.insert(branch, "c", [{"_id": "old"}])
    with pytest.raises(Refusal) as refused:
        documents.insert(branch, "c", batch)
    assert refused.value.status == 400
    assert found(branch) == [{"_id": "old"}]
    assert branch.txid == 1


def test_collections_are_apart(branch: Branch) -> None:
    documents.insert(branch, "c", [{"_id": "1"}])
    documents.insert(branch, "d", [{"_id": "1", "d": True}])
    assert found(branch) == [{"_id": "1"}]
    assert documents.delete(branch, "c", compile_filter({}), multi=True) == 1
    assert found(branch) == []


@pytest.mark.parametrize(("name", "key"), [("My-Notes", "my_notes"), ("my_notes", "my_notes"), ("A" * 64, "a" * 64)])
def test_names_of_collections(name: str, key: str) -> None:
    assert collection_key(name) == key


@pytest.mark.parametrize("name", ["", "a" * 65, "a b", "a.b", "é", "a\n", "a%2Fb"])
def test_what_is_no_name_of_a_collection(name: str) -> None:
    with pytest.raises(Refusal) as refused:
        collection_key(name)
    assert refused.value.status == 400


def test_results_come_by_the_bytes_of_their_ids(branch: Branch) -> None:
    ids = ["é", "b", "B", "10", "9", ""]
    documents.insert(branch, "c", [{"_id": key} for key in ids])
    ordered = sorted(ids, key=str.encode)
    assert [hit["_id"] for hit in found(branch)] == ordered
    assert [hit["_id"] for hit in found(branch, limit=2, skip=3)] == ordered[3:5]
    assert found(branch, limit=0) == []
    assert found(branch, skip=2**64) == []


def test_without_multi_the_first_match_by_id_is_changed(branch: Branch) -> None:
    documents.insert(branch, "c", [{"_id": key, "n": 1} for key in "cab"])
    where, change = compile_filter({"n": 1}), Update({"$inc": {"n": 1}})
    assert documents.update(branch, "c", where, change, multi=False) == 1
    assert [hit["_id"] for hit in found(branch, n=2)] == ["a"]
    assert documents.update(branch, "c", where, change, multi=True) == 2
    assert documents.delete(branch, "c", compile_filter({"n": 2}), multi=False) == 1
    assert [hit["_id"] for hit in found(branch)] == ["b", "c"]


def test_what_matches_counts_as_modified_even_if_nothing_changes(branch: Branch) -> None:
    documents.insert(branch, "c", [{"_id": "a", "n": 1}])
    assert documents.update(branch, "c", compile_filter({}), Update({"$unset": {"m": ""}}), multi=True) == 1
    assert documents.update(branch, "none", compile_filter({}), Update({"$set": {"n": 2}}), multi=True) == 0
    assert documents.delete(branch, "none", compile_filter({}), multi=True) == 0


def test_a_failing_update_changes_nothing(branch: Branch) -> None:
    documents.insert(branch, "c", [{"_id": "a", "n": 1}, {"_id": "b", "n": 1.7e308}])
    with pytest.raises(Refusal):
        documents.update(branch, "c", compile_filter({}), Update({"$inc": {"n": 1.7e308}}), multi=True)
    assert found(branch, n=1) == [{"_id": "a", "n": 1}]


def test_an_index_changes_no_results(branch: Branch) -> None:
    documents.create_index(branch, "c", "n")
    txid = branch.txid
    documents.create_index(branch, "c", "n")
    assert branch.txid == txid
    assert found(branch) == []


def test_any_json_comes_back_as_it_was(branch: Branch) -> None:
    document = {"_id": "a", "n": 10**30, "deep": [[{"ключ": "\U0001f4a1\n"}]], "f": 0.1, "x": None, "t": True, "é": ""}
    documents.insert(branch, "c", [document])
    assert found(branch) == [document]
