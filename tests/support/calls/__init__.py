"""Every method of every client once, with every argument that it has."""

from __future__ import annotations

from tests.support.calls import hippocortex, memoturn, memtrace, neotoma, octamem

__all__ = ["SURFACES"]

SURFACES = {
    "hippocortex": hippocortex.SURFACE,
    "memoturn": memoturn.SURFACE,
    "memtrace": memtrace.SURFACE,
    "neotoma": neotoma.SURFACE,
    "octamem": octamem.SURFACE,
}
