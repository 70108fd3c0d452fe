"""The limit that mock servers put on requests."""

import pytest

from memclients.mock._clock import Clock
from memclients.mock._token_bucket import TokenBucket


@pytest.fixture
def clock() -> Clock:
    return Clock("2026-03-01T12:00:00Z", frozen=True)


def test_a_full_bucket_has_so_many_tokens(clock: Clock) -> None:
    bucket = TokenBucket(clock, capacity=3, refill=1, seconds=1)
    assert [bucket.take() for _ in range(4)] == [True, True, True, False]


def test_tokens_come_back_with_time_and_no_more_than_it_holds(clock: Clock) -> None:
    bucket = TokenBucket(clock, capacity=2, refill=4, seconds=60)
    assert [bucket.take() for _ in range(3)] == [True, True, False]
    clock.advance(14.9)
    assert not bucket.take()
    clock.advance(0.1)
    assert [bucket.take(), bucket.take()] == [True, False]
    clock.advance(3600)
    assert bucket.tokens == bucket.capacity == 2


@pytest.mark.parametrize("refill", [7, 11, 13, 59, 61])
def test_a_token_is_there_as_soon_as_it_is_due(clock: Clock, refill: int) -> None:
    bucket = TokenBucket(clock, capacity=1, refill=refill, seconds=refill * 3)
    for _ in range(100):
        assert bucket.take()
        clock.advance(3)


def test_it_can_be_filled(clock: Clock) -> None:
    bucket = TokenBucket(clock, capacity=1, refill=1, seconds=60)
    assert bucket.take()
    bucket.fill()
    assert bucket.take()
