"""Many requests at once, and a server that is killed in the middle of them."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from memclients import mock
from tests.support.killable import killed_while_writing, process
from tests.support.memoturn_http import DATABASE, PROFILE, client_of, txid

Start = Callable[..., mock.Server]

WORKERS = 20
ROUNDS = 3


@pytest.mark.parametrize("in_file", [False, True])
def test_requests_at_once_happen_one_after_the_other(start: Start, tmp_path: Path, in_file: bool) -> None:
    server = start("memoturn", **({"data": tmp_path / "node.db"} if in_file else {}))
    with client_of(server) as client:
        client.post(f"{PROFILE}/memories", json={"memories": []}).raise_for_status()
        client.post(f"{DATABASE}/docs/c/insert", json={"docs": [{"_id": "count", "n": 0}]}).raise_for_status()

    def work(number: int) -> tuple[list[int], list[int], list[str]]:
        seqs: list[int] = []
        txids: list[int] = []
        statuses: list[str] = []
        branch = f"{DATABASE}/branches/b{number}"
        increment = {"filter": {}, "update": {"$inc": {"n": 1}}}
        with client_of(server) as client:
            for round_ in range(ROUNDS):
                turn = client.post(f"{DATABASE}/memory/shared/turns", json={"role": "user", "content": round_})
                fact = {"type": "fact", "topic_key": "t", "summary": "x", "content": round_}
                ingested = client.post(f"{PROFILE}/memories", json={"memories": [fact]})
                counted = client.post(f"{DATABASE}/docs/c/update", json=increment)
                client.post(f"{DATABASE}/branches", json={"name": f"b{number}"}).raise_for_status()
                client.post(f"{branch}/checkpoint", json={"name": "c"}).raise_for_status()
                client.put(f"{DATABASE}@b{number}/kv/n/k", content=b"x").raise_for_status()
                client.post(f"{branch}/rewind", json={"to": "c"}).raise_for_status()
                assert client.get(f"{DATABASE}@b{number}/kv/n").json() == {"keys": []}
                client.delete(branch).raise_for_status()
                server.control.maintenance()
                seqs.append(turn.json()["seq"])
                txids += map(txid, (turn, ingested, counted))
                statuses += [outcome["status"] + str(round_) for outcome in ingested.json()["results"]]
        return seqs, txids, statuses

    with ThreadPoolExecutor(WORKERS) as pool:
        done = list(pool.map(work, range(WORKERS)))
    assert sorted(seq for seqs, _, _ in done for seq in seqs) == list(range(1, ROUNDS * WORKERS + 1))
    assert all(txids == sorted(txids) for _, txids, _ in done)
    made = Counter(status for _, _, statuses in done for status in statuses)
    assert [made[f"created{round_}"] for round_ in range(ROUNDS)] == [1] * ROUNDS
    with client_of(server) as client:
        assert client.post(f"{DATABASE}/docs/c/find", json={}).json()["docs"] == [
            {"_id": "count", "n": ROUNDS * WORKERS}
        ]
        assert client.get(f"{DATABASE}/branches").json() == {"branches": []}


def test_what_was_answered_survives_a_kill_between_others(tmp_path: Path) -> None:
    data = tmp_path / "node.db"

    def prepare(client: httpx.Client) -> None:
        client.post(f"{PROFILE}/memories", json={"memories": []}).raise_for_status()

    def write(client: httpx.Client, name: str, number: int) -> None:
        fact = {"type": "fact", "topic_key": name, "summary": name, "content": number}
        client.post(f"{PROFILE}/memories", json={"memories": [fact]}).raise_for_status()
        client.put(f"{DATABASE}/kv/n/{name}", content=str(number).encode()).raise_for_status()

    def branch_off(client: httpx.Client) -> None:
        client.post(f"{DATABASE}/branches", json={"name": "try"}).raise_for_status()
        client.post(f"{DATABASE}/branches/try/checkpoint", json={"name": "c"}).raise_for_status()
        client.put(f"{DATABASE}@try/kv/n/new", content=b"x").raise_for_status()
        client.post(f"{DATABASE}/branches/try/rewind", json={"to": "c"}).raise_for_status()
        client.delete(f"{DATABASE}/branches/try").raise_for_status()

    names = ("one", "two", "three")
    answered = killed_while_writing("memoturn", data, names, write, before=prepare, beside=[branch_off])

    with process("memoturn", data) as (_, client):
        for name, number in answered.items():
            assert int(client.get(f"{DATABASE}/kv/n/{name}").content) >= number
            found = client.post(f"{PROFILE}/recall", json={"topic_key": name, "include_superseded": True, "k": 1000})
            assert sum(memory["superseded_by"] is None for memory in found.json()["memories"]) == 1
            assert len(found.json()["memories"]) >= number
        branches = [branch["branch"] for branch in client.get(f"{DATABASE}/branches").json()["branches"]]
        for spec in (DATABASE, *(f"{DATABASE}@{branch}" for branch in branches)):
            checked = client.post(f"{spec}/sql", json={"stmts": [{"q": "PRAGMA integrity_check"}]})
            assert checked.json()["results"][0]["rows"] == [["ok"]]
