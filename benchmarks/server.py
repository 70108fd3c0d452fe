"""A server in a process of its own, so that its work does not count: it answers each path with the same bytes."""

from __future__ import annotations

import json
import multiprocessing
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import uvicorn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@contextmanager
def canned(answers: Mapping[str, Any]) -> Iterator[str]:
    """Run a server that answers `answers[path]` as JSON, whatever the method; yields its URL."""
    # asyncio turns Nagle's algorithm off only for a socket that names its protocol; with it, each answer waits 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    bodies = {path: json.dumps(body).encode() for path, body in answers.items()}
    context = multiprocessing.get_context("fork")
    process = context.Process(target=_serve, args=(listener, bodies), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        process.terminate()
        process.join()
        listener.close()


def _serve(listener: socket.socket, bodies: Mapping[str, bytes]) -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        while (await receive()).get("more_body"):
            pass
        body = bodies[scope["path"]]
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    config = uvicorn.Config(app, log_level="error", lifespan="off", timeout_keep_alive=600)
    uvicorn.Server(config).run(sockets=[listener])
