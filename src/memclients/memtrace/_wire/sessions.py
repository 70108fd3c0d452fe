"""Sessions, their memories and contexts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients._core.arguments import given
from memclients.errors import InvalidRequestError
from memclients.memtrace._wire.arguments import payload, session_filters
from memclients_lowlevel.memtrace.api.sessions import (
    create_session,
    get_session_context,
    list_session_memories,
    update_session,
)
from memclients_lowlevel.memtrace.results import ContextOptions, CreateSessionRequest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients._core.operation import Request
    from memclients_lowlevel.memtrace.results import ListOptions


def open_session(session: CreateSessionRequest | Mapping[str, Any]) -> Request:
    return create_session.build_request(body=payload(session, CreateSessionRequest))


def change_session(session_id: str, status: str | None, metadata: Mapping[str, Any] | None) -> Request:
    changes = given(status=status, metadata=None if metadata is None else dict(metadata))
    if not changes:
        raise InvalidRequestError("nothing to update: pass status or metadata")
    return update_session.build_request(session_id, body=changes)


def context_of(session_id: str, options: ContextOptions | Mapping[str, Any] | None) -> Request:
    body = {} if options is None else payload(options, ContextOptions)
    return get_session_context.build_request(session_id, body=body)


def list_of_session(session_id: str, options: ListOptions | Mapping[str, Any] | None) -> Request:
    return list_session_memories.build_request(session_id, **session_filters(session_id, options))
