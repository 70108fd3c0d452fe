"""What all groups of handlers have in common."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

S = TypeVar("S")
H = TypeVar("H")


class RouteGroup(ABC, Generic[S, H]):
    """The handlers of one area of a service.

    Args:
        state: The server's state.
    """

    def __init__(self, state: S) -> None:
        self._state = state

    @abstractmethod
    def handlers(self) -> Mapping[str, H]:
        """Return the handlers by operation."""


def handlers_of(groups: Iterable[type[RouteGroup[S, H]]], state: S) -> dict[str, H]:
    """Return the handlers of all groups by operation."""
    return {operation: handler for group in groups for operation, handler in group(state).handlers().items()}
