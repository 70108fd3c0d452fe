"""Bugs that a mock server could have, and the test that has to find each."""

from __future__ import annotations

from itertools import chain

from tests.contract.mutations.mutation import Mutation
from tests.support.members import members

__all__ = ["MUTATIONS", "Mutation"]

MUTATIONS: list[Mutation] = [*chain.from_iterable(members(__name__, "MUTATIONS").values())]
