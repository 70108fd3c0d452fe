"""The Memoturn client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients._core.error_map import translated
from memclients._core.settings import base_url_or_default
from memclients.memoturn._async.control import AsyncControl
from memclients.memoturn._async.database import AsyncDb
from memclients.memoturn._async.governance import AsyncGovernance
from memclients.memoturn._async.profile import AsyncMemoryProfile
from memclients.memoturn._credentials import secrets
from memclients.memoturn._floors import Floors
from memclients.memoturn._places import Place, ProfileAddress
from memclients.memoturn._wire import answers
from memclients_lowlevel.memoturn.api.health import get_health
from memclients_lowlevel.memoturn.client import DEFAULT_BASE_URL

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx


class AsyncMemoturn(AsyncControl, AsyncGovernance):
    """Keep agents' memories, and the data beside them, in Memoturn.

    Args:
        url: Where the node is; default: `MEMOTURN_URL` from the environment, else a node on this machine.
        token: A per-database or namespace token, for memories and data.
        platform_key: The platform key, for databases, tokens and policies of namespaces. A node without authentication
            needs neither.
        source: The name under which this client's agent stores memories that do not name their own source.
        http_client: Your own HTTP client; it is not closed with this one.
        timeout: Seconds for each of connecting, sending, waiting and reading; None waits for ever. The server gives up
            after 30 by itself.
        max_retries: Attempts after the first; 0 turns retries off. What would take effect twice is repeated only when
            the server did not execute it.
        deadline: Seconds for a whole call with its retries and waits; None sets no bound.
        headers: Sent with every request.
        retry_unsafe: Repeat also what may then take effect twice.
        read_your_writes: Let reads see at least what this client has written to the branch, whichever node answers.
        strict_lookups: Raise `NotFoundError` where `get`, `forget` and the like would say that something is absent
            although its profile, database or branch is, as after a misspelt name, or the route, as behind a wrong `url`.
            In `with_raw_response` they raise it in any case.

    Raises:
        InvalidRequestError: If an argument can't be used; nothing is sent at construction.

    Source: Memoturn's documentation, "Python SDK: Client construction".
    """

    def __init__(
        self,
        url: str | None = None,
        *,
        token: str | None = None,
        platform_key: str | None = None,
        source: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        timeout: float | None = 60.0,
        max_retries: int = 2,
        deadline: float | None = None,
        headers: Mapping[str, str] | None = None,
        retry_unsafe: bool = False,
        read_your_writes: bool = False,
        strict_lookups: bool = False,
    ) -> None:
        self._set_up(
            base_url=base_url_or_default(url, "MEMOTURN_URL", DEFAULT_BASE_URL),
            secrets=secrets(token=token, platform_key=platform_key),
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            headers=headers,
            retry_unsafe=retry_unsafe,
        )
        self._source = source
        self._strict_lookups = strict_lookups
        self._floors = Floors() if read_your_writes else None

    def memory(self, namespace: str, profile: str) -> AsyncMemoryProfile:
        """Return a handle on a profile's memory; nothing is sent, and the profile need not exist.

        Args:
            namespace: 1 to 64 of `a-z`, `0-9`, `_` and `-`, with a letter or digit first and no `--`.
            profile: As the namespace.

        Source: Memoturn's documentation, "Python SDK: Memory API".
        """
        return AsyncMemoryProfile(self, ProfileAddress(namespace, profile))

    def db(self, spec: str) -> AsyncDb:
        """Return a handle on a database; nothing is sent.

        Args:
            spec: `name`, or `name@branch`; the database of a profile is `namespace--profile`.

        Raises:
            InvalidRequestError: If the name or branch is empty.

        Source: Memoturn's documentation, "Python SDK: Database API".
        """
        with translated(self._errors):
            return AsyncDb(self, Place.parse(spec))

    async def health(self) -> str:
        """Ask whether the node runs; needs no credential.

        Returns:
            Its answer, `ok`.

        Raises:
            MemoturnError: If the call fails.

        Source: Memoturn's documentation, "REST API: health".
        """
        return await self._call(answers.plain_text, get_health.build_request)

    # The documented name of `close`.
    aclose = AsyncControl.close
