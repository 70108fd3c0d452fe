"""Operations on corrections, the timeline, types, sources and turns, and the statistics."""

from collections.abc import Mapping

from starlette.responses import Response

from memclients.mock._call import Call, Handler, json_answer
from memclients.mock._route_group import RouteGroup
from memclients.mock.neotoma import parameters
from memclients.mock.neotoma.access.auth import user_named
from memclients.mock.neotoma.bodies import body_of
from memclients.mock.neotoma.reads import schemas, sources, turns
from memclients.mock.neotoma.reads.statistics import statistics
from memclients.mock.neotoma.shapes import Member, check
from memclients.mock.neotoma.state import State
from memclients.mock.neotoma.storage import timeline
from memclients.mock.neotoma.writes import corrections
from memclients.mock.neotoma.writes.corrections import Correction

_CORRECTION = {
    "entity_id": Member(required=True),
    "entity_type": Member(),
    "field": Member(required=True, minimum=1),
    "idempotency_key": Member(required=True, minimum=1),
    "user_id": Member(),
}
_TURN = {"conversation_id": Member(required=True), "turn_key": Member(required=True)}


class RestRoutes(RouteGroup[State, Handler]):
    """Handlers of all that is neither an entity nor a relationship."""

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "correct": self._correct,
            "listTimelineEvents": self._events,
            "getTimelineEvent": self._event,
            "listSchemas": self._schemas,
            "getSchema": self._schema,
            "getStats": self._stats,
            "listSources": self._sources,
            "getSource": self._source,
            "turnSummary": self._turn,
            "getTurnIndex": self._turns,
        }

    def _correct(self, call: Call) -> Response:
        body = body_of(call)
        check(body, _CORRECTION)
        one = Correction(
            entity_id=body["entity_id"],
            entity_type=body.get("entity_type"),
            field=body["field"],
            value=body.get("value"),
            key=body["idempotency_key"],
        )
        return json_answer(corrections.correct(self._state.db, user_named(call, body.get("user_id")), one))

    def _events(self, call: Call) -> Response:
        limit, offset = parameters.page(call)
        found = timeline.page(
            self._state.db,
            call.caller,
            _given(call, "start_date", "end_date", "event_type", "entity_id"),
            by_creation=call.parameter("order_by") == "created_at",
            limit=limit,
            offset=offset,
        )
        return json_answer(found)

    def _event(self, call: Call) -> Response:
        return json_answer(timeline.get(self._state.db, call.caller, call.match.parameters["event_id"]))

    def _schemas(self, call: Call) -> Response:
        # The one list where a limit of 0 is heeded.
        limit, offset = max(parameters.number(call, "limit", 100), 0), parameters.page(call)[1]
        keyword, entity_type = call.parameter("keyword"), call.parameter("entity_type")
        return json_answer(schemas.page(keyword=keyword, entity_type=entity_type, limit=limit, offset=offset))

    def _schema(self, call: Call) -> Response:
        return json_answer(schemas.get(call.match.parameters["entity_type"]))

    def _stats(self, call: Call) -> Response:
        return json_answer(statistics(self._state.db, call.caller))

    def _sources(self, call: Call) -> Response:
        limit, offset = parameters.page(call)
        filters = _given(call, "search", "mime_type", "source_type")
        return json_answer(sources.page(self._state.db, call.caller, filters, limit=limit, offset=offset))

    def _source(self, call: Call) -> Response:
        return json_answer(sources.get(self._state.db, call.caller, call.match.parameters["source_id"]))

    def _turn(self, call: Call) -> Response:
        body = body_of(call)
        check(body, _TURN)
        return json_answer(turns.summary(self._state.db, call.caller, body["conversation_id"], body["turn_key"]))

    def _turns(self, call: Call) -> Response:
        return json_answer(turns.index(self._state.db, call.caller, call.match.parameters["conversation_id"]))


def _given(call: Call, *names: str) -> dict[str, str]:
    return {name: value for name in names if (value := call.parameter(name))}
