"""Switches of mock servers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, Self, get_args, get_type_hints

# Text from a command line is true whatever it says, so a switch that is no truth value would be on after `=no`.
_PLAIN: Final[Mapping[object, str]] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "text",
    NoneType: "none",
}


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
            TypeError: One of them does not exist, or its value is of another type.
        """
        known = {field.name for field in fields(cls)}
        hints = get_type_hints(cls)
        for name, value in given.items():
            if name not in known:
                raise TypeError(f"the {service} server has no option {name!r}; it has {', '.join(sorted(known))}")
            hint = hints[name]
            _check_plain(name, value, get_args(hint) if isinstance(hint, UnionType) else (hint,))
        return cls(**given)


def _check_plain(name: str, value: object, kinds: Sequence[object]) -> None:
    if not all(kind in _PLAIN for kind in kinds):
        return
    accepted = {*kinds, int} if float in kinds else set(kinds)
    if type(value) not in accepted:
        raise TypeError(
            f"{name} is {value!r}; it is {' or '.join(text for kind, text in _PLAIN.items() if kind in kinds)}"
        )


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
