"""Let an official package and ours do the same, and say where they differ."""

from __future__ import annotations

import inspect
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, is_dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from tests.support.scripted import Reply, scripted_server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping
    from types import ModuleType

    from memclients import mock

# A call gets a client, sync or async, and the package that has the models of requests.
Call: TypeAlias = "Callable[[Any, Any], Any]"

# What a transport adds by itself, and what follows from how JSON is spaced.
_NOT_OF_THE_CALL = ("host", "content-length")


@dataclass(frozen=True)
class Difference:
    """A difference that we want.

    Args:
        part: What differs: `method`, `path`, `query`, `body` or a header.
        reason: Why.
        only: The calls where it occurs; all when absent.
    """

    part: str
    reason: str
    only: frozenset[str] | None = None

    def occurs_in(self, call: str) -> bool:
        return self.only is None or call in self.only


@dataclass(frozen=True)
class Party:
    """One of the two packages, in one colour.

    Args:
        package: The package.
        client: Name of its client class.
        options: Constructor arguments besides the credentials.
    """

    package: ModuleType
    client: str
    options: Mapping[str, Any]

    @asynccontextmanager
    async def client_of(self, credentials: Mapping[str, Any]) -> AsyncIterator[Any]:
        client = getattr(self.package, self.client)(**credentials, **self.options)
        try:
            yield client
        finally:
            await awaited(client.close())

    async def does(self, call: Call, credentials: Mapping[str, Any]) -> Any:
        """Make a call and return what it returns."""
        async with self.client_of(credentials) as client:
            return await awaited(call(client, self.package))

    async def requests(self, call: Call, server: mock.Server, seed: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Make a call on a fresh server and return the requests that it sent, part by part."""
        server.control.reset()
        server.control.seed(seed)
        await self.does(call, server.credentials)
        assert server.control.violations == []
        return [_parts(request) for request in server.control.requests]


async def awaited(value: Any) -> Any:
    """Return the value, or what it stands for when it is awaitable."""
    return await value if inspect.isawaitable(value) else value


def methods(client: type) -> set[str]:
    """Return the names of a client's public methods."""
    return {name for name, _ in inspect.getmembers(client, inspect.isfunction) if not name.startswith("_")}


def differing(theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> set[str]:
    """Return the keys under which two mappings differ."""
    return {key for key in {*theirs, *ours} if theirs.get(key) != ours.get(key)}


async def same_answer(
    theirs: Party,
    ours: Party,
    call: Call,
    server: mock.Server,
    seed: Mapping[str, Any],
) -> tuple[Any, Any]:
    """Return what both make of one answer of a server, as plain values.

    The answer is the one that we get from the mock server; it is played to the official client byte by byte.
    """
    server.control.reset()
    server.control.seed(seed)
    async with ours.client_of(server.credentials) as client:
        answer = await awaited(call(client.with_raw_response, ours.package))
    body = answer.content or None
    with scripted_server(Reply(answer.status_code, body, {"content-type": "application/json"})) as replay:
        their_result = await theirs.does(call, {**server.credentials, "base_url": replay.url})
    return plain(their_result), plain(answer.parse())


def plain(result: Any) -> Any:
    """Return a result as lists, dicts and scalars."""
    if isinstance(result, list):
        return [plain(item) for item in result]
    if is_dataclass(result) and not isinstance(result, type):
        return asdict(result)
    return result.model_dump() if hasattr(result, "model_dump") else result


async def error_of(party: Party, call: Call, credentials: Mapping[str, Any]) -> Exception:
    """Return the exception that a call ends in."""
    try:
        result = await party.does(call, credentials)
    except Exception as error:
        return error
    raise AssertionError(f"{party.client} of {party.package.__name__} raised nothing but returned {result!r}")


def caught_as(error: Exception, package: ModuleType) -> set[str]:
    """Return the names of a package's exceptions that catch this one."""
    return {name for name in dir(package) if isinstance(error, _exception(package, name))}


def _exception(package: ModuleType, name: str) -> type[Exception] | tuple[()]:
    kind = getattr(package, name)
    return kind if isinstance(kind, type) and issubclass(kind, Exception) else ()


def _parts(request: mock.RecordedRequest) -> dict[str, Any]:
    headers = {f"header {name}": value for name, value in request.headers.items() if name not in _NOT_OF_THE_CALL}
    return {
        "method": request.method,
        "path": request.path,
        "query": sorted(request.query.multi_items()),
        "body": request.json() if request.body else None,
        **headers,
    }
