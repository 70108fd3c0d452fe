"""Data to start with."""

import sqlite3
from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter
from typing import Annotated, Any, Literal

import msgspec

from memclients.mock._clock import nanoseconds
from memclients.mock._seed import read
from memclients.mock.hippocortex.access import DEFAULT_TENANT, KeySettings
from memclients.mock.hippocortex.capture.event import Event, read_event
from memclients.mock.hippocortex.shapes import Fields
from memclients.mock.hippocortex.state import State
from memclients.mock.hippocortex.vault import Item


class SeedArtifact(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, rename="camel"):
    """An artifact, also one that the compiler would not make; its id is made up and its times are now when absent."""

    title: str
    type: Literal["task_schema", "failure_playbook", "causal_pattern", "decision_policy"] = "task_schema"
    id: str = ""
    status: Literal["active", "deprecated", "superseded"] = "active"
    content: dict[str, Any] = {}
    confidence: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.7
    evidence_count: Annotated[int, msgspec.Meta(ge=0)] = 2
    created_at: str | None = None
    updated_at: str | None = None


class Seed(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Seed data.

    Args:
        tenant: Whose everything but the keys is; that of the server's credentials when absent.
        keys: Settings by key.
        events: Events as they are captured; `capturedAt` (a timestamp) says when, now when absent.
        artifacts: Artifacts.
        facts: Facts in words.
        vault: Vault items with their secrets.
    """

    tenant: str = DEFAULT_TENANT
    keys: dict[str, KeySettings] = {}
    events: list[dict[str, Any]] = []
    artifacts: list[SeedArtifact] = []
    facts: list[str] = []
    vault: list[Item] = []


def sow(state: State, data: Mapping[str, Any]) -> None:
    """Put data into the state.

    Args:
        state: The server's state.
        data: In the shape of `Seed`.

    Raises:
        ValueError: The data has another shape, or is what the service itself would refuse.
    """
    seed = read(dict(data), Seed)
    for key, settings in seed.keys.items():
        state.access.open(key, settings)
    events = [_event(state, members) for members in seed.events]
    # Together, because each transaction takes its time.
    for moment, group in groupby(events, key=itemgetter(0)):
        state.events.take(seed.tenant, [event for _, event in group], moment)
    for artifact in seed.artifacts:
        try:
            _sow_artifact(state, seed.tenant, artifact)
        except sqlite3.IntegrityError as error:
            raise ValueError(f"there is an artifact {artifact.id!r} already") from error
    for fact in seed.facts:
        state.db.run(
            "INSERT OR IGNORE INTO facts (tenant, id, text, event_id, at) VALUES (?, ?, ?, NULL, ?)",
            (seed.tenant, state.ids.new("fact"), fact, state.now),
        )
    for item in seed.vault:
        state.vault.put(seed.tenant, item)


def _event(state: State, members: Mapping[str, Any]) -> tuple[int, Event]:
    """Read an event and when it was captured."""
    fields = Fields(members)
    captured_at = fields.string("capturedAt")
    event = read_event(fields)
    if event is None:
        raise ValueError("; ".join(f"{problem['field']} {problem['message']}" for problem in fields.problems))
    return _moment(state, captured_at), event


def _sow_artifact(state: State, tenant: str, artifact: SeedArtifact) -> None:
    artifact_id = artifact.id or state.ids.new("art")
    created_at = _moment(state, artifact.created_at)
    state.db.run(
        "INSERT INTO artifacts (tenant, id, type, status, title, content, confidence, evidence_count, created_at,"
        " updated_at, pattern_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            tenant,
            artifact_id,
            artifact.type,
            artifact.status,
            artifact.title,
            msgspec.json.encode(artifact.content).decode(),
            artifact.confidence,
            artifact.evidence_count,
            created_at,
            created_at if artifact.updated_at is None else _moment(state, artifact.updated_at),
            # No pattern has this key, so that the compiler leaves it alone.
            "",
        ),
    )


def _moment(state: State, text: str | None) -> int:
    return state.now if text is None else nanoseconds(text) // 1_000_000
