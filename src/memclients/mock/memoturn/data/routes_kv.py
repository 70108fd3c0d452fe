"""Keys and values over HTTP."""

from collections.abc import Mapping

from starlette.responses import Response

from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.answers import answer, empty, raw
from memclients.mock.memoturn.bodies import number, strict_number
from memclients.mock.memoturn.data import kv
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.limits import MAX_RESULTS
from memclients.mock.memoturn.route_group import RouteGroup

LIMIT = 100


class KvRoutes(RouteGroup):
    """Handlers below `/kv`."""

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "putValue": self.put,
            "getValue": self.get,
            "deleteValue": self.delete,
            "listKeys": self.list,
        }

    def put(self, call: Call) -> Response:
        """Store the body, whatever it is."""
        ttl = strict_number(call, "ttl")
        branch = self._branch(call)
        expires_at = None if ttl is None else self._state.now + ttl * 1000
        kv.put(branch, *_address(call), call.body, expires_at=expires_at)
        return answer({"txid": branch.txid}, txid=branch.txid)

    def get(self, call: Call) -> Response:
        """Answer with a value."""
        branch = self._branch(call)
        ns, key = _address(call)
        value = kv.get(branch, ns, key, now=self._state.now)
        if value is None:
            raise Refusal.not_found(f"key not found: {key}")
        return raw(value, txid=branch.txid)

    def delete(self, call: Call) -> Response:
        """Delete a value, if it is there."""
        branch = self._branch(call)
        kv.delete(branch, *_address(call))
        return empty(txid=branch.txid)

    def list(self, call: Call) -> Response:
        """List keys."""
        branch = self._branch(call)
        found = kv.keys(
            branch,
            call.match.parameters["kv_ns"],
            prefix=call.query.get("prefix", ""),
            limit=min(number(call, "limit", LIMIT), MAX_RESULTS),
            now=self._state.now,
        )
        return answer({"keys": found}, txid=branch.txid)


def _address(call: Call) -> tuple[str, str]:
    return call.match.parameters["kv_ns"], call.match.parameters["key"]
