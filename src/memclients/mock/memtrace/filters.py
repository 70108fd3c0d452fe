"""What list and search select by."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from memclients.mock.memtrace.grammar import bound, check_id, check_labels, check_tags


@dataclass(slots=True, kw_only=True)
class Filters:
    """A selection of memories; empty values select everything.

    Args:
        agent_id: Memories of this agent.
        session_id: Memories of this session.
        memory_types: Any of these types.
        event_types: Any of these events.
        tags: All of these tags.
        content: Content that contains this, case-sensitively.
        min_importance: At least this important; not above 0 for any.
        since: Later than this.
        until: Earlier than this.
        order: `asc` by time; anything else descends.
        limit: At most so many.
        offset: Leaving out so many.
    """

    agent_id: str = ""
    session_id: str = ""
    memory_types: list[str] = field(default_factory=list)
    event_types: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    content: str = ""
    min_importance: float = 0.0
    since: str = ""
    until: str = ""
    order: str = ""
    limit: int = 100
    offset: int = 0

    def sql(self, now: int, *, exact_tags: bool) -> tuple[str, list[Any]]:
        """Translate into a condition and its values.

        Args:
            now: Nanoseconds since the epoch, for relative times.
            exact_tags: Match whole tags; the real server looks for parts of them.

        Raises:
            InvalidError: A filter is ill-formed.
            BackendError: A time is.
        """
        check_id("agent_id", self.agent_id)
        check_id("session_id", self.session_id)
        check_labels("memory_type", self.memory_types)
        check_labels("event_type", self.event_types)
        check_tags(self.tags)
        conditions = ["1"]
        values: list[Any] = []
        for condition, given in self._conditions(now, exact_tags=exact_tags):
            conditions.append(condition)
            values += given
        return " AND ".join(conditions), values

    def _conditions(self, now: int, *, exact_tags: bool) -> Iterator[tuple[str, list[Any]]]:
        if self.agent_id:
            yield "agent_id = ?", [self.agent_id]
        if self.session_id:
            yield "session_id = ?", [self.session_id]
        for column, wanted in (("memory_type", self.memory_types), ("event_type", self.event_types)):
            if wanted:
                yield f"{column} IN ({', '.join('?' * len(wanted))})", list(wanted)
        for tag in self.tags:
            yield ("instr(',' || tags || ',', ?)", [f",{tag},"]) if exact_tags else ("instr(tags, ?)", [tag])
        if self.content:
            yield "instr(content, ?)", [self.content]
        if self.min_importance > 0:
            yield "importance >= ?", [self.min_importance]
        if (since := bound(self.since, now)) is not None:
            yield "time > ?", [since]
        until = None if self.until == "now" else bound(self.until, now)
        if until is not None:
            yield "time < ?", [until]
