"""Vectors that the node makes by itself, where it has a model for that and the policy lets it."""

from collections.abc import Sequence

import msgspec

from memclients.mock._call import Call
from memclients.mock.memoturn.addresses import Profile
from memclients.mock.memoturn.bodies import Vector
from memclients.mock.memoturn.memory import ai
from memclients.mock.memoturn.memory.shapes import MemoryItem, RecallBody
from memclients.mock.memoturn.state import State


def is_allowed(state: State, profile: Profile) -> bool:
    """Tell whether the node makes vectors for a profile."""
    return state.options.auto_embed and state.policies.effective(profile.ns, profile.name)["embed"] != "deny"


def fill_items(state: State, call: Call, profile: Profile, items: Sequence[MemoryItem]) -> list[MemoryItem]:
    """Give a vector to the memories that came without one."""
    bare = [item for item in items if item.embedding is None and item.type != "task"]
    vectors = _embed(state, call, profile, [f"{item.summary} {item.keywords or ''}" for item in bare])
    made = dict(zip(map(id, bare), vectors, strict=False))
    return [msgspec.structs.replace(item, embedding=made[id(item)]) if id(item) in made else item for item in items]


def fill_query(state: State, call: Call, profile: Profile, query: RecallBody) -> RecallBody:
    """Give a vector to a query of words."""
    if query.embedding is not None or query.query is None:
        return query
    vectors = _embed(state, call, profile, [query.query])
    return msgspec.structs.replace(query, embedding=vectors[0]) if vectors else query


def _embed(state: State, call: Call, profile: Profile, texts: list[str]) -> list[Vector]:
    if not state.options.auto_embed or not texts:
        return []
    if not is_allowed(state, profile):
        state.audit.record("ai.embed", profile=profile, call=call, outcome="denied")
        return []
    vectors, usage = ai.embed(texts)
    state.audit.record("ai.embed", profile=profile, call=call, egress=usage.egress())
    return vectors
