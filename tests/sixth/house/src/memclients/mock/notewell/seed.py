"""Data to start with."""

from collections.abc import Mapping
from typing import Any

import msgspec

from memclients.mock._seed import read
from memclients.mock.notewell.state import DEFAULT_KEY, NewNote, State


class Seed(msgspec.Struct, forbid_unknown_fields=True):
    """Seed data: notes for the default key."""

    notes: list[NewNote] = []


def sow(state: State, data: Mapping[str, Any]) -> None:
    """Write notes.

    Args:
        state: The notebooks.
        data: In the shape of `Seed`.

    Raises:
        ValueError: The data has another shape.
    """
    for note in read(dict(data), Seed).notes:
        state.write(DEFAULT_KEY, note)
