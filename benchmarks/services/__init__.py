"""The calls that are measured, by service."""

from benchmarks.services import hippocortex, memoturn, memtrace, neotoma, octamem

CASES = (*octamem.CASES, *memtrace.CASES, *memoturn.CASES, *neotoma.CASES, *hippocortex.CASES)
