"""What somebody who misspelt a name may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return the end of a refusal, `: did you mean 'entities'?`, or nothing where no known name is close."""
    # Needed by those who misspell only.
    from difflib import get_close_matches

    close = get_close_matches(name, list(known), n=1)
    return f": did you mean {close[0]!r}?" if close else ""
