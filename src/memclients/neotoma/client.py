"""The Neotoma client, each of its methods in both colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from memclients._core.both_colours import BothColours
from memclients._core.error_map import translated
from memclients._core.secret import Secret
from memclients._core.settings import base_url_or_default
from memclients.neotoma._async.corrections import AsyncCorrections
from memclients.neotoma._async.entities import AsyncEntities
from memclients.neotoma._async.records import AsyncRecords
from memclients.neotoma._async.relationships import AsyncRelationships
from memclients.neotoma._async.server import AsyncServer
from memclients.neotoma._async.store import AsyncStore
from memclients.neotoma._sync.corrections import Corrections
from memclients.neotoma._sync.entities import Entities
from memclients.neotoma._sync.records import Records
from memclients.neotoma._sync.relationships import Relationships
from memclients.neotoma._sync.server import Server
from memclients.neotoma._sync.store import Store
from memclients.neotoma.errors import ERRORS
from memclients_lowlevel.neotoma.client import AUTH, DEFAULT_BASE_URL

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx


class HttpTransport(
    Store,
    Entities,
    Relationships,
    Corrections,
    Records,
    Server,
    AsyncStore,
    AsyncEntities,
    AsyncRelationships,
    AsyncCorrections,
    AsyncRecords,
    AsyncServer,
    BothColours,
):
    """Neotoma over HTTP: every method in both colours, the async one with an `a` before its name.

    Nothing is sent and no connection is made until a method is called; of the two colours only the one that is used
    makes any.

    Args: those of `NeotomaClient`.

    Source: Neotoma's documentation, "Python client".
    """

    _errors: ClassVar = ERRORS
    _auth: ClassVar = AUTH
    # These are several requests, or as many as there are pages.
    _without_raw: ClassVar = frozenset({"correct", "acorrect", "iter_entities", "aiter_entities"})

    def __init__(
        self,
        *,
        base_url: str | None = None,
        token: str | None = None,
        timeout: float | None = 30.0,
        headers: Mapping[str, str] | None = None,
        client: httpx.Client | None = None,
        async_client: httpx.AsyncClient | None = None,
        max_retries: int = 2,
        deadline: float | None = None,
        retry_unsafe: bool = False,
    ) -> None:
        with translated(ERRORS):
            secret = None if token is None or token == "" else Secret.parse(token, name="token")
        self._set_up(
            base_url=base_url_or_default(base_url, "NEOTOMA_BASE_URL", DEFAULT_BASE_URL),
            secrets=secret,
            client=client,
            async_client=async_client,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            headers=headers,
            retry_unsafe=retry_unsafe,
        )


class NeotomaClient(HttpTransport):
    """Keep what agents learn as entities, relationships and turns in Neotoma.

    Each method comes twice, `store` and `await astore`. Nothing is sent until one is called.

    Args:
        base_url: Where the server is; default: `NEOTOMA_BASE_URL` from the environment, else a server on this machine.
        token: The token that the server is configured with; none is sent unless given. A development server on this
            machine needs none, and takes callers with and without a token for two users with separate data.
        timeout: Seconds for each of connecting, sending, waiting and reading; None waits for ever.
        headers: Sent with every request.
        client: Your own `httpx.Client` for the sync methods; it is not closed with this one.
        async_client: Your own `httpx.AsyncClient` for the async methods; it is not closed with this one.
        max_retries: Attempts after the first; 0 turns retries off. What would take effect twice is repeated only under
            its idempotency key, or when the server did not execute it.
        deadline: Seconds for a whole request with its retries and waits; None sets no bound.
        retry_unsafe: Repeat also what may then take effect twice.

    Raises:
        InvalidRequestError: If an argument can't be used.

    Source: Neotoma's documentation, "Python client".
    """
