"""Every method of every client once, with every argument that it has."""

from __future__ import annotations

from tests.support.calls import memoturn, memtrace, octamem

__all__ = ["SURFACES"]

SURFACES = {"memoturn": memoturn.SURFACE, "memtrace": memtrace.SURFACE, "octamem": octamem.SURFACE}
