"""Operations on relationships."""

from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from memclients.mock._call import Call, Handler, json_answer
from memclients.mock._route_group import RouteGroup
from memclients.mock.neotoma import parameters
from memclients.mock.neotoma.access.auth import user_named
from memclients.mock.neotoma.bodies import body_of
from memclients.mock.neotoma.errors import Refusal, issue
from memclients.mock.neotoma.reads import related, relationship_lists
from memclients.mock.neotoma.reads.relationship_lists import Direction, Filter
from memclients.mock.neotoma.shapes import Member, check
from memclients.mock.neotoma.state import State
from memclients.mock.neotoma.storage import relationships
from memclients.mock.neotoma.storage.relationship_types import RELATIONSHIP_TYPES

_DIRECTIONS: Mapping[str, Direction] = {
    "inbound": "inbound",
    "incoming": "inbound",
    "outbound": "outbound",
    "outgoing": "outbound",
    "both": "both",
}
_ENDS = {
    "relationship_type": Member(required=True, choices=RELATIONSHIP_TYPES),
    "source_entity_id": Member(required=True),
    "target_entity_id": Member(required=True),
}
_RELATIONSHIP = {**_ENDS, "source_id": Member(), "metadata": Member(type="object"), "user_id": Member()}
_SEVERAL = {
    "relationships": Member(type="array", required=True, minimum=1, members=_RELATIONSHIP),
    "source_id": Member(),
    "user_id": Member(),
}
_DELETION = {**_ENDS, "reason": Member(), "user_id": Member()}
_QUERY = {
    "entity_id": Member(),
    "source_entity_id": Member(),
    "target_entity_id": Member(),
    "relationship_type": Member(),
    "direction": Member(choices=tuple(_DIRECTIONS)),
    "include_deleted": Member(type="boolean"),
    "limit": Member(type="integer", minimum=1),
    "offset": Member(type="integer", minimum=0),
}
_RELATED = {
    "entity_id": Member(required=True),
    "relationship_types": Member(type="array", choices=RELATIONSHIP_TYPES),
    "direction": Member(choices=("inbound", "outbound", "both")),
    "max_hops": Member(type="integer", minimum=1),
    "include_entities": Member(type="boolean"),
}


class RelationshipRoutes(RouteGroup[State, Handler]):
    """Handlers of relationships."""

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "createRelationship": self._create,
            "createRelationships": self._create_several,
            "listRelationships": self._list,
            "getRelationship": self._get,
            "queryRelationships": self._query,
            "retrieveRelatedEntities": self._related,
            "deleteRelationship": self._delete,
        }

    def _create(self, call: Call) -> Response:
        body = body_of(call)
        check(body, _RELATIONSHIP)
        return json_answer(self._put(_user(call, body), body, None))

    def _create_several(self, call: Call) -> Response:
        body = body_of(call)
        check(body, _SEVERAL)
        user = _user(call, body)
        with self._state.db.transaction():
            written = [
                {**self._put(user, one, body.get("source_id")), "index": index}
                for index, one in enumerate(body["relationships"])
            ]
        counts = {"requested": len(written), "created_count": len(written), "error_count": 0}
        return json_answer({"success": True, **counts, "relationships": written, "errors": []})

    def _put(self, user: str, body: Mapping[str, Any], source_id: str | None) -> dict[str, Any]:
        key = relationships.put(
            self._state.db,
            user,
            body["relationship_type"],
            body["source_entity_id"],
            body["target_entity_id"],
            body.get("metadata", {}),
            source_id=body.get("source_id", source_id),
        )
        return self._shown(user, key)

    def _list(self, call: Call) -> Response:
        limit, offset = parameters.page(call)
        which = Filter(
            type=call.parameter("relationship_type") or None,
            source=call.parameter("source_entity_id") or None,
            target=call.parameter("target_entity_id") or None,
        )
        found = relationship_lists.page(self._state.db, call.caller, which, limit=limit, offset=offset, with_names=True)
        return json_answer(found)

    def _get(self, call: Call) -> Response:
        return json_answer(self._shown(call.caller, call.match.parameters["relationship_key"]))

    def _query(self, call: Call) -> Response:
        body = body_of(call)
        check(body, _QUERY)
        ends = ("entity_id", "source_entity_id", "target_entity_id", "relationship_type")
        if not any(body.get(name) for name in ends):
            raise Refusal.invalid([issue(f"Provide at least one of {', '.join(ends)}")])
        which = Filter(
            type=body.get("relationship_type"),
            source=body.get("source_entity_id"),
            target=body.get("target_entity_id"),
            entity=body.get("entity_id"),
            direction=_DIRECTIONS[body.get("direction", "both")],
            include_deleted=body.get("include_deleted", False),
        )
        found = relationship_lists.page(
            self._state.db, call.caller, which, limit=body.get("limit", 100), offset=body.get("offset", 0)
        )
        return json_answer({**found, "total_count": found["total"]})

    def _related(self, call: Call) -> Response:
        body = body_of(call)
        check(body, _RELATED)
        found = related.related(
            self._state.db,
            call.caller,
            body["entity_id"],
            types=body.get("relationship_types"),
            direction=_DIRECTIONS[body.get("direction", "both")],
            max_hops=body.get("max_hops", 1),
            include_entities=body.get("include_entities", True),
        )
        return json_answer(found)

    def _delete(self, call: Call) -> Response:
        body = body_of(call)
        check(body, _DELETION)
        key = relationships.key_of(body["relationship_type"], body["source_entity_id"], body["target_entity_id"])
        observation_id = relationships.delete(self._state.db, user_named(call, body.get("user_id")), key)
        return json_answer({"success": True, "observation_id": observation_id})

    def _shown(self, user: str, key: str) -> dict[str, Any]:
        row = relationships.find(self._state.db, user, key)
        if row is None:
            raise Refusal.not_found("Relationship")
        return relationships.shown(self._state.db, row)


def _user(call: Call, body: Mapping[str, Any]) -> str:
    """Return the user whose relationships are written; one that the caller may not name is a failure of the server."""
    return user_named(call, body.get("user_id"), Refusal.failed("user_id does not match the authenticated user"))
