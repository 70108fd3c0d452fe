"""What the requests of all areas share: a documented dict with keywords beside it, the names of both, and times."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, TypeAlias, cast

from memclients.errors import InvalidRequestError

Moment: TypeAlias = "str | date | datetime"

_LAST_MILLISECOND: Final = timedelta(days=1) - timedelta(milliseconds=1)


def merged(given: object, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return a documented dict and the keywords beside it as one; what is None is left out.

    Raises:
        InvalidRequestError: If it is no dict, or says something twice.
    """
    if given is not None and not isinstance(given, Mapping):
        raise InvalidRequestError(f"input must be a dict, not {type(given).__name__}")
    body = _given(cast("Mapping[str, Any]", given or {}))
    named = _given(fields)
    if twice := sorted(body.keys() & named.keys()):
        raise InvalidRequestError(f"{twice[0]} is given both in the dict and as a keyword")
    return body | named


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def renamed(body: dict[str, Any], old: str, new: str) -> None:
    """Give a documented argument the name that the server knows.

    Raises:
        InvalidRequestError: If both names are given.
    """
    if old in body:
        if new in body:
            raise InvalidRequestError(f"give either {old} or {new}, which mean the same")
        body[new] = body.pop(old)


def since(value: Moment, name: str = "since") -> str:
    """Return the start of a span of time as the server compares it: as text, in UTC, to the millisecond."""
    return _text(name, value, whole_day=False)


def until(value: Moment, name: str = "until") -> str:
    """Return the inclusive end of a span of time as the server compares it; a date means the whole day."""
    return _text(name, value, whole_day=True)


def _text(name: str, value: object, *, whole_day: bool) -> str:
    moment = _moment(name, value)
    if not isinstance(moment, datetime):
        start = datetime.combine(moment, time.min, UTC)
        moment = start + _LAST_MILLISECOND if whole_day else start
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return aware.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    except OverflowError:
        raise InvalidRequestError(f"{name} is out of range: {value}") from None


def _moment(name: str, value: object) -> date:
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise InvalidRequestError(f"{name} must be an ISO 8601 text, a date or a datetime, not {type(value).__name__}")
    for parse in (date.fromisoformat, datetime.fromisoformat):
        try:
            return parse(value.strip())
        except ValueError:
            continue
    raise InvalidRequestError(f"{name} must be an ISO 8601 date or time such as 2026-04-15 or 2026-04-15T10:00:00Z")
