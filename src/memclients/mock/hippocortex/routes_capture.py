"""Captures over HTTP."""

from collections.abc import Mapping
from typing import Any

from memclients.mock._call import Call, json_array, json_object
from memclients.mock._route_group import RouteGroup
from memclients.mock.hippocortex.capture.event import KNOWN_TYPES, Event, read_event
from memclients.mock.hippocortex.capture.events import DUPLICATE, ERROR, INGESTED, Receipt
from memclients.mock.hippocortex.envelope import DataHandler
from memclients.mock.hippocortex.errors import Refusal, detail
from memclients.mock.hippocortex.knowledge.learning import Assignment, Learning
from memclients.mock.hippocortex.shapes import Fields, body_of
from memclients.mock.hippocortex.state import State

MAX_BATCH = 1000


class CaptureRoutes(RouteGroup[State, DataHandler]):
    """Handlers of captures; they compile by themselves if the server is set so."""

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self._learning = Learning(state)
        self._types = KNOWN_TYPES if state.options.known_types_only else ()

    def handlers(self) -> Mapping[str, DataHandler]:
        return {"captureEvent": self._one, "captureBatch": self._batch}

    def _one(self, call: Call) -> dict[str, Any]:
        body = body_of(call)
        fields = Fields(body)
        event = read_event(fields, self._types)
        if event is None:
            self._state.events.count_errors(call.caller, [_type_in(body)])
            raise Refusal.invalid(*fields.problems)
        (receipt,) = self._take(call.caller, [event])
        return _rendered(receipt)

    def _batch(self, call: Call) -> dict[str, Any]:
        members = json_array(body_of(call).get("events"))
        if members is None:
            raise Refusal.invalid(detail("events", "must be an array"))
        if not 1 <= len(members) <= MAX_BATCH:
            raise Refusal.invalid(detail("events", f"must hold 1 to {MAX_BATCH} events"))
        read = [self._read(member) for member in members]
        taken = iter(self._take(call.caller, [event for event in read if isinstance(event, Event)]))
        refused = [_type_in(member) for member, event in zip(members, read, strict=True) if isinstance(event, str)]
        self._state.events.count_errors(call.caller, refused)
        results = [
            {"status": ERROR, "reason": event} if isinstance(event, str) else _rendered(next(taken)) for event in read
        ]
        statuses = [result["status"] for result in results]
        summary = {
            "total": len(results),
            "ingested": statuses.count(INGESTED),
            "duplicates": statuses.count(DUPLICATE),
            "errors": statuses.count(ERROR),
        }
        return {"results": results, "summary": summary}

    def _read(self, member: Any) -> Event | str:
        """Read a member of a batch; text says what is wrong with it."""
        members = json_object(member)
        if members is None:
            return "event must be an object"
        fields = Fields(members)
        event = read_event(fields, self._types)
        return event or "; ".join(f"{problem['field']} {problem['message']}" for problem in fields.problems)

    def _take(self, tenant: str, events: list[Event]) -> list[Receipt]:
        state = self._state
        state.quota.require(tenant, state.access.plan_of(tenant), state.events.new(tenant, events))
        receipts = state.events.take(tenant, events)
        if every := state.options.compile_every:
            total = state.events.total(tenant)
            taken = sum(receipt.status == INGESTED for receipt in receipts)
            if total // every > (total - taken) // every:
                self._learning.run(tenant, Assignment())
        return receipts


def _rendered(receipt: Receipt) -> dict[str, Any]:
    rendered = {
        "eventId": receipt.event_id,
        "status": receipt.status,
        "salienceScore": receipt.salience,
        "traceId": receipt.trace_id,
    }
    return rendered if receipt.reason is None else {**rendered, "reason": receipt.reason}


def _type_in(member: Any) -> str:
    """Return the type of an event that may be anything; empty when it has none."""
    event_type = (json_object(member) or {}).get("type")
    return event_type if isinstance(event_type, str) else ""
