"""A server in a process of its own, so that its work does not count: it answers what it was told to."""

from __future__ import annotations

import json
import multiprocessing
import socket
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import parse_qs

import uvicorn

if TYPE_CHECKING:
    from collections.abc import Iterator

Query: TypeAlias = dict[str, list[str]]
Answerer: TypeAlias = Callable[[Query], bytes]


@contextmanager
def answering(answer: object, *, status: int = 200) -> Iterator[str]:
    """Run a server that answers everything with the same JSON; yields its URL."""
    content = json.dumps(answer).encode()
    with serving(lambda _: content, status=status) as url:
        yield url


@contextmanager
def serving(answerer: Answerer, *, status: int = 200) -> Iterator[str]:
    """Run a server that answers with the JSON that `answerer` makes of a request's query; yields its URL."""
    # asyncio turns Nagle's algorithm off only for a socket that names its protocol; with it, each answer waits 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen(256)
    process = multiprocessing.get_context("fork").Process(target=_serve, args=(listener, answerer, status), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        process.terminate()
        process.join()
        listener.close()


def _serve(listener: socket.socket, answerer: Answerer, status: int) -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        while (await receive()).get("more_body"):
            pass
        body = answerer(parse_qs(scope["query_string"].decode()))
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    config = uvicorn.Config(app, log_level="error", lifespan="off", timeout_keep_alive=600)
    uvicorn.Server(config).run(sockets=[listener])
