"""A whole call, driven by hand on a virtual clock: the generator asks, the test answers."""

from __future__ import annotations

import traceback
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from memclients import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ConflictError,
    MemclientsError,
    UnexpectedResponseError,
)
from memclients._core.backend import TransportFailure
from memclients._core.error_map import SHARED_ERRORS, ErrorMap
from memclients._core.exchange import Answer, AnswerRejectedError, Exchange
from memclients._core.operation import Operation
from memclients._core.response import Response
from memclients._core.retry import RetryBudget
from memclients._core.retry_after import retry_after
from tests.unit.engine.driving import BUSY, LOST, OK, UNSENT, config, drive
from tests.unit.engine.operations import ADD, READ
from tests.unit.engine.strategies import FINAL_BODY, outcomes, requests

if TYPE_CHECKING:
    from memclients._core.config import ClientConfig
    from memclients._core.operation import Request
    from memclients._core.retry import Outcome


configs = st.builds(
    config,
    timeout=st.none() | st.floats(0.1, 10),
    deadline=st.none() | st.floats(0.5, 30),
    max_retries=st.integers(0, 6),
    base_delay=st.sampled_from([0.0, 0.5, 4.0]),
    retry_unsafe=st.booleans(),
)


def may_follow(request: Request, outcome: Outcome, *, retry_unsafe: bool) -> bool:
    """Say independently of the engine whether another attempt may follow this outcome."""
    safety = request.operation.retry.safety
    safe = retry_unsafe or safety == "safe" or (safety == "with-key" and request.key == "key-1")
    if isinstance(outcome, TransportFailure):
        return not outcome.permanent and (safe or not outcome.reached)
    status = outcome.status_code
    if status == 429:
        has_final = request.operation.id in ("readNote", "addNote")
        return not (has_final and outcome.content == FINAL_BODY) and (safe or safety != "safe")
    return safe and (status == 408 or (500 <= status <= 599 and status != 501))


def leaves_doubt(request: Request, outcome: Outcome) -> bool:
    """Say independently of the engine whether this attempt may have been executed without our knowing its result."""
    if isinstance(outcome, TransportFailure):
        return outcome.reached
    return outcome.status_code == 408 or outcome.status_code in {*range(500, 601)} - {501}


@settings(max_examples=300)
@given(
    configs,
    requests(),
    st.lists(st.tuples(st.floats(0, 1), outcomes), max_size=9),
    st.integers(0, 9),
    st.floats(0, 1),
)  # fmt: skip
def test_every_call_keeps_every_promise(
    config: ClientConfig, request: Request, script: list[tuple[float, Outcome]], tokens: int, fraction: float
) -> None:
    budget = RetryBudget(tokens)
    run = drive(config, request, script, budget=budget, random=lambda: fraction)
    policy, sends = config.retry, len(run.sends)
    last = run.seen[-1]

    assert sends == len(run.seen) == len(run.waits) + 1
    assert sends <= policy.max_retries + 1
    assert sends - 1 <= tokens
    assert all(may_follow(request, outcome, retry_unsafe=policy.retry_unsafe) for outcome in run.seen[:-1])
    assert all(wire.content == request.content for _, wire in run.sends)

    for outcome, (_, wait) in zip(run.seen, run.waits, strict=False):
        asked = retry_after(outcome.headers) if isinstance(outcome, Response) else None
        assert (asked or 0.0) <= wait <= max(policy.max_delay, policy.max_wait)
    for at, wire in run.sends:
        timeouts = [seconds for seconds in (config.timeout, wire.within) if isinstance(seconds, float)]
        assert wire.timeout == min(timeouts, default=None)
        assert wire.within == (None if config.deadline is None else pytest.approx(100.0 + config.deadline - at))
    for at, wait in run.waits:
        assert config.deadline is None or at + wait < 100.0 + config.deadline

    if isinstance(last, Response) and last.status_code in range(200, 300):
        assert run.result == Answer(last, sends, any(leaves_doubt(request, outcome) for outcome in run.seen))
    else:
        assert isinstance(run.result, MemclientsError)
        assert run.result.attempts == sends
        assert run.result.operation == request.operation.id
        assert run.result.uncertain is any(leaves_doubt(request, outcome) for outcome in run.seen)
        assert isinstance(run.result, APIConnectionError) is isinstance(last, TransportFailure)
    event(f"{sends} sends, {type(run.result).__name__}")


@settings(max_examples=200)
@given(requests(), st.lists(outcomes, max_size=6), st.integers(0, 6), st.booleans())
def test_without_limits_of_time_it_goes_on_as_long_as_it_may(
    request: Request, script: list[Outcome], max_retries: int, retry_unsafe: bool
) -> None:
    """The exact number of attempts, by the model."""
    made = config(max_retries=max_retries, retry_unsafe=retry_unsafe)
    made = replace(made, retry=replace(made.retry, max_wait=1e9))
    run = drive(made, request, [(0.0, outcome) for outcome in script], random=lambda: 0.0)

    expected = 1
    for outcome in [*script, OK]:
        if expected > max_retries or not may_follow(request, outcome, retry_unsafe=retry_unsafe):
            break
        expected += 1

    assert len(run.sends) == expected


def test_a_deadline_cuts_the_attempt_and_the_error_says_how_long_it_had() -> None:
    run = drive(config(timeout=10, deadline=3), READ.request(path={"note_id": "n1"}), [(60, OK)])

    assert isinstance(run.result, APITimeoutError)
    assert run.result.timeout == 3.0
    assert run.result.message == "no answer in time (the next attempt would come after the deadline)"


def test_a_wait_that_would_reach_the_deadline_is_not_begun() -> None:
    asked = Response(503, [("retry-after", "5")], b'{"error": "busy"}')
    run = drive(config(deadline=5), READ.request(path={"note_id": "n1"}), [(0, asked)])

    assert isinstance(run.result, APIStatusError)
    assert run.result.message == "busy (the next attempt would come after the deadline)"
    assert (run.result.retry_after, run.waits) == (5.0, [])


def test_when_the_budget_is_empty_the_first_failure_is_final_and_says_why() -> None:
    budget = RetryBudget(2)
    read = READ.request(path={"note_id": "n1"})

    first = drive(config(max_retries=5), read, [(0, BUSY)] * 9, budget=budget)
    second = drive(config(max_retries=5), read, [(0, BUSY)] * 9, budget=budget)
    success = drive(config(max_retries=5), read, [(0, OK)], budget=budget)
    third = drive(config(max_retries=5), read, [(0, BUSY)] * 9, budget=budget)

    assert [len(run.sends) for run in (first, second, success, third)] == [3, 1, 1, 2]
    assert isinstance(second.result, APIStatusError)
    assert second.result.message == "busy (too many calls of this client have failed lately to retry more)"


def test_a_failure_that_is_not_retried_anyway_costs_no_budget() -> None:
    budget = RetryBudget(1)

    drive(config(), ADD.request(), [(0, LOST)], budget=budget)

    assert budget.take()


@pytest.mark.parametrize(
    ("script", "warned"),
    [([LOST], True), ([UNSENT] * 3, False), ([LOST, UNSENT, UNSENT], True), ([BUSY, UNSENT, UNSENT], True),
     ([Response(429, [], b""), UNSENT, UNSENT], False), ([UNSENT, LOST, LOST], True)],
)  # fmt: skip
def test_a_lost_write_says_whether_it_may_have_been_executed(script: list[Outcome], warned: bool) -> None:
    unsure = config(retry_unsafe=len(script) > 1, base_delay=0)
    run = drive(unsure, ADD.request(), [(0.0, outcome) for outcome in script])
    read = drive(unsure, READ.request(path={"note_id": "n1"}), [(0.0, outcome) for outcome in script])

    assert isinstance(run.result, MemclientsError)
    assert run.result.uncertain is warned
    assert ("; the server may have executed the request" in str(run.result)) is warned
    assert "executed" not in str(read.result)


@pytest.mark.parametrize(
    ("code", "kind"), [("FULL", ConflictError), ("ODD", UnexpectedResponseError), (None, UnexpectedResponseError)]
)
def test_an_answer_that_says_no_is_the_exception_of_its_code(code: str | None, kind: type[MemclientsError]) -> None:
    def decode(response: Response) -> None:
        raise AnswerRejectedError(response.json()["message"], code)

    answer = Answer(Response(200, [("x-request-id", "r1")], b'{"message": "no room"}'), 2)
    with pytest.raises(MemclientsError) as caught:
        Exchange(config(), ErrorMap(by_code={"FULL": ConflictError})).decode(ADD.request(), answer, decode)

    error = caught.value
    assert type(error) is kind
    assert (error.message, error.code, error.status_code, error.attempts) == ("no room", code, 200, 2)
    assert (error.body, error.request_id, error.operation) == ({"message": "no room"}, "r1", "addNote")


@pytest.mark.parametrize(
    ("problem", "kind", "code"),
    [
        (AnswerRejectedError("hush", "FULL"), ConflictError, "FULL"),
        (AnswerRejectedError("hush", "hush"), UnexpectedResponseError, None),
        (ValueError("hush"), UnexpectedResponseError, None),
        (KeyError("hush"), UnexpectedResponseError, None),
    ],
)
def test_what_is_wrong_with_an_answer_that_may_hold_a_secret_is_not_shown(
    problem: Exception, kind: type[MemclientsError], code: str | None
) -> None:
    def decode(response: Response) -> None:
        raise problem from ValueError(response.text)

    request = Operation(id="readSecret", method="GET", path="/secret", secret=True).request()
    exchange, answer = (
        Exchange(config(), ErrorMap(by_code={"FULL": ConflictError})),
        Answer(Response(200, [], b"hush"), 1),
    )
    with pytest.raises(MemclientsError) as caught:
        exchange.decode(request, answer, decode)

    error = caught.value
    assert (type(error), error.code, error.status_code) == (kind, code, 200)
    assert "may hold a secret, so it is not shown" in error.message
    assert "hush" not in f"{error}{vars(error)}{''.join(traceback.format_exception(error))}"


@pytest.mark.parametrize(
    ("problem", "message", "code"),
    [
        (AnswerRejectedError("no room", "FULL"), "no room", "FULL"),
        (KeyError("text"), "the answer is not what the service documents: missing key 'text'", None),
        (ValueError("two\nlines"), "the answer is not what the service documents: two lines", None),
        (IndexError(), "the answer is not what the service documents: IndexError", None),
        (OverflowError("date"), "the answer is not what the service documents: date", None),
        (RecursionError("deep"), "the answer is not what the service documents: deep", None),
    ],
)  # fmt: skip
def test_whatever_a_decoder_stumbles_over_is_an_unexpected_response(
    problem: Exception, message: str, code: str | None
) -> None:
    def decode(_: Response) -> None:
        raise problem

    with pytest.raises(UnexpectedResponseError) as caught:
        Exchange(config(), SHARED_ERRORS).decode(ADD.request(), Answer(OK, 2), decode)

    assert (caught.value.message, caught.value.code, caught.value.attempts) == (message, code, 2)
    assert caught.value.__cause__ is caught.value.__context__ is None, "its locals would hold the answer"
