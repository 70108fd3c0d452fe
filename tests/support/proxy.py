"""An HTTP proxy on loopback behind which the internet is what a test says it is.

Code under test keeps its URLs, `https://` ones too: the proxy holds a certificate for any host, and every request ends
at the server that the test named for its origin. An origin that nobody named does not exist.
"""

from __future__ import annotations

import http.client
import ssl
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.support.loopback import LoopbackHandler, LoopbackServer, running

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import trustme

_LOOPBACK = "http://127.0.0.1:"
_HOP_BY_HOP = {"connection", "keep-alive", "proxy-connection", "transfer-encoding"}


@dataclass
class Proxy:
    """A running proxy.

    Args:
        url: Where it listens.
        authority: Signs the certificates; clients must trust it.
        routes: The server behind each origin, such as `https://example.com`; other servers on 127.0.0.1 are reached
            as they are.
        visited: The origins that were asked for, in order.
        unknown: Those of them that lead nowhere.
    """

    url: str
    authority: trustme.CA
    routes: Mapping[str, str]
    visited: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def environment(self, ca_file: str) -> dict[str, str]:
        """Return the variables that send a process's traffic here."""
        return {"HTTP_PROXY": self.url, "HTTPS_PROXY": self.url, "SSL_CERT_FILE": ca_file}

    def server_of(self, origin: str) -> str | None:
        self.visited.append(origin)
        server = self.routes.get(origin, origin if origin.startswith(_LOOPBACK) else None)
        if server is None:
            self.unknown.append(origin)
        return server

    def tls_context(self, host: str) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority.issue_cert(host).configure_cert(context)
        return context


class _Server(LoopbackServer):
    def __init__(self, routes: Mapping[str, str], authority: trustme.CA) -> None:
        super().__init__(_Handler)
        self.proxy = Proxy(self.url, authority, routes)


class _Handler(LoopbackHandler):
    server: _Server

    secure_origin: str | None = None

    def do_CONNECT(self) -> None:
        host, _, port = self.path.rpartition(":")
        self.send_response_only(200, "Connection established")
        self.end_headers()
        # From here on the same loop reads this client's requests out of the tunnel.
        self.rfile.close()
        self.request = self.server.proxy.tls_context(host).wrap_socket(self.request, server_side=True)
        self.setup()
        self.close_connection = False
        self.secure_origin = f"https://{host}" if port == "443" else f"https://{host}:{port}"

    def forward(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        url = urlsplit(self.path)
        server = self.server.proxy.server_of(self.secure_origin or f"{url.scheme}://{url.netloc}")
        if server is None:
            self.send_error(502, "no such origin")
            return
        upstream = http.client.HTTPConnection(urlsplit(server).netloc, timeout=60)
        try:
            target = url._replace(scheme="", netloc="").geturl()
            upstream.putrequest(self.command, target, skip_host=True, skip_accept_encoding=True)
            for name, value in self.headers.items():
                if name.lower() not in _HOP_BY_HOP:
                    upstream.putheader(name, value)
            upstream.endheaders(body or None)
            self.pass_on(upstream.getresponse())
        except (OSError, http.client.HTTPException):
            # What breaks behind the proxy breaks before it too.
            self.close_connection = True
        finally:
            upstream.close()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = forward

    def pass_on(self, answer: http.client.HTTPResponse) -> None:
        content = answer.read()
        self.send_response_only(answer.status, answer.reason)
        for name, value in answer.getheaders():
            if name.lower() not in _HOP_BY_HOP:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def finish(self) -> None:
        super().finish()
        self.connection.close()


@contextmanager
def proxy(routes: Mapping[str, str], authority: trustme.CA) -> Iterator[Proxy]:
    """Run a proxy for the length of a `with` block.

    Args:
        routes: Base URL of the server behind each origin.
        authority: Signs the certificates that it shows.
    """
    server = _Server(routes, authority)
    with running(server):
        yield server.proxy
