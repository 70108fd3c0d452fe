"""The Hippocortex client."""

# Twins have Sync in front of their names.

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from memclients.hippocortex import _config as config
from memclients.hippocortex._async.capture import AsyncCapture
from memclients.hippocortex._async.knowledge import AsyncKnowledge
from memclients.hippocortex._async.service import AsyncService
from memclients.hippocortex._async.vault import AsyncVault
from memclients.hippocortex._headers import with_version
from memclients.hippocortex.errors import ERRORS, AuthenticationError
from memclients_lowlevel.hippocortex.client import AUTH, DEFAULT_BASE_URL

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from memclients._core.operation import Request


class Hippocortex(AsyncCapture, AsyncKnowledge, AsyncVault, AsyncService):
    """Keep an agent's memory in the account that an API key belongs to.

    Key and URL come from the arguments, else from the environment, else from the nearest `.hippocortex.json`; a file's URL
    is used with the key of the same file only. A file that can't be used is told by the first call.

    Args:
        api_key: The key; default: `HIPPOCORTEX_API_KEY`, else the `apiKey` of the file.
        base_url: Where the service is, with its version; default: `HIPPOCORTEX_BASE_URL`, else the `baseUrl` of the file,
            else the hosted service.
        timeout: Seconds for each of connecting, sending, waiting and reading; None waits for ever.
        max_retries: Attempts after the first; 0 turns retries off.
        deadline: Seconds for a whole call with its retries and waits; None sets no bound.
        http_client: Your own HTTP client; it is not closed with this one.
        headers: Sent with every request.
        retry_unsafe: Repeat `learn` too where nobody knows whether the first attempt took effect.

    Raises:
        InvalidRequestError: If an argument can't be used; nothing is sent at construction.

    Source: Hippocortex's documentation, "Manual Client (Advanced)".
    """

    _errors: ClassVar = ERRORS
    _auth: ClassVar = AUTH
    _no_credential: ClassVar = "no API key"
    _without_raw: ClassVar = frozenset({"iter_artifacts", "health"})

    def __init__(
        self,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout: float | None = 30.0,
        *,
        max_retries: int = 2,
        deadline: float | None = None,
        http_client: httpx.AsyncClient | None = None,
        headers: Mapping[str, str] | None = None,
        retry_unsafe: bool = False,
    ) -> None:
        found = config.resolve(api_key, base_url)
        self._where_to_put_a_key = found.advice
        self._set_up(
            base_url=DEFAULT_BASE_URL if found.base_url is None else found.base_url,
            secrets=found.api_key,
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            headers=with_version(headers),
            retry_unsafe=retry_unsafe,
        )

    def _check_can_send(self, request: Request) -> None:
        try:
            super()._check_can_send(request)
        except AuthenticationError as error:
            error.advise(self._where_to_put_a_key)
            raise
