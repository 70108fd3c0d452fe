"""Switches of the Notewell mock."""

from collections.abc import Sequence
from dataclasses import dataclass

from memclients.mock._options import Options, check_keys


@dataclass(frozen=True, kw_only=True)
class NotewellOptions(Options):
    """Switches of the Notewell mock.

    Args:
        keys: Further keys, each with a notebook of its own.
    """

    keys: Sequence[str] = ()

    def __post_init__(self) -> None:
        check_keys(self.keys)
