"""The operation that writes."""

from collections.abc import Mapping

from starlette.responses import Response

from memclients.mock._call import Call, Handler, json_answer
from memclients.mock._route_group import RouteGroup
from memclients.mock.neotoma.access.auth import user_named
from memclients.mock.neotoma.bodies import body_of
from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.state import State
from memclients.mock.neotoma.writes.store import store
from memclients.mock.neotoma.writes.store_body import parse


class StoreRoutes(RouteGroup[State, Handler]):
    """Handlers of stores."""

    def handlers(self) -> Mapping[str, Handler]:
        return {"store": self._store}

    def _store(self, call: Call) -> Response:
        limited = self._state.options.rate_limit
        headers: Mapping[str, str] = self._state.rate_limit.spend(call.caller) if limited else {}
        try:
            body = parse(body_of(call))
            user = user_named(call, body.user_id, Refusal.failed("user_id does not match the authenticated user"))
            answer = json_answer(store(self._state.db, user, body))
        except Refusal as refusal:
            refusal.headers.update(headers)
            raise
        answer.headers.update(headers)
        return answer
