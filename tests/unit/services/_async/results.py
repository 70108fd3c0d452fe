"""What a call of a method gives."""

from __future__ import annotations

from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any

from memclients._core._async.pager import AsyncPager
from tests.support.calls import SURFACES

if TYPE_CHECKING:
    from tests.support.calls.call import Call


class AsyncResult:
    """A class, since only such have twins that are imported by name."""

    @staticmethod
    def client(service: str) -> type[Any]:
        """Return the client whose calls give such results."""
        return SURFACES[service].clients["async" if iscoroutinefunction(AsyncResult.of) else "sync"]

    @staticmethod
    async def of(call: Call, client: Any) -> Any:
        """Return what a call gives, of an iterator its first page."""
        result = call.run(client)
        if isinstance(result, AsyncPager):
            return await anext(result.pages())
        return await result
