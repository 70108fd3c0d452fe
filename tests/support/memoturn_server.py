"""Plain HTTP clients on mocked Memoturn nodes."""

import ssl
from typing import Any

import httpx

from memclients import mock

# Making one takes longer than a whole test.
_CONTEXT = ssl.create_default_context()


def client_of(server: mock.Server, credential: str | None = None) -> httpx.Client:
    """Open a client that sends a credential, if any."""
    headers = {} if credential is None else {"authorization": f"Bearer {credential}"}
    return httpx.Client(base_url=server.url, headers=headers, timeout=5, verify=_CONTEXT)


def code_of(answer: httpx.Response) -> tuple[int, Any]:
    """Return status and code of an error."""
    assert set(answer.json()) == {"error", "code"}
    return answer.status_code, answer.json()["code"]
