"""Events to capture: each with a key that makes repeating it harmless, in as many requests as it takes."""

from __future__ import annotations

import copy
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from memclients._core.arguments import members
from memclients._core.wire_dataclasses import to_wire
from memclients.errors import InvalidRequestError
from memclients.hippocortex._wire import answers
from memclients.hippocortex.errors import HippocortexError
from memclients_lowlevel.hippocortex.api.capture import capture_batch, capture_event
from memclients_lowlevel.hippocortex.results import (
    BatchCaptureRequest,
    BatchCaptureResult,
    BatchSummary,
    CaptureEvent,
    CaptureResult,
    FailedCapture,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from memclients._core.exchange import Answer, Decoder
    from memclients._core.operation import Request
    from memclients._core.response import Response

_BATCH: Final[Mapping[str, Any]] = capture_batch.OPERATION.schema or {}

# The service takes no more at once.
_MOST: Final[int] = _BATCH["properties"]["body"]["properties"]["events"]["maxItems"]

_INDEX: Final = re.compile(r"(?<=events\[)\d+(?=\])")


@dataclass(frozen=True, slots=True)
class Sent:
    """Events as they are sent.

    Args:
        request: The request.
        events: Copies of the caller's events, each with a key.
        made: For each event, whether its key was made here.
    """

    request: Request
    events: tuple[CaptureEvent, ...]
    made: tuple[bool, ...]

    def one(self, answer: Answer) -> Decoder[CaptureResult]:
        """Return what reads the answer for a single event."""

        def read(response: Response) -> CaptureResult:
            result = answers.captured(response)
            if self._is_own(result, 0, answer):
                _declare_new(result)
            return result

        return read

    def several(self, answer: Answer) -> Decoder[BatchCaptureResult]:
        """Return what reads the answer for a batch."""

        def read(response: Response) -> BatchCaptureResult:
            result = answers.batch_captured(response, len(self.events))
            for index, one in enumerate(result.results):
                if self._is_own(one, index, answer):
                    _declare_new(one)
                    result.summary.ingested += 1
                    result.summary.duplicates = max(0, result.summary.duplicates - 1)
            return result

        return read

    def _is_own(self, result: CaptureResult | FailedCapture, index: int, answer: Answer) -> bool:
        """Tell whether an earlier attempt of this very call has stored the event: nobody else has its key."""
        return result.status == "duplicate" and answer.uncertain and self.made[index]


def _declare_new(result: CaptureResult | FailedCapture) -> None:
    # In place, since a copy by the fields alone would lose what else the service says.
    result.status, result.reason = "ingested", None


def single(event: object) -> Sent:
    """Prepare one event.

    Raises:
        InvalidRequestError: If it is not worth sending.
    """
    keyed, made = _keyed(event, "event", str(uuid4()))
    return Sent(capture_event.build_request(body=to_wire(keyed)), (keyed,), (made,))


def parts(events: object, *, at_once: bool) -> list[Sent]:
    """Prepare a batch, all of it before any of it is sent.

    Args:
        events: The caller's events.
        at_once: Whether one request must do.

    Raises:
        InvalidRequestError: If an event is not worth sending, or there is none.
    """
    given = members(
        "events", events, "CaptureEvent", single=(CaptureEvent,), hint="; for a single one there is capture"
    )
    # A random number an event would take a third of the time of a batch.
    call = str(uuid4())
    keyed = [_keyed(event, f"events[{index}]", f"{call}-{index}") for index, event in enumerate(given)]
    if at_once and len(keyed) > _MOST:
        raise InvalidRequestError(f"events must be at most {_MOST}, since there is one raw response for one request")
    return [_part(keyed[start : start + _MOST], start) for start in range(0, len(keyed) or 1, _MOST)]


def merged(results: Sequence[BatchCaptureResult]) -> BatchCaptureResult:
    """Return the result of a batch from those of its parts, in their order."""
    summaries = [result.summary for result in results]
    return BatchCaptureResult(
        [one for result in results for one in result.results],
        BatchSummary(
            total=sum(one.total for one in summaries),
            ingested=sum(one.ingested for one in summaries),
            duplicates=sum(one.duplicates for one in summaries),
            errors=sum(one.errors for one in summaries),
        ),
    )


@contextmanager
def kept(unconfirmed: Sequence[Sent], confirmed: Sequence[BatchCaptureResult] = ()) -> Generator[None]:
    """Let an error say which events are not known to be stored, and what became of the others."""
    try:
        yield
    except HippocortexError as error:
        events = tuple(event for sent in unconfirmed for event in sent.events)
        error.concerning(events, merged(confirmed) if confirmed else None)
        raise


def _part(keyed: Sequence[tuple[CaptureEvent, bool]], start: int) -> Sent:
    events = tuple(event for event, _ in keyed)
    body = to_wire(BatchCaptureRequest(events=list(events)))
    try:
        request = capture_batch.build_request(body=body)
    except InvalidRequestError as refusal:
        # It counts from the beginning of the part, its reader from that of the list.
        message = _INDEX.sub(lambda found: str(int(found[0]) + start), refusal.message, count=1)
        raise InvalidRequestError(message) from None
    return Sent(request, events, tuple(made for _, made in keyed))


def _keyed(event: object, place: str, key: str) -> tuple[CaptureEvent, bool]:
    if not isinstance(event, CaptureEvent):
        raise InvalidRequestError(f"{place} must be a CaptureEvent, not {type(event).__name__}")
    keyed = _copied(event)
    if event.idempotency_key is not None:
        return keyed, False
    keyed.idempotency_key = key
    return keyed, True


def _copied(event: CaptureEvent) -> CaptureEvent:
    if type(event) is not CaptureEvent:
        return copy.copy(event)
    # What `copy.copy` does for it, in a quarter of the time.
    twin = object.__new__(CaptureEvent)
    vars(twin).update(vars(event))
    return twin
