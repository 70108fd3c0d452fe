"""The whole answer, for callers who want more than the result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from memclients._core.response import Response

if TYPE_CHECKING:
    from memclients._core.exchange import Answer, Decoder, Exchange
    from memclients._core.operation import Request
    from memclients._core.response import Headers

T = TypeVar("T")


class RawResponse(Generic[T]):
    """A successful answer, not decoded yet, as `with_raw_response` returns it.

    Attributes:
        status_code: HTTP status.
        headers: Headers of the answer; look-up ignores case.
        content: The body's bytes.
        request_id: The server's id of the request, None when it sent none.
        attempts: How many times the request was sent.
        operation: Operation id in the service's specification.
    """

    def __init__(self, exchange: Exchange, request: Request, answer: Answer, decode: Decoder[T]) -> None:
        self._exchange = exchange
        self._request = request
        self._answer = answer
        self._decode = decode
        self.status_code: int = answer.response.status_code
        self.headers: Headers = answer.response.headers
        self.content: bytes = answer.response.content
        self.request_id: str | None = answer.response.request_id
        self.attempts: int = answer.attempts
        self.operation: str = request.operation.id

    def json(self) -> Any:
        """Return the body as a JSON value, as the server sent it.

        Raises:
            MemclientsError: The service's exception, if it is not JSON.
        """
        return self._exchange.decode(self._request, self._answer, Response.json)

    def parse(self) -> T:
        """Return what the method returns without `with_raw_response`.

        Raises:
            MemclientsError: As that method does for an answer that it can't accept.
        """
        return self._exchange.decode(self._request, self._answer, self._decode)

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code} {self.operation}: {len(self.content)} bytes>"
