"""Failures that are none, on Memtrace."""

from __future__ import annotations

from schemathesis.core.failures import ServerError
from schemathesis.openapi.checks import (
    EnsureResourceAvailability,
    ObjectLevelAuthorizationViolation,
    RejectedPositiveData,
    UseAfterFree,
)

from tests.contract.exclusions.exclusion import Exclusion

EXCLUSIONS = [
    Exclusion(
        service="memtrace",
        operation="createSession",
        failure=RejectedPositiveData,
        status=400,
        says="FOREIGN KEY constraint failed",
        runs=("strict", "faithful", "links"),
        reason="no schema knows which agents are registered, and the service answers 400 where others answer 404",
    ),
    Exclusion(
        service="memtrace",
        operation="updateSession",
        failure=RejectedPositiveData,
        status=400,
        says="session not found",
        runs=("strict", "faithful"),
        reason="no schema knows which sessions exist, and the service answers 400 where others answer 404",
    ),
    Exclusion(
        service="memtrace",
        operation="updateSession",
        failure=RejectedPositiveData,
        status=400,
        says="session not found",
        runs=("links",),
        reason="as above; a link seldom leads to a session that does not exist",
        rare=True,
    ),
    Exclusion(
        service="memtrace",
        operation="deleteAgent",
        failure=EnsureResourceAvailability,
        status=404,
        says="FOREIGN KEY constraint failed",
        runs=("links",),
        reason="an agent with sessions can't be deleted, which the service says with a 404",
    ),
    Exclusion(
        service="memtrace",
        operation="deleteAgent",
        failure=EnsureResourceAvailability,
        status=404,
        says="FOREIGN KEY constraint failed",
        runs=("strict", "faithful"),
        reason="as above; these runs seldom open a session first",
        rare=True,
    ),
    Exclusion(
        service="memtrace",
        operation="getAgentStats",
        failure=UseAfterFree,
        status=200,
        says='"memory_count":',
        runs=("links",),
        reason="the service counts what is stored under an id, of which there need not be an agent",
    ),
    Exclusion(
        service="memtrace",
        operation="listAgentMemories",
        failure=UseAfterFree,
        status=200,
        says='"memories":',
        runs=("links",),
        reason="the memories of an agent outlive it",
    ),
    Exclusion(
        service="memtrace",
        operation="getAgentStats",
        failure=ObjectLevelAuthorizationViolation,
        status=200,
        says='"memory_count":0',
        runs=("strict", "faithful", "links"),
        reason="the service counts zero memories of any agent that it does not know; equal zeros give nothing away",
        rare=True,
    ),
    Exclusion(
        service="memtrace",
        operation="searchMemories",
        failure=RejectedPositiveData,
        status=400,
        says="Expected `int`, got `float`",
        runs=("strict", "faithful"),
        reason="JSON Schema takes 100.0 for an integer, the service does not",
        rare=True,
    ),
    Exclusion(
        service="memtrace",
        operation="createMemory",
        failure=ServerError,
        status=500,
        says="failed to create memory 0: ",
        runs=("faithful",),
        reason="schemathesis puts an id that it has seen into a batch, even into a body that had none, and does not look "
        "whether the item is valid",
        rare=True,
    ),
]
