"""The failures that schemathesis may report although spec and mock server are right.

This is the only place that excuses anything. An exclusion that excuses nothing any more fails the run.
"""

from __future__ import annotations

from itertools import chain

from tests.contract.exclusions.exclusion import Exclusion, Run
from tests.support.members import members

__all__ = ["EXCLUSIONS", "Exclusion", "Run"]

EXCLUSIONS: list[Exclusion] = [*chain.from_iterable(members(__name__, "EXCLUSIONS").values())]
