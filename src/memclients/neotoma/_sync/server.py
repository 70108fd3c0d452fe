# Derived from src/memclients/neotoma/_async/server.py by `make generate`; edit that file, not this one.
"""Ask the server about itself, and reach what has no method of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients.neotoma._sync.calls import Calls
from memclients.neotoma._wire import answers
from memclients.neotoma._wire.tools import tool
from memclients_lowlevel.neotoma.api.server import get_health, get_me, get_openapi, get_server_info

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients_lowlevel.neotoma.results import Health, Me, ServerInfo


class Server(Calls):
    """Methods on the server, and on tools."""

    def execute_tool(self, name: str, args: Mapping[str, Any] | None = None) -> dict[str, Any]:
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
        return self._run(tool, name, args, self._config.redact)

    def health(self) -> Health:
        """Read whether the server runs, and which version; needs no token.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return self._call(answers.HEALTH, get_health.build_request)

    def server_info(self) -> ServerInfo:
        """Read the server's version, ports and URLs; needs no token.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return self._call(answers.SERVER_INFO, get_server_info.build_request)

    def me(self) -> Me:
        """Read as which user the server takes this client: with and without a token they differ.

        Raises:
            AuthenticationError: If the token is not accepted.
            NeotomaClientError: For any other failure.

        Source: Neotoma's documentation, "REST API".
        """
        return self._call(answers.ME, get_me.build_request)

    def openapi(self) -> str:
        """Read the server's own description of its routes, OpenAPI in YAML; needs no token.

        Raises:
            NeotomaClientError: If the call fails.

        Source: Neotoma's documentation, "REST API".
        """
        return self._call(answers.yaml, get_openapi.build_request)
