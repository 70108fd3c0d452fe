"""The report as text: wrapped and coloured for a terminal, one line a change for a pipe."""

from __future__ import annotations

import os
import shutil
import textwrap
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TextIO

from codegen.text import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from codegen.diff.findings import Change, Section

_RED: Final = "\033[31m"
_GREEN: Final = "\033[32m"
_BOLD: Final = "\033[1m"
_OFF: Final = "\033[0m"
_COLOURS: Final = {"breaking": _RED, "compatible": _GREEN}


@dataclass(frozen=True)
class Layout:
    """How lines are written.

    Args:
        width: Characters in a line, None for no limit.
        coloured: Whether escape sequences are understood.
    """

    width: int | None = None
    coloured: bool = False

    @classmethod
    def of(cls, stream: TextIO) -> Layout:
        """Return what suits a stream."""
        if not stream.isatty():
            return cls()
        return cls(width=shutil.get_terminal_size().columns, coloured="NO_COLOR" not in os.environ)

    def styled(self, text: str, style: str) -> str:
        """Return text in a style, where there are any."""
        return f"{style}{text}{_OFF}" if self.coloured else text

    def hanging(self, first: str, text: str) -> list[str]:
        """Return the lines of a text that begins behind `first` and hangs below itself."""
        if self.width is None:
            return [f"{first}{text}"]
        indent = " " * len(first)
        width = max(self.width, len(first) + 30)
        return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False)


def lines(found: Mapping[str, list[Section]], layout: Layout) -> Iterator[str]:
    """Yield the lines of a report: what changed by service."""
    for service, sections in found.items():
        yield layout.styled(f"{service}:" if sections else f"{service}: no change", _BOLD)
        for section in sections:
            yield from _section(section, layout)
        if sections:
            yield ""


def _section(section: Section, layout: Layout) -> Iterator[str]:
    first, *rest = layout.hanging(f"  {sentence(section.title)}  ", f"({sentence(section.note)})")
    yield layout.styled(first, _BOLD)
    yield from rest
    for change in section.changes:
        yield from _change(change, layout)


def _change(change: Change, layout: Layout) -> Iterator[str]:
    mark = change.effect.mark
    start = f"    {mark:<10}  {change.reach.value:<9}  "
    first, *rest = layout.hanging(start, sentence(change.words))
    yield first.replace(mark, layout.styled(mark, _COLOURS[mark]), 1)
    yield from rest


def counted(sections: Iterable[Section]) -> str:
    """Return how many changes of each kind there are."""
    marks = Counter(change.effect.mark for section in sections for change in section.changes)
    total = marks.total()
    return f"{total} {'change' if total == 1 else 'changes'}: {marks['breaking']} breaking, {marks['compatible']} compatible"
