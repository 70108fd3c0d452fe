"""Identifiers, times and keys of Memtrace."""

import pytest

from memclients.mock.memtrace.dedup import dedup_key
from memclients.mock.memtrace.grammar import bound, check_id, check_labels, check_tags, relative
from memclients.mock.memtrace.refusals import BackendError, InvalidError
from memclients.mock.memtrace.timestamps import go_duration, rfc3339

SECOND = 10**9
NOW = 1_772_366_400 * SECOND  # 2026-03-01T12:00:00Z


@pytest.mark.parametrize(
    ("event_type", "content", "key"),
    [
        ("general", "User prefers dark mode", "e81f1de3b743bacd47421867ad0574e4"),
        ("decision", "Use PostgreSQL", "69b3210537377d2095698230eebd4be7"),
        ("general", "é" * 150, "b7369c8b53a5b72c6f53c3991a70d495"),
    ],
)
def test_dedup_keys_are_those_of_the_real_server(event_type: str, content: str, key: str) -> None:
    assert dedup_key("agent_1", event_type, content) == key


def test_only_the_first_200_bytes_make_the_key() -> None:
    assert dedup_key("a", "general", "x" * 200) == dedup_key("a", "general", "x" * 200 + "more")
    assert dedup_key("a", "general", "x" * 199 + "é") == dedup_key("a", "general", "x" * 199 + "è")
    assert dedup_key("a", "general", "x" * 199) != dedup_key("a", "general", "x" * 200)


@pytest.mark.parametrize("value", ["", "a", "agent_1", "Z-9_", "a" * 128])
def test_good_ids(value: str) -> None:
    check_id("agent_id", value)


@pytest.mark.parametrize("value", ["1a", "_a", "-", "a.b", "a:b", "a@b", "a b", "é", "a\n", "a" * 129, "%61"])
def test_bad_ids(value: str) -> None:
    with pytest.raises(InvalidError, match="invalid agent_id: "):
        check_id("agent_id", value)


@pytest.mark.parametrize("value", ["a-b", "a.b", "1", "", "a" * 65, "a\n"])
def test_bad_labels(value: str) -> None:
    check_labels("event_type", ["user_message", "a" * 64, "E9"])
    with pytest.raises(InvalidError, match="invalid event_type: "):
        check_labels("event_type", ["general", value])


@pytest.mark.parametrize("value", ["", "a b", "a:b", "a/b", "é", "a,b", "a" * 65, "a\n"])
def test_bad_tags(value: str) -> None:
    check_tags(["v1.2-rc_3", "9", "-", "a" * 64])
    with pytest.raises(InvalidError, match="invalid tag '"):
        check_tags(["ui", value])


@pytest.mark.parametrize(
    ("text", "seconds"), [("1m", 60), ("90m", 5400), ("24h", 86400), ("8760h", 31_536_000), ("365d", 31_536_000)]
)
def test_time_spans(text: str, seconds: int) -> None:
    assert relative(text, NOW) == bound(text, NOW) == NOW - seconds * SECOND


@pytest.mark.parametrize(
    "text",
    ["1w", "30s", "0h", "24H", "8761h", "9000h", "400d", "366d", " 24h", "24h ", "-1h", "1.5h", "h", "now", "٣h"],
)
def test_what_is_no_time_span(text: str) -> None:
    assert relative(text, NOW) is None
    with pytest.raises(BackendError, match="failed to query memories: "):
        bound(text, NOW)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-01T12:00:00Z", NOW),
        ("2026-03-01 12:00:00", NOW),
        ("2026-03-01T12:00", NOW),
        ("2026-03-01T13:30:00+01:30", NOW),
        ("2026-03-01T13:00:00+01", NOW),
        ("2026-03-01T12:00:00.000000001Z", NOW + 1),
        ("2026-03-01T12:00:00.5Z", NOW + SECOND // 2),
        ("2026-03-01", NOW - 12 * 3600 * SECOND),
        ("1969-12-31T23:59:59Z", -SECOND),
    ],
)
def test_instants(text: str, moment: int) -> None:
    assert bound(text, NOW) == moment


@pytest.mark.parametrize("text", ["2026-02-30", "2026-03-01T25:00:00Z", "yesterday", "20260301", "0000-01-01"])
def test_what_is_no_instant(text: str) -> None:
    with pytest.raises(BackendError):
        bound(text, NOW)


def test_no_bound() -> None:
    assert bound("", NOW) is None


@pytest.mark.parametrize(
    ("moment", "offset", "text"),
    [
        (NOW, 0, "2026-03-01T12:00:00Z"),
        (NOW + 1, 0, "2026-03-01T12:00:00.000000001Z"),
        (NOW + 120_000_000, 0, "2026-03-01T12:00:00.12Z"),
        (NOW, 2, "2026-03-01T14:00:00+02:00"),
        (NOW, -3.5, "2026-03-01T08:30:00-03:30"),
    ],
)
def test_prints_times_as_go_does(moment: int, offset: float, text: str) -> None:
    assert rfc3339(moment, offset_hours=offset) == text


@pytest.mark.parametrize(
    ("nanoseconds", "text"),
    [
        (0, "0s"),
        (7, "7ns"),
        (1500, "1.5µs"),
        (350_000_000, "350ms"),
        (SECOND, "1s"),
        (60 * SECOND, "1m0s"),
        (9_015_200_000_000, "2h30m15.2s"),
        (3600 * SECOND, "1h0m0s"),
    ],
)
def test_prints_durations_as_go_does(nanoseconds: int, text: str) -> None:
    assert go_duration(nanoseconds) == text
