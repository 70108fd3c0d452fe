"""The voice of the demo: what is done, as code, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import TextIO

_STYLES: Final = {"title": "1;36", "say": "0", "code": "33", "result": "32", "error": "31", "close": "2"}


class Narrator:
    """Write a transcript.

    Args:
        out: Where it goes; colours only on a terminal.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._coloured = out.isatty()

    def open(self, title: str, text: str) -> None:
        """Begin the story."""
        self._write("title", f"{title}\n{'═' * len(title)}")
        self._write("say", text)

    def chapter(self, day: str, service: str, url: str) -> None:
        """Begin the chapter that one service plays."""
        self._write("title", f"\n── {day} · {service} · mock server at {url} " + "─" * 20)

    def say(self, text: str) -> None:
        """Tell the reader what this is about."""
        self._write("say", f"\n{text}")

    def did(self, code: str, *results: object) -> None:
        """Show a call and what it returned."""
        self._write("code", f"  >>> {code}")
        for result in results:
            self._write("result", f"      {result}")

    def failed(self, code: str, error: Exception) -> None:
        """Show a call and the error that it raised."""
        self._write("code", f"  >>> {code}")
        self._write("error", f"      {type(error).__name__}: {error}")

    def close(self, text: str) -> None:
        """End the transcript."""
        self._write("close", f"\n{text}")

    def _write(self, style: str, text: str) -> None:
        self._out.write(f"\x1b[{_STYLES[style]}m{text}\x1b[0m\n" if self._coloured else f"{text}\n")
        self._out.flush()
