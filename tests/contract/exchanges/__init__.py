"""How to bring each example of an answer about on a mock server."""

from __future__ import annotations

from itertools import chain

from tests.contract.exchanges.exchange import Exchange
from tests.support.members import members

__all__ = ["EXCHANGES", "OTHERS", "Exchange"]

EXCHANGES: list[Exchange] = [*chain.from_iterable(members(__name__, "EXCHANGES").values())]

# Examples that a mock server can't be brought to give, by service, name and reason.
OTHERS: dict[str, dict[str, str]] = members(__name__, "OTHERS")
