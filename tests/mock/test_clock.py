"""The virtual clock."""

import time
from datetime import UTC, datetime

import pytest

from memclients.mock._clock import Clock

NOON = "2026-03-01T12:00:00Z"


def test_starts_at_the_real_time_and_runs() -> None:
    clock = Clock()
    assert abs(clock.time_ns() - time.time_ns()) < 1_000_000_000
    before = clock.time_ns()
    time.sleep(0.001)
    assert clock.time_ns() > before


def test_runs_from_a_given_time() -> None:
    clock = Clock(NOON)
    assert 0 <= (clock.now() - datetime(2026, 3, 1, 12, tzinfo=UTC)).total_seconds() < 1


def test_a_frozen_clock_moves_by_advance_only() -> None:
    clock = Clock(NOON, frozen=True)
    before = clock.time_ns()
    time.sleep(0.001)
    assert clock.time_ns() == before
    clock.advance(1.5)
    assert clock.time_ns() == before + 1_500_000_000
    assert clock.now() == datetime(2026, 3, 1, 12, 0, 1, 500_000, tzinfo=UTC)


def test_never_goes_back() -> None:
    with pytest.raises(ValueError, match="forward only"):
        Clock().advance(-1)


def test_reset_goes_back_to_the_start() -> None:
    clock = Clock(NOON, frozen=True)
    clock.advance(86400)
    clock.reset()
    assert clock.http_date() == "Sun, 01 Mar 2026 12:00:00 GMT"


@pytest.mark.parametrize("start", [datetime(2026, 3, 1, 12), "2026-03-01T12:00:00", "2026-03-01T13:00:00+01:00"])
def test_reads_times_with_and_without_offset(start: datetime | str) -> None:
    assert Clock(start, frozen=True).http_date() == "Sun, 01 Mar 2026 12:00:00 GMT"
