"""A Memoturn server, spoken to over plain HTTP."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx

from memclients import mock

PROFILE = "/v1/memory/acme/alice"
DATABASE = "/v1/db/acme--alice"
APP = "/v1/db/app"
NOWHERE = "/v1/db/nowhere"
AUDITED = {"audit": {"enabled": True, "include_reads": True}}


def client_of(server: mock.Server, credential: str | None = None) -> httpx.Client:
    """Open a client that sends a credential, if any."""
    headers = {} if credential is None else {"authorization": f"Bearer {credential}"}
    # Without TLS there is nothing to verify, and no context to make, which takes longer than a whole test.
    return httpx.Client(base_url=server.url, headers=headers, timeout=5, verify=False)


@contextmanager
def app_client_of(server: mock.Server) -> Iterator[httpx.Client]:
    """Open a client, and make the database `app`."""
    with client_of(server) as client:
        client.post("/v1/databases", json={"name": "app"}).raise_for_status()
        yield client


def txid(answer: httpx.Response) -> int:
    return int(answer.headers["memoturn-txid"])


def done(answer: httpx.Response, status: int = 200) -> Any:
    """Return the body of an answer that has its txid in the header, and in the body if there at all."""
    assert answer.status_code == status, answer.text
    body = answer.json()
    assert body.get("txid", txid(answer)) == txid(answer)
    return {key: value for key, value in body.items() if key != "txid"}


def error(answer: httpx.Response) -> tuple[int, str | None]:
    """Return status and code of an error; there is no code in the plain text of the web framework."""
    assert "memoturn-txid" not in answer.headers
    if answer.headers["content-type"].startswith("text/plain"):
        assert answer.text
        return answer.status_code, None
    assert answer.json().keys() == {"error", "code"}
    return answer.status_code, answer.json()["code"]


class Agent:
    """What one profile's agent does on a server.

    Args:
        server: The server.
    """

    def __init__(self, server: mock.Server) -> None:
        self.server = server
        self.http = client_of(server)

    def ingest(self, *memories: Mapping[str, Any], status: int = 201, **query: str) -> httpx.Response:
        body = {"memories": [{"summary": "something", **memory} for memory in memories]}
        return self.post(f"{PROFILE}/memories", body, status, **query)

    def recall(self, *, status: int = 200, **body: Any) -> httpx.Response:
        return self.post(f"{PROFILE}/recall", body, status)

    def post(self, path: str, body: Any, status: int = 200, **query: str) -> httpx.Response:
        """Send JSON and insist on a status."""
        answer = self.http.post(path, json=body, params=query)
        assert answer.status_code == status, answer.text
        return answer

    def set_policy(self, policy: Mapping[str, Any]) -> None:
        answer = self.http.put("/v1/namespaces/acme/policy", json={"policy": policy})
        assert answer.status_code == 200, answer.text

    def audit(self, action: str) -> list[dict[str, Any]]:
        """Return the events of an action, without what every event has."""
        events = self.http.get("/v1/namespaces/acme/audit", params={"action": action}).json()["events"]
        shared = ("v", "id", "ts", "node", "ns", "profile")
        return [{key: value for key, value in event.items() if key not in shared} for event in events]
