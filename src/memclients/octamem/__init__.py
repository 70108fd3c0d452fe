"""OctaMem: hosted memory for agents.

from memclients.octamem import OctaMem

client = OctaMem(api_key="your-api-key")
client.add(content="Launch date set for April 15.", previous_context="Q1 planning")
print(client.get(query="When do we launch?", previous_context="Q1 planning"))
"""

from memclients._version import __version__
from memclients.octamem._async import AsyncOctaMem
from memclients.octamem._sync import OctaMem
from memclients.octamem.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AuthenticationError,
    ConflictError,
    InternalServerError,
    InvalidRequestError,
    MethodNotSupportedError,
    NotFoundError,
    OctaMemError,
    RateLimitError,
    UnexpectedResponseError,
    UnprocessableEntityError,
    ValidationError,
)
from memclients_lowlevel.octamem.params import AddParams, GetParams
from memclients_lowlevel.octamem.results import AddResult, MemoryDetails, SearchResult

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AddParams",
    "AddResult",
    "AsyncOctaMem",
    "AuthenticationError",
    "ConflictError",
    "GetParams",
    "InternalServerError",
    "InvalidRequestError",
    "MemoryDetails",
    "MethodNotSupportedError",
    "NotFoundError",
    "OctaMem",
    "OctaMemError",
    "RateLimitError",
    "SearchResult",
    "UnexpectedResponseError",
    "UnprocessableEntityError",
    "ValidationError",
    "__version__",
]
