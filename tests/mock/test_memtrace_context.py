"""The Markdown context, to the letter."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from memclients import mock
from memclients.mock.memtrace.context import markdown
from memclients.mock.memtrace.memories import Memory

NOON = 1_772_366_400 * 10**9


def memory(content: str, memory_type: str = "episodic", event_type: str = "general") -> Memory:
    return Memory(agent_id="a", content=content, memory_type=memory_type, event_type=event_type, time=NOON)


def test_groups_rows_in_a_fixed_order() -> None:
    rows = [
        memory("Ann is the owner", "entity"),
        memory("broken entity", "entity", "error"),
        memory("said hello", "session", "user_message"),
        memory("disk full", "session", "error"),
        memory("Use PostgreSQL", "decision", "decision"),
        memory("clicked twice"),
        memory("click failed", "episodic", "error"),
    ]
    assert markdown("sess_1", rows) == (
        "## Session Context (sess_1)\n"
        "\n"
        "### Recent Actions (2)\n"
        "- [2026-03-01T12:00:00Z] general: clicked twice\n"
        "- [2026-03-01T12:00:00Z] error: click failed\n"
        "\n"
        "### Decisions Made (1)\n"
        "- [2026-03-01T12:00:00Z] decision: Use PostgreSQL\n"
        "\n"
        "### Errors (1)\n"
        "- [2026-03-01T12:00:00Z] error: disk full\n"
        "\n"
        "### Other (3)\n"
        "- [2026-03-01T12:00:00Z] general: Ann is the owner\n"
        "- [2026-03-01T12:00:00Z] error: broken entity\n"
        "- [2026-03-01T12:00:00Z] user_message: said hello\n"
    )


def test_an_empty_session_has_a_heading_only() -> None:
    assert markdown("sess_1", []) == "## Session Context (sess_1)\n\n"


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("x" * 80, "x" * 80),
        ("x" * 81, "x" * 80 + "..."),
        ("x" * 78 + "é", "x" * 78 + "é"),
        ("é" * 41, "é" * 40 + "..."),
        ("x" * 79 + "é", "x" * 79 + "\N{REPLACEMENT CHARACTER}..."),
        ("x" * 78 + "€", "x" * 78 + "\N{REPLACEMENT CHARACTER}" * 2 + "..."),
        ("line\nbreak", "line\nbreak"),
    ],
)
def test_cuts_content_after_80_bytes(content: str, shown: str) -> None:
    assert f"general: {shown}\n\n" in markdown("s", [memory(content)])


class TestOverHttp:
    @pytest.fixture
    def seeded(self, memtrace_server: mock.Server) -> mock.Server:
        memtrace_server.control.seed(
            memories=[
                {"agent_id": "a", "session_id": "s1", "content": "old", "time": "2020-01-01T00:00:00Z"},
                {"agent_id": "a", "session_id": "s1", "content": "first"},
                {"agent_id": "b", "session_id": "s1", "content": "second", "memory_type": "decision"},
                {"agent_id": "a", "session_id": "s2", "content": "elsewhere"},
            ]
        )
        return memtrace_server

    def context(self, client: httpx.Client, body: Any = None, session: str = "s1") -> dict[str, Any]:
        answer = client.post(f"/api/v1/sessions/{session}/context", json={} if body is None else body)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found

    def test_shows_the_last_day_of_the_session(self, seeded: mock.Server, memtrace: httpx.Client) -> None:
        found = self.context(memtrace)
        assert (found["session_id"], found["memory_count"]) == ("s1", 2)
        assert "first" in found["context"]
        assert "second" in found["context"]
        assert "old" not in found["context"]

    def test_newest_first(self, memtrace_server: mock.Server, memtrace: httpx.Client) -> None:
        rows = [{"agent_id": "a", "session_id": "s1", "content": text} for text in ("one", "two", "three")]
        memtrace_server.control.seed(memories=rows)
        lines = self.context(memtrace)["context"].splitlines()
        assert [line.rpartition(" ")[2] for line in lines if line.startswith("- ")] == ["three", "two", "one"]

    def test_limits_to_types_and_time(self, seeded: mock.Server, memtrace: httpx.Client) -> None:
        assert self.context(memtrace, {"include_types": ["decision"]})["memory_count"] == 1
        assert self.context(memtrace, {"include_types": []})["memory_count"] == 2
        assert self.context(memtrace, {"include_types": ["nothing"]})["memory_count"] == 0
        seeded.control.advance(3600)
        assert self.context(memtrace, {"since": "30m"})["memory_count"] == 0
        assert self.context(memtrace, {"since": "2h"})["memory_count"] == 2

    @pytest.mark.parametrize("since", ["2019-01-01T00:00:00Z", "10w", "400d", ""])
    def test_any_other_time_silently_is_a_day(self, since: str, seeded: mock.Server, memtrace: httpx.Client) -> None:
        assert self.context(memtrace, {"since": since})["memory_count"] == 2

    def test_max_tokens_does_nothing(self, seeded: mock.Server, memtrace: httpx.Client) -> None:
        assert self.context(memtrace, {"max_tokens": 1}) == self.context(memtrace)

    def test_a_wrong_type_resets_all_options(self, seeded: mock.Server, memtrace: httpx.Client) -> None:
        body = {"include_types": ["decision"], "max_tokens": "many"}
        assert self.context(memtrace, body)["memory_count"] == 2

    def test_a_body_of_another_kind_is_as_good_as_none(self, seeded: mock.Server, memtrace: httpx.Client) -> None:
        options = b'{"include_types": ["decision"]}'
        for content, kind in ((b"", None), (b"{", "application/json"), (options, "text/plain")):
            headers = {"content-type": kind} if kind else {}
            answer = memtrace.post("/api/v1/sessions/s1/context", content=content, headers=headers)
            assert answer.json()["memory_count"] == 2

    def test_an_unknown_session_is_empty(self, memtrace: httpx.Client) -> None:
        expected = {"session_id": "s9", "context": "## Session Context (s9)\n\n", "memory_count": 0}
        assert self.context(memtrace, session="s9") == expected

    @pytest.mark.parametrize(("session", "body"), [("9s", {}), ("s.1", {}), ("s1", {"include_types": ["de-cision"]})])
    def test_bad_values_are_a_server_error(self, session: str, body: Any, memtrace: httpx.Client) -> None:
        assert memtrace.post(f"/api/v1/sessions/{session}/context", json=body).status_code == 500

    def test_shows_at_most_100_rows(self, memtrace_server: mock.Server, memtrace: httpx.Client) -> None:
        rows = [{"agent_id": "a", "session_id": "s1", "content": f"note {index}"} for index in range(120)]
        memtrace_server.control.seed(memories=rows)
        found = self.context(memtrace)
        assert found["memory_count"] == 100
        assert "note 119" in found["context"]
        assert "note 19\n" not in found["context"]


def test_the_status_of_bad_values_is_a_switch(
    start: Callable[..., mock.Server], connect: Callable[..., httpx.Client]
) -> None:
    client = connect(start("memtrace", bad_filter_status=400))
    assert client.post("/api/v1/sessions/9s/context", json={}).status_code == 400
    assert client.get("/api/v1/memories?agent_id=9").status_code == 400
    assert client.get("/api/v1/agents/9/stats").status_code == 400
