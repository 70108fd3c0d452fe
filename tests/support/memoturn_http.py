"""A Memoturn server and plain HTTP on it, as one profile's agent speaks it."""

from collections.abc import Mapping
from typing import Any

import httpx

from memclients import mock

PROFILE = "/v1/memory/acme/alice"
DATABASE = "/v1/db/acme--alice"
AUDITED = {"audit": {"enabled": True, "include_reads": True}}


class Node:
    """A running server with its client.

    Args:
        server: The server.
    """

    def __init__(self, server: mock.Server) -> None:
        self.server = server
        # Without TLS there is nothing to verify, and no context to make.
        self.http = httpx.Client(base_url=server.url, timeout=5, verify=False)

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


def error(answer: httpx.Response) -> tuple[int, str]:
    """Return status and code of an error, which never has a transaction number."""
    assert "memoturn-txid" not in answer.headers
    return answer.status_code, answer.json()["code"]
