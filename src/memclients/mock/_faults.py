"""Scripted misbehaviour."""

import math
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, Final, Literal, TypedDict

import msgspec
from starlette.responses import Response

Drop = Literal["before", "after"]

UNSET: Final[Any] = msgspec.UNSET


_FINAL = range(200, 600)


class Script(TypedDict, total=False):
    """What a fault may consist of; see `Fault`."""

    status: int
    body: str | bytes
    json: Any
    headers: Mapping[str, str]
    delay: float
    drop: Drop
    truncate: int
    processed: bool
    times: int | None
    skip: int
    method: str
    path: str


@dataclass(slots=True, kw_only=True, eq=False)
class Fault:
    """One scripted fault.

    Args:
        status: Answer with this status instead of the true answer.
        body: Answer with this text; the status is 200 unless given.
        json: Answer with this value as JSON; `None` is the JSON null.
        headers: Headers of the scripted answer; without status and body they are added to the true answer.
        delay: Real seconds before the answer goes out; if the request is processed at all, it is before the delay.
        drop: Close the connection without an answer, `"before"` or `"after"` the request was processed.
        truncate: Promise the whole body, but close the connection after this many bytes of it.
        processed: Let the service execute the request although the answer is replaced.
        times: How many requests it strikes; None for all.
        skip: How many matching requests it spares first.
        method: Strike this HTTP method only.
        path: Strike this path only, as sent; `*` matches anything.

    Raises:
        ValueError: The fault makes no sense.
    """

    status: int | None = None
    body: str | bytes | None = None
    json: Any = UNSET
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    delay: float = 0.0
    drop: Drop | None = None
    truncate: int | None = None
    processed: bool = False
    times: int | None = 1
    skip: int = 0
    method: str | None = None
    path: str | None = None

    def __post_init__(self) -> None:
        if self.status is not None and self.status not in _FINAL:
            raise ValueError(f"status is {self.status}; a server's final answer is 200 to 599")
        if self.body is not None and self.json is not UNSET:
            raise ValueError("give a body or json, not both")
        if self.status in (204, 304) and self._has_content:
            raise ValueError(f"an answer of status {self.status} has no body")
        if not (math.isfinite(self.delay) and self.delay >= 0):
            raise ValueError(f"delay is {self.delay}; it is a number of seconds")
        if self.drop not in (None, "before", "after"):
            raise ValueError(f"drop is {self.drop!r}; it is 'before' or 'after' the request was processed")
        if self.truncate is not None and self.truncate < 0:
            raise ValueError(f"truncate is {self.truncate}; it is the number of bytes that still arrive")
        if (self.times is not None and self.times < 1) or self.skip < 0:
            raise ValueError("times is at least 1, or None for always; skip is at least 0")

    @property
    def _has_content(self) -> bool:
        return self.body is not None or self.json is not UNSET

    @property
    def replaces(self) -> bool:
        """Whether the client gets a scripted answer instead of the true one."""
        return self.status is not None or self._has_content

    @property
    def executes(self) -> bool:
        """Whether the service gets to see the request."""
        return self.drop == "after" or (self.drop is None and (self.processed or not self.replaces))

    def strikes(self, method: str, path: str) -> bool:
        """Tell whether a request is meant.

        Args:
            method: Its HTTP method, in capitals.
            path: Its path, as sent.
        """
        same_method = self.method is None or self.method.upper() == method
        return same_method and (self.path is None or fnmatchcase(path, self.path))

    def apply(self, true_answer: Response | None) -> Response:
        """Make the answer that the client gets.

        Args:
            true_answer: What the service answered, None if it did not see the request.
        """
        answer = self._scripted() if true_answer is None or self.replaces else true_answer
        for name, value in self.headers.items():
            answer.headers[name] = value
        return answer

    def _scripted(self) -> Response:
        status = self.status or 200
        if self.json is not UNSET:
            return Response(msgspec.json.encode(self.json), status, media_type="application/json")
        content = self.body.encode() if isinstance(self.body, str) else self.body
        if content is None:
            return Response(status_code=status)
        return Response(content, status, media_type="text/html" if content.startswith(b"<") else "text/plain")


class Faults:
    """The faults that still wait for their request, first come first served."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        # Tests add faults from their own thread.
        self._lock = threading.Lock()

    def add(self, fault: Fault) -> None:
        """Queue a fault."""
        with self._lock:
            self._waiting.append(fault)

    def take(self, method: str, path: str) -> Fault | None:
        """Use up the first fault that is meant for a request."""
        with self._lock:
            for fault in self._waiting:
                if not fault.strikes(method, path):
                    continue
                if fault.skip:
                    fault.skip -= 1
                    continue
                if fault.times is not None:
                    fault.times -= 1
                    if not fault.times:
                        self._waiting.remove(fault)
                return fault
            return None

    def waiting(self) -> list[Fault]:
        """Return the faults that are not used up."""
        with self._lock:
            return list(self._waiting)

    def clear(self) -> None:
        """Forget all faults."""
        with self._lock:
            self._waiting.clear()
