# Derived from src/memclients/octamem/_async.py by `make generate`; edit that file, not this one.
"""The OctaMem client."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, overload

from memclients._core._sync.client import ServiceClient
from memclients._core.settings import base_url_or_default, optional_secret
from memclients.octamem._wire import add_request, decode_add, decode_details, decode_search, search_request
from memclients.octamem.errors import ERRORS
from memclients_lowlevel.octamem.api.memory import get_details
from memclients_lowlevel.octamem.client import AUTH, DEFAULT_BASE_URL

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from memclients_lowlevel.octamem.params import AddParams, GetParams
    from memclients_lowlevel.octamem.results import AddResult, MemoryDetails, SearchResult


class OctaMem(ServiceClient):
    """Store and search the memory that an API key belongs to.

    A key is bound to one memory: use one client for each tenant.

    Args:
        api_key: The key; default: `OCTAMEM_API_KEY` from the environment.
        base_url: Where the service is; default: `OCTAMEM_BASE_URL` from the environment, else the hosted service.
        timeout: Seconds for each of connecting, sending, waiting and reading; None waits for ever.
        max_retries: Attempts after the first; 0 turns retries off.
        retry_delay: Seconds; the n-th wait is drawn from 0 to `retry_delay · 2ⁿ`, and is never shorter than the
            server asks.
        deadline: Seconds for a whole call with its retries and waits; None sets no bound.
        http_client: Your own HTTP client; it is not closed with this one.
        headers: Sent with every request.
        retry_unsafe: Repeat an `add` too where nobody knows whether the first attempt stored the text; it may then
            be stored twice.

    Raises:
        InvalidRequestError: If an argument can't be used; nothing is sent at construction.

    Source: Python SDK page, "Configuration".
    """

    _errors: ClassVar = ERRORS
    _auth: ClassVar = AUTH
    _no_credential: ClassVar = "no API key: pass api_key or set OCTAMEM_API_KEY"

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        timeout: float | None = 30.0,
        max_retries: int = 3,
        retry_delay: float = 1.0,
        deadline: float | None = None,
        http_client: httpx.Client | None = None,
        headers: Mapping[str, str] | None = None,
        retry_unsafe: bool = False,
    ) -> None:
        self._set_up(
            base_url=base_url_or_default(base_url, "OCTAMEM_BASE_URL", DEFAULT_BASE_URL),
            secrets=optional_secret("api_key", api_key, "OCTAMEM_API_KEY", ERRORS),
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            base_delay=retry_delay,
            deadline=deadline,
            headers=headers,
            retry_unsafe=retry_unsafe,
        )

    @overload
    def get(self, params: GetParams) -> SearchResult: ...

    @overload
    def get(self, params: str, *, previous_context: str | None = None) -> SearchResult: ...

    @overload
    def get(self, *, query: str, previous_context: str | None = None) -> SearchResult: ...

    def get(
        self,
        params: GetParams | str | None = None,
        *,
        query: str | None = None,
        previous_context: str | None = None,
    ) -> SearchResult:
        """Search the memory in natural language.

        Args:
            params: The arguments as a dict with the wire's keys `query` and `previousContext`; or the query itself.
            query: A question or phrase, not blank.
            previous_context: The text given on `add`, to search within that topic; empty searches everything.

        Returns:
            The result; what the server sent beyond the documented fields is kept as attributes.

        Raises:
            ValidationError: If the query is missing or blank (before anything is sent), or the server refuses it.
            OctaMemError: For any other failure.

        Source: Python SDK page, "API at a glance".
        """
        return self._call(decode_search, search_request, params, query, previous_context)

    @overload
    def add(self, params: AddParams) -> AddResult: ...

    @overload
    def add(self, params: str, *, previous_context: str | None = None) -> AddResult: ...

    @overload
    def add(self, *, content: str, previous_context: str | None = None) -> AddResult: ...

    def add(
        self,
        params: AddParams | str | None = None,
        *,
        content: str | None = None,
        previous_context: str | None = None,
    ) -> AddResult:
        """Store text in the memory; it is indexed later, so the next search need not see it.

        A request that may have reached the server is not repeated, since the service would store the text twice.

        Args:
            params: The arguments as a dict with the wire's keys `content` and `previousContext`; or the content itself.
            content: A note, decision or fact, not blank.
            previous_context: Any label of the conversation, customer or project that the text belongs to.

        Returns:
            The result, whose `success` is True: anything else is raised.

        Raises:
            ValidationError: If the content is missing or blank (before anything is sent), or the server refuses it.
            APIConnectionError, APITimeoutError: If no answer came; the text may or may not be stored.
            UnexpectedResponseError: If the server does not confirm the write.
            OctaMemError: For any other failure.

        Source: Python SDK page, "API at a glance".
        """
        return self._call(decode_add, add_request, params, content, previous_context)

    def details(self) -> MemoryDetails:
        """Read usage and limits; never memory text, so it also serves to check a key.

        Raises:
            OctaMemError: If the call fails.

        Source: Python SDK page, "API at a glance".
        """
        return self._call(decode_details, get_details.build_request, body={})
