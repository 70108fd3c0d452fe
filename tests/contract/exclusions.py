"""The failures that schemathesis may report although spec and mock server are right.

This is the only place that excuses anything. An exclusion that excuses nothing any more fails the run.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from schemathesis.core.failures import Failure, ServerError
from schemathesis.openapi.checks import (
    EnsureResourceAvailability,
    ObjectLevelAuthorizationViolation,
    RejectedPositiveData,
    UseAfterFree,
)

Run = Literal["strict", "faithful", "links", "unlocked"]


@dataclass(frozen=True)
class Exclusion:
    """A failure that is none.

    Args:
        service: The service.
        operation: The `operationId`; `*` for any.
        failure: What schemathesis reports.
        status: Status of the answer.
        says: A part of its body.
        runs: The runs in which it is none.
        reason: Why it is none.
        rare: It comes up by chance, so a run that goes without it says nothing.
    """

    service: str
    operation: str
    failure: type[Failure]
    status: int
    says: str
    runs: tuple[Run, ...]
    reason: str
    rare: bool = False

    def __str__(self) -> str:
        return f"{self.service}.{self.operation}: {self.failure.__name__} on {self.status} {self.says!r}"

    def excuses(self, operation: str, failure: Failure, status: int, body: bytes) -> bool:
        return (
            self.operation in (operation, "*")
            and isinstance(failure, self.failure)
            and status == self.status
            and self.says.encode() in body
        )


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
