"""When a request is sent again, decided without any I/O."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from memclients._core.backend import TransportFailure
from memclients._core.response import Response
from memclients._core.retry import SHORTEST_ATTEMPT, RetryBudget, RetryPolicy, Stop, Wait
from memclients._core.retry_after import retry_after
from tests.unit.engine.operations import ADD, PUT, READ
from tests.unit.engine.strategies import OPERATIONS, outcomes, policies, requests, responses

if TYPE_CHECKING:
    from memclients._core.operation import Request
    from memclients._core.retry import Outcome

LOST = TransportFailure(reason="lost", reached=True)
UNSENT = TransportFailure(reason="no route", reached=False)
FRACTIONS = st.floats(0, 1)


def decide(request: Request, outcome: Outcome, policy: RetryPolicy | None = None, **given: Any) -> Wait | Stop:
    settings = {"retries": 0, "remaining": None, "random": lambda: 0.5, **given}
    return (policy or RetryPolicy()).decide(request, outcome, **settings)


def answer(status: int, body: bytes = b"", **headers: str) -> Response:
    return Response(status, [(name.replace("_", "-"), value) for name, value in headers.items()], body)


@given(requests(), outcomes, policies, st.integers(0, 20))
def test_never_more_than_the_retries_allowed(request: Any, outcome: Outcome, policy: RetryPolicy, retries: int) -> None:
    decision = decide(request, outcome, policy, retries=retries)

    if retries >= policy.max_retries:
        assert isinstance(decision, Stop)


@given(outcomes, policies)
def test_an_unsafe_request_is_repeated_only_if_the_server_surely_did_not_execute_it(
    outcome: Outcome, policy: RetryPolicy
) -> None:
    decision = decide(ADD.request(), outcome, replace(policy, retry_unsafe=False))

    if isinstance(decision, Wait):
        assert outcome.status_code == 429 if isinstance(outcome, Response) else not outcome.reached


@given(outcomes, policies)
def test_with_a_key_that_was_sent_a_request_is_as_safe_as_a_read(outcome: Outcome, policy: RetryPolicy) -> None:
    assume(not (isinstance(outcome, Response) and outcome.status_code == 429))  # the reads have a final answer there
    put, read = PUT.request(path={"note_id": "n1"}), READ.request(path={"note_id": "n1"})

    assert decide(replace(put, key="k"), outcome, policy) == decide(read, outcome, policy)
    assert decide(put, outcome, policy) == decide(ADD.request(), outcome, policy)


@given(outcomes)
def test_whoever_opts_in_gets_writes_repeated_like_reads(outcome: Outcome) -> None:
    policy = RetryPolicy(retry_unsafe=True)

    assert decide(ADD.request(), outcome, policy) == decide(READ.request(path={"note_id": "n1"}), outcome, policy)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 418, 422, 301, 200, 501, 600])
@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
def test_an_answer_that_is_not_listed_is_never_repeated(operation: Any, status: int) -> None:
    request = replace(operation.request(path={"note_id": "n1"}), key="k")

    assert decide(request, answer(status, retry_after="1"), RetryPolicy(retry_unsafe=True)) == Stop()


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520, 599])
def test_a_listed_answer_to_a_read_is_repeated(status: int) -> None:
    assert isinstance(decide(READ.request(path={"note_id": "n1"}), answer(status)), Wait)


@pytest.mark.parametrize("body", [b'{"error": "monthly quota"}', b'{"error": "The MONTHLY Quota is used up"}', b'{"error": {"message": "monthly quota"}}'])  # fmt: skip
@pytest.mark.parametrize("operation", [READ, ADD], ids=["read", "add"])
def test_an_answer_that_repeating_cannot_mend_is_final(operation: Any, body: bytes) -> None:
    request = operation.request(path={"note_id": "n1"})

    assert decide(request, answer(429, body), RetryPolicy(retry_unsafe=True)) == Stop()
    assert isinstance(decide(request, answer(503, body), RetryPolicy(retry_unsafe=True)), Wait), "of that status only"


@pytest.mark.parametrize("body", [b"monthly quota", b"[]", b'{"detail": "monthly quota"}', b'{"error": null}', b""])
def test_the_words_count_only_in_their_field(body: bytes) -> None:
    assert isinstance(decide(ADD.request(), answer(429, body)), Wait)


@pytest.mark.parametrize(
    ("operation", "failure", "repeated"),
    [(READ, LOST, True), (READ, UNSENT, True), (ADD, LOST, False), (ADD, UNSENT, True)],
)  # fmt: skip
def test_a_lost_connection_matters_only_to_what_it_may_have_carried(
    operation: Any, failure: Any, repeated: bool
) -> None:
    request = operation.request(path={"note_id": "n1"})

    assert isinstance(decide(request, failure), Wait) is repeated
    assert decide(request, replace(failure, permanent=True), RetryPolicy(retry_unsafe=True)) == Stop()


@given(responses(), policies, st.integers(0, 2000), FRACTIONS)
@example(answer(503), RetryPolicy(max_retries=2000, base_delay=1e308), 1999, 1.0)
def test_a_wait_is_never_shorter_than_asked_nor_longer_than_the_caps(
    response: Response, policy: RetryPolicy, retries: int, fraction: float
) -> None:
    policy = replace(policy, max_retries=retries + 1)
    decision = decide(READ.request(path={"note_id": "n1"}), response, policy, retries=retries, random=lambda: fraction)
    asked = retry_after(response.headers) or 0.0

    if isinstance(decision, Wait):
        assert asked <= decision.seconds <= max(policy.max_delay, policy.max_wait)
        assert decision.seconds <= max(policy.base_delay * 2.0 ** min(retries, 1000), asked)
    elif decision.reason is not None:
        assert asked > policy.max_wait


def test_the_waits_grow_and_are_spread_over_their_whole_range() -> None:
    read, policy = READ.request(path={"note_id": "n1"}), RetryPolicy(max_retries=10, base_delay=0.5, max_delay=8)

    assert [decide(read, LOST, policy, retries=n, random=lambda: 1.0) for n in range(6)] == [
        Wait(0.5), Wait(1.0), Wait(2.0), Wait(4.0), Wait(8.0), Wait(8.0),
    ]  # fmt: skip
    assert decide(read, LOST, policy, retries=3, random=lambda: 0.0) == Wait(0.0)
    assert decide(read, LOST, policy, retries=3, random=lambda: 0.25) == Wait(1.0)


def test_a_wait_longer_than_we_wait_is_no_retry_and_says_so() -> None:
    read = READ.request(path={"note_id": "n1"})

    assert decide(read, answer(429, retry_after="60")) == Wait(60.0)
    assert decide(read, answer(429, retry_after="61")) == Stop(
        "the server asks to wait 61 s, longer than this client waits"
    )


@given(requests(), outcomes, policies, st.floats(-10, 100), FRACTIONS)
def test_no_wait_reaches_the_deadline(
    request: Any, outcome: Outcome, policy: RetryPolicy, remaining: float, fraction: float
) -> None:
    bound = decide(request, outcome, policy, remaining=remaining, random=lambda: fraction)
    free = decide(request, outcome, policy, random=lambda: fraction)

    if isinstance(free, Wait) and remaining - free.seconds < SHORTEST_ATTEMPT:
        assert bound == Stop("the next attempt would come after the deadline")
    else:
        assert bound == free


@given(st.integers(0, 5), st.lists(st.booleans()))
def test_the_budget_lends_what_it_has_and_never_holds_more_than_at_the_start(capacity: int, moves: list[bool]) -> None:
    budget, tokens = RetryBudget(capacity), capacity

    for takes in moves:
        if takes:
            assert budget.take() is (tokens > 0)
            tokens = max(0, tokens - 1)
        else:
            budget.refund()
            tokens = min(capacity, tokens + 1)

    assert [budget.take() for _ in range(capacity + 1)] == [True] * tokens + [False] * (capacity + 1 - tokens)
