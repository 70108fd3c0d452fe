"""Hippocortex's keys, each of one tenant and with permissions, and calls with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.contract.callers import anyone_with
from tests.contract.calling import send
from tests.contract.specs import operations

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from tests.contract.targets import Target

OPERATIONS = {operation.id: operation for operation in operations("hippocortex")}

# Keys of the owner's tenant, by what they may do.
OWNER = "tenant_default"
KEYS: dict[str, dict[str, Any]] = {
    "hx_test_reader": {"tenant": OWNER, "permissions": ["read"]},
    "hx_test_writer": {"tenant": OWNER, "permissions": ["write"]},
    "hx_test_keeper": {"tenant": OWNER, "permissions": ["reveal"]},
    # On a plan without the vault.
    "hx_test_free": {"tenant": "tenant_free", "plan": "free"},
}

# Where there is something to find.
PREFERRED = {"artifact_id": ["art-001", "art-002"], "item_id": ["item-3"]}


def options(stranger: str) -> dict[str, Any]:
    """Return the switches of a server that knows a stranger.

    The limit of requests would end a run, as the clock stands still, and so would the quota of a smaller plan.
    """
    return {"keys": {**KEYS, stranger: {}}, "plan": "pro", "rate_limit": False}


@dataclass(frozen=True)
class Api:
    """A server, as one who calls it sees it.

    Args:
        target: The server.
        http: Sends requests.
    """

    target: Target
    http: httpx.Client

    def send(
        self,
        operation: str,
        body: Any = None,
        *,
        query: Mapping[str, Any] | None = None,
        key: str | None = None,
        **path: str,
    ) -> httpx.Response:
        """Send a request as the owner, or with another key; the body is the operation's first example when absent."""
        stated = OPERATIONS[operation]
        caller = self.target.owner if key is None else anyone_with("hippocortex", key)
        changes: dict[str, Any] = {} if body is None else {"json": body}
        url = self.target.url + stated.path_with(**path)
        return send(self.http, self.target, stated, caller.headers(stated), url=url, params=query, **changes)

    def get(self, operation: str, body: Any = None, **rest: Any) -> Any:
        """Send a request, and return the data of its success."""
        answer = self.send(operation, body, **rest)
        assert answer.status_code == 200, answer.text
        found = answer.json()
        assert found["ok"] is True
        return found["data"]
