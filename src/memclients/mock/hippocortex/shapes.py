"""What requests may hold; everything that is wrong with one is told at once."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from memclients.mock._call import Call, decode_json, is_deeper, json_array, json_object
from memclients.mock._text import is_blank
from memclients.mock.hippocortex.errors import Detail, Refusal, detail

# The service documents no limit; this one keeps every reader of what is stored from running out of stack.
_MAX_DEPTH = 200

_INTEGER = re.compile(r"-?[0-9]{1,18}")

# Beyond it neither the database nor the readers of answers have integers.
_LARGEST = 2**53 - 1


def body_of(call: Call) -> dict[str, Any]:
    """Parse the body of a request.

    Raises:
        Refusal: It is no JSON object.
    """
    if call.media_type != "application/json":
        raise Refusal.invalid(detail("body", "must be sent as application/json"))
    try:
        found = json_object(decode_json(call.body))
    except ValueError as error:
        raise Refusal.invalid(detail("body", f"is no JSON: {error}")) from error
    if found is None:
        raise Refusal.invalid(detail("body", "must be an object"))
    if is_deeper(found, _MAX_DEPTH):
        raise Refusal.invalid(detail("body", f"is nested deeper than {_MAX_DEPTH} levels"))
    return found


class Fields:
    """The members of an object, read one by one; each reader returns None for what is absent or wrong.

    Args:
        members: The object.
        problems: Where to put what is wrong; a new list when absent.
        within: Name of the object inside the request.
    """

    def __init__(self, members: Mapping[str, Any], problems: list[Detail] | None = None, within: str = "") -> None:
        self._members = members
        self._within = f"{within}." if within else ""
        self.problems: list[Detail] = [] if problems is None else problems

    @classmethod
    def of_query(cls, call: Call, integers: Iterable[str] = ()) -> "Fields":
        """Read the query of a URL.

        Args:
            call: The request.
            integers: The parameters that are numbers.
        """
        members: dict[str, Any] = dict(call.query)
        for name in integers:
            if _INTEGER.fullmatch(members.get(name, "")):
                members[name] = int(members[name])
        return cls(members)

    def check(self) -> None:
        """Refuse the request if anything was wrong with it.

        Raises:
            Refusal: Something was.
        """
        if self.problems:
            raise Refusal.invalid(*self.problems)

    def wrong(self, name: str, message: str) -> None:
        """Note what is wrong with a member."""
        self.problems.append(detail(self._within + name, message))

    def string(
        self, name: str, *, required: bool = False, blank: bool = True, choices: Sequence[str] = ()
    ) -> str | None:
        """Read a text, which is not empty; unless it may be `blank`, it is more than spaces."""
        value = self._given(name, required=required)
        if value is None:
            return None
        if not isinstance(value, str):
            self.wrong(name, "must be a string")
        elif choices and value not in choices:
            self.wrong(name, f"must be one of {', '.join(choices)}")
        elif not value or (not blank and is_blank(value)):
            self.wrong(name, "must not be empty")
        else:
            return value
        return None

    def strings(self, name: str, *, choices: Sequence[str] = ()) -> list[str] | None:
        """Read a list of texts, none of them empty."""
        value = self._given(name)
        if value is None:
            return None
        items = json_array(value)
        if items is None or not all(isinstance(item, str) and item for item in items):
            self.wrong(name, "must be an array of strings, none of them empty")
        elif choices and (unknown := [item for item in items if item not in choices]):
            self.wrong(name, f"must hold none but {', '.join(choices)}; it holds {unknown[0]!r}")
        else:
            return items
        return None

    def integer(self, name: str, low: int, high: int = _LARGEST) -> int | None:
        """Read a whole number between two bounds, both included."""
        value = self._given(name)
        if isinstance(value, float) and value.is_integer():
            # JSON knows one kind of number.
            value = int(value)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            self.wrong(name, "must be an integer")
        elif not low <= value <= high:
            self.wrong(name, f"must be between {low} and {high}")
        else:
            return value
        return None

    def share(self, name: str) -> float | None:
        """Read a number between 0 and 1."""
        value = self._given(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.wrong(name, "must be a number")
        elif not 0 <= value <= 1:
            self.wrong(name, "must be between 0 and 1")
        else:
            return float(value)
        return None

    def boolean(self, name: str) -> bool | None:
        """Read a switch."""
        value = self._given(name)
        if value is None or isinstance(value, bool):
            return value
        self.wrong(name, "must be a boolean")
        return None

    def object(self, name: str, *, required: bool = False) -> dict[str, Any] | None:
        """Read an object as it is."""
        value = self._given(name, required=required)
        if value is None:
            return None
        found = json_object(value)
        if found is None:
            self.wrong(name, "must be an object")
        return found

    def inside(self, name: str) -> "Fields":
        """Read the members of an object that may be absent; what is wrong with them is wrong with the whole."""
        return Fields(self.object(name) or {}, self.problems, self._within + name)

    def _given(self, name: str, *, required: bool = False) -> Any:
        value = self._members.get(name)
        if value is None and name in self._members:
            self.wrong(name, "must not be null")
        elif value is None and required:
            self.wrong(name, "is required")
        return value
