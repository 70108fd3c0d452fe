"""A view of a client, or of a handle that it made, whose methods return whole answers."""
# pyright: reportPrivateUsage=false
# A view is a part of what it shows.

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from memclients._core.raw import RawResponse


class AsyncRawTarget(Protocol):
    """What a raw view can be made of."""

    _without_raw: ClassVar[frozenset[str]]

    def _as_raw(self) -> Self: ...


class AsyncRawView:
    """The methods of a client or handle, each returning a `RawResponse`; handles that they make are views too.

    Args:
        target: The client or handle.
        base: Its class in the engine, whose names are no methods of a service.
    """

    def __init__(self, target: AsyncRawTarget, base: type) -> None:
        self._target = target._as_raw()
        self._base = base

    def __getattr__(self, name: str) -> Callable[..., Awaitable[RawResponse[Any]]]:
        if name.startswith("_") or hasattr(self._base, name) or name in self._target._without_raw:
            raise AttributeError(f"{name!r} has no raw response of its own")
        value: Any = _viewed(getattr(self._target, name))
        if isinstance(value, AsyncRawView) or not callable(value):
            return value  # type: ignore[no-any-return]  # a handle, or how a handle is addressed

        @wraps(value)
        def method(*args: Any, **kwargs: Any) -> Any:
            return _viewed(value(*args, **kwargs))

        return method


def _viewed(value: Any) -> Any:
    return value.with_raw_response if hasattr(value, "with_raw_response") else value
