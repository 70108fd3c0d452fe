"""Neotoma's credentials: a token that may be left out, and then one is somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.contract.callers import Caller

if TYPE_CHECKING:
    from memclients import mock

# The limit of stores would end a run, as the clock stands still.
OPTIONS: dict[str, Any] = {"token": "token_for_tests", "rate_limit": False}


def callers(service: str, server: mock.Server) -> tuple[Caller, Caller]:
    """Return the user of the token and the local one, who are the same on a server without a token."""
    token = {"token": server.credentials["token"]} if "token" in server.credentials else {}
    return Caller(service, token), Caller(service, {})
