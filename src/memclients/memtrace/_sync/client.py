# Derived from src/memclients/memtrace/_async/client.py by `make generate`; edit that file, not this one.
"""The Memtrace client."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from memclients._core.settings import base_url_or_default, optional_secret
from memclients.memtrace._sync.agents import Agents
from memclients.memtrace._sync.memories import Memories
from memclients.memtrace._sync.sessions import Sessions
from memclients.memtrace._wire import answers
from memclients.memtrace.errors import ERRORS, MemtraceError
from memclients_lowlevel.memtrace.api.health import health, ready
from memclients_lowlevel.memtrace.client import AUTH, DEFAULT_BASE_URL

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from memclients_lowlevel.memtrace.results import Health, Readiness


class Memtrace(Memories, Agents, Sessions):
    """Keep agents' memories in the organization that an API key belongs to.

    The key is the tenant: use one client for each organization.

    Args:
        base_url: Where the service is; default: `MEMTRACE_URL` from the environment, else a server on this machine.
        api_key: The key; default: `MEMTRACE_API_KEY` from the environment.
        timeout: Seconds for each of connecting, sending, waiting and reading; None waits for ever.
        max_retries: Attempts after the first; 0 turns retries off. Writes are repeated only when the connection was
            never established.
        deadline: Seconds for a whole call with its retries and waits; None sets no bound.
        http_client: Your own HTTP client; it is not closed with this one.
        headers: Sent with every request.
        retry_unsafe: Repeat writes too where nobody knows whether the first attempt took effect.

    Raises:
        InvalidRequestError: If an argument can't be used; nothing is sent at construction.

    Source: README of the Python SDK, "Multi-tenant".
    """

    _errors: ClassVar = ERRORS
    _auth: ClassVar = AUTH
    _no_credential: ClassVar = "no API key: pass api_key or set MEMTRACE_API_KEY"
    _without_raw: ClassVar = frozenset(
        {"iter_memories", "iter_agent_memories", "iter_session_memories", "iter_search", "ready", "ensure_agent"}
    )

    def __init__(
        self,
        base_url: str | None = None,
        api_key: str | None = None,
        *,
        timeout: float | None = 30.0,
        max_retries: int = 2,
        deadline: float | None = None,
        http_client: httpx.Client | None = None,
        headers: Mapping[str, str] | None = None,
        retry_unsafe: bool = False,
    ) -> None:
        self._set_up(
            base_url=base_url_or_default(base_url, "MEMTRACE_URL", DEFAULT_BASE_URL),
            secrets=optional_secret("api_key", api_key, "MEMTRACE_API_KEY", ERRORS),
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            headers=headers,
            retry_unsafe=retry_unsafe,
        )

    def health(self) -> Health:
        """Read whether the server runs; needs no key.

        Raises:
            MemtraceError: If the call fails.
        """
        return self._call(answers.HEALTH, health.build_request)

    def ready(self) -> Readiness:
        """Read whether the server can serve; needs no key.

        Returns:
            The state; `status` is `ready`, or `not ready` with the reason as far as the server says.

        Raises:
            MemtraceError: If the call fails.
        """
        try:
            return self._call(answers.READINESS, ready.build_request)
        except MemtraceError as error:
            state = answers.readiness_of(error)
            if state is None:
                raise
            return state
