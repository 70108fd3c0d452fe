"""Text of a spec as Python text. A spec is untrusted: whatever it says, nothing of it becomes code."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from codegen.formatting import CodegenError

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH: Final = 116

# Control characters, bidirectional overrides, lone surrogates, line and paragraph separators.
_UNSEEN: Final = ("Cc", "Cf", "Cs", "Zl", "Zp")


def generated_line(service: str) -> str:
    """Return the first line of every generated module."""
    return f"# Generated from specs/{service}.yaml; do not edit."


def literal(value: Any) -> str:
    """Return a JSON value as a Python literal.

    Raises:
        CodegenError: If it is no JSON value.
    """
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError) as problem:
        raise CodegenError(f"{value!r:.80} is not a JSON value ({problem}): quote it in the spec") from None
    return repr(value)


def sentence(text: object) -> str:
    """Return text on one line without control characters."""
    return " ".join(_printable(str(text or "")).split())


def docstring(text: str, indent: int = 0) -> str:
    """Return the text as a docstring literal, its paragraphs wrapped.

    Lines that start with a space (sections as `Args:` have them) keep their indentation.
    """
    text = wrapped(text, _WIDTH - indent).replace("\\", "\\\\")
    escaped = re.sub(r'"{3,}|"+\Z', lambda quotes: '\\"' * len(quotes[0]), text)
    closing = "\n" if "\n" in escaped else ""
    return textwrap.indent(f'"""{escaped}{closing}"""', " " * indent).lstrip()


def wrapped(text: str, width: int) -> str:
    """Return the text with its long lines wrapped; what follows an indented line hangs below it."""
    lines = _printable(text).strip().split("\n")
    return "\n".join(part for line in lines for part in _wrapped_line(line, width))


def _wrapped_line(line: str, width: int) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip(" ")))
    return textwrap.wrap(
        line.strip(),
        width,
        initial_indent=indent,
        subsequent_indent=f"{indent}    " if indent else "",
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]


def _printable(text: str) -> str:
    return "".join(char for char in text if char == "\n" or unicodedata.category(char) not in _UNSEEN)


def paragraphs(text: object) -> str:
    """Return prose with its line breaks undone, paragraphs kept apart by a blank line."""
    blocks = str(text or "").replace("\r", "").split("\n\n")
    return "\n\n".join(block for block in map(sentence, blocks) if block)


def section(title: str, entries: Iterable[tuple[str, str]]) -> str:
    """Return a section of a Google style docstring, empty when nothing is described."""
    lines = [f"    {name}: {description}" for name, description in entries if description]
    return "\n".join((f"{title}:", *lines)) if lines else ""


def joined(*blocks: str) -> str:
    """Join the parts of a docstring that are not empty."""
    return "\n\n".join(block for block in blocks if block)
