"""Who may call, how Neotoma says no, and what comes from the web framework."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from memclients import mock

Start = Callable[..., mock.Server]

GADGET = {"entities": [{"entity_type": "gadget", "name": "One"}], "idempotency_key": "k"}
FLAT = {"error_code", "message", "timestamp"}


def me(server: mock.Server, *, path: str = "/me", **headers: str) -> tuple[int, Any]:
    answer = httpx.get(server.url + path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    body = answer.json()
    return answer.status_code, body.get("user_id") or body.get("error_code")


class TestCredentials:
    ZERO = "00000000-0000-0000-0000-000000000000"

    def test_are_those_of_the_documentation(self, start: Start) -> None:
        server = start("neotoma")
        assert server.credentials == {"base_url": server.url, "token": "dev-local"}
        assert me(server, authorization="Bearer dev-local") == (200, self.ZERO)

    def test_are_not_asked_for_on_a_developers_machine(self, start: Start) -> None:
        server = start("neotoma", token=None)
        status, local = me(server)
        assert (status, local != self.ZERO) == (200, True)
        assert me(server, authorization="Bearer dev-local") == (401, "AUTH_INVALID")
        assert me(server, authorization="bearer x") == me(server, authorization="Basic eDp5") == (200, local)
        assert server.credentials == {"base_url": server.url}

    def test_make_another_user(self, start: Start) -> None:
        server = start("neotoma", token="secret")
        assert server.credentials == {"base_url": server.url, "token": "secret"}
        assert me(server, authorization="Bearer secret") == (200, self.ZERO)
        assert me(server)[1] != self.ZERO
        assert me(server, authorization="Bearer wrong") == (401, "AUTH_INVALID")
        for headers in ({}, {"authorization": "Bearer secret"}):
            answer = httpx.post(f"{server.url}/store", json=GADGET, headers=headers).json()
            assert (answer["replayed"], answer["entities"][0]["action"]) == (False, "created")

    @pytest.mark.parametrize(
        ("mode", "headers"), [("production", {}), ("development", {"x_forwarded_for": "127.0.0.1, 192.0.2.7"})]
    )
    def test_are_asked_of_everybody_else(self, start: Start, mode: str, headers: dict[str, str]) -> None:
        server = start("neotoma", token="secret", mode=mode)
        assert me(server, **headers) == (401, "AUTH_REQUIRED")
        assert me(server, authorization="Bearer secret", **headers) == (200, self.ZERO)
        assert me(server, path="/nothing", **headers) == (401, "AUTH_REQUIRED")
        for path in ("/health", "/server-info", "/openapi.yaml"):
            assert httpx.get(server.url + path, headers={"x-forwarded-for": "192.0.2.7"}).status_code == 200
        assert httpx.options(f"{server.url}/store").status_code == 204

    def test_are_not_asked_of_those_forwarded_from_here(self, start: Start) -> None:
        for address in ("127.0.0.1", "::1", "::ffff:127.0.0.1, localhost"):
            assert me(start("neotoma"), x_forwarded_for=address)[0] == 200

    def test_stand_for_one_user_alone(self, start: Start) -> None:
        server = start("neotoma", token="secret")
        body = {**GADGET, "user_id": "somebody"}
        refused = httpx.post(f"{server.url}/store", json=body)
        assert (refused.status_code, refused.json()["error_code"]) == (500, "DB_QUERY_FAILED")
        # The user of all zeros may be anybody.
        headers = {"authorization": "Bearer secret"}
        assert httpx.post(f"{server.url}/store", json=body, headers=headers).status_code == 200
        assert not httpx.post(f"{server.url}/store", json=GADGET, headers=headers).json()["replayed"]

    def test_may_not_be_blank(self, start: Start) -> None:
        with pytest.raises(ValueError, match="token is blank"):
            start("neotoma", token=" ")
        with pytest.raises(ValueError, match="mode is 'test'"):
            start("neotoma", mode="test")


class TestBodies:
    @pytest.mark.parametrize("content", ['{"entities": [', "1", '"text"', "null", "{'a': 1}"])
    def test_that_are_no_json_object_get_a_page(self, start: Start, content: str) -> None:
        server = start("neotoma", mode="production")
        answer = httpx.post(f"{server.url}/store", content=content, headers={"content-type": "application/json"})
        assert (answer.status_code, answer.headers["content-type"]) == (400, "text/html; charset=utf-8")
        assert "SyntaxError" in answer.text

    def test_that_are_lists_are_refused_flatly(self, neotoma: httpx.Client) -> None:
        answer = neotoma.post("/store", json=[])
        assert (answer.status_code, answer.json().keys()) == (400, FLAT | {"details"})
        assert answer.json()["error_code"] == "VALIDATION_INVALID_FORMAT"

    def test_of_another_type_read_as_empty(self, neotoma: httpx.Client) -> None:
        for kind in ("text/plain", "application/x-www-form-urlencoded"):
            answer = neotoma.post(
                "/store", content=httpx.Request("POST", "/", json=GADGET).content, headers={"content-type": kind}
            )
            assert answer.json()["details"]["issues"][0]["message"].startswith("Must provide either entities")

    def test_may_not_have_unknown_fields(self, start: Start) -> None:
        server = start("neotoma", mode="production")
        answer = httpx.post(f"{server.url}/store", json={**GADGET, "tags": [], "entity": {}})
        assert answer.json()["error_code"] == "ERR_UNKNOWN_FIELD"
        details = answer.json()["details"]
        assert (details["unknown_fields"], details["json_paths"]) == (["tags", "entity"], ["$.tags", "$.entity"])
        assert details["operation"] == "POST /store"
        assert "idempotency_key" in details["allowed_fields"]

    def test_end_at_10_mib(self, neotoma: httpx.Client) -> None:
        body = b'{"entities": [], "idempotency_key": "%s"}'
        fits = body % (b"k" * (10 * 2**20 - len(body) + 2))
        headers = {"content-type": "application/json"}
        assert neotoma.post("/store", content=fits, headers=headers).json()["error_code"] == "VALIDATION_INVALID_FORMAT"
        answer = neotoma.post("/store", content=fits + b" ", headers=headers)
        assert (answer.status_code, answer.headers["content-type"]) == (413, "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        ({"entities": "x"}, "invalid_type", ["entities"]),
        ({"entities": ["x"]}, "invalid_type", ["entities", 0]),
        ({"entities": []}, "custom", []),
        ({"idempotency_key": ""}, "too_small", ["idempotency_key"]),
        ({"idempotency_key": None}, "invalid_type", ["idempotency_key"]),
        ({"observation_source": "robot"}, "invalid_enum_value", ["observation_source"]),
        ({"source_priority": True}, "invalid_type", ["source_priority"]),
        ({"commit": "false"}, "invalid_type", ["commit"]),
        ({"file_content": "eA=="}, "custom", ["mime_type"]),
        ({"source_storage": "reference"}, "custom", ["source_storage"]),
        ({"relationships": [1]}, "invalid_type", ["relationships", 0]),
    ],
)
def test_a_store_is_checked(neotoma: httpx.Client, change: dict[str, Any], code: str, path: list[str | int]) -> None:
    answer = neotoma.post("/store", json={**GADGET, **change})
    assert (answer.status_code, answer.json()["error_code"]) == (400, "VALIDATION_INVALID_FORMAT")
    (issue,) = answer.json()["details"]["issues"]
    assert (issue["code"], issue["path"]) == (code, path)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"relationship_type": None}, ["relationship_type"]),
        ({"metadata": []}, ["metadata"]),
        ({"source_entity_id": "ent_000000000000000000000000"}, []),
        ({"source_index": -1}, ["source_index"]),
        ({"source_index": 0.5}, ["source_index"]),
        ({"source_index": "0"}, ["source_index"]),
    ],
)
def test_so_are_its_relationships(neotoma: httpx.Client, change: dict[str, Any], path: list[str]) -> None:
    edge = {"relationship_type": "owns", "source_index": 0, "target_index": 0, **change}
    answer = neotoma.post("/store", json={**GADGET, "relationships": [edge]})
    assert answer.status_code == 400
    assert [issue["path"] for issue in answer.json()["details"]["issues"]] == [["relationships", 0, *path]]


@pytest.mark.parametrize(
    ("path", "body", "message"),
    [
        ("/store", {"relationships": [{}]}, "Required"),
        ("/retrieve_entity_by_identifier", {}, "Required"),
        ("/store", [], "Expected object, received array"),
        ("/store", {"entities": "x"}, "Expected array, received string"),
        ("/entities/query", {"limit": None}, "Expected number, received null"),
        ("/entities/query", {"limit": 0.5}, "Expected integer, received float"),
        ("/store", {"idempotency_key": ""}, "String must contain at least 1 character(s)"),
        ("/create_relationships", {"relationships": []}, "Array must contain at least 1 element(s)"),
        ("/entities/query", {"offset": 2001}, "Number must be less than or equal to 2000"),
        (
            "/store",
            {"source_storage": "cloud"},
            "Invalid enum value. Expected 'inline' | 'reference', received 'cloud'",
        ),
    ],
)
def test_all_bodies_are_checked_in_the_same_words(neotoma: httpx.Client, path: str, body: Any, message: str) -> None:
    (issue,) = neotoma.post(path, json=body).json()["details"]["issues"]
    assert issue["message"] == message


def test_entities_need_a_key(neotoma: httpx.Client) -> None:
    answer = neotoma.post("/store", json={"entities": GADGET["entities"]})
    assert (answer.status_code, answer.json()["error_code"]) == (400, "VALIDATION_ERROR")


@pytest.mark.parametrize(("method", "path"), [("GET", "/nothing"), ("POST", "/timeline"), ("PUT", "/store")])
def test_unknown_routes_get_a_page(neotoma: httpx.Client, method: str, path: str) -> None:
    answer = neotoma.request(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert f"Cannot {method} {path}" in answer.text
    assert "allow" not in answer.headers


def test_who_posts_entities_is_told_where_to(neotoma: httpx.Client) -> None:
    answer = neotoma.post("/entities", json={})
    assert (answer.status_code, answer.json()["error_code"]) == (404, "RESOURCE_NOT_FOUND")
    assert "POST /store" in answer.json()["details"]["supported"]


def test_paths_may_end_in_a_slash(neotoma: httpx.Client) -> None:
    assert neotoma.get("/health/").json() == {"ok": True, "version": "0.22.0"}
    assert neotoma.post("/store/", json=GADGET).status_code == 200


class TestTheRateOfStores:
    def spend(self, server: mock.Server, count: int, **headers: str) -> httpx.Response:
        with httpx.Client(base_url=server.url, headers=headers) as client:
            # Invalid requests count as well.
            return [client.post("/store", json={}) for _ in range(count)][-1]

    def test_is_120_a_minute(self, start: Start) -> None:
        server = start("neotoma", frozen=True)
        last = self.spend(server, 120)
        assert (last.status_code, last.headers["ratelimit-remaining"]) == (400, "0")
        server.control.advance(20.5)
        answer = self.spend(server, 1)
        assert (answer.status_code, answer.text) == (429, "Write rate limit exceeded, please slow down")
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.headers["retry-after"] == answer.headers["ratelimit-reset"] == "40"
        assert httpx.get(f"{server.url}/me").status_code == 200
        server.control.advance(39.5)
        answer = self.spend(server, 1)
        assert (answer.status_code, answer.headers["ratelimit-remaining"]) == (400, "119")
        assert answer.headers["ratelimit-policy"] == "120;w=60"

    def test_is_counted_by_user(self, start: Start) -> None:
        server = start("neotoma", token="secret", frozen=True)
        assert self.spend(server, 121).status_code == 429
        assert self.spend(server, 1, authorization="Bearer secret").status_code == 400

    def test_can_be_lifted(self, start: Start) -> None:
        answer = self.spend(start("neotoma", rate_limit=False), 121)
        assert answer.status_code == 400
        assert "ratelimit-limit" not in answer.headers


def test_a_file_keeps_the_state(start: Start, tmp_path: Any) -> None:
    path = tmp_path / "neotoma.db"
    for replayed in (False, True):
        server = start("neotoma", data=path)
        assert httpx.post(f"{server.url}/store", json=GADGET).json()["replayed"] is replayed
        assert httpx.get(f"{server.url}/me").json()["storage"]["sqlite_db"] == str(path)
        server.stop()
    server.control.reset()


def test_seed_data_is_stored_for_the_client(start: Start) -> None:
    server = start("neotoma", token="secret")
    server.control.seed(entities=GADGET["entities"])
    headers = {"authorization": "Bearer secret"}
    stored = httpx.post(f"{server.url}/store", json=GADGET, headers=headers).json()["entities"][0]
    assert stored["action"] == "matched_existing"
    server.control.seed()
    with pytest.raises(ValueError, match="entity_type"):
        server.control.seed(entities=[{"name": "Two"}])
    with pytest.raises(ValueError, match="nothing"):
        server.control.seed(nothing=1)
