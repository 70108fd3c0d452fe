"""Copies and pickles of what Hippocortex's client returns and raises: nothing is lost on the way to another process."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from memclients import mock
from memclients.hippocortex import BatchCaptureResult, BatchSummary, SyncHippocortex, errors
from tests.support.calls.hippocortex import CALLS, SEED
from tests.unit.services.hippocortex_answers import note

if TYPE_CHECKING:
    from collections.abc import Callable

COPIES: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda value: pickle.loads(pickle.dumps(value)),
}


@pytest.mark.parametrize("way", COPIES)
def test_every_result_survives(way: str) -> None:
    with mock.serve("hippocortex") as server, SyncHippocortex(**server.credentials) as hx:
        server.control.seed(SEED)
        for name, call in CALLS.items():
            result = call(hx)
            if name == "iter_artifacts":
                result = list(result)
            assert COPIES[way](result) == result, name
            assert repr(COPIES[way](result)) == repr(result), name


@pytest.mark.parametrize("way", COPIES)
@pytest.mark.parametrize("name", errors.__all__)
def test_every_error_survives_with_its_events(name: str, way: str) -> None:
    error = getattr(errors, name)("some_code", "why", 418, [{"field": "events"}])
    error.concerning((note(key="k"),), BatchCaptureResult([], BatchSummary(0, 0, 0, 0)))
    twin = COPIES[way](error)
    assert type(twin) is type(error)
    assert (twin.args, str(twin)) == (error.args, str(error))
    assert vars(twin) == vars(error)
    assert twin.unconfirmed[0].idempotency_key == "k"
