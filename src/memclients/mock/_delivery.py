"""Put an answer on the wire, whole or broken."""

import asyncio
from typing import Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

# The server's protocol leaves the connection's transport here: ASGI itself has no way to hang up.
TRANSPORT = "memclients.mock.transport"


async def still_there(receive: Receive, seconds: float) -> bool:
    """Wait, and say whether the client has waited too."""
    try:
        async with asyncio.timeout(seconds):
            await _disconnected(receive)
    except TimeoutError:
        return True
    return False


async def hang_up(scope: Scope, receive: Receive) -> None:
    """Close the connection as it is.

    Raises:
        ConnectionResetError: There is no connection, because the application is called in-process.
    """
    transport: Any = scope.get("state", {}).get(TRANSPORT)
    if transport is None:
        raise ConnectionResetError("the mock server dropped the connection, as scripted")
    transport.close()
    # Returning earlier would look to the server like a forgotten answer.
    await _disconnected(receive)


async def send_answer(answer: Response, scope: Scope, receive: Receive, send: Send, *, truncate: int | None) -> None:
    """Send an answer; with `truncate`, hang up after that many bytes of its body."""
    body = bytes(answer.body)
    await send({"type": "http.response.start", "status": answer.status_code, "headers": answer.raw_headers})
    if truncate is None or truncate >= len(body):
        await send({"type": "http.response.body", "body": body})
    else:
        await send({"type": "http.response.body", "body": body[:truncate], "more_body": True})
        await hang_up(scope, receive)


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
