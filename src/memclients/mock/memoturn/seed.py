"""Data to start with."""

from collections.abc import Mapping
from typing import Any

import msgspec

from memclients.mock._seed import read
from memclients.mock.memoturn.addresses import MAIN, Profile, check_database_name, check_name, profile_named
from memclients.mock.memoturn.data import documents, kv, sql, vectors
from memclients.mock.memoturn.data.collection_names import collection_key
from memclients.mock.memoturn.data.sql import Statement
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.governance.audit_seed import AuditSeed, sow_audit
from memclients.mock.memoturn.memory import memories, turns
from memclients.mock.memoturn.memory.shapes import MemoryItem, TurnBody, check_vector
from memclients.mock.memoturn.state import State


class SeedDatabase(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What a database holds, on its main branch.

    Args:
        memories: As they are ingested; for databases of profiles (`namespace--profile`) only.
        turns: Transcripts by session.
        documents: Documents by collection.
        kv: Values, which are texts, by namespace and key.
        vectors: Embeddings by collection and id.
        sql: Statements to execute.
    """

    memories: list[MemoryItem] = []
    turns: dict[str, list[TurnBody]] = {}
    documents: dict[str, list[dict[str, Any]]] = {}
    kv: dict[str, dict[str, str]] = {}
    vectors: dict[str, dict[str, list[float]]] = {}
    sql: list[str] = []


class SeedPolicy(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The policy of a namespace, and the overrides of its profiles."""

    policy: dict[str, Any] = {}
    profiles: dict[str, dict[str, Any]] = {}


class Seed(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Seed data. Databases that exist are added to.

    Args:
        policies: Policies by namespace; in force before anything else is stored.
        databases: Databases by name.
        audit: Events of the audit stream.
    """

    policies: dict[str, SeedPolicy] = {}
    databases: dict[str, SeedDatabase] = {}
    audit: list[AuditSeed] = []


def sow(state: State, data: Mapping[str, Any]) -> None:
    """Put data into the state.

    Args:
        state: The node's state.
        data: In the shape of `Seed`.

    Raises:
        ValueError: The data has another shape, or is what the service itself would refuse.
    """
    seed = read(dict(data), Seed)
    try:
        for ns, policy in seed.policies.items():
            _sow_policy(state, ns, policy)
        for name, content in seed.databases.items():
            _sow_database(state, name, content)
    except Refusal as refusal:
        raise ValueError(refusal.message) from refusal
    for stretch in seed.audit:
        sow_audit(state, stretch)


def _sow_policy(state: State, ns: str, seed: SeedPolicy) -> None:
    state.policies.set_namespace(check_name("namespace", ns), seed.policy)
    for name, override in seed.profiles.items():
        state.policies.set_profile(Profile(ns, check_name("profile", name)), override)


def _sow_database(state: State, name: str, seed: SeedDatabase) -> None:
    profile = profile_named(name)
    if profile is None:
        check_database_name(name)
        if seed.memories:
            raise ValueError(f"database {name!r} has no memories; those of profiles, `namespace--profile`, do")
    else:
        check_name("namespace", profile.ns)
        check_name("profile", profile.name)
    database = state.databases.find(name) or state.databases.add(name, state.now)
    branch = state.branches.open(database, MAIN)
    policy = state.policy_of(database)
    memories.ingest(branch, seed.memories, now=state.now, policy=policy)
    for session_id, transcript in seed.turns.items():
        for turn in transcript:
            check_vector("embedding", turn.embedding)
            turns.append(branch, session_id, turn, state.now)
    for collection, content in seed.documents.items():
        documents.insert(branch, collection_key(collection), content)
    for ns, pairs in seed.kv.items():
        for key, value in pairs.items():
            kv.put(branch, ns, key, value.encode(), expires_at=None)
    for collection, embeddings in seed.vectors.items():
        for key, embedding in embeddings.items():
            vectors.upsert(branch, collection_key(collection), key, embedding)
    sql.execute(branch, [Statement(q) for q in seed.sql])
