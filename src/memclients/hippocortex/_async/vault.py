"""Secrets that the service keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients._core._async.client import AsyncServiceClient
from memclients.hippocortex._wire import answers
from memclients.hippocortex._wire import vault as wire

if TYPE_CHECKING:
    from collections.abc import Sequence

    from memclients_lowlevel.hippocortex.results import VaultQueryResult, VaultRevealResult


class AsyncVault(AsyncServiceClient):
    """Methods on the vault; the service may want a dashboard token for them instead of an API key."""

    async def vault_query(
        self,
        query: str,
        *,
        tags: Sequence[str] | None = None,
        item_type: str | None = None,
        limit: int | None = None,
    ) -> VaultQueryResult:
        """Search the vault; what is found has no secret in it.

        Args:
            query: What the secret is for, in words.
            tags: Only items with these.
            item_type: Only items of this type, such as `api_key`, `password` or `token`.
            limit: How many at most, from 1 to 50; 20 unless given.

        Returns:
            The items in `matches`, best first; the `id` of one is what `vault_reveal` takes.

        Raises:
            PermissionDeniedError: If the key or the plan does not include the vault.
            InvalidRequestError: If an argument is wrong; `details` names the field.
            HippocortexError: For any other failure.
        """
        with wire.advised():
            return await self._call(answers.VAULT_MATCHES, wire.search, query, tags, item_type, limit)

    async def vault_reveal(self, item_id: str) -> VaultRevealResult:
        """Read a secret; the service notes who did.

        It is repeated only if the request surely did not leave, not even with `retry_unsafe`.

        Args:
            item_id: `id` of a match.

        Returns:
            The secret as `value`, which no repr, log or error shows.

        Raises:
            NotFoundError: If there is none.
            PermissionDeniedError: If the key must not reveal secrets.
            HippocortexError: For any other failure.
        """
        # Each look at a secret is noted and counted, so that a second one is nobody's default.
        once = self.with_options(retry_unsafe=False)
        with wire.advised():
            return await once._call(answers.VAULT_VALUE, wire.reveal, item_id)
