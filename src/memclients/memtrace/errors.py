"""The exceptions that Memtrace documents ("Error Handling"), each also of a category that all services share.

MemtraceError
├── AuthenticationError        401, or no key at all
├── NotFoundError              404, and an update of an unknown session, which the server answers with 400
├── ConflictError              409, and the deletion of an agent that still has sessions
├── NoArcInstanceError         503: the organization has no storage yet
├── APIStatusError             any other error status
│   ├── BadRequestError        400
│   ├── RateLimitError         429, from a proxy
│   └── InternalServerError    500 and above
├── APIConnectionError         no answer
│   └── APITimeoutError        no answer in time
├── UnexpectedResponseError    an answer that the documentation does not allow
└── InvalidRequestError        refused before anything was sent
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from memclients import errors
from memclients._core.error_map import ErrorMap, by_their_status
from memclients._core.response import json_object

if TYPE_CHECKING:
    from memclients._core.response import Response

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "InvalidRequestError",
    "MemtraceError",
    "NoArcInstanceError",
    "NotFoundError",
    "RateLimitError",
    "UnexpectedResponseError",
]


class MemtraceError(errors.MemclientsError):
    """Base of everything that the Memtrace client raises; `status_code` is 0 where there was no answer."""

    default_status = 0

    def __init__(self, message: str = "", status_code: int = 0, *, code: str | None = None) -> None:
        super().__init__(message, code=code, status_code=status_code)


class AuthenticationError(MemtraceError, errors.AuthenticationError):
    """The API key is missing, or the server does not accept it."""

    default_status = 401


class NotFoundError(MemtraceError, errors.NotFoundError):
    """There is no such agent, session or memory in the key's organization."""

    default_status = 404


class ConflictError(MemtraceError, errors.ConflictError):
    """The memory was stored within the last day already, the agent's name is taken, or the agent still has sessions."""

    default_status = 409


class APIStatusError(MemtraceError, errors.APIStatusError):
    """An error status that has no class of its own."""


class BadRequestError(APIStatusError, errors.BadRequestError):
    """The server refused the input; a message `failed to write memory` speaks of its storage instead."""

    default_status = 400


class RateLimitError(APIStatusError, errors.RateLimitError):
    """Too many requests, says a proxy: the server itself has no limit."""

    default_status = 429


class InternalServerError(APIStatusError, errors.InternalServerError):
    """The server or its storage failed, or it met a filter that it can't read."""

    default_status = 500


class NoArcInstanceError(MemtraceError, errors.InternalServerError):
    """The key's organization has no Arc instance; `hint` has the command with which an admin mends it."""

    default_status = 503

    @property
    def hint(self) -> str | None:
        """What the server advises, None if it says nothing."""
        hint = (json_object(self.body) or {}).get("hint")
        return hint if isinstance(hint, str) else None


class APIConnectionError(MemtraceError, errors.APIConnectionError):
    """No answer came."""


class APITimeoutError(APIConnectionError, errors.APITimeoutError):
    """No answer came in time."""


class UnexpectedResponseError(MemtraceError, errors.UnexpectedResponseError):
    """The answer is not one that the documentation allows."""


class InvalidRequestError(MemtraceError, errors.InvalidRequestError):
    """The input can't be sent as it is; nothing was sent."""


def _refine(response: Response, message: str) -> tuple[type[errors.MemclientsError], str] | None:
    """Read what the server says where its status misleads."""
    said = message.lower()
    match response.status_code:
        case 503 if "arc instance" in said:
            return NoArcInstanceError, message
        case 400 if "session not found" in said:
            return NotFoundError, message
        case 400 if "foreign key" in said:
            return BadRequestError, f"{message}: agent_id must be the id of a registered agent, register_agent(...).id"
        case 404 if "foreign key" in said:
            return ConflictError, f"{message}: the agent has sessions, so it was not deleted"
        case _:
            return None


ERRORS: Final = ErrorMap(
    by_status=by_their_status(
        BadRequestError,
        AuthenticationError,
        NotFoundError,
        ConflictError,
        RateLimitError,
    ),
    other=APIStatusError,
    server=InternalServerError,
    connection=APIConnectionError,
    timeout=APITimeoutError,
    unexpected=UnexpectedResponseError,
    invalid=InvalidRequestError,
    refine=_refine,
)
