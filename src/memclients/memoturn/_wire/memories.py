"""Memories, sessions and erasures of a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.arguments import given, objects
from memclients.memoturn._wire.arguments import durability
from memclients_lowlevel.memoturn.api.erasures import get_erasure, list_erasures, request_erasure
from memclients_lowlevel.memoturn.api.memories import (
    ask_memories,
    extract_memories,
    forget_memory,
    get_memory,
    ingest_memories,
    list_profiles,
    recall_memories,
)
from memclients_lowlevel.memoturn.api.sessions import end_session, list_sessions
from memclients_lowlevel.memoturn.results import MemoryInput, RecalledMemory, StoredMemory, Turn, TurnHit, TurnInput

if TYPE_CHECKING:
    from memclients._core.operation import Request
    from memclients.memoturn._places import ProfileAddress


# What was read may be stored again, with what the server wrote there itself.
_OF_MEMORIES: Final = {key for one in (MemoryInput, RecalledMemory, StoredMemory) for key in one.__annotations__}
_OF_TURNS: Final = {key for one in (TurnInput, Turn, TurnHit) for key in one.__annotations__}


def profiles(namespace: str) -> Request:
    return list_profiles.build_request(namespace)


def ingest(at: ProfileAddress, memories: object, *, source: str | None, durable: bool) -> Request:
    items = objects("memories", memories, _OF_MEMORIES)
    if source is not None:
        for item in items:
            item.setdefault("source", source)
    return ingest_memories.build_request(
        at.namespace,
        at.profile,
        body={"memories": items},
        branch=at.named_branch,
        memoturn_durability=durability(durable=durable),
    )


def recall(floor: int | None, /, at: ProfileAddress, **question: Any) -> Request:
    return recall_memories.build_request(
        at.namespace, at.profile, body=given(**question), branch=at.named_branch, memoturn_min_txid=floor
    )


def ask(floor: int | None, /, at: ProfileAddress, **question: Any) -> Request:
    return ask_memories.build_request(
        at.namespace, at.profile, body=given(**question), branch=at.named_branch, memoturn_min_txid=floor
    )


def extract(
    at: ProfileAddress, turns: object, *, session_id: str | None, source: str | None, dry_run: bool, durable: bool
) -> Request:
    body = given(turns=objects("turns", turns, _OF_TURNS), session_id=session_id, source=source, dry_run=dry_run)
    return extract_memories.build_request(
        at.namespace, at.profile, body=body, branch=at.named_branch, memoturn_durability=durability(durable=durable)
    )


def get(floor: int | None, /, at: ProfileAddress, memory_id: str) -> Request:
    return get_memory.build_request(
        at.namespace, at.profile, memory_id, branch=at.named_branch, memoturn_min_txid=floor
    )


def forget(at: ProfileAddress, memory_id: str) -> Request:
    return forget_memory.build_request(at.namespace, at.profile, memory_id, branch=at.named_branch)


def sessions(floor: int | None, /, at: ProfileAddress, limit: int | None) -> Request:
    return list_sessions.build_request(
        at.namespace, at.profile, branch=at.named_branch, limit=limit, memoturn_min_txid=floor
    )


def end(at: ProfileAddress, session_id: str, *, turns: bool) -> Request:
    return end_session.build_request(
        at.namespace, at.profile, session_id, branch=at.named_branch, turns=True if turns else None
    )


def erase(at: ProfileAddress, *, turns: bool, **target: Any) -> Request:
    body = given(**target, turns=turns or None)
    return request_erasure.build_request(at.namespace, at.profile, body=body, branch=at.named_branch)


def erasure(at: ProfileAddress, erasure_id: str) -> Request:
    return get_erasure.build_request(at.namespace, at.profile, erasure_id)


def erasures(at: ProfileAddress) -> Request:
    return list_erasures.build_request(at.namespace, at.profile)
