"""What a test needs to know of a method to call it: all of it from its one line in the list, and from the spec."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import httpx
import jsonschema_rs

from memclients._core._sync.pager import Pager
from tests.support.answers import successes
from tests.support.calls import SURFACES
from tests.support.lowlevel import operations_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from codegen.operations import Operation
    from tests.support.answers import Success


@dataclass(frozen=True)
class Call:
    """One call of a method.

    Args:
        service: The client's package.
        name: The method, with its handle.
        operation: The operation that it uses first.
        headers: Names of the headers that it sends, in small letters.
        content: The body that it sends.
        good: An answer that the spec shows and with which it succeeds.
    """

    service: str
    name: str
    operation: Operation
    headers: frozenset[str]
    content: bytes
    good: Success

    def __str__(self) -> str:
        return f"{self.service}.{self.name}"

    def run(self, client: Any) -> Any:
        """Call it on a client of either colour, and return what that returns."""
        return _run(self.service, self.name, client)

    @property
    def answer(self) -> Any:
        """The body of that answer as a script has it: a JSON value, text or bytes; None where none is due."""
        is_bytes = self.good.headers.get("content-type") == "application/octet-stream"
        return self.good.body.encode() if is_bytes else self.good.body

    @property
    def repeatable(self) -> bool:
        """Whether it may be sent again although the first attempt may have taken effect."""
        rules = self.operation.raw["x-retry"]
        if rules["safety"] == "unsafe" and "safe-if" in rules:
            return jsonschema_rs.Draft202012Validator(rules["safe-if"]).is_valid(json.loads(self.content))
        if rules["safety"] == "with-key":
            return self._has_key(rules["key"])
        return bool(rules["safety"] == "safe")

    def _has_key(self, stated: Mapping[str, Any]) -> bool:
        names = stated["name"]
        keys = {names} if isinstance(names, str) else {*names}
        if stated["in"] == "header":
            return any(key.lower() in self.headers for key in keys)
        body = json.loads(self.content)
        return all(keys & holder.keys() for holder in (body[stated["each"]] if "each" in stated else [body]))

    @property
    def lookup(self) -> bool:
        """Whether a 404 is a result and no error."""
        return self.operation.raw["x-not-found"] != "error"

    @property
    def handled(self) -> int | None:
        """The error status that it does not pass on as it is."""
        return 404 if self.lookup else SURFACES[self.service].refused.get(self.name)

    @property
    def base_error(self) -> type[Exception]:
        return SURFACES[self.service].error


def client_of(service: str, kind: type[Any], url: str, **options: Any) -> Any:
    """Return a client of a service with made-up credentials, that waits no longer than it is told to."""
    surface = SURFACES[service]
    client = kind(**{surface.url: url, **surface.credentials, **options})
    client._exchange._random = lambda: 0.0
    return client


@cache
def calls_of(service: str) -> tuple[Call, ...]:
    """Return the calls of every method of a service; what is not in the list is found out without a network."""
    return tuple(_recorded(service, name) for name in SURFACES[service].calls if name not in SURFACES[service].several)


def all_calls() -> Iterator[Call]:
    """Yield the calls of every method of every service."""
    for service in SURFACES:
        yield from calls_of(service)


def _recorded(service: str, name: str) -> Call:
    """Return a call with the operation that it uses, and with the first documented success that it takes for one."""
    request = _exchange(service, name, httpx.Response(418))[0]
    operation = _operation_of(service, request)
    documented = [*successes(service, operation)]
    taken = (good for good in documented if _exchange(service, name, _sent(good))[1])
    good = next(taken, documented[0])
    return Call(service, name, operation, frozenset(request.headers), request.content, good)


def _sent(good: Success) -> httpx.Response:
    content, kind = good.reply().payload()
    return httpx.Response(good.status, content=content, headers={"content-type": kind or "", **good.headers})


def _run(service: str, name: str, client: Any) -> Any:
    surface = SURFACES[service]
    return surface.calls[name](surface.holder(name, client))


def _exchange(service: str, name: str, answer: httpx.Response) -> tuple[httpx.Request, bool]:
    """Return the first request of a call, and whether an answer makes it succeed."""
    requests: list[httpx.Request] = []

    def note(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return answer

    with httpx.Client(transport=httpx.MockTransport(note)) as http:
        client = client_of(
            service, SURFACES[service].clients["sync"], "http://nowhere.example", http_client=http, max_retries=0
        )
        try:
            result = _run(service, name, client)
            if isinstance(result, Pager):
                next(result.pages())
        except SURFACES[service].error:
            return requests[0], False
    return requests[0], True


def _operation_of(service: str, request: httpx.Request) -> Operation:
    path = request.url.raw_path.decode().partition("?")[0]
    for operation in operations_of(service):
        pattern = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(operation.path))
        if operation.method == request.method.lower() and re.fullmatch(pattern, path):
            return operation
    raise AssertionError(f"{request.method} {path} is no operation of {service}")
