"""What a tenant has used, by the server's clock."""

from collections.abc import Callable

import httpx
import pytest

from memclients import mock
from tests.support.hippocortex_http import batch, capture, data, event, metrics, tool_result, wrong_fields

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]

HOUR = 3600


@pytest.fixture
def server(start: Start) -> mock.Server:
    return start("hippocortex", now="2026-11-21T12:00:00Z", frozen=True)


def test_events_are_counted_by_what_became_of_them(hippocortex: httpx.Client) -> None:
    capture(hippocortex, idempotencyKey="k")
    capture(hippocortex, idempotencyKey="k")
    hippocortex.post("/capture", json={"type": "mood"})
    hippocortex.post("/capture", json={"type": 7})
    batch(hippocortex, tool_result(), tool_result(), event(idempotencyKey="k"), {"type": "mood"}, "nothing")
    assert metrics(hippocortex)["usage"]["events"] == {
        "total": 9,
        "ingested": 3,
        "duplicates": 2,
        "errors": 4,
        "byType": {"message": 3, "mood": 2, "tool_result": 2},
    }
    assert metrics(hippocortex)["quota"]["eventsUsed"] == 3


def test_a_period_ends_now(server: mock.Server, connect: Connect) -> None:
    client = connect(server)
    capture(client)
    answer = metrics(client, period="7d", granularity="day")
    assert answer["period"] == {
        "start": "2026-11-14T12:00:00.000Z",
        "end": "2026-11-21T12:00:00.000Z",
        "granularity": "day",
    }
    assert metrics(client)["period"]["granularity"] == "hour"

    def counted() -> list[int]:
        return [metrics(client, period=period)["usage"]["events"]["total"] for period in ("1h", "24h", "7d", "30d")]

    assert counted() == [1, 1, 1, 1]
    for hours, counts in ((1, [0, 1, 1, 1]), (23, [0, 0, 1, 1]), (6 * 24, [0, 0, 0, 1]), (23 * 24, [0, 0, 0, 0])):
        server.control.advance(hours * HOUR)
        assert counted() == counts
    # It is another month by now.
    assert metrics(client)["quota"]["eventsUsed"] == 0


def test_work_is_counted_too(server: mock.Server, connect: Connect) -> None:
    client = connect(server)
    assert metrics(client)["usage"]["syntheses"] == {"total": 0, "avgTokensUsed": 0, "avgCompressionRatio": 0}
    server.control.seed(facts=["tea is hot", "tea is green, and a good deal longer to tell of"])
    packs = [
        data(client.post("/synthesize", json={"query": "tea", "options": {"maxTokens": tokens}}))
        for tokens in (4000, 3)
    ]
    used = [pack["budget"]["used"] for pack in packs]
    assert used[0] > used[1] > 0
    learned = data(client.post("/learn", json={}))["artifacts"]
    usage = metrics(client)["usage"]
    assert usage["syntheses"]["total"] == 2
    assert usage["syntheses"]["avgTokensUsed"] == sum(used) / 2
    assert usage["compilations"] == {
        "total": 1,
        "artifactsCreated": learned["created"],
        "artifactsUpdated": learned["updated"],
    }
    server.control.advance(HOUR + 1)
    later = metrics(client, period="1h")["usage"]
    assert (later["syntheses"]["total"], later["compilations"]["total"]) == (0, 0)


def test_unknown_periods_are_refused(hippocortex: httpx.Client) -> None:
    for parameters, fields in (
        ({"period": "2h"}, ["period"]),
        ({"granularity": "week", "period": "x"}, ["period", "granularity"]),
        ({"period": ""}, ["period"]),
    ):
        assert wrong_fields(hippocortex.get("/usage-metrics", params=parameters)) == fields
