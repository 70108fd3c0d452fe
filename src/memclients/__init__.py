"""Clients for agent-memory services, through the API that their documentation promises.

Each service is a package of its own: `memclients.octamem`, `memclients.memtrace`. This one holds what they share: the
exceptions, under `memclients.errors` and here, and the types of iterators, pages, raw answers and options.
"""

from typing import TYPE_CHECKING

from memclients import errors
from memclients._core.lazy import lazy_exports
from memclients._version import __version__
from memclients.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    InvalidRequestError,
    MemclientsError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnexpectedResponseError,
    UnprocessableEntityError,
)

if TYPE_CHECKING:
    from memclients._core._async.pager import AsyncPager
    from memclients._core._sync.pager import Pager
    from memclients._core.config import ClientOptions
    from memclients._core.paging import Page
    from memclients._core.raw import RawResponse

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncPager",
    "AuthenticationError",
    "BadRequestError",
    "ClientOptions",
    "ConflictError",
    "InternalServerError",
    "InvalidRequestError",
    "MemclientsError",
    "NotFoundError",
    "Page",
    "Pager",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "UnexpectedResponseError",
    "UnprocessableEntityError",
    "__version__",
    "errors",
]

__getattr__, __dir__ = lazy_exports(
    __name__,
    {
        "AsyncPager": "_core._async.pager",
        "ClientOptions": "_core.config",
        "Page": "_core.paging",
        "Pager": "_core._sync.pager",
        "RawResponse": "_core.raw",
    },
)
