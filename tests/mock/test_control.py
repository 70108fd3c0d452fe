"""The hand on a server: records, clock, data; from the same process and over HTTP."""

from datetime import UTC, datetime

import httpx
import pytest

from memclients import mock

ADD, DETAILS = "/api/memory/add", "/api/memory/details"


def test_records_what_it_receives(octamem_server: mock.Server, octamem: httpx.Client) -> None:
    octamem.post(f"{ADD}?a=1&a=2", json={"content": "tea"}, headers={"X-Trace": "7"})
    octamem.get("/n%C3%B6t/here")
    first, second = octamem_server.control.requests
    assert (first.method, first.path, first.status, first.operation) == ("POST", ADD, 200, "addMemory")
    assert first.query.multi_items() == [("a", "1"), ("a", "2")]
    assert first.headers["x-trace"] == "7"
    assert first.body == b'{"content":"tea"}'
    assert first.json() == {"content": "tea"}
    assert abs((first.time - datetime.now(UTC)).total_seconds()) < 5
    assert (second.path, second.status, second.operation) == ("/n%C3%B6t/here", 404, None)
    octamem_server.control.clear_requests()
    assert octamem_server.control.requests == []


def test_reset_goes_back_to_the_start(octamem_server: mock.Server, octamem: httpx.Client) -> None:
    control = octamem_server.control
    octamem.post(ADD, json={"content": "tea"})
    control.advance(86400)
    control.fail(status=500)
    control.reset()
    assert not control.requests
    assert not control.faults
    assert abs((control.now - datetime.now(UTC)).total_seconds()) < 5
    assert octamem.post(DETAILS, json={}).json()["data"]["usage"] == 0


def test_seed_of_another_shape_is_refused(octamem_server: mock.Server) -> None:
    with pytest.raises(ValueError, match="unknown field `recrods`"):
        octamem_server.control.seed(recrods=["x"])
    with pytest.raises(ValueError, match=r"\$\.files\[0\]"):
        octamem_server.control.seed({"files": [7]})


class TestOverHttp:
    def test_scripts_faults(self, octamem_server: mock.Server, octamem: httpx.Client) -> None:
        fault = {"status": 503, "json": None, "headers": {"retry-after": "1"}, "times": 2, "path": ADD}
        listed = octamem.post("/_mock/faults", json=fault).json()["faults"]
        assert [(shown["status"], shown["times"], shown["json"]) for shown in listed] == [(503, 2, None)]
        answer = octamem.post(ADD, json={"content": "tea"})
        assert (answer.status_code, answer.text, answer.headers["retry-after"]) == (503, "null", "1")
        assert octamem.delete("/_mock/faults").json() == {"faults": []}
        assert octamem.post(ADD, json={"content": "tea"}).status_code == 200
        assert not octamem_server.control.faults

    def test_shows_and_forgets_requests(self, octamem: httpx.Client) -> None:
        octamem.post(f"{ADD}?a=1", json={"content": "tea"})
        (shown,) = octamem.get("/_mock/requests").json()["requests"]
        assert (shown["method"], shown["path"], shown["status"]) == ("POST", ADD, 200)
        assert (shown["query"], shown["body"], shown["operation"]) == ([["a", "1"]], '{"content":"tea"}', "addMemory")
        assert ["content-type", "application/json"] in shown["headers"]
        assert octamem.delete("/_mock/requests").json() == {"requests": []}

    def test_moves_the_clock(self, octamem_server: mock.Server, octamem: httpx.Client) -> None:
        before = datetime.fromisoformat(octamem.get("/_mock/clock").json()["now"])
        after = datetime.fromisoformat(octamem.post("/_mock/clock", json={"advance": 3600}).json()["now"])
        assert 3600 <= (after - before).total_seconds() < 3605
        assert octamem_server.control.now >= after

    def test_seeds_resets_and_maintains(self, octamem: httpx.Client) -> None:
        assert octamem.post("/_mock/seed", json={"records": ["tea"]}).status_code == 204
        assert octamem.post(DETAILS, json={}).json()["data"]["usage"] == 3
        assert octamem.post("/_mock/maintenance").json() == {"indexed": 0}
        assert octamem.post("/_mock/reset").status_code == 204
        assert octamem.post(DETAILS, json={}).json()["data"]["usage"] == 0
        assert octamem.get("/_mock/violations").json() == {"violations": []}

    @pytest.mark.parametrize(
        ("path", "body", "reason"),
        [
            ("faults", b'{"status": 7}', "status is 7"),
            ("faults", b'{"stauts": 500}', "stauts"),
            ("faults", b"[]", "JSON object"),
            ("seed", b"{", "truncated"),
            ("seed", b'{"records": 7}', "records"),
            ("clock", b'{"advance": -1}', "forward only"),
            ("clock", b'{"advance": "1"}', "seconds"),
        ],
    )
    def test_says_what_is_wrong(self, path: str, body: bytes, reason: str, octamem: httpx.Client) -> None:
        answer = octamem.post(f"/_mock/{path}", content=body)
        assert answer.status_code == 400
        assert reason in answer.json()["error"]

    def test_is_no_part_of_the_service(self, octamem_server: mock.Server, octamem: httpx.Client) -> None:
        assert octamem.get("/_mock/nothing").status_code == 404
        assert octamem.get("/_mock/reset").status_code == 405
        assert not octamem_server.control.requests
