"""Bugs that a mock server could have, and the test that has to find each."""

from __future__ import annotations

from tests.contract.mutations import (
    hippocortex,
    hippocortex_state,
    memoturn,
    memoturn_state,
    memtrace,
    neotoma,
    octamem,
)
from tests.contract.mutations.mutation import Mutation

__all__ = ["MUTATIONS", "Mutation"]

MUTATIONS = [
    *hippocortex.MUTATIONS,
    *hippocortex_state.MUTATIONS,
    *memoturn.MUTATIONS,
    *memoturn_state.MUTATIONS,
    *memtrace.MUTATIONS,
    *neotoma.MUTATIONS,
    *octamem.MUTATIONS,
]
