"""Memoturn's two kinds of credentials, and what the contract tests do with them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.request import Request, urlopen

from tests.contract.callers import Caller

if TYPE_CHECKING:
    from memclients import mock

# Where the examples of the spec are, and where they are not.
NAMESPACE, PROFILE, ELSEWHERE = "acme", "alice", "globex"
DATABASE = f"{NAMESPACE}--{PROFILE}"

_PROFILES = [PROFILE, "bob"]
_DATABASES = [DATABASE, f"{NAMESPACE}--bob", f"{DATABASE}@main"]

# A token reaches one namespace. Whoever deletes a database revokes all tokens for it, so another one is deleted.
WITHIN: dict[str, dict[str, list[str]]] = {
    "*": {"ns": [NAMESPACE], "profile": _PROFILES, "db": _DATABASES},
    "deleteDatabase": {"db": ["agent-42", "agent-43"]},
}

WORLD: dict[str, Any] = {}


def callers(service: str, server: mock.Server) -> tuple[Caller, Caller]:
    """Return somebody who may do everything in the namespace of the examples, and somebody of another one."""
    key = server.credentials["platform_key"]
    return (
        Caller(service, {"token": mint(server.url, key, namespace=NAMESPACE), "platformKey": key}),
        Caller(service, {"token": mint(server.url, key, namespace=ELSEWHERE), "platformKey": "another_platform_key"}),
    )


def mint(
    url: str,
    key: str,
    *,
    namespace: str | None = None,
    database: str | None = None,
    scope: str = "admin",
    expires_in: int = 10**6,
) -> str:
    """Make a token with the platform key, for a namespace or a database."""
    path = f"namespaces/{namespace}" if database is None else f"databases/{database}"
    body = json.dumps({"scope": scope, "expires_in": expires_in}).encode()
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    with urlopen(Request(f"{url}/v1/{path}/tokens", body, headers)) as answer:
        token: str = json.load(answer)["token"]
    return token
