"""What the generated low-level clients stand on; the only part of the engine that they import.

The generated packages keep openapi-python-client's shape (`Client`, `AuthenticatedClient`, `sync`, `sync_detailed`,
`asyncio`, `asyncio_detailed`) and leave the work to this package. What is imported here does no I/O; the clients, and
the HTTP library with them, are in `memclients._core.lowlevel.client`.
"""

from memclients._core.config import AuthScheme
from memclients._core.encoding import Segment
from memclients._core.lowlevel.answers import Answers, Response, UnexpectedStatus
from memclients._core.lowlevel.records import Record
from memclients._core.lowlevel.values import (
    as_bytes,
    as_is,
    as_text,
    dict_of,
    is_object,
    list_of,
    no_variant,
    optional,
    to_json,
)
from memclients._core.operation import Operation, Pagination, Request
from memclients._core.response import Response as RawResponse
from memclients._core.retry_rules import FinalAnswer, IdempotencyKey, RetryRules
from memclients._core.unset import UNSET, Unset

__all__ = [
    "UNSET",
    "Answers",
    "AuthScheme",
    "FinalAnswer",
    "IdempotencyKey",
    "Operation",
    "Pagination",
    "RawResponse",
    "Record",
    "Request",
    "Response",
    "RetryRules",
    "Segment",
    "UnexpectedStatus",
    "Unset",
    "as_bytes",
    "as_is",
    "as_text",
    "dict_of",
    "is_object",
    "list_of",
    "no_variant",
    "optional",
    "to_json",
]
