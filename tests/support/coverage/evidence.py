"""What a run of the tests has shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

Done = tuple[str, str]
"""A service, and an operation of it that was answered with success."""


@dataclass
class Evidence:
    """What a run of the tests, or one process of it, has shown.

    Args:
        done: By the place of the tests, what the mock servers did for them.
        files: The watched test files of which tests were collected.
        collected: The watched tests that were to run.
        ran: Those that ran.
        chosen: Not all tests of these files were asked for.
    """

    done: dict[str, set[Done]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    collected: set[str] = field(default_factory=set)
    ran: set[str] = field(default_factory=set)
    chosen: bool = False

    def is_whole(self, files: Collection[str]) -> bool:
        """Tell whether all tests of some files ran."""
        return not self.chosen and self.files >= set(files) and self.ran >= self.collected

    def places(self, done: Done) -> list[str]:
        """Return where something was done, by name."""
        return sorted(place for place, all_done in self.done.items() if done in all_done)

    def add(self, other: Evidence) -> None:
        """Take in what another process has shown."""
        for place, done in other.done.items():
            self.done.setdefault(place, set()).update(done)
        self.files |= other.files
        self.collected |= other.collected
        self.ran |= other.ran
        self.chosen |= other.chosen

    def to_plain(self) -> dict[str, Any]:
        """Return it as pytest-xdist can send it."""
        return {
            "done": {place: _sorted(done) for place, done in self.done.items()},
            "files": _sorted(self.files),
            "collected": _sorted(self.collected),
            "ran": _sorted(self.ran),
            "chosen": self.chosen,
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """Return what `to_plain` made plain."""
        return cls(
            done={
                place: {(service, operation) for service, operation in done} for place, done in plain["done"].items()
            },
            files=set(plain["files"]),
            collected=set(plain["collected"]),
            ran=set(plain["ran"]),
            chosen=plain["chosen"],
        )


def _sorted(values: Iterable[Any]) -> list[Any]:
    return sorted(values)
