"""When a request is sent again: a pure decision, with clock and chance handed in."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from memclients._core.backend import TransportFailure
from memclients._core.response import Response, json_object
from memclients._core.retry_after import retry_after

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients._core.operation import Request
    from memclients._core.retry_rules import RetryRules

Outcome: TypeAlias = Response | TransportFailure

# Seconds. With less until the deadline an attempt could only fail.
SHORTEST_ATTEMPT: Final = 0.001

_TIMED_OUT: Final = 408
# Of all answers that blame the server, these alone say that it did not begin.
_NOT_UNDERSTOOD: Final = (501, 505)


@dataclass(frozen=True, slots=True)
class Wait:
    """Send again after so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Stop:
    """Send no more; `reason` is for the reader of an error, None where it goes without saying."""

    reason: str | None = None


class RetryBudget:
    """Keep a client that meets nothing but failures from multiplying its load.

    Each retry takes a token, each success gives one back. Shared by all copies of a client; thread-safe.

    Args:
        capacity: Tokens at the start and at most.
    """

    def __init__(self, capacity: int = 100) -> None:
        self._capacity = capacity
        self._tokens = capacity
        self._lock = threading.Lock()

    def take(self) -> bool:
        """Take a token for a retry; False when there is none."""
        with self._lock:
            if self._tokens == 0:
                return False
            self._tokens -= 1
            return True

    def refund(self) -> None:
        """Give a token back after a success."""
        if self._tokens < self._capacity:
            with self._lock:
                self._tokens = min(self._capacity, self._tokens + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """How often and how soon.

    Args:
        max_retries: Attempts after the first; 0 turns retries off.
        base_delay: Seconds; the n-th wait is drawn from 0 to `base_delay · 2ⁿ` (full jitter).
        max_delay: Seconds; no drawn wait is longer.
        max_wait: Seconds; a server that asks for a longer wait gets no retry, and the caller its error at once.
        retry_unsafe: Repeat writes too where nobody knows whether the first attempt took effect.
    """

    max_retries: int = 2
    base_delay: float = 0.5
    max_delay: float = 30.0
    max_wait: float = 60.0
    retry_unsafe: bool = False

    def decide(
        self,
        request: Request,
        outcome: Outcome,
        *,
        retries: int,
        remaining: float | None,
        random: Callable[[], float],
    ) -> Wait | Stop:
        """Decide what follows a failed attempt.

        Args:
            request: What was sent.
            outcome: The answer, or how the network failed.
            retries: Retries already made.
            remaining: Seconds until the call's deadline, None without one.
            random: Returns a number from 0 to 1.
        """
        if not _may_help(request.operation.retry, outcome, repeatable=self.retry_unsafe or request.is_safe):
            return Stop()
        if retries >= self.max_retries:
            return Stop()
        wait = random() * min(self.max_delay, self.base_delay * 2.0 ** min(retries, 60))
        asked = retry_after(outcome.headers) if isinstance(outcome, Response) else None
        if asked is not None:
            if asked > self.max_wait:
                return Stop(f"the server asks to wait {asked:g} s, longer than this client waits")
            wait = max(wait, asked)
        if remaining is not None and remaining - wait < SHORTEST_ATTEMPT:
            return Stop("the next attempt would come after the deadline")
        return Wait(wait)


def _may_help(rules: RetryRules, outcome: Outcome, *, repeatable: bool) -> bool:
    if isinstance(outcome, TransportFailure):
        return not outcome.permanent and (repeatable or not outcome.reached)
    if _is_final(rules, outcome):
        return False
    return outcome.status_code in rules.shed or (repeatable and outcome.status_code in rules.statuses)


def leaves_doubt(rules: RetryRules, outcome: Outcome) -> bool:
    """Return whether the server may have executed a request that ended so, without its result being known."""
    if isinstance(outcome, TransportFailure):
        return outcome.reached
    status = outcome.status_code
    gave_up = status == _TIMED_OUT or (status >= 500 and status not in _NOT_UNDERSTOOD)
    return gave_up and status not in rules.shed and not _is_final(rules, outcome)


def _is_final(rules: RetryRules, response: Response) -> bool:
    return any(
        response.status_code == final.status and _says(response, final.field, final.contains) for final in rules.final
    )


def _says(response: Response, field: str, text: str) -> bool:
    body = json_object(response.body)
    return body is not None and text.lower() in str(body.get(field)).lower()
