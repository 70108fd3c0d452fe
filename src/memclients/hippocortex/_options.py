"""Options that are documented flat, while the wire nests them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from memclients_lowlevel.hippocortex.results import ArtifactType


@dataclass
class LearnOptions:
    """What a run of the Memory Compiler does.

    Args:
        scope: `incremental` for the events since the last run, `full` for all of them.
        min_pattern_strength: From 0 to 1: weaker patterns are left out.
        artifact_types: What to look for; all types unless given.
        agent_id: Restricts the run to the events of an agent.
        session_id: Restricts it to those of a session.
        event_ids: Restricts it to these.
        max_events: How many events it reads at most.

    Source: Hippocortex's documentation, "learn(options?)".
    """

    scope: str = "incremental"
    min_pattern_strength: float | None = None
    artifact_types: list[ArtifactType] | None = None
    agent_id: str | None = None
    session_id: str | None = None
    event_ids: list[str] | None = None
    max_events: int | None = None
