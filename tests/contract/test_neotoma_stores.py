"""What the spec of Neotoma says of its stores in words: nulls, spent keys, and the limit that headers tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.contract.calling import send
from tests.contract.specs import operations

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from tests.contract.targets import Target

    Serve = Callable[..., Target]

STORE = next(operation for operation in operations("neotoma") if operation.id == "store")
LAMP = {"entity_type": "lamp", "name": "Lamp", "colour": "red"}


def stored(http: httpx.Client, target: Target, key: str, *entities: dict[str, Any], **options: Any) -> httpx.Response:
    body = {"entities": entities, "idempotency_key": key, **options}
    return send(http, target, STORE, target.owner.headers(STORE), json=body)


def test_a_null_clears_a_field(serve: Serve, http: httpx.Client) -> None:
    target = serve("neotoma")
    stored(http, target, "first", LAMP)
    (lamp,) = stored(http, target, "second", {**LAMP, "colour": None}).json()["entities"]
    assert lamp["entity_snapshot_after"] == {"name": "Lamp"}


def test_a_replay_tells_less_and_the_newest_first(serve: Serve, http: httpx.Client) -> None:
    target = serve("neotoma")
    lamps = [LAMP, {**LAMP, "name": "Other lamp"}]
    stored(http, target, "key", *lamps)
    replay = stored(http, target, "key", *lamps).json()
    told = {"entity_id", "entity_type", "observation_id", "entity_snapshot_after", "deduplicated"}
    assert [sorted(one.keys() - told) for one in replay["entities"]] == [[], []]
    assert [one["entity_snapshot_after"]["name"] for one in replay["entities"]] == ["Other lamp", "Lamp"]


def test_what_failed_or_was_only_planned_spends_its_key(serve: Serve, http: httpx.Client) -> None:
    target = serve("neotoma")
    for key, entity, status, options in (
        ("planned", LAMP, 200, {"commit": False}),
        ("nameless", {"entity_type": "lamp", "lit": True}, 400, {}),
        ("untyped", {"name": "Lamp"}, 500, {}),
    ):
        assert stored(http, target, key, entity, **options).status_code == status, key
        repeated = stored(http, target, key, entity).json()
        assert (repeated["replayed"], repeated["entities"]) == (True, []), key


def test_every_store_tells_how_many_are_left(serve: Serve, http: httpx.Client) -> None:
    target = serve("neotoma", rate_limit=True)
    for count, (entity, status) in enumerate([(LAMP, 200), ({"name": "Lamp"}, 500), (LAMP, 400)]):
        answer = stored(http, target, "key" if status < 500 else "other", *([entity] if status != 400 else []))
        assert answer.status_code == status
        told = {name: answer.headers.get(name) for name in STORE.responses[f"{status}"]["headers"]}
        assert told == {
            "RateLimit-Policy": "120;w=60",
            "RateLimit-Limit": "120",
            "RateLimit-Remaining": str(119 - count),
            "RateLimit-Reset": "60",
        }
    more = [stored(http, target, "key", LAMP) for _ in range(118)]
    assert [answer.status_code for answer in more] == [200] * 117 + [429]
    assert more[-1].headers["Retry-After"] == "60"
