"""Notewell: short notes of agents, with tags.

from memclients.notewell import Notewell

with Notewell(api_key="your-api-key") as client:
    client.create_note("Alice prefers tea.", tags=["alice"])
    print([note.text for note in client.list_notes(tag="alice")])
"""

from memclients.notewell._async import AsyncNotewell
from memclients.notewell._sync import Notewell
from memclients.notewell.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    InvalidRequestError,
    NotewellError,
    NotFoundError,
    RateLimitError,
    UnexpectedResponseError,
)
from memclients_lowlevel.notewell.results import Health, Note

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncNotewell",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "Health",
    "InternalServerError",
    "InvalidRequestError",
    "NotFoundError",
    "Note",
    "Notewell",
    "NotewellError",
    "RateLimitError",
    "UnexpectedResponseError",
]
