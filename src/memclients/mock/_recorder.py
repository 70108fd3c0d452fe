"""Remember requests, so that tests can look at them."""

import threading
from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.datastructures import Headers, QueryParams

from memclients.mock._call import Call, decode_json


@dataclass(slots=True)
class RecordedRequest:
    """A request as the server received it.

    Args:
        method: HTTP method.
        path: Path as sent, percent-encoding kept, without the query.
        query: Query parameters, repeated ones included.
        headers: Headers, names in any case.
        body: Body bytes.
        operation: The `operationId` that it met, if any.
        time: When it came, by the server's clock.
        status: The status of the answer; None while there is none, or when the connection was dropped.
    """

    method: str
    path: str
    query: QueryParams
    headers: Headers
    body: bytes
    operation: str | None
    time: datetime
    status: int | None = None

    def json(self) -> Any:
        """Decode the body.

        Raises:
            ValueError: It is no JSON.
        """
        return decode_json(self.body)


class Recorder:
    """Keep the latest requests.

    Args:
        limit: How many; older ones are forgotten, so that a server may run for long.
    """

    def __init__(self, limit: int = 10_000) -> None:
        self._requests: deque[RecordedRequest] = deque(maxlen=limit)
        # Requests come in the server's thread, tests look from theirs.
        self._lock = threading.Lock()

    def add(self, call: Call, time: datetime) -> RecordedRequest:
        """Remember a request; its status is filled in later."""
        operation = call.match.operation.id if call.match.operation else None
        recorded = RecordedRequest(call.method, call.path, call.query, call.headers, call.body, operation, time)
        with self._lock:
            self._requests.append(recorded)
        return recorded

    def all(self) -> list[RecordedRequest]:
        """Return what is remembered, oldest first."""
        with self._lock:
            return list(self._requests)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._requests.clear()
