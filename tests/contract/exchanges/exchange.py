"""A request and the example that comes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """A request, the server that it is sent to, and the example that comes back.

    Args:
        operation: The operation, such as `memtrace.createMemory`.
        status: Status under which the spec has the example.
        answer: Name of the example.
        request: Name of the example that is sent; the first when absent, none when the operation has no body.
        body: What is sent where it is no example: something that a strict server refuses.
        path: Values of path parameters; those that an earlier answer names, or their examples, when absent.
        query: Query parameters.
        headers: Further headers.
        method: Another method than the operation's.
        route: Another path than the operation's.
        key: Another key than the server's, or none when empty.
        stranger: Sent by the stranger.
        before: Requests that are sent first, each an operation and a request of it, such as `createBranch burner`.
        passes: How many seconds pass before the request, with the server's maintenance at the end.
        times: How often the request is sent; the last answer counts.
        options: Switches of the server.
        seed: What the server holds.
        partly: The example leaves out what this server sends.
        worded: The words of a refusal are the server's own; what counts is the code, if it has one.
    """

    operation: str
    status: str
    answer: str
    request: str | None = None
    body: Any = None
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    method: str | None = None
    route: str | None = None
    key: str | None = None
    stranger: bool = False
    before: Sequence[str] = ()
    passes: float = 0
    times: int = 1
    options: Mapping[str, Any] = field(default_factory=dict)
    seed: Mapping[str, Any] = field(default_factory=dict)
    partly: bool = False
    worded: bool = False

    def __str__(self) -> str:
        return f"{self.operation} {self.status} {self.answer}"


def exchange(stated: str, **rest: Any) -> Exchange:
    """Make an exchange of an operation, a status and the name of an example."""
    operation, status, answer = stated.split()
    return Exchange(operation=operation, status=status, answer=answer, **rest)
