"""Switches of mock servers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, Self


@dataclass(frozen=True, kw_only=True)
class Options:
    """Switches that every mock server has.

    Args:
        data: File that keeps the state; in memory when absent.
        strict: Refuse requests that break the OpenAPI document, also where the real server is laxer.
        now: Time at which the server's clock starts; the real time when absent.
        frozen: Let the clock move only by `control.advance`.
    """

    data: str | Path | None = None
    strict: bool = False
    now: datetime | str | None = None
    frozen: bool = False

    @classmethod
    def of(cls, service: str, given: Mapping[str, Any]) -> Self:
        """Take the options of a caller.

        Raises:
            TypeError: One of them does not exist.
        """
        known = {field.name for field in fields(cls)}
        for name in given:
            if name not in known:
                raise TypeError(f"the {service} server has no option {name!r}; it has {', '.join(sorted(known))}")
        return cls(**given)


def check_choice(name: str, value: object, choices: Sequence[object]) -> None:
    """Insist on one of a few values.

    Raises:
        ValueError: It is another.
    """
    if value not in choices:
        raise ValueError(f"{name} is {value!r}; it is one of {', '.join(map(repr, choices))}")


def check_keys(value: object) -> None:
    """Insist on a collection of keys.

    Raises:
        TypeError: It is a single key, which would be taken for a collection of letters.
    """
    if isinstance(value, str):
        raise TypeError(f"keys is {value!r}; it is a collection of keys")
