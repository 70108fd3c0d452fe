"""The failures that schemathesis may report although spec and mock server are right.

This is the only place that excuses anything. An exclusion that excuses nothing any more fails the run.
"""

from __future__ import annotations

from tests.contract.exclusions import hippocortex, memoturn, memtrace, neotoma
from tests.contract.exclusions.exclusion import Exclusion, Run

__all__ = ["EXCLUSIONS", "Exclusion", "Run"]

EXCLUSIONS = [*hippocortex.EXCLUSIONS, *memoturn.EXCLUSIONS, *memtrace.EXCLUSIONS, *neotoma.EXCLUSIONS]
