"""The two colours are not mixed up, and are twins."""

from __future__ import annotations

import inspect

import httpx
import pytest

from memclients import InvalidRequestError
from memclients._core._async.client import AsyncServiceClient
from memclients._core._async.pager import AsyncPager
from memclients._core._sync.client import ServiceClient
from memclients._core._sync.pager import Pager
from tests.unit.engine._async.notes import AsyncNotes
from tests.unit.engine._sync.notes import Notes


async def test_an_http_client_of_the_other_colour_is_refused_by_name() -> None:
    with (
        httpx.Client() as sync_client,
        pytest.raises(InvalidRequestError, match=r"must be an httpx\.AsyncClient, not Client"),
    ):
        AsyncNotes("http://host", http_client=sync_client)  # type: ignore[arg-type]

    async with httpx.AsyncClient() as async_client:
        with pytest.raises(InvalidRequestError, match=r"must be an httpx\.Client, not AsyncClient"):
            Notes("http://host", http_client=async_client)  # type: ignore[arg-type]


@pytest.mark.parametrize(("source", "twin"), [(AsyncServiceClient, ServiceClient), (AsyncPager, Pager)])
def test_the_twins_offer_the_same(source: type, twin: type) -> None:
    def public(kind: type) -> dict[str, list[str]]:
        names = (name for name in dir(kind) if not name.startswith("_"))
        return {name: _parameters(getattr(kind, name)) for name in names}

    assert public(source) == public(twin)
    assert list(inspect.signature(source).parameters) == list(inspect.signature(twin).parameters)


def _parameters(member: object) -> list[str]:
    return list(inspect.signature(member).parameters) if callable(member) else []
