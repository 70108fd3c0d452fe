"""How much a key may ask for in a minute, and a tenant in a month."""

from collections.abc import Callable

import httpx
import pytest

from memclients import mock
from tests.support.hippocortex_http import batch, capture, data, error, event, metrics

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]

NOON = "2026-11-21T12:00:00Z"
EPOCH_NOON = 1795262400


def left(answer: httpx.Response) -> tuple[int, ...]:
    return tuple(int(answer.headers[f"x-ratelimit-{name}"]) for name in ("limit", "remaining", "reset"))


@pytest.fixture
def free(start: Start) -> mock.Server:
    """Run a server on the free plan: 60 requests a minute and 10 more in a burst, 1,000 events a month."""
    return start("hippocortex", plan="free", now=NOON, frozen=True)


class TestRequests:
    def test_are_counted_in_every_answer(self, free: mock.Server, connect: Connect) -> None:
        client = connect(free)
        assert left(client.get("/artifacts")) == (60, 59, EPOCH_NOON + 1)
        for number, answer in enumerate(
            (
                client.post("/capture", json={}),
                client.get("/artifacts/none"),
                client.get("/nothing"),
                client.delete("/capture"),
                client.post("/vault/query", json={"query": "tea"}),
            ),
            2,
        ):
            assert answer.status_code >= 400
            assert left(answer) == (60, 60 - number, EPOCH_NOON + number)

    def test_that_are_too_many_change_nothing(self, free: mock.Server, connect: Connect) -> None:
        client = connect(free)
        answers = [client.post("/capture", json=event(number)) for number in range(72)]
        assert [answer.status_code for answer in answers] == [200] * 70 + [429] * 2
        assert left(answers[59])[1] == left(answers[69])[1] == 0
        refused = answers[70]
        assert error(refused) == (429, "rate_limited")
        assert (refused.headers["retry-after"], left(refused)[:2]) == ("1", (60, 0))
        free.control.advance(60)
        assert metrics(client)["usage"]["events"]["total"] == 70

    def test_may_come_back_when_they_are_told_to(self, free: mock.Server, connect: Connect) -> None:
        client = connect(free)
        while (answer := client.get("/artifacts")).status_code == 200:
            pass
        free.control.advance(int(answer.headers["retry-after"]))
        assert [client.get("/artifacts").status_code for _ in range(2)] == [200, 429]
        free.control.advance(3600)
        assert [client.get("/artifacts").status_code for _ in range(71)] == [200] * 70 + [429]

    def test_are_forgotten_at_a_reset(self, free: mock.Server, connect: Connect) -> None:
        client = connect(free)
        while client.get("/artifacts").status_code == 200:
            pass
        free.control.reset()
        assert left(client.get("/artifacts"))[:2] == (60, 59)

    def test_without_a_known_key_or_for_health_are_not_counted(self, free: mock.Server, connect: Connect) -> None:
        client, stranger = connect(free), connect(free, "hx_test_stranger")
        for _ in range(80):
            answers = client.get("/health"), stranger.get("/artifacts")
            assert [answer.status_code for answer in answers] == [200, 401]
        assert all("x-ratelimit-limit" not in answer.headers for answer in answers)
        assert left(client.get("/artifacts"))[1] == 59

    def test_of_each_key_are_counted_apart(self, start: Start, connect: Connect) -> None:
        keys = {"hx_test_same": {"tenant": "tenant_default"}, "hx_test_pro": {"plan": "pro"}}
        server = start("hippocortex", plan="free", keys=keys, now=NOON, frozen=True)
        connect(server).get("/artifacts")
        assert left(connect(server, "hx_test_same").get("/artifacts"))[:2] == (60, 59)
        assert left(connect(server, "hx_test_pro").get("/artifacts"))[:2] == (3000, 2999)

    def test_may_be_without_limit(self, start: Start, connect: Connect) -> None:
        unlimited = connect(start("hippocortex", plan="enterprise"))
        assert "x-ratelimit-limit" not in unlimited.get("/artifacts").headers
        lax = connect(start("hippocortex", plan="free", rate_limit=False))
        for _ in range(80):
            answer = lax.get("/artifacts")
            assert (answer.status_code, left(answer)[:2]) == (200, (60, 60))


class TestEvents:
    def fill(self, server: mock.Server, number: int, **fields: str) -> None:
        server.control.seed(events=[event(index, **fields) for index in range(number)])

    def test_are_so_many_a_month(self, free: mock.Server, connect: Connect) -> None:
        self.fill(free, 999)
        client = connect(free)
        capture(client, idempotencyKey="last")
        refused = client.post("/capture", json=event())
        assert error(refused) == (429, "rate_limited")
        (problem,) = refused.json()["error"]["details"]
        assert {name: problem[name] for name in ("quota", "limit", "used", "resetDate")} == {
            "quota": "eventsPerMonth",
            "limit": 1000,
            "used": 1000,
            "resetDate": "2026-12-01T00:00:00.000Z",
        }
        # 9 days and a half.
        assert refused.headers["retry-after"] == str(19 * 12 * 3600)
        assert metrics(client)["usage"]["events"]["total"] == 1000
        free.control.advance(int(refused.headers["retry-after"]))
        assert capture(client)["status"] == "ingested"

    def test_that_are_repetitions_need_no_quota(self, free: mock.Server, connect: Connect) -> None:
        self.fill(free, 998)
        client = connect(free)
        batch(client, event(1, idempotencyKey="a"), event(2, idempotencyKey="b"))
        assert capture(client, idempotencyKey="a")["status"] == "duplicate"
        again = batch(client, event(1, idempotencyKey="a"), event(2, idempotencyKey="b"), {"type": "x"})
        assert again["summary"] == {"total": 3, "ingested": 0, "duplicates": 2, "errors": 1}

    def test_of_a_batch_go_in_together_or_not_at_all(self, free: mock.Server, connect: Connect) -> None:
        self.fill(free, 998)
        client = connect(free)
        twice = event(1, idempotencyKey="a"), event(1, idempotencyKey="a")
        refused = client.post("/capture/batch", json={"events": [*twice, event(2), event(3), {"type": "x"}]})
        assert error(refused) == (429, "rate_limited")
        assert metrics(client)["usage"]["events"]["total"] == 998
        assert batch(client, *twice, event(2))["summary"]["ingested"] == 2

    def test_of_other_months_and_tenants_do_not_count(self, start: Start, connect: Connect) -> None:
        server = start("hippocortex", plan="free", keys=["hx_test_other"], now="2026-12-31T23:59:59Z", frozen=True)
        self.fill(server, 1000, capturedAt="2026-11-30T23:59:59.999Z")
        self.fill(server, 1000)
        assert capture(connect(server, "hx_test_other"))["status"] == "ingested"
        client = connect(server)
        assert client.post("/capture", json=event()).headers["retry-after"] == "1"
        server.control.advance(1)
        assert metrics(client)["quota"] == {
            "plan": "free",
            "eventsLimit": 1000,
            "eventsUsed": 0,
            "eventsRemaining": 1000,
            "resetDate": "2027-02-01T00:00:00.000Z",
        }

    def test_are_more_on_another_plan(self, free: mock.Server, connect: Connect) -> None:
        self.fill(free, 1000)
        client = connect(free)
        assert client.post("/capture", json=event()).status_code == 429
        free.control.seed(keys={free.credentials["api_key"]: {"plan": "pro"}})
        assert capture(client)["status"] == "ingested"
        quota = metrics(client)["quota"]
        assert (quota["plan"], quota["eventsUsed"], quota["eventsRemaining"]) == ("pro", 1001, 498_999)
        free.control.seed(keys={free.credentials["api_key"]: {"plan": "free"}})
        assert metrics(client)["quota"]["eventsRemaining"] == 0


def test_plans_may_have_other_numbers(start: Start, connect: Connect) -> None:
    other = {"free": {"requests": 4, "burst": 1, "events": 2, "vault": True}, "pro": {"requests": None}}
    server = start("hippocortex", plan="free", plans=other, frozen=True, keys={"hx_test_pro": {"plan": "pro"}})
    client = connect(server)
    assert batch(client, event(1), event(2))["summary"]["ingested"] == 2
    assert error(client.post("/capture", json=event(3))) == (429, "rate_limited")
    assert data(client.post("/vault/query", json={"query": "tea"}))["total"] == 0
    assert metrics(client)["quota"]["eventsLimit"] == 2
    answer = client.get("/artifacts")
    assert (answer.status_code, left(answer)[:2]) == (200, (4, 0))
    assert client.get("/artifacts").status_code == 429
    unlimited = connect(server, "hx_test_pro")
    assert "x-ratelimit-limit" not in unlimited.get("/artifacts").headers
    assert metrics(unlimited)["quota"]["eventsLimit"] == 500_000


def test_the_free_plan_has_no_vault(free: mock.Server, connect: Connect) -> None:
    free.control.seed(vault=[{"id": "v", "title": "Tea", "value": "oolong"}])
    client = connect(free)
    assert error(client.post("/vault/query", json={"query": "tea"})) == (403, "forbidden")
    assert error(client.post("/vault/query/v/reveal", json={})) == (403, "forbidden")
    assert data(client.get("/artifacts"))["artifacts"] == []
