"""A credential that a server echoes stands in no error of the low-level client."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from memclients.errors import MemclientsError
from memclients_lowlevel.memtrace import AuthenticatedClient
from memclients_lowlevel.memtrace.api.memories import list_memories
from tests.support.scripted import Reply, scripted_server

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = "super-secret-key"


CALLS = [(list_memories.sync, status) for status in (200, 400, 418, 500)]
# A documented error status is an answer of `sync_detailed`, not an error.
CALLS += [(list_memories.sync_detailed, status) for status in (200, 400, 418)]


@pytest.mark.parametrize(("call", "status"), CALLS)
def test_no_error_shows_it(call: Callable[..., object], status: int) -> None:
    reply = Reply(status, f"the key {KEY} is not welcome")
    with (
        scripted_server(reply) as server,
        AuthenticatedClient(base_url=server.url, token=KEY) as client,
        pytest.raises(MemclientsError) as caught,
    ):
        call(client=client)
    assert KEY not in f"{caught.value}{vars(caught.value)}"
    assert KEY.encode() not in pickle.dumps(caught.value)
