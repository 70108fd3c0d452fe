"""What a client offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Call = Callable[[Any], Any]


@dataclass(frozen=True, kw_only=True)
class Surface:
    """What a client offers.

    Args:
        clients: Its classes by colour.
        error: Base of its exceptions.
        credentials: Arguments that give it made-up credentials.
        url: The argument that says where the service is.
        calls: Every method once, with every argument that it has, by name; a method of a handle is `handle.method`,
            a second call of a method is `method again`.
        handles: How the parts of a client are reached from it, by name.
        still: What sends nothing.
        seed: What the server holds, beside what the contract tests begin with.
        several: Calls of several requests, of which one answer shows nothing.
        refused: Calls whose answer is no success, with its status.
        not_offered: Operations that no method calls, with the reason.
        not_sent: Parameters that no method sends, with the reason.
    """

    clients: Mapping[str, type[Any]]
    error: type[Exception]
    credentials: Mapping[str, str]
    calls: Mapping[str, Call]
    url: str = "base_url"
    handles: Mapping[str, Call] = field(default_factory=dict)
    still: frozenset[str] = frozenset()
    seed: Mapping[str, Any] = field(default_factory=dict)
    several: frozenset[str] = frozenset()
    refused: Mapping[str, int] = field(default_factory=dict)
    not_offered: Mapping[str, str] = field(default_factory=dict)
    not_sent: Mapping[str, str] = field(default_factory=dict)

    def holder(self, call: str, client: Any) -> Any:
        """Return what has the method of a call: the client or one of its handles."""
        handle, _, method = call.partition(".")
        return self.handles[handle](client) if method else client
