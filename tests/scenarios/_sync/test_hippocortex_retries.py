# Derived from tests/scenarios/_async/test_hippocortex_retries.py by `make generate`; edit that file, not this one.
"""What is asked of Hippocortex again, and what must not be."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import pytest

from memclients.hippocortex import CaptureEvent, HippocortexError, SyncHippocortex

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients import mock
    from tests.scenarios.conftest import Target

EVENT = CaptureEvent(type="message", session_id="s1", payload={"role": "user", "content": "Hello"})

CALLS: dict[str, Callable[[SyncHippocortex], object]] = {
    "synthesize": lambda hx: hx.synthesize("hello"),
    "vault_query": lambda hx: hx.vault_query("stripe"),
    "capture": lambda hx: hx.capture(EVENT),
    "capture_batch": lambda hx: hx.capture_batch([EVENT, EVENT]),
    "learn": lambda hx: hx.learn(),
    "vault_reveal": lambda hx: hx.vault_reveal("item-1"),
}
TRANSIENT = (500, 503)
ONLY_WHEN_SHED = {"learn": {429}, "vault_reveal": set()}


def sent(hx: SyncHippocortex, control: mock.Control, name: str, **fault: Any) -> int:
    """Return how many requests a call takes that meets a fault once."""
    control.reset()
    control.seed({"vault": [{"id": "item-1", "title": "Stripe", "value": "sk-1"}]})
    control.fail(**fault)
    try:
        CALLS[name](hx)
    except HippocortexError:
        assert len(control.requests) == 1
    return len(control.requests)


@pytest.mark.needs_control
@pytest.mark.parametrize("name", CALLS)
def test_what_is_repeated(hippocortex: Target, hippocortex_control: mock.Control, name: str) -> None:
    with SyncHippocortex(**hippocortex.credentials) as hx:
        repeated: set[Any] = set()
        for status in (400, 401, 404, 409, 429, *TRANSIENT):
            fault = {"status": status, "headers": {"retry-after": "0.01"}}
            if sent(hx, hippocortex_control, name, **fault) > 1:
                repeated.add(status)
        if sent(hx, hippocortex_control, name, drop="after") > 1:
            repeated.add("lost")

    assert repeated == ONLY_WHEN_SHED.get(name, {429, *TRANSIENT, "lost"})


@pytest.mark.needs_control
@pytest.mark.parametrize(("name", "requests"), [("learn", 2), ("vault_reveal", 1)])
def test_what_is_repeated_on_request(
    hippocortex: Target, hippocortex_control: mock.Control, name: str, requests: int
) -> None:
    with SyncHippocortex(**hippocortex.credentials, retry_unsafe=True) as hx:
        assert sent(hx, hippocortex_control, name, drop="after") == requests
        assert sent(hx, hippocortex_control, name, status=503, headers={"retry-after": "0.01"}) == requests


@pytest.mark.needs_control
@pytest.mark.parametrize("name", CALLS)
def test_what_never_left_is_sent_again(name: str) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}/v1"
        with SyncHippocortex(api_key="hx_test_key", base_url=url, max_retries=1) as hx:
            with pytest.raises(HippocortexError) as caught:
                CALLS[name](hx)

    assert (caught.value.code, caught.value.attempts) == ("network_error", 2)
