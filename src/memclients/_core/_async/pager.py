"""Iterate over a paged list: lazily, in constant memory, resumable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from memclients._core.paging import CycleGuard, Page
from memclients.errors import Failure

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable

    from memclients._core.error_map import ErrorMap

T = TypeVar("T")


class AsyncPager(Generic[T]):
    """All items of a paged list, fetched page by page as they are needed.

    Iterate over it for the items, over `pages()` for whole pages. Each iteration starts anew; one that began with
    `anext()` goes on instead.

    Args:
        fetch: Returns the page at a cursor, None for the first.
        errors: The service's exceptions.
        operation: Operation id, for errors.
        cursor: A page's `next_cursor` from an earlier iteration, to resume there.
    """

    def __init__(
        self,
        fetch: Callable[[str | None], Awaitable[Page[T]]],
        errors: ErrorMap,
        operation: str,
        *,
        cursor: str | None = None,
    ) -> None:
        self._fetch = fetch
        self._errors = errors
        self._operation = operation
        self._cursor = cursor
        self._closed = False
        self._begun: AsyncGenerator[T, None] | None = None

    async def pages(self) -> AsyncGenerator[Page[T], None]:
        """Iterate over the pages; the server's cursor decides the end, not an empty page.

        Returns:
            A lazy iterator over pages, each with its items and the cursors of itself and of the next one.

        Raises:
            UnexpectedResponseError: If the server's cursors run in a circle.
        """
        cursor = self._cursor
        guard = CycleGuard(cursor)
        while not self._closed:
            page = await self._fetch(cursor)
            if self._closed:
                return
            yield page
            cursor = page.next_cursor
            if cursor is None:
                return
            if guard.repeats(cursor):
                message = "the server's pages run in a circle: its cursor came a second time"
                raise self._errors.unexpected.from_failure(Failure(message=message, operation=self._operation))

    def __aiter__(self) -> AsyncIterator[T]:
        return self._items() if self._begun is None else self

    async def __anext__(self) -> T:
        if self._begun is None:
            self._begun = self._items()
        return await anext(self._begun)

    async def _items(self) -> AsyncGenerator[T, None]:
        async for page in self.pages():
            for item in page.items:
                if self._closed:
                    return
                yield item

    def close(self) -> None:
        """Stop every iteration before its next item."""
        self._closed = True
