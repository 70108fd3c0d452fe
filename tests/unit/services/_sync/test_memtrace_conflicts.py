# Derived from tests/unit/services/_async/test_memtrace_conflicts.py by `make generate`; edit that file, not this one.
"""Whose duplicate it is when Memtrace refuses a memory that it already has."""

from __future__ import annotations

from typing import Any

import pytest

from memclients import mock
from memclients.memtrace import ConflictError, Memtrace


@pytest.mark.parametrize("fault", [{"status": 429}, {"drop": "before"}], ids=["shed", "lost"])
def test_only_a_duplicate_after_a_lost_answer_passes_for_ones_own(fault: Any) -> None:
    with mock.serve("memtrace") as server:
        with Memtrace(**server.credentials, retry_unsafe=True) as client:
            first = client.remember("agent_1", "Tea, no sugar")
            with pytest.raises(ConflictError) as caught:
                client.remember("agent_1", "Tea, no sugar")
            assert not caught.value.uncertain

            server.control.fail(**fault)
            if "status" in fault:
                with pytest.raises(ConflictError) as caught:
                    client.remember("agent_1", "Tea, no sugar")
                assert (caught.value.attempts, caught.value.uncertain) == (2, False)
            else:
                assert client.remember("agent_1", "Tea, no sugar") == first
