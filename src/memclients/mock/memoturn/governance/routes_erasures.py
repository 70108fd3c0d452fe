"""Erasures over HTTP."""

from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.addresses import profile_of
from memclients.mock.memoturn.answers import answer
from memclients.mock.memoturn.bodies import shaped
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.memory.routes_memories import existing
from memclients.mock.memoturn.memory.shapes import check_kind
from memclients.mock.memoturn.route_group import RouteGroup


class ErasureBody(msgspec.Struct):
    """Body of a request to erase."""

    memory_id: str | None = None
    topic_key: str | None = None
    type: str | None = None
    session_id: str | None = None
    turns: bool = False


class ErasureRoutes(RouteGroup):
    """Handlers of erasures."""

    def handlers(self) -> Mapping[str, Handler]:
        return {"requestErasure": self.request, "listErasures": self.list, "getErasure": self.get}

    def request(self, call: Call) -> Response:
        """Erase a memory, a topic or a session."""
        profile = profile_of(call)
        target = _target(shaped(call, ErasureBody))
        branch = existing(self._state, call, profile)
        accepted = self._state.erasures.request(branch, profile, target, call)
        return answer(accepted, 202, txid=accepted["txid"])

    def list(self, call: Call) -> Response:
        """List the coupons of a profile."""
        return answer({"erasures": self._state.erasures.all(profile_of(call))})

    def get(self, call: Call) -> Response:
        """Return a coupon."""
        return answer(self._state.erasures.get(profile_of(call), call.match.parameters["erasure_id"]))


def _target(body: ErasureBody) -> dict[str, Any]:
    """Return what is to be erased, as coupons show it."""
    given = [name for name in ("memory_id", "topic_key", "session_id") if getattr(body, name) is not None]
    if len(given) != 1:
        raise Refusal.invalid("exactly one of memory_id, topic_key and session_id is required")
    (kind,) = given
    target: dict[str, Any] = {kind: getattr(body, kind)}
    if kind == "topic_key":
        if body.type is None:
            raise Refusal.invalid("topic_key requires type")
        check_kind(body.type)
        target["type"] = body.type
    if kind == "session_id" and body.turns:
        target["turns"] = True
    return target
