"""The ASGI application, called in-process."""

import anyio
import httpx
import pytest

from memclients import mock

AUTH = {"authorization": "Bearer om_mock_key_for_tests"}


async def post(app: mock.MockApp, path: str, body: dict[str, str]) -> httpx.Response:
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://mock", headers=AUTH) as client:
        return await client.post(path, json=body)


def test_serves_without_a_socket() -> None:
    app = mock.app("octamem", envelope="flat")
    assert anyio.run(post, app, "/api/memory/add", {"content": "tea"}).json() == {"success": True}
    assert anyio.run(post, app, "/_mock/maintenance", {}).json() == {"indexed": 0}
    assert [request.path for request in app.control.requests] == ["/api/memory/add"]


def test_a_dropped_connection_is_an_exception() -> None:
    app = mock.app("octamem")
    app.control.fail(drop="after")
    with pytest.raises(ConnectionResetError):
        anyio.run(post, app, "/api/memory/add", {"content": "tea"})
    assert anyio.run(post, app, "/api/memory/details", {}).json()["data"]["usage"] == 3


def test_refuses_what_serve_refuses() -> None:
    with pytest.raises(ValueError, match="no mock server"):
        mock.app("nothing")
    with pytest.raises(TypeError, match="no option"):
        mock.app("octamem", nothing=1)


@pytest.mark.parametrize("lie", ["wrong type", "crash"])
def test_a_mock_that_breaks_its_own_contract_is_loud(lie: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = mock.app("octamem", envelope="flat")

    def broken(*_: object) -> object:
        if lie == "crash":
            raise RuntimeError("oops")
        return ("a lot", 1)

    monkeypatch.setattr(app.service._state, "usage", broken)  # type: ignore[attr-defined]
    answer = anyio.run(post, app, "/api/memory/details", {})
    assert answer.status_code == 500
    assert answer.text.startswith("mock broke its contract: ")
    (violation,) = app.control.violations
    assert ("oops" if lie == "crash" else "getDetails 200") in violation
