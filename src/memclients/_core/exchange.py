"""One call from request to final answer, without I/O: a generator that asks for sends and sleeps.

The two drivers (sync, async) carry out what it asks for; retries, the deadline and errors are decided here, once.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from random import random as default_random
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from memclients._core.backend import WireRequest
from memclients._core.error_map import ErrorMap, failure_of, status_error
from memclients._core.response import Response
from memclients._core.retry import SHORTEST_ATTEMPT, Outcome, RetryBudget, Stop, leaves_doubt
from memclients.errors import Failure, MemclientsError

if TYPE_CHECKING:
    from memclients._core.config import ClientConfig
    from memclients._core.operation import Request

T = TypeVar("T")
Decoder: TypeAlias = Callable[[Response], T]
Clock: TypeAlias = Callable[[], float]
Random: TypeAlias = Callable[[], float]


_NOT_SHOWN: Final = "it may hold a secret, so it is not shown"
_SAID_NO: Final = "the service says that it did not succeed; what it says may hold a secret, so it is not shown"


@dataclass(frozen=True, slots=True)
class Sleep:
    """Ask the driver to wait."""

    seconds: float


Step: TypeAlias = WireRequest | Sleep


@dataclass(frozen=True, slots=True)
class Answer:
    """A successful answer, how many attempts it took, and whether an earlier one may have been executed too."""

    response: Response
    attempts: int
    uncertain: bool = False


class AnswerRejectedError(ValueError):
    """Raised by a decoder for an answer that has the right shape but says no, such as `{"success": false}`.

    The caller gets the exception that the service's `ErrorMap.by_code` has for the code.
    """

    def __init__(self, message: str, code: str | None = None) -> None:
        super().__init__(message)
        self.code = code


class Exchange:
    """The rules of one client: shared by its calls, immutable but for the budget.

    Args:
        config: Where to send, with which headers, how patiently.
        errors: The service's exceptions.
        budget: The retry budget.
        clock: Monotonic seconds.
        random: Numbers from 0 to 1.
    """

    def __init__(
        self,
        config: ClientConfig,
        errors: ErrorMap,
        *,
        budget: RetryBudget | None = None,
        clock: Clock = time.monotonic,
        random: Random = default_random,
    ) -> None:
        self.config = config
        self.errors = errors
        self.budget = budget or RetryBudget()
        self._clock = clock
        self._random = random

    def run(self, request: Request) -> Generator[Step, Outcome | None, Answer]:
        """Carry a request through to a successful answer.

        Raises:
            MemclientsError: The service's exception for the last failure.
        """
        config = self.config
        wire = self.wire(request)
        started = self._clock()
        retries, uncertain = 0, False
        while True:
            remaining = self._remaining(started)
            if remaining is not None:
                left = max(remaining, SHORTEST_ATTEMPT)
                wire = replace(wire, timeout=_shorter(config.timeout, left), within=left)
            outcome = yield wire
            assert outcome is not None, "the driver answers a WireRequest with an outcome"
            if isinstance(outcome, Response) and 200 <= outcome.status_code < 300:
                self.budget.refund()
                return Answer(outcome, retries + 1, uncertain)
            uncertain = uncertain or leaves_doubt(request.operation.retry, outcome)
            decision = config.retry.decide(
                request, outcome, retries=retries, remaining=self._remaining(started), random=self._random
            )
            if not isinstance(decision, Stop) and not self.budget.take():
                decision = Stop("too many calls of this client have failed lately to retry more")
            if isinstance(decision, Stop):
                raise self.error(
                    request,
                    outcome,
                    attempts=retries + 1,
                    uncertain=uncertain,
                    reason=decision.reason,
                    timeout=_seconds(wire.timeout),
                )
            retries += 1
            yield Sleep(decision.seconds)

    def _remaining(self, started: float) -> float | None:
        deadline = self.config.deadline
        return None if deadline is None else deadline - (self._clock() - started)

    def wire(self, request: Request) -> WireRequest:
        """Complete a request with base URL, credential, the client's headers and its timeout."""
        config = self.config
        return WireRequest(
            request.operation.method,
            config.base_url + request.url,
            config.headers_for(request),
            request.content,
            config.timeout,
        )

    def decode(self, request: Request, answer: Answer, decoder: Decoder[T]) -> T:
        """Turn a successful answer into the documented result.

        Raises:
            MemclientsError: The service's exception for an answer that is not what its documentation says.
        """
        try:
            return decoder(answer.response)
        except MemclientsError:
            raise
        except AnswerRejectedError as rejection:
            error = self._rejected(request, answer, rejection)
        except (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RecursionError) as problem:
            what = _NOT_SHOWN if request.operation.secret else _in_words(problem)
            message = f"the answer is not what the service documents: {what}"
            error = self._refused(self.errors.unexpected, request, answer, message, uncertain=True)
        # Raised only here, where neither a context nor a local shows what the server may have echoed.
        raise error

    def _rejected(self, request: Request, answer: Answer, rejection: AnswerRejectedError) -> MemclientsError:
        kind, message, code = self.errors.of_rejection(rejection.code), str(rejection), rejection.code
        if request.operation.secret:
            message, code = _SAID_NO, code if code in self.errors.by_code else None
        return self._refused(kind, request, answer, message, code=code, uncertain=answer.uncertain)

    def _refused(
        self,
        kind: type[MemclientsError],
        request: Request,
        answer: Answer,
        message: str,
        *,
        uncertain: bool,
        code: str | None = None,
    ) -> MemclientsError:
        return kind.from_failure(
            failure_of(
                answer.response,
                message,
                operation=request.operation.id,
                attempts=answer.attempts,
                code=code,
                uncertain=uncertain,
                secret=request.operation.secret,
                redact=self.config.redact,
            )
        )

    def error(
        self,
        request: Request,
        outcome: Outcome,
        *,
        attempts: int,
        uncertain: bool,
        reason: str | None = None,
        timeout: float | None = None,
    ) -> MemclientsError:
        """Return the service's exception for an outcome that is no success."""
        operation, redact = request.operation, self.config.redact
        if isinstance(outcome, Response):
            return status_error(
                self.errors,
                outcome,
                operation=operation.id,
                attempts=attempts,
                reason=reason,
                uncertain=uncertain,
                secret=operation.secret,
                redact=redact,
            )
        message = outcome.reason
        if uncertain and not request.is_safe:
            message = f"{message}; the server may have executed the request"
        return self.errors.of_failure(outcome).from_failure(
            Failure(
                message=redact(message),
                reason=reason,
                attempts=attempts,
                timeout=_seconds(self.config.timeout) if timeout is None else timeout,
                operation=operation.id,
                uncertain=uncertain,
            )
        )


def _shorter(timeout: object, remaining: float) -> object:
    seconds = _seconds(timeout)
    return remaining if seconds is None or remaining < seconds else timeout


def _seconds(timeout: object) -> float | None:
    return float(timeout) if isinstance(timeout, int | float) else None


def _in_words(problem: Exception) -> str:
    text = " ".join(str(problem).split()) or type(problem).__name__
    return f"missing key {text}" if isinstance(problem, KeyError) else text
