# Derived from tests/scenarios/_async/test_memoturn_databases.py by `make generate`; edit that file, not this one.
"""Memoturn's documents, values, vectors, SQL and branches, as their users work with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memclients.memoturn import Db, Memoturn, MemoturnError

if TYPE_CHECKING:
    from memclients import mock
    from tests.scenarios.conftest import Target

NOTES = [
    {"_id": "a", "kind": "fact", "score": 0.9, "tags": ["x"]},
    {"_id": "b", "kind": "fact", "score": 0.4, "owner": {"name": "Ada"}},
    {"_id": "c", "kind": "guess", "score": 0.7, "owner": None},
]
KEYS = ["a/b?c#d%", "..", ".", "é", "two words", "a+b", "%2F", "@", "\\", "日本"]


def created(mt: Memoturn, unique: str) -> Db:
    mt.create_database(unique)
    return mt.db(unique)


def ids(db: Db, where: dict[str, Any] | None = None, **more: Any) -> list[Any]:
    return [doc["_id"] for doc in db.collection("notes").find(where, **more)]


def test_documents(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        db = created(mt, unique)
        notes = db.collection("notes")
        inserted = notes.insert(NOTES)
        assert inserted["ids"] == ["a", "b", "c"]
        assert ids(db, {"kind": "fact", "score": {"$gt": 0.5}}) == ["a"]
        assert ids(db, {"owner.name": "Ada"}) == ["b"]
        assert ids(db, {"$or": [{"kind": "guess"}, {"score": {"$lt": 0.5}}]}) == ["b", "c"]
        assert ids(db, {"owner": {"$exists": True}}) == ["b", "c"]
        assert ids(db, sort={"score": -1}, limit=2) == ["a", "c"]
        assert ids(db, sort={"score": 1}, skip=1) == ["c", "a"]

        updated = notes.update({"kind": "fact"}, {"$set": {"seen": True}, "$inc": {"score": 1}}, multi=True)
        assert updated["modified"] == 2
        assert updated["txid"] > inserted["txid"]
        assert [doc["score"] for doc in notes.find({"seen": True})] == [1.9, 1.4]
        assert (notes.update({}, {"$push": {"tags": "y"}}))["modified"] == 1
        assert (notes.find({"_id": "a"}))[0]["tags"] == ["x", "y"]

        assert (notes.delete({"kind": "fact"}))["deleted"] == 1
        assert ids(db) == ["b", "c"]
        notes.create_index("score")


def test_a_taken_id_refuses_the_whole_insert(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        db = created(mt, unique)
        db.collection("notes").insert(NOTES[:1])
        with pytest.raises(MemoturnError) as caught:
            db.collection("notes").insert([NOTES[1], NOTES[0]])
        assert (caught.value.status, caught.value.code) == (400, "invalid_request")
        assert ids(db) == ["a"]


def test_values_come_back_under_any_key(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        kv = (created(mt, unique)).kv
        written = [kv.put("scratch", key, f"value of {key}") for key in KEYS]
        assert written == sorted(written)
        assert [kv.get("scratch", key) for key in KEYS] == [f"value of {key}" for key in KEYS]
        assert kv.list("scratch") == sorted(KEYS, key=str.encode)
        assert kv.list("scratch", prefix="a") == ["a+b", "a/b?c#d%"]
        assert kv.list("scratch", prefix="a+", limit=1) == ["a+b"]
        for key in KEYS:
            kv.delete("scratch", key)
            kv.delete("scratch", key)
        assert kv.list("scratch") == []
        assert kv.get("scratch", "..") is None


def test_values_may_be_bytes(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        kv = (created(mt, unique)).kv
        kv.put("blobs", "b", bytes(range(256)))
        kv.put("blobs", "empty", b"")
        assert kv.get_bytes("blobs", "b") == bytes(range(256))
        assert kv.get("blobs", "empty") == ""
        with pytest.raises(MemoturnError, match="get_bytes"):
            kv.get("blobs", "b")


@pytest.mark.needs_control
def test_a_value_lives_as_long_as_it_was_given(memoturn: Target, memoturn_control: mock.Control, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        kv = (created(mt, unique)).kv
        kv.put("scratch", "plan", "step 1", ttl=60)
        kv.put("scratch", "kept", "step 2")
        assert kv.get("scratch", "plan") == "step 1"
        memoturn_control.advance(61)
        assert kv.list("scratch") == ["kept"]
        assert kv.get("scratch", "plan") is None


def test_vectors_are_found_nearest_first(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        vectors = (created(mt, unique)).vectors
        for name, embedding in {"east": [1.0, 0.0], "north": [0.0, 1.0], "west": [-1.0, 0.0]}.items():
            assert vectors.upsert("places", name, embedding) > 0
        hits = vectors.search("places", [1.0, 0.1], k=2)
        assert [hit["id"] for hit in hits] == ["east", "north"]
        assert 0 <= hits[0]["distance"] < hits[1]["distance"] <= 2
        with pytest.raises(MemoturnError) as caught:
            vectors.search("places", [1.0, 0.0, 0.0])
        assert caught.value.code == "invalid_request"


def test_sql(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        db = created(mt, unique)
        db.sql("CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT)")
        written = db.sql("INSERT INTO orders (status) VALUES (?), (?)", ["open", "closed"])
        assert written["results"][0]["rows_affected"] == 2
        counted = db.sql("SELECT count(*) AS n FROM orders WHERE status = ?", ["open"])
        assert counted["results"] == [{"columns": ["n"], "rows": [[1]], "rows_affected": 0}]
        with pytest.raises(MemoturnError) as caught:
            db.sql("SELECT * FROM __memoturn_secrets")
        assert (caught.value.status, caught.value.code) == (403, "forbidden")


def test_a_branch_is_a_world_of_its_own(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        main = created(mt, unique)
        main.kv.put("scratch", "plan", "in main")
        made = main.branch.create("experiment")
        assert (made["branch"], made["parent"], made["spec"]) == ("experiment", "main", f"{unique}@experiment")
        experiment = mt.db(made["spec"])
        experiment.kv.put("scratch", "plan", "in the experiment")
        assert main.kv.get("scratch", "plan") == "in main"

        # A branch of a branch starts from there, not from main.
        experiment.branch.create("deeper")
        assert mt.db(f"{unique}@deeper").kv.get("scratch", "plan") == "in the experiment"
        assert [one["branch"] for one in main.branch.list()] == ["deeper", "experiment"]

        main.branch.delete("experiment")
        assert [one["branch"] for one in main.branch.list()] == ["deeper"]
        assert mt.db(f"{unique}@deeper").kv.get("scratch", "plan") == "in the experiment"
        with pytest.raises(MemoturnError) as caught:
            experiment.kv.put("scratch", "plan", "gone")
        assert caught.value.code == "branch_not_found"


def test_rewind_takes_names_and_numbers(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        db = created(mt, unique)
        db.kv.put("scratch", "plan", "first")
        synced = db.sync()
        db.branch.checkpoint("main", "named")
        db.kv.put("scratch", "plan", "second")
        db.branch.rewind("main", "named")
        assert db.kv.get("scratch", "plan") == "first"
        db.kv.put("scratch", "plan", "third")
        db.branch.rewind("main", synced)
        assert db.kv.get("scratch", "plan") == "first"
        for impossible, code in (("never", "branch_not_found"), (10**6, "conflict")):
            with pytest.raises(MemoturnError) as caught:
                db.branch.rewind("main", impossible)
            assert caught.value.code == code
