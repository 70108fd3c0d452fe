"""Memoturn's documents, values, vectors, SQL and branches, as their users work with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memclients.memoturn import AsyncDb, AsyncMemoturn, MemoturnError

if TYPE_CHECKING:
    from memclients import mock
    from tests.scenarios.conftest import Target

NOTES = [
    {"_id": "a", "kind": "fact", "score": 0.9, "tags": ["x"]},
    {"_id": "b", "kind": "fact", "score": 0.4, "owner": {"name": "Ada"}},
    {"_id": "c", "kind": "guess", "score": 0.7, "owner": None},
]
KEYS = ["a/b?c#d%", "..", ".", "é", "two words", "a+b", "%2F", "@", "\\", "日本"]


async def created(mt: AsyncMemoturn, unique: str) -> AsyncDb:
    await mt.create_database(unique)
    return mt.db(unique)


async def ids(db: AsyncDb, where: dict[str, Any] | None = None, **more: Any) -> list[Any]:
    return [doc["_id"] for doc in await db.collection("notes").find(where, **more)]


async def test_documents(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        db = await created(mt, unique)
        notes = db.collection("notes")
        inserted = await notes.insert(NOTES)
        assert inserted["ids"] == ["a", "b", "c"]
        assert await ids(db, {"kind": "fact", "score": {"$gt": 0.5}}) == ["a"]
        assert await ids(db, {"owner.name": "Ada"}) == ["b"]
        assert await ids(db, {"$or": [{"kind": "guess"}, {"score": {"$lt": 0.5}}]}) == ["b", "c"]
        assert await ids(db, {"owner": {"$exists": True}}) == ["b", "c"]
        assert await ids(db, sort={"score": -1}, limit=2) == ["a", "c"]
        assert await ids(db, sort={"score": 1}, skip=1) == ["c", "a"]

        updated = await notes.update({"kind": "fact"}, {"$set": {"seen": True}, "$inc": {"score": 1}}, multi=True)
        assert updated["modified"] == 2
        assert updated["txid"] > inserted["txid"]
        assert [doc["score"] for doc in await notes.find({"seen": True})] == [1.9, 1.4]
        assert (await notes.update({}, {"$push": {"tags": "y"}}))["modified"] == 1
        assert (await notes.find({"_id": "a"}))[0]["tags"] == ["x", "y"]

        assert (await notes.delete({"kind": "fact"}))["deleted"] == 1
        assert await ids(db) == ["b", "c"]
        await notes.create_index("score")


async def test_a_taken_id_refuses_the_whole_insert(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        db = await created(mt, unique)
        await db.collection("notes").insert(NOTES[:1])
        with pytest.raises(MemoturnError) as caught:
            await db.collection("notes").insert([NOTES[1], NOTES[0]])
        assert (caught.value.status, caught.value.code) == (400, "invalid_request")
        assert await ids(db) == ["a"]


async def test_values_come_back_under_any_key(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        kv = (await created(mt, unique)).kv
        written = [await kv.put("scratch", key, f"value of {key}") for key in KEYS]
        assert written == sorted(written)
        assert [await kv.get("scratch", key) for key in KEYS] == [f"value of {key}" for key in KEYS]
        assert await kv.list("scratch") == sorted(KEYS, key=str.encode)
        assert await kv.list("scratch", prefix="a") == ["a+b", "a/b?c#d%"]
        assert await kv.list("scratch", prefix="a+", limit=1) == ["a+b"]
        for key in KEYS:
            await kv.delete("scratch", key)
            await kv.delete("scratch", key)
        assert await kv.list("scratch") == []
        assert await kv.get("scratch", "..") is None


async def test_values_may_be_bytes(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        kv = (await created(mt, unique)).kv
        await kv.put("blobs", "b", bytes(range(256)))
        await kv.put("blobs", "empty", b"")
        assert await kv.get_bytes("blobs", "b") == bytes(range(256))
        assert await kv.get("blobs", "empty") == ""
        with pytest.raises(MemoturnError, match="get_bytes"):
            await kv.get("blobs", "b")


@pytest.mark.needs_control
async def test_a_value_lives_as_long_as_it_was_given(
    memoturn: Target, memoturn_control: mock.Control, unique: str
) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        kv = (await created(mt, unique)).kv
        await kv.put("scratch", "plan", "step 1", ttl=60)
        await kv.put("scratch", "kept", "step 2")
        assert await kv.get("scratch", "plan") == "step 1"
        memoturn_control.advance(61)
        assert await kv.list("scratch") == ["kept"]
        assert await kv.get("scratch", "plan") is None


async def test_vectors_are_found_nearest_first(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        vectors = (await created(mt, unique)).vectors
        for name, embedding in {"east": [1.0, 0.0], "north": [0.0, 1.0], "west": [-1.0, 0.0]}.items():
            assert await vectors.upsert("places", name, embedding) > 0
        hits = await vectors.search("places", [1.0, 0.1], k=2)
        assert [hit["id"] for hit in hits] == ["east", "north"]
        assert 0 <= hits[0]["distance"] < hits[1]["distance"] <= 2
        with pytest.raises(MemoturnError) as caught:
            await vectors.search("places", [1.0, 0.0, 0.0])
        assert caught.value.code == "invalid_request"


async def test_sql(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        db = await created(mt, unique)
        await db.sql("CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT)")
        written = await db.sql("INSERT INTO orders (status) VALUES (?), (?)", ["open", "closed"])
        assert written["results"][0]["rows_affected"] == 2
        counted = await db.sql("SELECT count(*) AS n FROM orders WHERE status = ?", ["open"])
        assert counted["results"] == [{"columns": ["n"], "rows": [[1]], "rows_affected": 0}]
        with pytest.raises(MemoturnError) as caught:
            await db.sql("SELECT * FROM __memoturn_secrets")
        assert (caught.value.status, caught.value.code) == (403, "forbidden")


async def test_a_branch_is_a_world_of_its_own(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        main = await created(mt, unique)
        await main.kv.put("scratch", "plan", "in main")
        made = await main.branch.create("experiment")
        assert (made["branch"], made["parent"], made["spec"]) == ("experiment", "main", f"{unique}@experiment")
        experiment = mt.db(made["spec"])
        await experiment.kv.put("scratch", "plan", "in the experiment")
        assert await main.kv.get("scratch", "plan") == "in main"

        # A branch of a branch starts from there, not from main.
        await experiment.branch.create("deeper")
        assert await mt.db(f"{unique}@deeper").kv.get("scratch", "plan") == "in the experiment"
        assert [one["branch"] for one in await main.branch.list()] == ["deeper", "experiment"]

        await main.branch.delete("experiment")
        assert [one["branch"] for one in await main.branch.list()] == ["deeper"]
        assert await mt.db(f"{unique}@deeper").kv.get("scratch", "plan") == "in the experiment"
        with pytest.raises(MemoturnError) as caught:
            await experiment.kv.put("scratch", "plan", "gone")
        assert caught.value.code == "branch_not_found"


async def test_rewind_takes_names_and_numbers(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        db = await created(mt, unique)
        await db.kv.put("scratch", "plan", "first")
        synced = await db.sync()
        await db.branch.checkpoint("main", "named")
        await db.kv.put("scratch", "plan", "second")
        await db.branch.rewind("main", "named")
        assert await db.kv.get("scratch", "plan") == "first"
        await db.kv.put("scratch", "plan", "third")
        await db.branch.rewind("main", synced)
        assert await db.kv.get("scratch", "plan") == "first"
        for impossible, code in (("never", "branch_not_found"), (10**6, "conflict")):
            with pytest.raises(MemoturnError) as caught:
                await db.branch.rewind("main", impossible)
            assert caught.value.code == code
