"""What the spec says of an operation, as far as the engine acts on it, and the requests made from it.

Generated modules hold one `Operation` each; nothing here is service-specific.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from memclients._core.checks import Checks
from memclients._core.encoding import (
    WHOLE,
    QueryStyle,
    Segment,
    header_pairs,
    path_segment,
    query_string,
)
from memclients._core.json_body import encode_json
from memclients._core.retry_rules import NO_RULES, RetryRules
from memclients._core.unset import UNSET
from memclients.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Mapping

NotFound: TypeAlias = Literal["error", "none", "false"]

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """How an operation's list is paged (`x-pagination`): names of parameters and of keys in the answer.

    `data.artifacts` is the key `artifacts` within `data`.
    """

    style: Literal["offset", "window", "cursor"]
    items: str
    limit: str | None = None
    default_limit: int | None = None
    max_limit: int | None = None
    offset: str | None = None
    since: str | None = None
    until: str | None = None
    time: str | None = None
    order: str | None = None
    more: str | None = None
    cursor: str | None = None
    next: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Operation:
    """One operation of a service's specification.

    Args:
        id: `operationId`.
        method: HTTP method in upper case.
        path: Path template below the base URL, such as `/api/v1/agents/{agent_id}`.
        credentials: Names of the security schemes of which one is sent, the preferred one first; none if it needs none.
        retry: When the operation may be repeated.
        not_found: What a 404 means to the caller.
        pagination: How its list is paged, if it is.
        segments: How the path parameters are sent for which it is not the engine's default.
        styles: Serialisation of the query parameters that are not scalars.
        secret: Whether a success holds a secret, so that no error shows anything of it.
        schema: JSON Schema of the whole input, an object with `path`, `query`, `headers` and `body`.
    """

    id: str
    method: str
    path: str
    credentials: tuple[str, ...] = ()
    retry: RetryRules = NO_RULES
    not_found: NotFound = "error"
    pagination: Pagination | None = None
    segments: Mapping[str, Segment] = field(default_factory=dict[str, Segment])
    styles: Mapping[str, QueryStyle] = field(default_factory=dict[str, QueryStyle])
    secret: bool = False
    schema: Mapping[str, Any] | None = None

    @cached_property
    def query_parameters(self) -> frozenset[str]:
        """Names of the query parameters that the operation knows; a server ignores any other."""
        sections = (self.schema or {}).get("properties", {})
        return frozenset(sections.get("query", {}).get("properties", {}))

    @cached_property
    def _path_parts(self) -> list[str]:
        return _PLACEHOLDER.split(self.path)

    @cached_property
    def _checks(self) -> Checks:
        return Checks(self.schema)

    def request(
        self,
        *,
        path: Mapping[str, object] | None = None,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
        body: object = UNSET,
        media_type: str = "application/json",
    ) -> Request:
        """Build a request, without any I/O.

        Args:
            path: Values of the placeholders in the path.
            query: Query parameters by wire name; those that are `UNSET` or None are left out.
            headers: Header parameters by wire name; those that are `UNSET` or None are left out.
            body: The body: a JSON value, a model with `to_dict()`, or text or bytes for other media types.
            media_type: The body's media type.

        Raises:
            InvalidRequestError: If the input is not worth sending by the spec, or can't be encoded.
        """
        path = path or {}
        query = _given(query)
        headers = _given(headers)
        if to_dict := getattr(body, "to_dict", None):
            body = to_dict()
        try:
            # Encoding comes first, since the checks take any value of Python for one of JSON.
            url = self._url(path, query)
            pairs = header_pairs(headers.items()) if headers else []
            content = None
            if body is not UNSET:
                content = _encode(body, media_type)
                pairs.append(("content-type", media_type))
            self._checks(path=path, query=query, headers=headers, body=UNSET if isinstance(body, bytes) else body)
        except InvalidRequestError as refusal:
            raise InvalidRequestError(f"{self.id}: {refusal.message}") from None
        key = None if self.retry.key is None else self.retry.key.sent(headers, body)
        return Request(self, url, tuple(pairs), content, key)

    def _url(self, path: Mapping[str, object], query: Mapping[str, object]) -> str:
        url = "".join(
            path_segment(part, path.get(part), self.segments.get(part, WHOLE)) if index % 2 else part
            for index, part in enumerate(self._path_parts)
        )
        text = query_string(query, self.styles)
        return f"{url}?{text}" if text else url


@dataclass(frozen=True, slots=True)
class Request:
    """A request that is ready but for the base URL, the credential and the client's own headers.

    Attributes:
        key: The idempotency key that it carries, the first of several; None if it lacks one or its operation takes none.
    """

    operation: Operation
    url: str
    headers: tuple[tuple[str, str], ...]
    content: bytes | None
    key: str | None = None

    @property
    def is_safe(self) -> bool:
        """Whether it may be repeated although it may have been executed. Costs time, so ask after a failure only."""
        rules = self.operation.retry
        match rules.safety:
            case "safe":
                return True
            case "with-key":
                return self.key is not None
            case "unsafe":
                return rules.safe_if is not None and rules.safe_if.holds(self.content)

    def __repr__(self) -> str:
        return f"<Request {self.operation.id}: {self.operation.method} {self.operation.path}>"


def _given(values: Mapping[str, object] | None) -> dict[str, object]:
    if not values:
        return {}
    return {name: value for name, value in values.items() if value is not UNSET and value is not None}


def _encode(body: object, media_type: str) -> bytes:
    if media_type.endswith("json"):
        return encode_json(body)
    if isinstance(body, bytes):
        return body
    if not isinstance(body, str):
        raise InvalidRequestError(f"the body must be str or bytes for {media_type}, not {type(body).__name__}")
    try:
        return body.encode()
    except UnicodeEncodeError:
        raise InvalidRequestError("the body has a lone surrogate, which is not text") from None
