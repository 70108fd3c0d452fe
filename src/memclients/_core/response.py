"""An answer as bytes arrived, decoded once and only when asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, cast

import msgspec

from memclients._core.json_body import decode_json

_REQUEST_ID_HEADERS: Final = (
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "cf-ray",
)


def json_object(value: object) -> dict[str, Any] | None:
    """Return a JSON value if it is an object, else None."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def json_array(value: object) -> Sequence[Any] | None:
    """Return a JSON value if it is an array, else None."""
    return cast("Sequence[Any]", value) if isinstance(value, list) else None


class Headers(Mapping[str, str]):
    """Headers of an answer: read-only, look-up ignores case, repeated ones are joined by a comma."""

    __slots__ = ("_values",)

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        values: dict[str, str] = {}
        for name, value in pairs:
            key = name.lower()
            values[key] = f"{values[key]}, {value}" if key in values else value
        self._values = values

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Headers({self._values!r})"


class Response:
    """One answer of a server."""

    def __init__(self, status_code: int, headers: Iterable[tuple[str, str]], content: bytes) -> None:
        self.status_code = status_code
        self.headers = Headers(headers)
        self.content = content

    @property
    def media_type(self) -> str:
        """The content type in lower case and without its parameters; empty when there is none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def request_id(self) -> str | None:
        """The server's id of the request, None when it sent none."""
        return next(
            (self.headers[name] for name in _REQUEST_ID_HEADERS if name in self.headers),
            None,
        )

    @property
    def text(self) -> str:
        """The body as UTF-8 text; undecodable bytes are replaced."""
        return self.content.decode("utf-8", errors="replace")

    @cached_property
    def _decoded(self) -> tuple[Any, str | None]:
        try:
            return decode_json(self.content), None
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
            return None, str(problem)

    def json(self) -> Any:
        """Return the body as a JSON value.

        Raises:
            ValueError: If it is not JSON; the message says what stands there instead.
        """
        value, problem = self._decoded
        if problem is not None:
            kind = self.media_type or "no content type"
            raise ValueError(f"the body is not JSON ({len(self.content)} bytes, {kind}): {problem}")
        return value

    def value_at(self, key: str) -> Any:
        """Return what stands at one key of the body.

        Raises:
            ValueError: If it is no JSON object, or has no such key.
        """
        body = self.json()
        found = json_object(body)
        if found is None:
            raise ValueError(f"an object was expected, not {type(body).__name__}")
        if key not in found:
            raise ValueError(f"the key {key!r} is missing")
        return found[key]

    def acknowledge(self) -> None:
        """Take the answer for the success of a call that has no result; a newer server may say something in JSON.

        Raises:
            ValueError: If the body is something else, such as the page of a proxy.
        """
        if self.content and json_object(value := self.json()) is None:
            raise ValueError(f"no body was expected, or an object, not {type(value).__name__}")

    @property
    def body(self) -> object:
        """The body as a JSON value if it is one, else as text, else None when it is empty."""
        if not self.content:
            return None
        value, problem = self._decoded
        return self.text if problem is not None else value

    def __repr__(self) -> str:
        return f"<Response {self.status_code} {self.media_type or '-'} {len(self.content)} bytes>"
