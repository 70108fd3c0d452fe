# Derived from tests/unit/services/_async/results.py by `make generate`; edit that file, not this one.
"""What a call of a method gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients._core._sync.pager import Pager

if TYPE_CHECKING:
    from tests.support.calls.call import Call


class Result:
    """A class, since only such have twins that are imported by name."""

    @staticmethod
    def of(call: Call, client: Any) -> Any:
        """Return what a call gives, of an iterator its first page."""
        result = call.run(client)
        if isinstance(result, Pager):
            return next(result.pages())
        return result
