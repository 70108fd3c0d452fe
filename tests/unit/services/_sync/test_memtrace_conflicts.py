# Derived from tests/unit/services/_async/test_memtrace_conflicts.py by `make generate`; edit that file, not this one.
"""Whose duplicate it is when Memtrace refuses a memory that it already has."""

from __future__ import annotations

import pytest

from memclients import mock
from memclients.memtrace import ConflictError, Memtrace


def test_after_a_lost_answer_a_duplicate_passes_for_ones_own() -> None:
    with mock.serve("memtrace") as server:
        with Memtrace(**server.credentials, retry_unsafe=True) as client:
            first = client.remember("agent_1", "Tea, no sugar")
            server.control.fail(drop="before")

            assert client.remember("agent_1", "Tea, no sugar") == first


def test_after_an_attempt_that_the_server_turned_away_it_does_not() -> None:
    with mock.serve("memtrace") as server:
        with Memtrace(**server.credentials, retry_unsafe=True) as client:
            client.remember("agent_1", "Tea, no sugar")
            server.control.fail(status=429)

            with pytest.raises(ConflictError) as caught:
                client.remember("agent_1", "Tea, no sugar")

    assert (caught.value.attempts, caught.value.uncertain) == (2, False)
