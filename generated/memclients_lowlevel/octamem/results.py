# Generated from specs/octamem.yaml; do not edit.
"""Types of what octamem takes and returns."""

from __future__ import annotations

from typing import Any

from memclients._core.models import Model


class SearchResult(Model):
    """What the memory holds on a question, by kind.

    The service's home page shows another shape (`results`, `tokens`, `previous_context`); unknown keys are kept, so
    it is reachable too.

    Attributes:
        pending_id: Undocumented; perhaps a handle for background work. No operation takes it.
        semantic_memory: Facts and relations. Text as far as is known.
        episodic_memory: Past events. Text as far as is known.
        procedural_memory: How-to and workflows. Text as far as is known.
        file_memory: Files relevant to the question. A list of objects with a `name` as far as is known.
        relevant_file_ids: Ids of those files. A list as far as is known.
    """

    pending_id: str | None = None
    semantic_memory: Any | None = None
    episodic_memory: Any | None = None
    procedural_memory: Any | None = None
    file_memory: Any | None = None
    relevant_file_ids: Any | None = None


class AddResult(Model):
    """Whether the text was stored.

    Attributes:
        success: Whether the text was stored. An answer without it confirms nothing.
    """

    success: bool


class MemoryDetails(Model):
    """Usage and limits of a memory. More plan data may come along.

    Attributes:
        usage: How much is used. The unit is undocumented; bytes of storage by assumption.
        limit: How much may be used, in the unit of `usage`.
    """

    usage: int | None = None
    limit: int | None = None


class SearchEnvelope(Model):
    """A search result in its envelope.

    Attributes:
        success: Whether the call succeeded.
        data: What the memory holds on a question, by kind. The service's home page shows another shape (`results`,
            `tokens`, `previous_context`); unknown keys are kept, so it is reachable too.
    """

    success: bool | None = None
    data: SearchResult


class AddEnvelope(Model):
    """An add result in its envelope.

    Attributes:
        success: Whether the text was stored.
        data: What else the service says of it; `success` may stand here again.
    """

    success: bool
    data: dict[str, Any]


class DetailsEnvelope(Model):
    """Memory details in their envelope.

    Attributes:
        success: Whether the call succeeded.
        data: Usage and limits of a memory. More plan data may come along.
    """

    success: bool | None = None
    data: MemoryDetails


class ErrorBody(Model):
    """What went wrong. The official client reads these two keys; others may come along.

    Attributes:
        error: A sentence for people.
        code: A word for programs. The vocabulary is undocumented.
    """

    error: str | None = None
    code: str | None = None
