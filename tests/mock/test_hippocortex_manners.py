"""Who may call, what every answer has around it, and how Hippocortex says no."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from memclients import mock
from memclients.mock.hippocortex.access import DEFAULT_KEY
from tests.support.hippocortex_http import capture, data, error, event, metrics, wrong_fields

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]

ARTIFACT = "/artifacts/art_0"
ITEM = "/vault/query/vlt_0/reveal"


def statuses(client: httpx.Client) -> dict[str, int]:
    """Return what each operation answers."""
    asked = {
        "capture": client.post("/capture", json=event()),
        "batch": client.post("/capture/batch", json={"events": [event()]}),
        "learn": client.post("/learn", json={}),
        "synthesize": client.post("/synthesize", json={"query": "tea"}),
        "list": client.get("/artifacts"),
        "get": client.get(ARTIFACT),
        "metrics": client.get("/usage-metrics"),
        "query": client.post("/vault/query", json={"query": "tea"}),
        "reveal": client.post(ITEM, json={}),
    }
    return {name: answer.status_code for name, answer in asked.items()}


ALLOWED = dict.fromkeys(("capture", "batch", "learn", "synthesize", "list", "metrics", "query"), 200) | {
    "get": 404,
    "reveal": 404,
}


class TestKeys:
    def test_are_part_of_the_credentials(self, hippocortex_server: mock.Server) -> None:
        url = f"{hippocortex_server.url}/v1"
        assert hippocortex_server.credentials == {"api_key": "hx_test_mock_key_for_tests", "base_url": url}

    @pytest.mark.parametrize(
        "headers",
        [
            {},
            {"authorization": "Bearer"},
            {"authorization": DEFAULT_KEY},
            {"authorization": f"Basic {DEFAULT_KEY}"},
            {"authorization": f"Bearer {DEFAULT_KEY}x"},
            {"authorization": "Bearer hx_live_other"},
            {"x-api-key": DEFAULT_KEY},
        ],
    )
    def test_are_asked_of_everybody(self, hippocortex_server: mock.Server, headers: dict[str, str]) -> None:
        base = hippocortex_server.credentials["base_url"]
        for path in ("/usage-metrics", "/nothing", ARTIFACT):
            answer = httpx.get(base + path, headers=headers)
            assert error(answer) == (401, "unauthorized")
            assert "tenantId" not in answer.json()["meta"]
            assert DEFAULT_KEY not in answer.text

    def test_may_have_all_permissions(self, hippocortex: httpx.Client) -> None:
        assert statuses(hippocortex) == ALLOWED

    @pytest.mark.parametrize(
        ("permission", "operations"),
        [
            ("write", ["capture", "batch", "learn"]),
            ("read", ["synthesize", "list", "get", "metrics", "query"]),
            ("reveal", ["reveal"]),
        ],
    )
    def test_may_lack_permissions(self, start: Start, connect: Connect, permission: str, operations: list[str]) -> None:
        server = start("hippocortex", keys={"hx_test_some": {"permissions": [permission]}})
        client = connect(server, "hx_test_some")
        assert statuses(client) == {**dict.fromkeys(ALLOWED, 403), **{name: ALLOWED[name] for name in operations}}
        refused = next(name for name in ("capture", "synthesize") if name not in operations)
        body = event() if refused == "capture" else {"query": "tea"}
        assert error(client.post(f"/{refused}", json=body)) == (403, "forbidden")

    def test_that_may_not_write_change_nothing(self, start: Start, connect: Connect) -> None:
        server = start("hippocortex", keys={"hx_test_reader": {"tenant": "tenant_default", "permissions": ["read"]}})
        reader = connect(server, "hx_test_reader")
        reader.post("/capture", json=event())
        assert metrics(reader)["usage"]["events"]["total"] == 0
        capture(connect(server))
        assert metrics(reader)["usage"]["events"]["total"] == 1

    def test_each_open_a_memory_of_their_own(self, start: Start, connect: Connect) -> None:
        clients = [
            connect(start_, key) for start_ in [start("hippocortex", keys=["a", "b"])] for key in (None, "a", "b")
        ]
        for count, client in enumerate(clients):
            for _ in range(count):
                capture(client)
        assert [metrics(client)["usage"]["events"]["total"] for client in clients] == [0, 1, 2]
        tenants = {client.get("/artifacts").json()["meta"]["tenantId"] for client in clients}
        assert len(tenants) == 3

    def test_may_be_given_later(self, hippocortex_server: mock.Server, connect: Connect) -> None:
        client = connect(hippocortex_server, "hx_test_late")
        assert error(client.get("/artifacts")) == (401, "unauthorized")
        hippocortex_server.control.seed(keys={"hx_test_late": {"permissions": ["write"]}})
        assert capture(client)["status"] == "ingested"
        assert error(client.get("/artifacts")) == (403, "forbidden")
        hippocortex_server.control.reset()
        assert error(client.get("/artifacts")) == (401, "unauthorized")


class TestAnswers:
    def test_say_whose_they_are(self, hippocortex: httpx.Client) -> None:
        answers = [hippocortex.get("/artifacts"), hippocortex.get(ARTIFACT), hippocortex.get("/artifacts")]
        metas = [answer.json()["meta"] for answer in answers]
        assert {meta["tenantId"] for meta in metas} == {"tenant_default"}
        assert len({meta["requestId"] for meta in metas}) == 3
        assert all(meta["durationMs"] >= 0 for meta in metas)

    def test_tell_the_latest_version_where_they_are_set_so(
        self, hippocortex: httpx.Client, start: Start, connect: Connect
    ) -> None:
        header = "x-hippocortex-latest-sdk-python"
        assert header not in hippocortex.get("/artifacts").headers
        client = connect(start("hippocortex", latest_sdk="1.3.0"))
        for path in ("/artifacts", "/health", ARTIFACT):
            assert client.get(path).headers[header] == "1.3.0"

    def test_to_what_is_not_valid_may_have_another_status(self, start: Start, connect: Connect) -> None:
        client = connect(start("hippocortex", validation_status=422))
        for answer in (client.post("/capture", json={}), client.get("/artifacts", params={"limit": "0"})):
            assert error(answer) == (422, "validation_error")

    def test_to_unknown_paths_and_methods_are_errors_too(self, hippocortex: httpx.Client) -> None:
        assert error(hippocortex.get("/nothing")) == (404, "not_found")
        assert error(hippocortex.get("/artifacts/a/b")) == (404, "not_found")
        answer = hippocortex.delete("/capture")
        assert error(answer) == (405, "method_not_allowed")
        assert answer.headers["allow"] == "POST"

    def test_are_below_the_version(self, hippocortex_server: mock.Server, hippocortex: httpx.Client) -> None:
        headers = hippocortex.headers
        assert error(httpx.get(f"{hippocortex_server.url}/artifacts", headers=headers)) == (404, "not_found")
        assert httpx.get(f"{hippocortex_server.url}/v1/artifacts", headers=headers).status_code == 200

    def test_take_ids_as_they_are(self, hippocortex: httpx.Client) -> None:
        for artifact_id in ("a%2Fb%3Fx=1", "%20", "%2e%2e"):
            assert error(hippocortex.get(f"/artifacts/{artifact_id}")) == (404, "not_found")


def test_health_needs_no_key(start: Start) -> None:
    server = start("hippocortex", now="2026-11-21T10:00:00Z", frozen=True)
    server.control.advance(90)
    answer = httpx.get(f"{server.url}/v1/health")
    found = data(answer)
    assert (found["status"], found["uptime"], found["timestamp"]) == ("healthy", 90, "2026-11-21T10:01:30.000Z")
    assert "tenantId" not in answer.json()["meta"]
    assert httpx.get(f"{server.url}/v1/health", headers={"authorization": "Bearer no"}).status_code == 200


def test_a_strict_server_refuses_what_the_document_does_not_allow(start: Start, connect: Connect) -> None:
    strict, lax = connect(start("hippocortex", strict=True)), connect(start("hippocortex"))
    mixed = {"events": [event(), {"type": "message"}]}
    assert data(lax.post("/capture/batch", json=mixed))["summary"]["errors"] == 1
    assert set(wrong_fields(strict.post("/capture/batch", json=mixed))) == {"request"}
    assert capture(strict)["status"] == "ingested"


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"plan": "gold"}, "plan is 'gold'"),
        ({"plans": {"gold": {"events": 5}}}, "plan is 'gold'"),
        ({"plans": {"free": {"colour": "red"}}}, "unknown field `colour`"),
        ({"plans": {"free": {"requests": 0}}}, "requests"),
        ({"wire": "slow"}, "wire is 'slow'"),
        ({"vault_spelling": "kebab"}, "vault_spelling is 'kebab'"),
        ({"validation_status": 418}, "validation_status is 418"),
        ({"compile_every": -1}, "compile_every is -1"),
        ({"latest_sdk": 1.3}, "latest_sdk is 1.3"),
        ({"latest_sdk": "1.3\n"}, "latest_sdk is"),
        ({"keys": "hx_test_one"}, "keys is 'hx_test_one'"),
        ({"keys": {"hx_test_one": {"permissions": ["fly"]}}}, r"Invalid enum value 'fly' - at `\$\.permissions"),
        ({"keys": {"hx_test_one": {"colour": "red"}}}, "unknown field `colour`"),
    ],
)
def test_impossible_switches_are_refused(options: dict[str, Any], reason: str) -> None:
    with pytest.raises((ValueError, TypeError), match=reason):
        mock.serve("hippocortex", **options)


def test_keys_are_kept_in_a_file(start: Start, connect: Connect, tmp_path: Path) -> None:
    path = tmp_path / "hippocortex.db"
    first = start("hippocortex", data=path, keys={"hx_test_a": {"permissions": ["write"], "plan": "free"}})
    capture(connect(first, "hx_test_a"))
    first.stop()
    client = connect(start("hippocortex", data=path), "hx_test_a")
    assert error(client.get("/usage-metrics")) == (403, "forbidden")
