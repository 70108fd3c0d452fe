"""What the service makes of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients._core._async.client import AsyncServiceClient
from memclients.hippocortex._wire import answers
from memclients.hippocortex._wire import knowledge as wire
from memclients_lowlevel.hippocortex.api.artifacts import get_artifact

if TYPE_CHECKING:
    from memclients._core._async.pager import AsyncPager
    from memclients.hippocortex._options import LearnOptions
    from memclients_lowlevel.hippocortex.results import (
        Artifact,
        ArtifactListResult,
        ArtifactStatus,
        ArtifactType,
        LearnResult,
        SynthesizeOptions,
        SynthesizeResult,
    )


class AsyncKnowledge(AsyncServiceClient):
    """Methods that compile events into artifacts, and read what is known."""

    async def learn(self, options: LearnOptions | None = None) -> LearnResult:
        """Run the Memory Compiler, which makes artifacts of events.

        Args:
            options: What it looks at and for; default: everything in the events since the last run.

        Returns:
            What it made of how much. A server that only queues the run answers with `status` `queued`, the id of its job
            for that of the run, and zeros.

        Raises:
            InvalidRequestError: If an option is wrong; `details` names the field.
            HippocortexError: For any other failure. A run that may have begun is not repeated, since each counts against
                the quota; see `retry_unsafe`.

        Source: Hippocortex's documentation, "learn(options?)".
        """
        return await self._call(answers.learned, wire.compilation, options)

    async def synthesize(self, query: str, options: SynthesizeOptions | None = None) -> SynthesizeResult:
        """Read the context for a task, as much as fits into a budget of tokens.

        Args:
            query: The task, or a question.
            options: Budget, sections, and what is good enough; default: 4,000 tokens of all sections from a confidence of
                0.3 on, with provenance.

        Returns:
            The entries, best first, and what became of the budget; no entries if nothing is known.

        Raises:
            InvalidRequestError: If the query is blank or an option wrong; `details` names the field.
            HippocortexError: For any other failure.

        Source: Hippocortex's documentation, "synthesize(query, options?)".
        """
        return await self._call(answers.SYNTHESIZED, wire.context, query, options)

    async def list_artifacts(
        self,
        type: ArtifactType | None = None,
        status: ArtifactStatus | None = None,
        sort: str | None = None,
        order: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> ArtifactListResult:
        """Read one page of artifacts; `iter_artifacts` reads all of them.

        Args:
            type: `task_schema`, `failure_playbook`, `causal_pattern` or `decision_policy`.
            status: `active`, `deprecated` or `superseded`.
            sort: `createdAt`, `updatedAt`, `confidence` or `evidenceCount`.
            order: `asc` or `desc`.
            limit: Artifacts a page, from 1 to 100.
            cursor: `pagination.cursor` of the page before; it needs no other argument.

        Raises:
            InvalidRequestError: If an argument is wrong; `details` names the field.
            HippocortexError: For any other failure.

        Source: Hippocortex's documentation, "list_artifacts(...)".
        """
        return await self._call(
            answers.ARTIFACTS,
            wire.page,
            kind=type,
            status=status,
            sort=sort,
            order=order,
            limit=limit,
            cursor=cursor,
        )

    def iter_artifacts(
        self,
        type: ArtifactType | None = None,
        status: ArtifactStatus | None = None,
        sort: str | None = None,
        order: str | None = None,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> AsyncPager[Artifact]:
        """Iterate over all artifacts, page by page as they are needed.

        Args:
            type: As `list_artifacts`.
            status: As `list_artifacts`.
            sort: As `list_artifacts`.
            order: As `list_artifacts`.
            limit: Artifacts a page, from 1 to 100.
            cursor: A page's `next_cursor`, to resume there with the same other arguments.

        Returns:
            A lazy iterator over artifacts; its `pages()` iterates over pages.

        Raises:
            InvalidRequestError: At once, if an argument is wrong.
            HippocortexError: While iterating, as `list_artifacts`.
        """
        filters = {"kind": type, "status": status, "sort": sort, "order": order, "limit": limit}
        return self._pager(lambda: wire.ArtifactWalk(filters), cursor)

    async def get_artifact(self, artifact_id: str) -> Artifact:
        """Read an artifact.

        Args:
            artifact_id: Its id.

        Raises:
            NotFoundError: If there is none.
            HippocortexError: For any other failure.

        Source: Hippocortex's documentation, "get_artifact(artifact_id)".
        """
        return await self._call(answers.ARTIFACT, get_artifact.build_request, artifact_id)
