"""Many requests at once, and a server that is killed in the middle of them."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from memclients import mock
from tests.support.killable import killed_while_writing, process
from tests.support.neotoma_http import PART_OF, gadget, get, post, store, task, turn

Start = Callable[..., mock.Server]

WORKERS = 20
ROUNDS = 3


def tell(client: httpx.Client, conversation: str, key: str) -> Any:
    """Store a message under a key that goes with it."""
    entities = turn(conversation, key, key)
    return post(client, "/store", entities=entities, relationships=[PART_OF], idempotency_key=f"{conversation}-{key}")


@pytest.mark.parametrize("in_file", [False, True])
def test_requests_at_once_happen_one_after_the_other(start: Start, tmp_path: Path, in_file: bool) -> None:
    server = start("neotoma", rate_limit=False, **({"data": tmp_path / "neotoma.db"} if in_file else {}))
    with httpx.Client(base_url=server.url) as client:
        (plan,) = store(client, task())

    def work(number: int) -> list[str]:
        actions: list[str] = []
        with httpx.Client(base_url=server.url, timeout=30, verify=False) as client:
            for round_ in range(ROUNDS):
                tell(client, "c", f"{number}-{round_}")
                told = {"idempotency_key": f"shared-{round_}"}
                stored = post(client, "/store", entities=[gadget(f"Shared {round_}")], **told)
                actions.append(stored["entities"][0].get("action", "replayed"))
                value = {"entity_id": plan, "entity_type": "task", "field": "notes", "value": [number, round_]}
                post(client, "/correct", **value, idempotency_key=f"{number}-{round_}")
                edge = {"source_entity_id": plan, "target_entity_id": plan, "metadata": {f"by{number}": round_}}
                post(client, "/create_relationship", relationship_type="DEPENDS_ON", **edge)
                assert post(client, "/entities/query", limit=1)["total"] > 1
        return actions

    with ThreadPoolExecutor(WORKERS) as pool:
        actions = Counter(action for actions in pool.map(work, range(WORKERS)) for action in actions)
    assert actions == {"created": ROUNDS, "replayed": (WORKERS - 1) * ROUNDS}
    with httpx.Client(base_url=server.url, verify=False) as client:
        turns = get(client, "/conversations/c/turn-index")["turns"]
        assert {one["turn_key"] for one in turns} == {f"c:{n}-{r}" for n in range(WORKERS) for r in range(ROUNDS)}
        assert post(client, "/get_entity_snapshot", entity_id=plan)["observation_count"] == 1 + WORKERS * ROUNDS
        (edge,) = get(client, "/relationships", relationship_type="DEPENDS_ON")["relationships"]
        assert edge["snapshot"] == {f"by{number}": ROUNDS - 1 for number in range(WORKERS)}
        assert edge["observation_count"] == WORKERS * ROUNDS


def test_a_server_that_is_killed_wrote_a_store_wholly_or_not_at_all(tmp_path: Path) -> None:
    data = tmp_path / "neotoma.db"

    def write(client: httpx.Client, name: str, number: int) -> None:
        assert not tell(client, name, str(number))["replayed"]

    answered = killed_while_writing("neotoma", data, ("one", "two", "three", "four"), write, rate_limit="false")

    with process("neotoma", data, rate_limit="false") as (_, client):
        for name, number in answered.items():
            for known in range(1, number + 1):
                told = tell(client, name, str(known))
                assert (told["replayed"], len(told["entities"])) == (True, 2)
            # Nobody knows about the one that the kill cut short; it can be repeated all the same.
            assert len(tell(client, name, str(number + 1))["entities"]) == 2
            assert len(get(client, f"/conversations/{name}/turn-index")["turns"]) == number + 1
