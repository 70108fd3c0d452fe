# Derived from src/memclients/hippocortex/_async/capture.py by `make generate`; edit that file, not this one.
"""Record what agents do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients._core._sync.client import ServiceClient
from memclients._core.error_map import translated
from memclients.hippocortex._wire import capture as wire
from memclients.hippocortex.errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from memclients_lowlevel.hippocortex.results import BatchCaptureResult, CaptureEvent, CaptureResult


class Capture(ServiceClient):
    """Methods that store events."""

    def capture(self, event: CaptureEvent) -> CaptureResult:
        """Store an event, once however often the request has to be repeated.

        Args:
            event: The event; it is left as it is. Without an `idempotency_key` it gets one for this call.

        Returns:
            Its id and status: `ingested`, `duplicate` if its key was there already, or what the service says else. A
            server that only queues it answers `queued`, with the id of its job for that of the event.

        Raises:
            InvalidRequestError: If it is not worth sending; `details` names the field.
            HippocortexError: For any other failure; `unconfirmed` has the event with its key, to capture it again.

        Source: Hippocortex's documentation, "capture(event)".
        """
        with translated(ERRORS):
            sent = wire.single(event)
        with wire.kept([sent]):
            answer = self._carry_through(sent.request)
            return self._result(sent.request, answer, sent.one(answer))

    def capture_batch(self, events: Iterable[CaptureEvent]) -> BatchCaptureResult:
        """Store events, each once however often a request has to be repeated.

        More than 1,000 are sent in several requests, one after the other; nothing is sent if one of them is wrong. The
        client's `deadline` holds for each request.

        Args:
            events: The events; they are left as they are. Each without an `idempotency_key` gets one for this call.

        Returns:
            What became of each, in their order, and how many became what. An event that the service refuses does not
            keep it from storing the others: its result has another `status`, and a `reason`.

        Raises:
            InvalidRequestError: If an event is not worth sending, or there is none; `details` names the field.
            HippocortexError: For any other failure; `unconfirmed` has the events not known to be stored, with their keys,
                and `confirmed` the result for those before them.

        Source: Hippocortex's documentation, "capture_batch(events)".
        """
        with translated(ERRORS):
            parts = wire.parts(events, at_once=self._is_raw)
        results: list[BatchCaptureResult] = []
        for index, part in enumerate(parts):
            with wire.kept(parts[index:], results):
                answer = self._carry_through(part.request)
                results.append(self._result(part.request, answer, part.several(answer)))
        return results[0] if len(results) == 1 else wire.merged(results)
