"""The contract tests have teeth: they find every bug that is planted in a mock server, and no bug where there is none."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.contract.mutations import MUTATIONS, Mutation
from tests.contract.targets import served

if TYPE_CHECKING:
    import httpx

    from tests.contract.targets import Tamper


def play(mutation: Mutation, tamper: Tamper | None, http: httpx.Client) -> str:
    """Run the test of a mutation, and return why it fails; nothing if it does not."""
    with ExitStack() as running:
        try:
            mutation.test(
                lambda *given, **options: running.enter_context(served(*given, tamper=tamper, **options)), http
            )
        except (AssertionError, pytest.fail.Exception) as failure:
            return str(failure)
    return ""


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_a_bug_is_found(mutation: Mutation, http: httpx.Client) -> None:
    assert mutation.says in play(mutation, mutation.tamper, http)


@pytest.mark.parametrize("mutation", {mutation.test: mutation for mutation in MUTATIONS}.values(), ids=str)
def test_none_is_found_where_there_is_none(mutation: Mutation, http: httpx.Client) -> None:
    assert play(mutation, None, http) == ""
