"""What changes ask of the version, by Semantic Versioning."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final, TypeAlias

from codegen.diff.findings import Effect
from codegen.formatting import CodegenError

Version: TypeAlias = tuple[int, int, int]

VERSION_FILE: Final = "src/memclients/_version.py"
_STATED: Final = re.compile(r"""^__version__\s*=\s*["'](\d+)\.(\d+)\.(\d+)[^"']*["']""", re.MULTILINE)


class Bump(IntEnum):
    """Which part of a version is raised."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


def stated_version(text: str | None) -> Version:
    """Return the release that a version file states; a pre-release counts as the release that it prepares.

    Raises:
        CodegenError: If it states none.
    """
    found = _STATED.search(text or "")
    if found is None:
        raise CodegenError(f'{VERSION_FILE} states no version like __version__ = "1.2.3"')
    major, minor, patch = map(int, found.groups())
    return major, minor, patch


def needed_bump(effect: Effect | None, base: Version) -> Bump:
    """Return what a change asks for: below 1.0 a breaking one asks for a minor version, any other for a patch."""
    if effect is None:
        return Bump.NONE
    stable = {Effect.WORDS: Bump.PATCH, Effect.ADDITION: Bump.MINOR, Effect.BREAKING: Bump.MAJOR}[effect]
    return stable if base[0] or stable is Bump.PATCH else Bump(stable - 1)


def made_bump(base: Version, current: Version) -> Bump:
    """Return which part was raised between two versions; a lower version raises none."""
    for bump, old, new in zip((Bump.MAJOR, Bump.MINOR, Bump.PATCH), base, current, strict=True):
        if new != old:
            return bump if new > old else Bump.NONE
    return Bump.NONE


def is_enough(needed: Bump, made: Bump) -> bool:
    """Return whether a version may be released; whichever comes next is a patch at least, so none is asked for that."""
    return needed <= Bump.PATCH or made >= needed


def raised(base: Version, bump: Bump) -> str:
    """Return the version after a bump."""
    major, minor, patch = base
    by_part = {
        Bump.NONE: base,
        Bump.PATCH: (major, minor, patch + 1),
        Bump.MINOR: (major, minor + 1, 0),
        Bump.MAJOR: (major + 1, 0, 0),
    }
    return ".".join(map(str, by_part[bump]))
