"""Searches in the vault, and what a refusal there may mean."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from memclients._core.wire_dataclasses import to_wire
from memclients.hippocortex.errors import AuthenticationError, PermissionDeniedError
from memclients_lowlevel.hippocortex.api.vault import query_vault, reveal_vault_item
from memclients_lowlevel.hippocortex.results import VaultQueryRequest

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from memclients._core.operation import Request

_ADVICE: Final = "the vault is part of some plans only, and may want a dashboard token instead of an API key"


def search(query: str, tags: Sequence[str] | None, item_type: str | None, limit: int | None) -> Request:
    """Ask for items."""
    asked = VaultQueryRequest(
        query=query,
        tags=list(tags) if isinstance(tags, tuple) else tags,  # type: ignore[arg-type]  # a str is refused by the spec
        item_type=item_type,
        limit=limit,
    )
    return query_vault.build_request(body=to_wire(asked))


def reveal(item_id: str) -> Request:
    """Ask for the secret of an item."""
    return reveal_vault_item.build_request(item_id, body={})


@contextmanager
def advised() -> Generator[None]:
    """Let a refusal by the service say what may be behind it."""
    try:
        yield
    except (AuthenticationError, PermissionDeniedError) as error:
        if error.attempts:
            error.advise(_ADVICE)
        raise
