"""Memoturn's credentials: of two kinds, by route, each token for one namespace or one database."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.request import Request, urlopen

from tests.contract.callers import Caller

if TYPE_CHECKING:
    from memclients import mock

# Where the examples of the spec are, and where they are not.
NAMESPACE, PROFILE, ELSEWHERE = "acme", "alice", "globex"
DATABASE, DATABASE_ELSEWHERE = f"{NAMESPACE}--{PROFILE}", f"{ELSEWHERE}--{PROFILE}"

# Without its models, two of the node's operations say nothing but that.
OPTIONS = {"auth": True, "namespace": NAMESPACE, "ask": True, "extract": True}

# A token reaches one namespace. Whoever deletes a database revokes the tokens for it, so another one is deleted.
_DATABASES, _SPARE = [DATABASE, f"{NAMESPACE}--bob"], ["agent-42", "agent-43"]
_ANYWHERE: dict[str, list[str]] = {}
WITHIN: dict[str, dict[str, list[str]]] = {
    "*": {"ns": [NAMESPACE], "db": [*_DATABASES, f"{DATABASE}@main"]},
    "createDatabaseToken": {"db": [*_DATABASES, *_SPARE]},
    "deleteDatabase": {"db": _SPARE},
    **dict.fromkeys(("createNamespaceToken", "getNamespacePolicy", "setNamespacePolicy"), _ANYWHERE),
}
PREFERRED = {"profile": [PROFILE, "bob"]}


def callers(service: str, server: mock.Server) -> tuple[Caller, Caller]:
    """Return somebody who may do everything in the namespace of the examples, and somebody of another one."""
    credentials = server.credentials
    if "platform_key" not in credentials:
        return Caller(service, {}), Caller(service, {})
    token, key = credentials["token"], credentials["platform_key"]
    elsewhere = mint(server.url, key, f"namespaces/{ELSEWHERE}")
    return (
        Caller(service, {"token": token, "platformKey": key}),
        Caller(service, {"token": elsewhere, "platformKey": "key_of_another_platform"}),
    )


def mint(url: str, key: str, place: str, *, scope: str = "admin", expires_in: int = 10**6) -> str:
    """Make a token with the platform key.

    Args:
        url: The server.
        key: The platform key.
        place: What the token is for, such as `namespaces/acme` or `databases/acme--alice`.
        scope: What it allows.
        expires_in: Seconds until it expires.
    """
    body = json.dumps({"scope": scope, "expires_in": expires_in}).encode()
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    with urlopen(Request(f"{url}/v1/{place}/tokens", body, headers)) as answer:
        token: str = json.load(answer)["token"]
    return token
