"""Cosine distance, against its definition."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients.mock.memoturn import cosine

NUMBERS = st.floats(-1e6, 1e6, width=32).filter(lambda value: value == 0 or abs(value) > 1e-6)
PAIRS = st.integers(1, 20).flatmap(lambda size: st.tuples(*[st.lists(NUMBERS, min_size=size, max_size=size)] * 2))


def defined(a: list[float], b: list[float]) -> float:
    lengths = math.hypot(*a) * math.hypot(*b)
    return 1 - math.fsum(x * y for x, y in zip(a, b, strict=True)) / lengths if lengths else 1.0


@given(PAIRS)
def test_is_what_its_definition_says(pair: tuple[list[float], list[float]]) -> None:
    a, b = map(cosine.pack, pair)
    assert cosine.distance(a, b) == pytest.approx(defined(*pair), abs=1e-6)


@given(PAIRS)
def test_does_not_depend_on_the_way_nor_leave_its_range(pair: tuple[list[float], list[float]]) -> None:
    a, b = map(cosine.pack, pair)
    assert 0 <= cosine.distance(a, b) == cosine.distance(b, a) <= 2


def test_is_exact_where_users_compare() -> None:
    right, up, left = map(cosine.pack, ([1, 0], [0, 3], [-2, 0]))
    assert [cosine.distance(right, other) for other in (right, up, left)] == [0.0, 1.0, 2.0]


@pytest.mark.parametrize("huge", [1e308, 5e-324])
def test_takes_any_length(huge: float) -> None:
    assert cosine.distance(cosine.pack([huge, huge]), cosine.pack([1, 1])) == 0.0


def test_is_neutral_to_what_has_no_direction() -> None:
    nothing = cosine.pack([0, 0])
    assert cosine.distance(nothing, cosine.pack([1, 0])) == 1.0
    assert cosine.distance(nothing, nothing) == 1.0


def test_keeps_the_dimension() -> None:
    assert cosine.dimension(cosine.pack([0.5] * 7)) == 7


def test_orders_by_distance_and_equal_ones_as_they_come() -> None:
    vectors = {"far": [-1, 0], "nothing": [0, 0], "up": [0, 1], "near": [2, 1], "same": [4, 2]}
    packed = [(name, cosine.pack(vector)) for name, vector in vectors.items()]
    found = cosine.nearest(cosine.pack([2, 1]), packed, 5)
    assert [name for name, _ in found] == ["near", "same", "up", "nothing", "far"]
    assert [distance for _, distance in found[:2]] == [0.0, 0.0]
    assert cosine.nearest(cosine.pack([2, 1]), packed, 2) == found[:2]
    assert cosine.nearest(cosine.pack([2, 1]), packed, 0) == []
