"""A plain database `app` on a Memoturn server, and what its answers have to look like."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import httpx

from memclients import mock

DB = "/v1/db/app"
NOWHERE = "/v1/db/nowhere"


@contextmanager
def opened(server: mock.Server) -> Generator[httpx.Client]:
    """Create the database, and open a client."""
    # Without TLS there is nothing to verify, and no context to make.
    with httpx.Client(base_url=server.url, timeout=5, verify=False) as client:
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


def refused(answer: httpx.Response, status: int, code: str | None = None) -> bool:
    """Check an error: with an envelope if it has a code, else in plain text."""
    assert answer.status_code == status, answer.text
    assert "memoturn-txid" not in answer.headers
    if code is None:
        assert answer.headers["content-type"].startswith("text/plain")
    else:
        assert answer.json().keys() == {"error", "code"}
        assert answer.json()["code"] == code
    return True
