"""The update language of documents."""

import json
import sqlite3
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients.mock.memoturn.data.document_update import Update
from memclients.mock.memoturn.errors import Refusal

DOCUMENT: dict[str, Any] = {"_id": "x", "n": 1, "half": 0.5, "word": "w", "null": None, "list": [1], "sub": {"n": 2}}


def updated(update: dict[str, Any]) -> dict[str, Any]:
    before = json.dumps(DOCUMENT)
    after = Update(update).apply(DOCUMENT)
    assert json.dumps(DOCUMENT) == before
    return after


@pytest.mark.parametrize(
    ("update", "changes"),
    [
        ({"$set": {"n": {"any": ["json", None]}}}, {"n": {"any": ["json", None]}}),
        ({"$set": {"new.deep.path": 1}}, {"new": {"deep": {"path": 1}}}),
        ({"$set": {"sub.m": 3}}, {"sub": {"n": 2, "m": 3}}),
        ({"$set": {"n.deep": 1, "null.deep": 1, "word.deep.er": 1, "list.0": 9, "_id.x": 1}}, {}),
        ({"$set": {}}, {}),
        ({"$unset": {"missing": "", "missing.deep": "", "n.deep": "", "list.0": ""}}, {}),
        ({"$unset": {"sub.n": ""}}, {"sub": {}}),
        ({"$inc": {"n": 2, "half": 1, "sub.n": -0.5}}, {"n": 3, "half": 1.5, "sub": {"n": 1.5}}),
        ({"$inc": {"null": 2, "word": 3, "fresh": 4}}, {"null": 2, "word": 3, "fresh": 4}),
        ({"$inc": {"new.deep": 1}}, {"new": {"deep": 1}}),
        ({"$inc": {"n.deep": 1, "list.0": 1}}, {}),
        ({"$push": {"list": [2]}}, {"list": [1, [2]]}),
        ({"$push": {"new.list": 1}}, {"new": {"list": [1]}}),
        ({"$push": {"n": 1, "null": 1, "word": 1, "sub": 1, "n.deep": 1}}, {}),
        ({"$set": {"n": 10}, "$inc": {"n": 1}}, {"n": 10}),
        ({"$set": {"fresh": [1]}, "$push": {"fresh": 2}}, {"fresh": [1]}),
        ({"$set": {"sub": {"m": 1}}, "$unset": {"sub.m": ""}}, {"sub": {}}),
        ({"$inc": {"sub": 1, "sub.n": 1}}, {"sub": 1}),
    ],
)
def test_what_changes(update: dict[str, Any], changes: dict[str, Any]) -> None:
    assert updated(update) == DOCUMENT | changes


def test_removal() -> None:
    assert updated({"$unset": {"n": ""}}) == {key: value for key, value in DOCUMENT.items() if key != "n"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 7),
        (" 7 ", 7),
        ("1.5", 1.5),
        ("-2e1", -20),
        (".5x", 0.5),
        ("\u0663", 0),
        ("9" * 20, 1e20),
        ("x7", 0),
        ("", 0),
    ],
)
def test_text_counts_as_its_number(text: str, number: float) -> None:
    assert Update({"$inc": {"f": 1}}).apply({"f": text}) == {"f": number + 1}


@pytest.mark.parametrize(("value", "expected"), [(True, 2), (2**63 - 1, float(2**63)), ([5], 1), ({"a": 1}, 1)])
def test_increment_of_other_values(value: Any, expected: float) -> None:
    after = Update({"$inc": {"f": 1}}).apply({"f": value})["f"]
    assert (after, type(after)) == (expected, type(expected))


@pytest.mark.parametrize(
    "update",
    [
        None,
        [],
        {},
        {"n": 1},
        {"$set": {"n": 1}, "n": 1},
        {"$rename": {"n": "m"}},
        {"$set": 1},
        {"$set": {"_id": "y"}},
        {"$unset": {"_id": ""}},
        {"$set": {"a..b": 1}},
        {"$set": {"": 1}},
        {"$inc": {"n": "1"}},
        {"$inc": {"n": True}},
        {"$inc": {"n": None}},
        {"$push": ["n"]},
    ],
)
def test_what_is_no_update(update: Any) -> None:
    with pytest.raises(Refusal) as refused:
        Update(update)
    assert (refused.value.status, refused.value.code) == (400, "invalid_request")


@pytest.mark.parametrize(("value", "amount"), [(1.7e308, 1e308), ("9" * 5000, 1), (10**400, 1.5), (0.5, -(10**400))])
def test_a_sum_without_bounds_is_refused(value: Any, amount: float) -> None:
    with pytest.raises(Refusal, match="out of range"):
        Update({"$inc": {"f": amount}}).apply({"f": value})


KEYS = st.sampled_from(["a", "b"])
PATHS = st.lists(KEYS, min_size=1, max_size=3).map(".".join)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text("a1.", max_size=2),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(KEYS, inner, max_size=2),
    max_leaves=4,
)
DOCUMENTS = st.dictionaries(KEYS, VALUES, max_size=2)


@given(DOCUMENTS, st.dictionaries(PATHS, VALUES, min_size=1, max_size=2), st.booleans())
def test_set_and_unset_do_what_sqlite_does(document: dict[str, Any], operand: dict[str, Any], remove: bool) -> None:
    expected = json.dumps(document)
    for path, value in sorted(operand.items()):
        if remove:
            expected = evaluate("json_remove(?, '$.' || ?)", expected, path)
        else:
            expected = evaluate("json_set(?, '$.' || ?, json(?))", expected, path, json.dumps(value))
    assert Update({"$unset" if remove else "$set": operand}).apply(document) == json.loads(expected)


@given(DOCUMENTS, PATHS, st.integers(-9, 9))
def test_increment_does_what_sqlite_does(document: dict[str, Any], path: str, amount: int) -> None:
    text = json.dumps(document)
    total = "coalesce(json_extract(?, '$.' || ?), 0) + ?"
    expected = evaluate(f"json_set(?, '$.' || ?, {total})", text, path, text, path, amount)
    assert Update({"$inc": {path: amount}}).apply(document) == json.loads(expected)


def evaluate(expression: str, *values: Any) -> Any:
    connection = sqlite3.connect(":memory:")
    try:
        return connection.execute(f"SELECT {expression}", values).fetchone()[0]
    finally:
        connection.close()
