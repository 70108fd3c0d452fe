"""`Retry-After`, in every form that servers send."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients._core.response import Headers
from memclients._core.retry_after import retry_after

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 10, 21, 7, 27, 0, tzinfo=UTC)


def asked(value: str | None, *, date: str | None = None) -> float | None:
    pairs = [("Retry-After", value), ("Date", date)]
    return retry_after(Headers((name, text) for name, text in pairs if text is not None), now=NOW.timestamp())


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("7", 7.0),
        (" 7 ", 7.0),
        ("1.5", 1.5),
        (".25", 0.25),
        ("1e2", 100.0),
        ("86400", 86400.0),
        ("999999999999999", 999999999999999.0),
    ],
)
def test_a_number_is_seconds(value: str, seconds: float) -> None:
    assert asked(value) == seconds


@pytest.mark.parametrize(
    "value",
    [
        "-1",
        "-0.5",
        "nan",
        "NaN",
        "inf",
        "-inf",
        "Infinity",
        "1e999",
        "",
        " ",
        "soon",
        "120, 120",
        "7 seconds",
        "1:30",
        "\xb2",
    ],
)
def test_what_is_no_time_asks_for_nothing(value: str) -> None:
    assert asked(value) is None


def test_an_absent_header_asks_for_nothing() -> None:
    assert asked(None) is None


@pytest.mark.parametrize(
    "value",
    [
        "Wed, 21 Oct 2026 07:28:00 GMT",
        "Wednesday, 21-Oct-26 07:28:00 GMT",
        "Wed Oct 21 07:28:00 2026",
        "Wed, 21 Oct 2026 07:28:00 -0000",
    ],
    ids=["IMF-fixdate", "RFC 850", "asctime", "no zone"],
)
@pytest.mark.usefixtures("far_from_utc")
def test_every_form_of_http_date_is_measured_in_utc(value: str) -> None:
    assert asked(value) == 60.0


@pytest.fixture
def far_from_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_a_date_is_measured_against_the_servers_own_clock() -> None:
    ahead = format_datetime(NOW + timedelta(hours=3), usegmt=True)
    due = format_datetime(NOW + timedelta(hours=3, seconds=20), usegmt=True)

    assert asked(due, date=ahead) == 20.0


def test_an_unreadable_date_header_leaves_our_clock() -> None:
    assert asked("Wed, 21 Oct 2026 07:28:00 GMT", date="yesterday") == 60.0


def test_without_a_clock_given_the_real_one_counts() -> None:
    due = format_datetime(datetime.now(UTC) + timedelta(seconds=100), usegmt=True)

    seconds = retry_after(Headers([("retry-after", due)]))

    assert seconds is not None
    assert 95 < seconds <= 100


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(9999, 12, 31)))
def test_a_date_is_the_time_until_then_and_never_negative(moment: datetime) -> None:
    moment = moment.replace(microsecond=0, tzinfo=UTC)

    assert asked(format_datetime(moment, usegmt=True)) == max(0.0, (moment - NOW).total_seconds())


@given(st.text() | st.from_regex(r"[A-Za-z]{3}, \d+ [A-Za-z]{3} -?\d{1,5} [\d:]+ ?[-+A-Z0-9]*"))
def test_any_text_gives_a_time_or_nothing(value: str) -> None:
    seconds = asked(value)

    assert seconds is None or 0.0 <= seconds < float("inf")
