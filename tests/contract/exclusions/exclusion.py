"""A failure that is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from schemathesis.core.failures import Failure

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
