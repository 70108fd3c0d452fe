"""When a request may have been executed without anybody knowing, and which bodies make that harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memclients import MemclientsError, UnexpectedResponseError
from memclients._core.backend import TransportFailure
from memclients._core.error_map import SHARED_ERRORS
from memclients._core.exchange import Answer, AnswerRejectedError, Exchange
from memclients._core.operation import Operation
from memclients._core.response import Response
from memclients._core.retry_rules import BodyCondition, FinalAnswer, RetryRules
from memclients._core.unset import UNSET
from tests.unit.engine.driving import BUSY, LATE, LOST, OK, UNSENT, config, drive
from tests.unit.engine.operations import ADD

if TYPE_CHECKING:
    from memclients._core.retry import Outcome

NO_ROOM = FinalAnswer(status=503, field="code", contains="full")
SETS_ONLY = {
    "type": "object",
    "required": ["set"],
    "propertyNames": {"enum": ["set", "words"]},
    "properties": {"words": {"pattern": r"^\s*select\b", "not": {"pattern": r"\b(?i:drop|insert)\b"}}},
}
CONDITIONAL = Operation(
    id="editNotes",
    method="PATCH",
    path="/notes",
    retry=RetryRules.of("unsafe", statuses=[503], shed=[429], final=[NO_ROOM], safe_if=SETS_ONLY),
)
GONE, FULL = Response(404, [], b"{}"), Response(503, [], b'{"code": "full"}')


@pytest.mark.parametrize(
    ("script", "uncertain"),
    [
        ([GONE], False),
        ([Response(409, [], b"{}")], False),
        ([Response(301, [], b"")], False),
        ([Response(501, [], b"")], False),
        ([Response(505, [], b"")], False),
        ([Response(500, [], b"")], True),
        ([Response(408, [], b"")], True),
        ([LOST, GONE], True),
        ([LATE, GONE], True),
        ([BUSY, GONE], True),
        ([UNSENT, GONE], False),
        ([Response(429, [], b""), GONE], False),
        ([FULL], False),
        ([BUSY, FULL], True),
    ],
)
def test_an_error_says_whether_an_attempt_may_have_been_executed(script: list[Outcome], uncertain: bool) -> None:
    made = config(retry_unsafe=True, base_delay=0)
    run = drive(made, CONDITIONAL.request(body={}), [(0.0, outcome) for outcome in script])

    assert isinstance(run.result, MemclientsError)
    assert run.result.uncertain is uncertain
    assert run.result.attempts == len(script)


@pytest.mark.parametrize(
    ("problem", "earlier", "uncertain"),
    [
        (KeyError("id"), False, True),
        (AnswerRejectedError("no room"), False, False),
        (AnswerRejectedError("no room"), True, True),
    ],
)
def test_an_answer_that_can_not_be_read_leaves_doubt_and_one_that_says_no_does_not(
    problem: Exception, earlier: bool, uncertain: bool
) -> None:
    def decode(_: Response) -> None:
        raise problem

    with pytest.raises(UnexpectedResponseError) as caught:
        Exchange(config(), SHARED_ERRORS).decode(ADD.request(), Answer(OK, 2, uncertain=earlier), decode)

    assert caught.value.uncertain is uncertain


@pytest.mark.parametrize(
    ("body", "sends"),
    [
        ({"set": {"a": 1}}, 2),
        ({"set": {}, "words": "select 1"}, 2),
        ({"set": {}, "words": "select 1; DROP it"}, 1),
        ({"push": 1}, 1),
        ([], 1),
        (None, 1),
        (UNSET, 1),
    ],
)
@pytest.mark.parametrize("failure", [LOST, LATE, BUSY])
def test_the_body_may_make_a_write_safe_to_repeat(body: Any, sends: int, failure: Outcome) -> None:
    run = drive(config(base_delay=0), CONDITIONAL.request(body=body), [(0.0, failure)])

    assert len(run.sends) == sends
    if sends == 1 and isinstance(failure, TransportFailure):
        assert "may have executed" in str(run.result)


def test_the_condition_on_the_body_costs_nothing_while_all_goes_well() -> None:
    class Untouched(BodyCondition):
        def holds(self, content: bytes | None) -> bool:
            raise AssertionError("it was evaluated")

    operation = Operation(id="x", method="POST", path="/", retry=RetryRules(safe_if=Untouched({})))

    assert drive(config(), operation.request(body={}), [(0.0, OK)]).result == Answer(OK, 1)
