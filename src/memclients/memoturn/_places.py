"""Where data lives: one branch of one database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from memclients.errors import InvalidRequestError

MAIN: Final = "main"


@dataclass(frozen=True, slots=True)
class Place:
    """One branch of one database."""

    database: str
    branch: str = MAIN

    @classmethod
    def parse(cls, spec: object) -> Place:
        """Read a database spec, `name` or `name@branch`.

        Raises:
            InvalidRequestError: If the name or the branch is empty.
        """
        if not isinstance(spec, str):
            raise InvalidRequestError(f"spec must be a str, not {type(spec).__name__}")
        name, at, branch = spec.partition("@")
        if not name:
            raise InvalidRequestError(f"spec {spec!r} has no database name: write name or name@branch")
        if at and not branch:
            raise InvalidRequestError(f"spec {spec!r} has an empty branch: leave out the @ for the main branch")
        return cls(name, branch or MAIN)

    def on(self, branch: object) -> Place:
        """Return another branch of the same database.

        Raises:
            InvalidRequestError: If the branch is empty or no text.
        """
        return Place(self.database, checked_branch(branch))

    def __str__(self) -> str:
        return self.database if self.branch == MAIN else f"{self.database}@{self.branch}"


def checked_branch(branch: object) -> str:
    """Return the name of a branch.

    Raises:
        InvalidRequestError: If it is empty, which the server takes for an unknown database, or no text.
    """
    if not isinstance(branch, str):
        raise InvalidRequestError(f"branch must be a str, not {type(branch).__name__}")
    if not branch:
        raise InvalidRequestError("branch is empty: main is the name of the first one")
    return branch


@dataclass(frozen=True, slots=True)
class ProfileAddress:
    """One branch of one profile's memory."""

    namespace: str
    profile: str
    branch: str = MAIN

    def on(self, branch: object) -> ProfileAddress:
        """Return another branch of the same profile.

        Raises:
            InvalidRequestError: If the branch is empty or no text.
        """
        return ProfileAddress(self.namespace, self.profile, checked_branch(branch))

    @property
    def place(self) -> Place:
        """The database that the profile is."""
        return Place(f"{self.namespace}--{self.profile}", self.branch)

    @property
    def named_branch(self) -> str | None:
        """The branch as a memory route takes it, None for `main`, which need not be named."""
        return None if self.branch == MAIN else self.branch
