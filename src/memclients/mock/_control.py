"""The hand on a running mock server."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Unpack

from memclients.mock._faults import Fault, Script
from memclients.mock._recorder import RecordedRequest
from memclients.mock._stage import Stage


class Control:
    """The hand on a mock server, as `Server.control`; safe to use from any thread."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    @property
    def requests(self) -> list[RecordedRequest]:
        """The requests so far, oldest first (the latest 10,000)."""
        return self._stage.recorder.all()

    @property
    def violations(self) -> list[str]:
        """Where the mock itself crashed or broke the service's OpenAPI document; empty when all is well."""
        return list(self._stage.violations)

    @property
    def now(self) -> datetime:
        """The server's time, in UTC."""
        return self._stage.clock.now()

    def reset(self) -> None:
        """Go back to the start: data, clock, faults, records."""
        with self._stage.lock:
            self._stage.clock.reset()
            self._stage.service.reset()
            self._stage.violations.clear()
        self._stage.faults.clear()
        self._stage.recorder.clear()

    def seed(self, data: Mapping[str, Any] | None = None, /, **more: Any) -> None:
        """Put data into the server, in the shape that the service's mock documents.

        Args:
            data: The data by kind.
            **more: More kinds of data, or others in place of those.

        Raises:
            ValueError: The data has another shape.
        """
        with self._stage.lock:
            self._stage.service.seed({**(data or {}), **more})

    def advance(self, seconds: float) -> datetime:
        """Let time pass at once.

        Args:
            seconds: How much; not negative.

        Returns:
            The new time.
        """
        with self._stage.lock:
            self._stage.clock.advance(seconds)
            return self._stage.clock.now()

    def maintenance(self) -> dict[str, int]:
        """Do now what the real server does in the background.

        Returns:
            How much of each task was done.
        """
        with self._stage.lock:
            return self._stage.service.maintenance()

    def fail(self, **script: Unpack[Script]) -> None:
        """Script a fault for coming requests; faults strike in the order of their scripting.

        Args:
            script: `status`, `body`, `json`, `headers`, `delay`, `drop`, `truncate`, `processed`, `times`, `skip`,
                `method`, `path`, as `Fault` explains them.

        Raises:
            ValueError: The fault makes no sense.
        """
        self._stage.faults.add(Fault(**script))

    @property
    def faults(self) -> list[Fault]:
        """The faults that have not struck yet."""
        return self._stage.faults.waiting()

    def clear_faults(self) -> None:
        """Forget the faults that have not struck yet."""
        self._stage.faults.clear()

    def clear_requests(self) -> None:
        """Forget the requests so far."""
        self._stage.recorder.clear()
