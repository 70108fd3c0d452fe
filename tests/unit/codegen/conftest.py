"""The sample, generated once for a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.sample import SAMPLE, Package, package

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    with package(SAMPLE, tmp_path_factory.mktemp("generated")) as generated:
        yield generated
