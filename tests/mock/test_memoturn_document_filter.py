"""The filter language of documents."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients.mock.memoturn.data import documents
from memclients.mock.memoturn.data.document_filter import compile_filter, compile_sort
from memclients.mock.memoturn.errors import Refusal
from tests.support import filter_model
from tests.support.memoturn_state import fresh_branch

ROWS: list[dict[str, Any]] = [
    {"_id": "absent"},
    {"_id": "array", "f": ["x"]},
    {"_id": "eight", "f": 8},
    {"_id": "false", "f": False},
    {"_id": "null", "f": None},
    {"_id": "object", "f": {"g": {"0": "deep"}}},
    {"_id": "one", "f": 1.0},
    {"_id": "text", "f": "x"},
    {"_id": "true", "f": True},
]
IDS = [row["_id"] for row in ROWS]
PRESENT = [key for key in IDS if key not in {"absent", "null"}]


def found(condition: Any, rows: list[dict[str, Any]] = ROWS, **sort: Any) -> list[str]:
    branch = fresh_branch()
    documents.insert(branch, "c", rows)
    hits = documents.find(branch, "c", compile_filter(condition), compile_sort(sort), limit=1000, skip=0)
    return [hit["_id"] for hit in hits]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({}, IDS),
        ({"f": "x"}, ["text"]),
        ({"f": {"$eq": 8}}, ["eight"]),
        ({"f": None}, []),
        ({"$not": {"f": None}}, []),
        ({"f": True}, ["one", "true"]),
        ({"f": 0}, ["false"]),
        ({"f": 1}, ["one", "true"]),
        ({"f": "8"}, []),
        ({"f": '["x"]'}, ["array"]),
        ({"f": {"$ne": "x"}}, [key for key in IDS if key != "text"]),
        ({"f": {"$ne": None}}, PRESENT),
        ({"f": {"$gt": 5}}, ["array", "eight", "object", "text"]),
        ({"f": {"$gt": None}}, []),
        ({"f": {"$lt": "a"}}, ["array", "eight", "false", "one", "true"]),
        ({"f": {"$gte": 1, "$lte": 8}}, ["eight", "one", "true"]),
        ({"f": {"$in": []}}, []),
        ({"f": {"$nin": []}}, IDS),
        ({"f": {"$in": ["x", 8, None]}}, ["eight", "text"]),
        ({"f": {"$nin": ["x", 8]}}, [key for key in PRESENT if key not in {"text", "eight"}]),
        ({"f": {"$nin": [None]}}, []),
        ({"$not": {"f": "x"}}, [key for key in PRESENT if key != "text"]),
        ({"$not": {}}, []),
        ({"f": {"$exists": True}}, [key for key in IDS if key != "absent"]),
        ({"f": {"$exists": False}}, ["absent"]),
        ({"$and": [{"f": {"$ne": 8}}, {"f": {"$gt": 0}}], "_id": {"$lt": "p"}}, ["array", "object", "one"]),
        ({"$or": [{"f": 8}, {"_id": "absent"}]}, ["absent", "eight"]),
        ({"_id": {"$in": ["one", "two"]}}, ["one"]),
        ({"_id": {"$exists": True}}, IDS),
        ({"_id": {"$gt": 5}}, IDS),
        ({"_id": 5}, []),
        ({"f.g": {"$exists": True}}, ["object"]),
        ({"f.g.0": "deep"}, ["object"]),
        ({"f.0": "x"}, []),
        ({"f": 2**63}, []),
        ({"f": {"$lt": 2**70}}, ["eight", "false", "one", "true"]),
        ({"f": {"$lt": 10**400, "$gt": -(10**400)}}, ["eight", "false", "one", "true"]),
    ],
)
def test_what_matches(condition: dict[str, Any], expected: list[str]) -> None:
    assert found(condition) == expected


@pytest.mark.parametrize(
    "condition",
    [
        None,
        [],
        "f",
        {"$and": []},
        {"$or": []},
        {"$or": {}},
        {"$or": [1]},
        {"$not": []},
        {"$nor": [{}]},
        {"$eq": 1},
        {"f": []},
        {"f": {}},
        {"f": {"g": 1}},
        {"f": {"$gt": 1, "g": 1}},
        {"f": {"$not": {"$gt": 1}}},
        {"f": {"$regex": "x"}},
        {"f": {"$eq": [1]}},
        {"f": {"$ne": {}}},
        {"f": {"$gt": []}},
        {"f": {"$in": "x"}},
        {"f": {"$in": [[]]}},
        {"f": {"$nin": list(range(1001))}},
        {"f": {"$exists": 1}},
        {"": 1},
        {".f": 1},
        {"f.": 1},
        {"f..g": 1},
        {"f g": 1},
        {'f"': 1},
        {"f[0]": 1},
        {"é": 1},
        {"f\n": 1},
        {"f" * 201: 1},
    ],
)
def test_what_is_no_filter(condition: Any) -> None:
    with pytest.raises(Refusal) as refused:
        compile_filter(condition)
    assert (refused.value.status, refused.value.code) == (400, "invalid_request")


def test_limits_are_inclusive() -> None:
    nested: dict[str, Any] = {}
    for _ in range(32):
        nested = {"$not": nested}
    assert found(nested) == IDS
    with pytest.raises(Refusal, match="32 levels"):
        compile_filter({"$not": nested})
    assert found({"f": {"$in": list(range(1000))}}) == ["eight", "false", "one", "true"]
    assert found({"f" * 200: {"$exists": False}}) == IDS


def test_a_filter_beyond_the_database_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        found({"$or": [{"f": {"$in": list(range(1000))}}] * 300})
    assert refused.value.status == 400


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ({"f": 1}, ["absent", "null", "false", "one", "true", "eight", "array", "text", "object"]),
        ({"f": -1}, ["object", "text", "array", "eight", "one", "true", "false", "absent", "null"]),
        ({"_id": -1}, IDS[::-1]),
        # Alphabetically "_id" comes before "f", and leaves nothing to sort.
        ({"f": 1, "_id": 1}, IDS),
    ],
)
def test_sorting(sort: dict[str, int], expected: list[str]) -> None:
    assert found({}, **sort) == expected


@pytest.mark.parametrize("sort", [{"f": 0}, {"f": 2}, {"f": "asc"}, {"f": True}, {"f": 1.0}, {"f": None}, {"f..g": 1}])
def test_what_is_no_sort_order(sort: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refused:
        compile_sort(sort)
    assert refused.value.status == 400


PATHS = st.sampled_from(["a", "b", "a.b", "b.a.b", "x-y", "_id"])
TEXTS = st.text("aAz10é'\"%_💡", max_size=3)
NUMBERS = st.integers(-3, 3) | st.integers(-(2**63), 2**63 - 1) | st.integers(-12, 12).map(lambda n: n / 4)
SCALARS = st.none() | st.booleans() | NUMBERS | TEXTS
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["a", "b", "x-y"]), inner, max_size=2),
    max_leaves=4,
)
DOCUMENTS = st.lists(
    st.fixed_dictionaries({"_id": TEXTS}, optional={"a": VALUES, "b": VALUES, "x-y": VALUES}),
    max_size=6,
    unique_by=lambda document: document["_id"],
)
OPERATORS = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(["$eq", "$ne", "$gt", "$gte", "$lt", "$lte"], SCALARS),
        **dict.fromkeys(["$in", "$nin"], st.lists(SCALARS, max_size=3)),
        "$exists": st.booleans(),
    },
).filter(bool)
FILTERS: st.SearchStrategy[dict[str, Any]] = st.recursive(
    st.dictionaries(PATHS, SCALARS | OPERATORS, max_size=2),
    lambda inner: st.fixed_dictionaries(
        {},
        optional={
            "$and": st.lists(inner, min_size=1, max_size=3),
            "$or": st.lists(inner, min_size=1, max_size=3),
            "$not": inner,
            "a": SCALARS,
        },
    ),
    max_leaves=5,
)


@given(DOCUMENTS, FILTERS)
def test_the_translation_means_what_the_language_means(rows: list[dict[str, Any]], condition: dict[str, Any]) -> None:
    assert found(condition, rows) == sorted(row["_id"] for row in rows if filter_model.matches(condition, row))


@given(DOCUMENTS, st.dictionaries(PATHS, st.sampled_from([1, -1]), max_size=3))
def test_sorting_is_by_keys_in_alphabetical_order(rows: list[dict[str, Any]], sort: dict[str, int]) -> None:
    expected = sorted(rows, key=lambda row: row["_id"])
    for path, direction in sorted(sort.items(), reverse=True):
        # A stable sort by the last key first; reversing keeps equal ones in their order, too.
        expected.sort(key=lambda row, path=path: filter_model.sort_key(path, row), reverse=direction < 0)
    assert found({}, rows, **sort) == [row["_id"] for row in expected]
