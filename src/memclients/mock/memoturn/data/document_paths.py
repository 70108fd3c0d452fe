"""Paths to fields of a document."""

import re

from memclients.mock.memoturn.errors import Refusal

ID = "_id"

_PATH = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*")
_MAX_LENGTH = 200


def parts_of(path: str) -> list[str]:
    """Split a path at its dots.

    Raises:
        Refusal: It is none.
    """
    if len(path) > _MAX_LENGTH or not _PATH.fullmatch(path):
        raise Refusal.invalid(f"invalid field path: {path[:_MAX_LENGTH]!r}")
    return path.split(".")


def column_of(path: str) -> tuple[str, list[str]]:
    """Translate a path into an SQL expression for the field's value and the values of its placeholders.

    Raises:
        Refusal: It is no path.
    """
    parts = parts_of(path)
    return ("id", []) if parts == [ID] else ("json_extract(body, ?)", [json_path(parts)])


def json_path(parts: list[str]) -> str:
    """Write a path as SQLite's JSON functions want it: names only, so that it descends into objects alone."""
    return "$" + "".join(f'."{part}"' for part in parts)
