"""What a call of a method gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients._core._async.pager import AsyncPager

if TYPE_CHECKING:
    from tests.support.calls.call import Call


class AsyncResult:
    """A class, since only such have twins that are imported by name."""

    @staticmethod
    async def of(call: Call, client: Any) -> Any:
        """Return what a call gives, of an iterator its first page."""
        result = call.run(client)
        if isinstance(result, AsyncPager):
            return await anext(result.pages())
        return await result
