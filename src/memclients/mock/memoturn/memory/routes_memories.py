"""Profiles, memories and sessions over HTTP."""

from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.addresses import Profile, branch_of, namespace_of, profile_named, profile_of
from memclients.mock.memoturn.answers import answer, empty
from memclients.mock.memoturn.bodies import min_txid, number, shaped, typed
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.limits import MAX_RESULTS
from memclients.mock.memoturn.memory import embedding, memories, recall, sessions, turns
from memclients.mock.memoturn.memory.shapes import MAX_BATCH, IngestBody, MemoryItem, RecallBody
from memclients.mock.memoturn.route_group import RouteGroup
from memclients.mock.memoturn.state import State
from memclients.mock.memoturn.storage.branch import Branch

SESSION_LIMIT = 100


class MemoryRoutes(RouteGroup):
    """Handlers below `/v1/memory`, without those that ask a model."""

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "listProfiles": self.profiles,
            "ingestMemories": self.ingest,
            "getMemory": self.get,
            "forgetMemory": self.forget,
            "recallMemories": self.recall,
            "listSessions": self.sessions,
            "endSession": self.end_session,
        }

    def profiles(self, call: Call) -> Response:
        """List the profiles of a namespace."""
        ns = namespace_of(call)
        found = [
            {"profile": profile.name, "created_at": database.created_at}
            for database in self._state.databases.of_namespace(ns)
            if (profile := profile_named(database.name)) is not None
        ]
        return answer({"namespace": ns, "profiles": found})

    def ingest(self, call: Call) -> Response:
        """Take memories in."""
        body = shaped(call, IngestBody)
        profile = profile_of(call)
        if len(body.memories) > MAX_BATCH:
            raise Refusal.invalid(f"{len(body.memories)} memories in one batch; at most {MAX_BATCH}")
        results, branch = ingest(self._state, call, profile, body.memories)
        self._state.audit.record(
            "memory.ingest", profile=profile, call=call, branch=branch.name, txid=branch.txid, count=len(results)
        )
        return answer({"results": results, "txid": branch.txid}, 201, txid=branch.txid)

    def get(self, call: Call) -> Response:
        """Return a memory."""
        profile, memory_id = profile_of(call), call.match.parameters["memory_id"]
        branch = existing(self._state, call, profile)
        memory = memories.get(branch, memory_id)
        self._state.audit.record("memory.get", profile=profile, call=call, branch=branch.name, resource=memory_id)
        return answer(memory, txid=branch.txid)

    def forget(self, call: Call) -> Response:
        """Delete a memory, for good if the policy says so."""
        profile, memory_id = profile_of(call), call.match.parameters["memory_id"]
        branch = existing(self._state, call, profile)
        memories.require(branch, memory_id)
        erasure_id: str | None = None
        if self._state.policies.effective(profile.ns, profile.name)["purge_on_forget"]:
            accepted = self._state.erasures.request(branch, profile, {"memory_id": memory_id}, call)
            erasure_id = accepted["erasure_id"]
        else:
            memories.forget(branch, memory_id)
        self._state.audit.record(
            "memory.forget", profile=profile, call=call, branch=branch.name, resource=memory_id, txid=branch.txid
        )
        response = empty(txid=branch.txid)
        if erasure_id is not None:
            response.headers["memoturn-erasure-id"] = erasure_id
        return response

    def recall(self, call: Call) -> Response:
        """Find memories."""
        query = typed(call, RecallBody)
        profile = profile_of(call)
        if not known(self._state, call, profile):
            return answer({"memories": [], "txid": 0}, txid=0)
        recall.check(query, embeds=embedding.is_allowed(self._state, profile))
        branch = existing(self._state, call, profile)
        query = embedding.fill_query(self._state, call, profile, query)
        found: dict[str, Any] = {"memories": recall.search(branch, query, self._state.now), "txid": branch.txid}
        if query.include_turns and query.embedding is not None:
            found["turns"] = turns.search(branch, query.embedding, recall.size(query), query.session_id)
        self._state.audit.record(
            "memory.recall", profile=profile, call=call, branch=branch.name, count=len(found["memories"])
        )
        return answer(found, txid=branch.txid)

    def sessions(self, call: Call) -> Response:
        """List sessions."""
        profile = profile_of(call)
        if not known(self._state, call, profile):
            return answer({"sessions": [], "txid": 0}, txid=0)
        branch = existing(self._state, call, profile)
        limit = min(number(call, "limit", SESSION_LIMIT), MAX_RESULTS)
        return answer({"sessions": sessions.latest(branch, limit), "txid": branch.txid}, txid=branch.txid)

    def end_session(self, call: Call) -> Response:
        """Delete what belongs to a session alone."""
        profile, session_id = profile_of(call), call.match.parameters["session_id"]
        branch = existing(self._state, call, profile)
        with_turns = call.query.get("turns") == "true"
        sessions.end(branch, session_id, turns=with_turns)
        resource = f"session:{session_id}" + ("?turns=true" if with_turns else "")
        self._state.audit.record(
            "memory.session_end", profile=profile, call=call, branch=branch.name, resource=resource, txid=branch.txid
        )
        return empty(txid=branch.txid)


def ingest(state: State, call: Call, profile: Profile, items: list[MemoryItem]) -> tuple[list[dict[str, Any]], Branch]:
    """Take memories in, into a profile that is made if it does not exist; return what became of each, and where.

    Raises:
        Refusal: There is no such branch, or an item breaks a rule.
    """
    branch = state.profile_branch(profile, branch_of(call), create=True)
    assert branch is not None
    memories.check(items)
    filled = embedding.fill_items(state, call, profile, items)
    policy = state.policies.effective(profile.ns, profile.name)
    return memories.ingest(branch, filled, now=state.now, policy=policy), branch


def existing(state: State, call: Call, profile: Profile) -> Branch:
    """Open the branch that a request is about.

    Raises:
        Refusal: There is no such profile or branch.
    """
    branch = state.profile_branch(profile, branch_of(call))
    if branch is None:
        raise Refusal.database_not_found(profile.database)
    return branch


def known(state: State, call: Call, profile: Profile) -> bool:
    """Tell whether a profile exists, for operations that find nothing in one that does not.

    Raises:
        Refusal: It does not, and the request wants to see a write to it.
    """
    if state.databases.find(profile.database) is not None:
        return True
    if min_txid(call) > 0:
        raise Refusal.not_found(f"profile not found: {profile.database}")
    return False
