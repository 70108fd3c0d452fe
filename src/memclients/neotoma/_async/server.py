"""Ask the server about itself, and reach what has no method of its own."""

# Twins lose the a-prefix of their names.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients.neotoma._async.calls import AsyncCalls
from memclients.neotoma._wire import answers
from memclients.neotoma._wire.tools import tool
from memclients_lowlevel.neotoma.api.server import get_health, get_me, get_openapi, get_server_info

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients_lowlevel.neotoma.results import Health, Me, ServerInfo


class AsyncServer(AsyncCalls):
    """Methods on the server, and on tools."""

    async def aexecute_tool(self, name: str, args: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Call one of Neotoma's tools by its name, at the route where the server has it.

        A tool that has a method of its own, such as `retrieve_entities`, takes its arguments and gives its result.

        Args:
            name: The tool, of `a-z`, `0-9` and `_`.
            args: Its arguments.

        Returns:
            The server's answer.

        Raises:
            InvalidRequestError: If no route is known for the tool; nothing was sent.
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "Python client: Transport".
        """
        return await self._arun(tool, name, args, self._config.redact)

    async def ahealth(self) -> Health:
        """Read whether the server runs, and which version; needs no token.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.HEALTH, get_health.build_request)

    async def aserver_info(self) -> ServerInfo:
        """Read the server's version, ports and URLs; needs no token.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.SERVER_INFO, get_server_info.build_request)

    async def ame(self) -> Me:
        """Read as which user the server takes this client: with and without a token they differ.

        Raises:
            AuthenticationError: If the token is not accepted.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.ME, get_me.build_request)

    async def aopenapi(self) -> str:
        """Read the server's own description of its routes, OpenAPI in YAML; needs no token.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return await self._acall(answers.yaml, get_openapi.build_request)
