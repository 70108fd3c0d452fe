"""Transcripts over HTTP."""

from collections.abc import Mapping

from starlette.responses import Response

from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.answers import answer
from memclients.mock.memoturn.bodies import number, shaped, typed
from memclients.mock.memoturn.limits import MAX_RESULTS
from memclients.mock.memoturn.memory import turns
from memclients.mock.memoturn.memory.shapes import TurnBody, TurnSearchBody, check_vector
from memclients.mock.memoturn.route_group import RouteGroup
from memclients.mock.memoturn.storage.branch import Branch

WINDOW = 20


class TurnRoutes(RouteGroup):
    """Handlers below `/v1/db/{db}/memory`; none of them makes a profile."""

    def handlers(self) -> Mapping[str, Handler]:
        return {"appendTurn": self.append, "getTurns": self.window, "searchTurns": self.search}

    def append(self, call: Call) -> Response:
        """Add a turn to a transcript."""
        body = shaped(call, TurnBody)
        check_vector("embedding", body.embedding)
        branch, session_id = self._place(call)
        seq = turns.append(branch, session_id, body, self._state.now)
        return answer({"seq": seq, "txid": branch.txid}, 201, txid=branch.txid)

    def window(self, call: Call) -> Response:
        """Return the end of a transcript."""
        branch, session_id = self._place(call)
        last = number(call, "last", WINDOW)
        return answer({"turns": turns.window(branch, session_id, last)}, txid=branch.txid)

    def search(self, call: Call) -> Response:
        """Find the turns nearest to a vector."""
        body = typed(call, TurnSearchBody)
        check_vector("vector", body.vector)
        branch, session_id = self._place(call)
        found = turns.search(branch, body.vector, min(body.k, MAX_RESULTS), session_id)
        return answer({"turns": found}, txid=branch.txid)

    def _place(self, call: Call) -> tuple[Branch, str]:
        return self._branch(call), call.match.parameters["session_id"]
