"""What the mocked compiler finds in sessions."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.hippocortex_state import TENANT, Mind, event, message, recovered, used, walk


@pytest.fixture
def mind() -> Mind:
    return Mind()


def test_three_sessions_of_which_one_recovers_give_a_procedure_and_a_playbook(mind: Mind) -> None:
    mind.capture(message("Deploy the payments service"), *walk("s1", "build", "test", "deploy"))
    mind.capture(*walk("s2", "build", "test", "deploy"))
    mind.capture(*recovered("s3", "connection refused because the cache is cold"))
    run = mind.learn()
    assert (run.created, run.updated, run.unchanged, run.by_type) == (
        2,
        0,
        0,
        {"task_schema": 1, "failure_playbook": 1},
    )
    procedure = mind.one("task_schema")
    assert procedure.title == "Deploy the payments service: build → test → deploy"
    assert procedure.content["steps"] == ["build", "test", "deploy"]
    assert (procedure.evidence_count, procedure.confidence) == (3, 0.85)
    playbook = mind.one("failure_playbook")
    assert playbook.title == "Failure of deploy: connection refused because the cache is cold"
    assert playbook.content == {
        "symptoms": ["connection refused because the cache is cold"],
        "rootCauses": ["the cache is cold"],
        "recoverySteps": ["warm_up", "Retry deploy"],
    }
    assert (playbook.evidence_count, playbook.confidence) == (1, 0.55)


def test_steps_keep_the_arguments_that_are_always_the_same(mind: Mind) -> None:
    for session, service in (("s1", "payments"), ("s2", "orders")):
        mind.capture(*used(session, "build", service=service), *used(session, "deploy", env="staging"))
    mind.learn()
    assert mind.one("task_schema").content["steps"] == ["build (service)", "deploy (env=staging)"]


def test_a_failure_that_stands_at_the_end_gives_nothing(mind: Mind) -> None:
    mind.capture(*walk("s1", "build", "test"), *used("s1", "deploy", "no route to host"))
    run = mind.learn()
    assert (run.memories, run.patterns) == (6, 0)


def test_results_find_their_calls_by_id(mind: Mind) -> None:
    mind.capture(
        event("tool_call", tool_name="fetch", input={"n": 1}, callId="c1"),
        event("tool_call", tool_name="fetch", input={"n": 2}, callId="c2"),
        event("tool_result", tool_name="fetch", output="timeout", success=False, callId="c2"),
        event("tool_result", tool_name="fetch", output="ok", success=True, callId="c1"),
        *walk("s1", "refresh", "fetch"),
    )
    mind.learn()
    assert mind.one("failure_playbook").content["rootCauses"] == ["fetch (n=2) met: timeout"]


def test_the_same_failure_again_strengthens_its_playbook(mind: Mind) -> None:
    mind.capture(*recovered("s1", "host 10.0.0.1 refused"))
    mind.learn()
    mind.clock.advance(60)
    mind.capture(*recovered("s2", "host 10.0.0.2 refused"))
    run = mind.learn()
    assert (run.created, run.updated) == (0, 2)
    playbook = mind.one("failure_playbook")
    assert playbook.content["symptoms"] == ["host 10.0.0.1 refused", "host 10.0.0.2 refused"]
    assert (playbook.evidence_count, playbook.confidence) == (2, 0.7)
    assert playbook.updated_at - playbook.created_at == 60_000


def test_a_change_explains_a_result_that_turned(mind: Mind) -> None:
    mind.capture(
        event("test_run", suite="unit", passed=3, failed=0),
        event("file_edit", path="src/app.py"),
        event("test_run", suite="unit", passed=2, failed=1),
        event("file_edit", path="src/fix.py"),
        event("test_run", suite="unit", passed=3, failed=0),
    )
    mind.learn(artifact_types=["causal_pattern"])
    broke, mended = mind.known("causal_pattern")
    assert broke.content == {
        "cause": "change of src/app.py",
        "effect": "unit tests fails",
        "frequency": 1,
        "mitigation": "unit tests went well again after: change of src/fix.py",
    }
    assert mended.title == "change of src/fix.py mends unit tests"


@pytest.mark.parametrize("failures", [(0, 0), (0, 0, 1)])
def test_a_change_explains_nothing_that_did_not_turn_right_after_it(mind: Mind, failures: tuple[int, ...]) -> None:
    first, *later = (event("test_run", suite="unit", passed=3, failed=count) for count in failures)
    mind.capture(first, event("file_edit", path="src/app.py"), *later)
    mind.learn()
    assert mind.known("causal_pattern") == []


def test_a_failure_that_repeats_before_it_is_mended_counts_once(mind: Mind) -> None:
    mind.capture(*used("s1", "deploy", "refused"), *used("s1", "deploy", "refused"), *walk("s1", "warm_up", "deploy"))
    mind.learn()
    assert mind.one("failure_playbook").evidence_count == 1


def test_a_choice_made_once_is_no_policy_and_twice_it_is(mind: Mind) -> None:
    said = "We decided to use PostgreSQL for the payments service."
    mind.capture(message(said))
    assert mind.learn().patterns == 0
    mind.capture(message(said, "s2"))
    assert mind.learn().created == 1
    policy = mind.one("decision_policy")
    assert policy.title == "For the payments service: PostgreSQL"
    assert policy.content == {"condition": "the payments service", "actions": ["PostgreSQL"], "evidence": [said]}


def test_a_later_choice_supersedes_an_earlier_one(mind: Mind) -> None:
    for choice in ("PostgreSQL", "MySQL"):
        mind.capture(*(message(f"We decided to use {choice} for payments", session) for session in ("s1", "s2")))
        assert mind.learn().created == 1
    expected = {"For payments: PostgreSQL": "superseded", "For payments: MySQL": "active"}
    assert mind.statuses("decision_policy") == expected
    run = mind.learn(scope="full")
    assert (run.created, run.updated, run.unchanged) == (0, 0, 1)
    assert mind.statuses("decision_policy") == expected


def test_of_two_choices_in_one_run_the_later_holds_whatever_is_looked_at_next(mind: Mind) -> None:
    for session, choice in (("s1", "PostgreSQL"), ("s2", "MySQL")):
        mind.capture(*[message(f"We decided to use {choice} for payments", session)] * 2)
    assert mind.learn().created == 1
    assert mind.learn(scope="full", session_id="s1").patterns == 0
    assert mind.statuses("decision_policy") == {"For payments: MySQL": "active"}


def test_another_recovery_supersedes_a_playbook(mind: Mind) -> None:
    mind.capture(*recovered("s1", mend=["warm_up"]))
    mind.learn()
    mind.capture(*recovered("s2", mend=["restart"]))
    mind.learn()
    assert mind.one("failure_playbook").content["recoverySteps"] == ["restart", "Retry deploy"]


def test_a_session_that_goes_on_speaks_for_its_longer_procedure_only(mind: Mind) -> None:
    mind.capture(*walk("s1", "build", "test"))
    mind.learn()
    mind.capture(*walk("s1", "deploy"))
    mind.learn()
    assert mind.one("task_schema").content["steps"] == ["build", "test", "deploy"]
    # A run that looks at the beginning alone knows no better.
    mind.learn(scope="full", max_events=4)
    assert mind.one("task_schema").content["steps"] == ["build", "test", "deploy"]


def test_the_compiler_leaves_alone_what_is_deprecated(mind: Mind) -> None:
    mind.capture(*walk("s1", "build", "test"))
    mind.learn()
    mind.artifacts.set_status(mind.one("task_schema").id, "deprecated")
    mind.capture(*walk("s2", "build", "test"))
    assert mind.learn().unchanged == 1
    assert set(mind.statuses("task_schema").values()) == {"deprecated"}


def test_extracted_memories_become_facts_once_and_count(mind: Mind) -> None:
    mind.capture(message("Noted", extractedMemories=["Ada likes tea", "Ada lives in Oslo"]))
    mind.capture(message("Noted", extractedMemories=["Ada likes tea", 7, " "]))
    assert mind.learn().memories == 5
    assert mind.learn(scope="full").memories == 5
    rows = mind.state.db.rows("SELECT text FROM facts WHERE tenant = ? ORDER BY seq", (TENANT,))
    assert [row["text"] for row in rows] == ["Ada likes tea", "Ada lives in Oslo"]


def test_a_second_run_has_nothing_to_do(mind: Mind) -> None:
    mind.capture(*recovered("s1"))
    first, second = mind.learn(), mind.learn()
    assert first.id != second.id
    assert (second.status, second.created, second.updated, second.unchanged) == ("completed", 0, 0, 0)
    assert (second.memories, second.patterns, second.by_type) == (0, 0, {})


def test_a_run_that_leaves_something_out_leaves_it_to_the_next(mind: Mind) -> None:
    mind.capture(*recovered("s1"))
    assert mind.learn(artifact_types=["failure_playbook"]).by_type == {"failure_playbook": 1}
    assert mind.learn(artifact_types=["failure_playbook"]).memories == 0
    assert mind.learn(min_pattern_strength=0.6).patterns == 0
    run = mind.learn()
    assert (run.created, run.unchanged) == (1, 1)


@pytest.mark.parametrize(
    "restriction", [{"artifact_types": ["task_schema"]}, {"session_id": "s1"}, {"min_pattern_strength": 1}]
)
def test_a_run_that_leaves_nothing_out_leaves_nothing_to_the_next(mind: Mind, restriction: dict[str, Any]) -> None:
    mind.capture(*recovered("s1"))
    mind.learn()
    run = mind.learn(**restriction)
    assert (run.memories, run.patterns, run.unchanged) == (0, 0, 0)


def test_weak_patterns_are_kept_until_they_are_strong_enough(mind: Mind) -> None:
    mind.capture(*walk("s1", "build", "test"))
    assert mind.learn(min_pattern_strength=0.7).created == 0
    mind.capture(*walk("s2", "build", "test"))
    assert mind.learn(min_pattern_strength=0.7).created == 1
    assert mind.one("task_schema").evidence_count == 2


def test_what_is_known_counts_where_a_run_sees_only_some(mind: Mind) -> None:
    mind.capture(*walk("s1", "build", "test"), *walk("s2", "build", "test"))
    mind.learn(session_id="s1")
    assert mind.learn(session_id="s2", min_pattern_strength=0.7).updated == 1
    assert mind.one("task_schema").evidence_count == 2


def test_a_run_does_not_look_at_what_has_nothing_new(mind: Mind) -> None:
    mind.capture(*walk("s1", "build", "test"))
    mind.learn()
    mind.capture(*walk("s2", "plan", "write"))
    run = mind.learn()
    assert (run.created, run.unchanged) == (1, 0)


def test_only_some_events_may_be_looked_at(mind: Mind) -> None:
    mind.capture(*(event(one.type, "s1", {"agentId": "a"}, **one.payload) for one in walk("s1", "build", "test")))
    ids = mind.capture(*walk("s2", "plan", "write"))
    assert mind.learn(agent_id="a").memories == 4
    assert mind.one("task_schema").content["steps"] == ["build", "test"]
    assert mind.learn(session_id="s2").created == 1
    assert mind.learn(event_ids=ids[:2]).memories == 2
    assert mind.learn(session_id="nowhere").memories == 0


def test_a_limited_run_sees_no_further_and_the_next_goes_on_there(mind: Mind) -> None:
    mind.capture(*walk("s1", "build", "test", "deploy"))
    assert mind.learn(max_events=4).memories == 4
    assert mind.one("task_schema").content["steps"] == ["build", "test"]
    assert [mind.learn(max_events=4).memories for _ in range(2)] == [2, 0]
    assert mind.one("task_schema").content["steps"] == ["build", "test", "deploy"]


TOOLS = st.lists(st.tuples(st.sampled_from(["build", "test", "deploy"]), st.booleans()), max_size=6)


@given(st.lists(TOOLS, max_size=4))
def test_learning_all_again_changes_nothing(sessions: list[list[tuple[str, bool]]]) -> None:
    mind = Mind()
    for number, session in enumerate(sessions):
        for tool, good in session:
            mind.capture(*used(f"s{number}", tool, None if good else "refused"))
        mind.learn()
    before = mind.known()
    run = mind.learn(scope="full")
    assert (run.created, run.updated) == (0, 0)
    assert mind.known() == before
    assert run.unchanged == run.patterns == sum(run.by_type.values())
