"""Text that goes into a URL or a header: encoded reversibly, or refused with a message."""

from __future__ import annotations

import datetime
import enum
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast
from urllib.parse import quote, quote_plus, urlsplit

from memclients.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

QueryStyle: TypeAlias = Literal["repeat", "comma", "deep"]

_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_FIELD_TEXT: Final = re.compile(r"[\x20-\x7e\x80-\xff\t]*")
_HOST: Final = re.compile(r"(?=.{1,253}$)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?")
_URL_TEXT: Final = re.compile(r"[\x21-\x7e]+")
_UNRESERVED: Final = re.compile(r"[A-Za-z0-9_.~-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """How a value becomes a segment of the path (`x-segment`).

    Args:
        dots: Whether `.` and `..` are names, sent percent-encoded; otherwise they are refused.
        keep: Characters that are sent as they are.
    """

    dots: bool = False
    keep: str = ""


WHOLE: Final = Segment()


def path_segment(name: str, value: object, rules: Segment = WHOLE) -> str:
    """Return one path segment, percent-encoded so that it can't leave its place.

    HTTP libraries collapse `.` and `..` and servers route an empty segment elsewhere, so a DELETE of such an
    id would hit another resource.

    Raises:
        InvalidRequestError: If the value is empty, not text or a number, or `.` or `..` where these are no names.
    """
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise InvalidRequestError(f"{name} must be a str, not {type(value).__name__}")
    text = scalar(name, value)
    if text == "" or (text in (".", "..") and not rules.dots):
        raise InvalidRequestError(f"{name} is {text!r}: pass the id of one resource")
    try:
        return text.replace(".", "%2E") if text in (".", "..") else quote(text, safe=rules.keep)
    except UnicodeEncodeError:
        raise InvalidRequestError(f"{name} has a lone surrogate, which is not text") from None


def query_string(pairs: Mapping[str, object], styles: Mapping[str, QueryStyle]) -> str:
    """Return the query string of `pairs` in their order, without the leading question mark.

    Raises:
        InvalidRequestError: If a value has no text form.
    """
    return "&".join(
        _quoted(name, key, text)
        for name, value in pairs.items()
        for key, text in _query_pairs(name, value, styles.get(name, "repeat"))
    )


def _quoted(name: str, key: str, text: str) -> str:
    # Most parameters are such, and need no quoting, which would be half the time of a query.
    if _UNRESERVED.fullmatch(key) and _UNRESERVED.fullmatch(text):
        return f"{key}={text}"
    try:
        return f"{quote(key, safe='[]')}={quote_plus(text, safe='')}"
    except UnicodeEncodeError:
        raise InvalidRequestError(f"{name} has a lone surrogate, which is not text") from None


def _query_pairs(name: str, value: object, style: QueryStyle) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, item in cast("dict[object, object]", value).items():
            yield (f"{name}[{key}]" if style == "deep" else str(key)), scalar(f"{name}.{key}", item)
    elif isinstance(value, list | tuple):
        items = cast("Sequence[object]", value)
        texts = [scalar(f"{name}[{index}]", item) for index, item in enumerate(items)]
        if style == "comma":
            if any("," in text for text in texts):
                raise InvalidRequestError(f"{name} has a comma inside a value, which would split it in two")
            yield name, ",".join(texts)
        else:
            for text in texts:
                yield name, text
    else:
        yield name, scalar(name, value)


def scalar(name: str, value: object) -> str:
    """Return a value in OpenAPI's simple text form: `true`, `false`, numbers, ISO 8601 times, text as it is.

    Raises:
        InvalidRequestError: If it has no such form: None, bytes, NaN, a collection.
    """
    match value:
        case enum.Enum():
            return scalar(name, value.value)
        case bool():
            return "true" if value else "false"
        case datetime.date():
            return value.isoformat()
        case float() if not math.isfinite(value):
            raise InvalidRequestError(f"{name} is {value}, which is not a number to send")
        case str() | int() | float():
            return _text(name, value)
        case _:
            raise InvalidRequestError(f"{name} must be text or a number, not {type(value).__name__}")


def _text(name: str, value: object) -> str:
    try:
        return str(value)
    except ValueError:
        raise InvalidRequestError(f"{name} has more digits than Python writes") from None


def header_value(name: str, value: str) -> str:
    """Return the value without the white space around it, if a header can carry it.

    Raises:
        InvalidRequestError: If it has a control character or one that is not Latin-1, as in header injection.
    """
    if not _FIELD_TEXT.fullmatch(value):
        raise InvalidRequestError(f"{name} has a character that no HTTP header may carry")
    return value.strip(" \t")


def header_pairs(headers: Iterable[tuple[object, object]]) -> list[tuple[str, str]]:
    """Return headers that are safe to send.

    Raises:
        InvalidRequestError: If a name is not a token or a value can't be carried.
    """
    pairs: list[tuple[str, str]] = []
    for name, value in headers:
        if not isinstance(name, str) or not _TOKEN.fullmatch(name):
            raise InvalidRequestError(f"{name!r} is not a header name")
        pairs.append((name, header_value(f"header {name}", scalar(f"header {name}", value))))
    return pairs


def base_url(value: object) -> str:
    """Return a service's base URL without its trailing slash.

    Raises:
        InvalidRequestError: If it has no http or https scheme, no host, or carries credentials, a query or a fragment.
    """
    if not isinstance(value, str):
        raise InvalidRequestError(f"base_url must be a str, not {type(value).__name__}")
    text = value.strip()
    try:
        parts = urlsplit(text)
        port_is_valid = parts.port != 0
    except ValueError:
        raise InvalidRequestError(f"base_url {_shown(text)!r} is not a URL") from None
    host = parts.hostname or ""
    # A host that no resolver can look up would fail at the first call only, and not as a failed connection.
    if parts.scheme not in ("http", "https") or not port_is_valid or not (":" in host or _HOST.fullmatch(host)):
        raise InvalidRequestError(f"base_url {_shown(text)!r} must look like https://host or http://host:port")
    if "@" in parts.netloc:
        raise InvalidRequestError("base_url must not carry a user name or password: pass the credential as an argument")
    if "?" in text or "#" in text or not _URL_TEXT.fullmatch(text):
        raise InvalidRequestError("base_url must have no query, no fragment, and only visible ASCII characters")
    return text.rstrip("/")


def _shown(text: str) -> str:
    # What stands before an "@" or after a "?" may be a credential, also where the rest is no URL.
    return text.rpartition("@")[2].partition("?")[0][:80]
