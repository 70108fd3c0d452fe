"""Operations that read entities and their observations, and the one that deletes."""

from collections.abc import Mapping

from starlette.responses import Response

from memclients.mock._call import Call, Handler, json_answer
from memclients.mock._route_group import RouteGroup
from memclients.mock.neotoma import parameters
from memclients.mock.neotoma.access.auth import user_named
from memclients.mock.neotoma.bodies import body_of
from memclients.mock.neotoma.reads import lookup, observation_lists, queries, query_body, relationship_lists, snapshots
from memclients.mock.neotoma.reads.lookup import Lookup
from memclients.mock.neotoma.shapes import Member, check
from memclients.mock.neotoma.state import State
from memclients.mock.neotoma.writes import deletions

_PAGE = {"limit": Member(type="integer", minimum=1), "offset": Member(type="integer", minimum=0)}
_LOOKUP = {
    "identifier": Member(required=True),
    "entity_type": Member(),
    "by": Member(),
    "limit": Member(type="integer", minimum=1),
    "include_observations": Member(type="boolean"),
    "observations_limit": Member(type="integer", minimum=1, maximum=200),
}
_SNAPSHOT = {"entity_id": Member(required=True), "at": Member(), "at_ingested": Member()}
_OBSERVATIONS = {"entity_id": Member(required=True), **_PAGE, "updated_since": Member(), "created_since": Member()}
_DELETION = {
    "entity_id": Member(required=True),
    "entity_type": Member(required=True),
    "reason": Member(),
    "user_id": Member(),
}


class EntityRoutes(RouteGroup[State, Handler]):
    """Handlers of entities."""

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "queryEntities": self._query,
            "listEntities": self._list,
            "getEntity": self._get,
            "listEntityObservations": self._observations_of,
            "listEntityRelationships": self._relationships_of,
            "retrieveEntityByIdentifier": self._look_up,
            "getEntitySnapshot": self._snapshot,
            "deleteEntity": self._delete,
            "listObservations": self._observations,
        }

    def _query(self, call: Call) -> Response:
        body = body_of(call)
        query = query_body.parse(body)
        return json_answer(queries.query_entities(self._state.db, user_named(call, body.get("user_id")), query))

    def _list(self, call: Call) -> Response:
        body = query_body.from_url(call)
        query = query_body.parse(body)
        return json_answer(queries.query_entities(self._state.db, user_named(call, body.get("user_id")), query))

    def _get(self, call: Call) -> Response:
        entity = snapshots.living(self._state.db, call.caller, call.match.parameters["entity_id"])
        return json_answer(snapshots.alone(self._state.db, entity))

    def _observations_of(self, call: Call) -> Response:
        entity = snapshots.living(self._state.db, call.caller, call.match.parameters["entity_id"])
        limit, offset = parameters.page(call)
        return json_answer(
            observation_lists.page(self._state.db, call.caller, entity["id"], limit=limit, offset=offset)
        )

    def _relationships_of(self, call: Call) -> Response:
        entity = snapshots.living(self._state.db, call.caller, call.match.parameters["entity_id"])
        expand = parameters.flag(call, "expand_entities")
        return json_answer(relationship_lists.of_entity(self._state.db, call.caller, entity["id"], expand=expand))

    def _look_up(self, call: Call) -> Response:
        body = body_of(call)
        check(body, _LOOKUP)
        wanted = {name: body[name] for name in ("identifier", "entity_type", "by", "limit") if name in body}
        answer = lookup.look_up(self._state.db, call.caller, Lookup(**wanted))
        if body.get("include_observations"):
            limit = body.get("observations_limit", 20)
            for entity in answer["entities"]:
                entity["observations"] = observation_lists.newest(
                    self._state.db, call.caller, entity["id"], limit=limit
                )
        return json_answer(answer)

    def _snapshot(self, call: Call) -> Response:
        body = body_of(call)
        check(body, _SNAPSHOT)
        entity = snapshots.living(self._state.db, call.caller, body["entity_id"])
        if "at" in body or "at_ingested" in body:
            return json_answer(snapshots.past(self._state.db, entity, body.get("at"), body.get("at_ingested")))
        return json_answer(snapshots.snapshot_row(self._state.db, entity))

    def _delete(self, call: Call) -> Response:
        body = body_of(call)
        check(body, _DELETION)
        user = user_named(call, body.get("user_id"))
        observation_id = deletions.delete_entity(self._state.db, user, body["entity_id"])
        return json_answer({"success": True, "observation_id": observation_id})

    def _observations(self, call: Call) -> Response:
        body = body_of(call)
        check(body, _OBSERVATIONS)
        found = observation_lists.newest(
            self._state.db,
            call.caller,
            body["entity_id"],
            limit=body.get("limit", 100),
            offset=body.get("offset", 0),
            updated_since=body.get("updated_since"),
            created_since=body.get("created_since"),
        )
        return json_answer({"observations": found})
