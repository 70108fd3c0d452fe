"""What the service makes of events: runs of the compiler, contexts, artifacts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from memclients._core.paging import Page, Walk
from memclients._core.wire_dataclasses import to_wire
from memclients.errors import InvalidRequestError
from memclients.hippocortex._options import LearnOptions
from memclients.hippocortex._wire import answers
from memclients_lowlevel.hippocortex.api.artifacts import list_artifacts
from memclients_lowlevel.hippocortex.api.learn import learn
from memclients_lowlevel.hippocortex.api.synthesize import synthesize
from memclients_lowlevel.hippocortex.results import (
    Artifact,
    LearnRequest,
    LearnRequestOptions,
    SynthesizeOptions,
    SynthesizeRequest,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from memclients._core.operation import Request
    from memclients._core.response import Response
    from memclients_lowlevel.hippocortex.results import LearnScope


def compilation(options: object) -> Request:
    """Ask for a run of the compiler."""
    given = LearnOptions() if options is None else options
    if not isinstance(given, LearnOptions):
        raise InvalidRequestError(f"options must be LearnOptions, not {type(given).__name__}")
    nested = LearnRequestOptions(
        min_pattern_strength=given.min_pattern_strength,
        artifact_types=given.artifact_types or None,
        max_events=given.max_events,
    )
    asked = LearnRequest(
        scope=cast("LearnScope", given.scope),
        agent_id=given.agent_id,
        session_id=given.session_id,
        event_ids=given.event_ids,
        options=nested if to_wire(nested) else None,
    )
    return learn.build_request(body=to_wire(asked))


def context(query: str, options: object) -> Request:
    """Ask for a context."""
    given = SynthesizeOptions() if options is None else options
    if not isinstance(given, SynthesizeOptions):
        raise InvalidRequestError(f"options must be SynthesizeOptions, not {type(given).__name__}")
    if not given.sections:
        # An empty list would ask for nothing at all, where None asks for everything.
        given = replace(given, sections=None)
    return synthesize.build_request(body=to_wire(SynthesizeRequest(query=query, options=given)))


def page(
    *,
    kind: str | None,
    status: str | None,
    sort: str | None,
    order: str | None,
    limit: int | None,
    cursor: str | None,
) -> Request:
    """Ask for a page of artifacts."""
    return list_artifacts.build_request(type_=kind, status=status, sort=sort, order=order, limit=limit, cursor=cursor)


@dataclass(frozen=True)
class ArtifactWalk(Walk["Artifact"]):
    """One way through the artifacts.

    Args:
        filters: What `page` takes, without the cursor. They go with each cursor, for servers whose cursors do not hold
            them.
    """

    filters: Mapping[str, Any]

    def request(self, cursor: str | None) -> Request:
        return page(**self.filters, cursor=cursor)

    def decoder(self, cursor: str | None) -> Callable[[Response], Page[Artifact]]:
        def read(response: Response) -> Page[Artifact]:
            result = answers.ARTIFACTS(response)
            if not result.pagination.has_more:
                return Page(result.artifacts, cursor, None)
            if not result.pagination.cursor:
                raise ValueError("there are more artifacts, but no cursor leads to them")
            return Page(result.artifacts, cursor, result.pagination.cursor)

        return read
