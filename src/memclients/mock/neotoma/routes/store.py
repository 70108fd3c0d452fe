"""The operation that writes."""

from collections.abc import Mapping

from starlette.responses import Response

from memclients.mock._call import Call, Handler, json_answer
from memclients.mock.neotoma.access.auth import user_named
from memclients.mock.neotoma.access.rate_limit import RateLimit
from memclients.mock.neotoma.bodies import body_of
from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.state import State
from memclients.mock.neotoma.writes.store import store
from memclients.mock.neotoma.writes.store_body import parse


class StoreRoutes:
    """Handlers of stores.

    Args:
        state: The server's state.
        rate_limit: The limit; None for no limit.
    """

    def __init__(self, state: State, rate_limit: RateLimit | None) -> None:
        self._state = state
        self._rate_limit = rate_limit

    def handlers(self) -> Mapping[str, Handler]:
        """Return the handlers by operation."""
        return {"store": self._store}

    def _store(self, call: Call) -> Response:
        headers: Mapping[str, str] = self._rate_limit.spend(call.caller) if self._rate_limit else {}
        try:
            body = parse(body_of(call))
            user = user_named(call, body.user_id, Refusal.failed("user_id does not match the authenticated user"))
            answer = json_answer(store(self._state.db, user, body))
        except Refusal as refusal:
            refusal.headers.update(headers)
            raise
        answer.headers.update(headers)
        return answer
