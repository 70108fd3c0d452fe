"""Many small cases in one test, where a test for each would cost more than what it tests."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager


@contextmanager
def cases() -> Iterator[Callable[[object], AbstractContextManager[None]]]:
    """Give a context for each case; those that fail are told at the end, each by its name."""
    failures: dict[str, BaseException] = {}

    @contextmanager
    def case(name: object) -> Iterator[None]:
        try:
            yield
        except (Exception, pytest.fail.Exception) as failure:
            failure.add_note(f"in the case {str(name)!r}")
            failures[str(name)] = failure

    yield case
    if failures:
        # Plugins of pytest show only one of several tracebacks that end at the same place.
        told = (" ".join(f"{name!r}: {type(one).__name__}: {one}".split()) for name, one in failures.items())
        raise BaseExceptionGroup("\n".join(("these cases fail:", *told)), [*failures.values()])
