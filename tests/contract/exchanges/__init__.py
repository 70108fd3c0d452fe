"""How to bring each example of an answer about on a mock server."""

from __future__ import annotations

from tests.contract.exchanges import hippocortex, memoturn, memtrace, neotoma, octamem
from tests.contract.exchanges.exchange import Exchange

__all__ = ["EXCHANGES", "OTHERS", "Exchange"]

EXCHANGES = [
    *hippocortex.EXCHANGES,
    *memoturn.EXCHANGES,
    *memtrace.EXCHANGES,
    *neotoma.EXCHANGES,
    *octamem.EXCHANGES,
]

# Examples that a mock server can't be brought to give, by service, name and reason.
OTHERS = {
    "hippocortex": hippocortex.OTHERS,
    "memoturn": memoturn.OTHERS,
    "memtrace": memtrace.OTHERS,
    "neotoma": neotoma.OTHERS,
    "octamem": octamem.OTHERS,
}
