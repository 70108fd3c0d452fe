"""The Markdown that a session's context comes in."""

import re
from collections.abc import Iterable

from memclients.mock.memtrace.memories import Memory
from memclients.mock.memtrace.timestamps import rfc3339

_LINE_BYTES = 80
_STRAY = re.compile("[\udc80-\udcff]")

_GROUPS = ("Recent Actions", "Decisions Made", "Errors", "Other")


def markdown(session_id: str, memories: Iterable[Memory]) -> str:
    """Lay out the memories of a session, which come newest first."""
    groups: dict[str, list[Memory]] = {title: [] for title in _GROUPS}
    for memory in memories:
        groups[_group(memory)].append(memory)
    text = f"## Session Context ({session_id})\n\n"
    for title, rows in groups.items():
        if rows:
            text += f"### {title} ({len(rows)})\n"
            text += "".join(f"- [{rfc3339(row.time)}] {row.event_type}: {_cut(row.content)}\n" for row in rows)
            # The real server forgets the blank line after its last group.
            text += "" if title == "Other" else "\n"
    return text


def _group(memory: Memory) -> str:
    if memory.memory_type == "episodic":
        return "Recent Actions"
    if memory.memory_type == "decision":
        return "Decisions Made"
    if memory.memory_type != "entity" and memory.event_type == "error":
        return "Errors"
    return "Other"


def _cut(content: str) -> str:
    data = content.encode()
    if len(data) <= _LINE_BYTES:
        return content
    # The cut may go through a character; Go then prints a replacement character for each byte that is left of it.
    return _STRAY.sub("\N{REPLACEMENT CHARACTER}", data[:_LINE_BYTES].decode("utf-8", "surrogateescape")) + "..."
