"""Questions and extractions over HTTP."""

from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, Handler
from memclients.mock._text import is_blank
from memclients.mock.memoturn.addresses import Profile, profile_of
from memclients.mock.memoturn.answers import answer
from memclients.mock.memoturn.bodies import shaped, typed
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.memory import ai, embedding, recall
from memclients.mock.memoturn.memory.routes_memories import existing, ingest
from memclients.mock.memoturn.memory.shapes import AskBody, ExtractBody, MemoryItem, RecallBody, Selection
from memclients.mock.memoturn.route_group import RouteGroup


class AiRoutes(RouteGroup):
    """Handlers of the operations that ask a model. Each checks in an order of its own, as on the real server."""

    def handlers(self) -> Mapping[str, Handler]:
        return {"askMemories": self.ask, "extractMemories": self.extract}

    def ask(self, call: Call) -> Response:
        """Answer a question from memories."""
        body = typed(call, AskBody)
        if not self._state.options.ask:
            raise Refusal.unconfigured("this node has no model that answers questions")
        if is_blank(body.question):
            raise Refusal.invalid("question must not be blank")
        profile = profile_of(call)
        self._check_egress("ask", call, profile)
        nothing: dict[str, Any] = {"answer": None, "sources": [], "memories": [], "txid": 0}
        if self._state.databases.find(profile.database) is None:
            return answer(nothing, txid=0)
        query = _query(body)
        recall.check(query)
        branch = existing(self._state, call, profile)
        query = embedding.fill_query(self._state, call, profile, query)
        memories = recall.search(branch, query, self._state.now)
        found = {**nothing, "memories": memories, "txid": branch.txid}
        if memories:
            found["answer"], found["sources"], usage = ai.answer(body.question, memories)
            self._state.audit.record("ai.ask", profile=profile, call=call, branch=branch.name, egress=usage.egress())
        self._state.audit.record("memory.ask", profile=profile, call=call, branch=branch.name, count=len(memories))
        return answer(found, txid=branch.txid)

    def extract(self, call: Call) -> Response:
        """Make memories of a conversation, or only propose them."""
        body = shaped(call, ExtractBody)
        profile = profile_of(call)
        self._check_egress("extract", call, profile)
        if not self._state.options.extract:
            raise Refusal.unconfigured("this node has no model that extracts memories")
        if not body.turns:
            raise Refusal.invalid("turns must not be empty")
        proposed, usage = ai.extract(body)
        self._state.audit.record("ai.extract", profile=profile, call=call, egress=usage.egress())
        if body.dry_run:
            return answer({"proposed": proposed})
        if not proposed:
            return answer({"results": [], "txid": None}, 201)
        results, branch = ingest(self._state, call, profile, msgspec.convert(proposed, list[MemoryItem]))
        self._state.audit.record(
            "memory.extract", profile=profile, call=call, branch=branch.name, txid=branch.txid, count=len(results)
        )
        return answer({"results": results, "txid": branch.txid}, 201, txid=branch.txid)

    def _check_egress(self, feature: str, call: Call, profile: Profile) -> None:
        if self._state.policies.effective(profile.ns, profile.name)[feature] == "deny":
            self._state.audit.record(f"ai.{feature}", profile=profile, call=call, outcome="denied")
            raise Refusal.forbidden(f"policy denies {feature} for {profile.database}")


def _query(body: AskBody) -> RecallBody:
    selection = {name: getattr(body, name) for name in Selection.__struct_fields__}
    return RecallBody(query=body.question, **selection)
