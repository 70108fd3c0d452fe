"""A call as it is measured: what goes over the wire, and who can make it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import httpx

from benchmarks.harness import Call

KEY: Final = "k" * 24
PROSE: Final = "prefers dark mode and reads the release notes on Mondays. "

Connect: TypeAlias = Callable[[str], Call]


@dataclass(frozen=True, kw_only=True)
class Case:
    """One call of a service.

    Args:
        name: The service and the call, for the table.
        method, path, params, body: The request, for raw httpx.
        status, answer: What the server says.
        clients: For each client that has the call, what connects it to a server's URL and returns the call.
        calls: How many calls are measured at a time.
    """

    name: str
    method: str
    path: str
    params: Mapping[str, str] = field(default_factory=dict[str, str])
    body: object = None
    status: int = 200
    answer: object
    clients: Mapping[str, Connect]
    calls: int = 30

    def raw(self, url: str) -> Call:
        """Return the call as one makes it without any client: httpx, its `json=` and `params=`, and `json()`."""
        client = httpx.Client(base_url=url, headers={"authorization": f"Bearer {KEY}"}, timeout=30.0)
        extra: dict[str, Any] = {} if self.body is None else {"json": self.body}
        if self.params:
            extra["params"] = self.params

        def call() -> object:
            response = client.request(self.method, self.path, **extra)
            return response.raise_for_status().json()

        return call
