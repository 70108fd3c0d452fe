"""Cursors of our own: they carry what a server forgets between two pages, and nothing else passes for one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients import InvalidRequestError
from memclients._core.paging import read_cursor, write_cursor

VALUES = st.text() | st.integers() | st.none() | st.lists(st.text())


@given(st.dictionaries(st.text(), VALUES), st.text())
def test_a_cursor_brings_back_what_it_was_given(more: dict[str, Any], at: str) -> None:
    state = {**more, "at": at}

    assert read_cursor(write_cursor(state), at=str) == state


@pytest.mark.parametrize(
    "cursor",
    ["", "x", "{", "[]", "3", "null", "{}", '{"at": 3, "page": 1}', '{"at": "a"}', '{"at": "a", "page": true}',
     '{"at": null, "page": 1}', "[" * 100_000, 7, b'{"at": "a"}', ["a"]],
)  # fmt: skip
def test_what_is_no_cursor_of_ours_is_refused(cursor: Any) -> None:
    with pytest.raises(InvalidRequestError, match="pass a page's next_cursor as it was"):
        read_cursor(cursor, at=str, page=int)
