"""What the mock reads out of payloads."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients.mock.hippocortex.outcomes import outcome, symptom
from memclients.mock.hippocortex.payloads import action, arguments, change, text, tool
from memclients.mock.hippocortex.wording import decisions


@pytest.mark.parametrize(
    "payload",
    [
        {"tool": "deploy", "args": {"env": "staging"}},
        {"tool_name": "deploy", "input": {"env": "staging"}},
        {"tool_name": "deploy", "input": '{"env": "staging"}'},
        {"function": {"name": "deploy", "arguments": '{"env": "staging"}'}},
    ],
)
def test_a_tool_call_is_read_in_every_spelling(payload: dict[str, Any]) -> None:
    assert tool(payload) == "deploy"
    assert arguments(payload) == {"env": "staging"}


@pytest.mark.parametrize(
    ("kind", "payload", "name"),
    [
        ("command_exec", {"command": "npm test -- --watch"}, "npm test"),
        ("test_run", {"suite": "unit"}, "unit tests"),
        ("file_edit", {"path": "src/app.py"}, "edit src/app.py"),
        ("browser_action", {"action": "click", "selector": "#buy"}, "click #buy"),
        ("api_result", {"method": "get", "url": "http://a/b?page=2"}, "GET http://a/b"),
        ("message", {"role": "user", "content": "hi"}, ""),
    ],
)
def test_what_was_done_has_a_name(kind: str, payload: dict[str, Any], name: str) -> None:
    assert action(kind, payload) == name


@pytest.mark.parametrize(
    ("kind", "payload", "good"),
    [
        ("tool_result", {"tool": "t", "result": "found"}, True),
        ("tool_result", {"tool": "t", "success": False}, False),
        ("tool_result", {"tool": "t", "output": "Error: no such host"}, False),
        ("tool_result", {"tool": "t", "output": "ValueError: bad"}, False),
        ("tool_result", {"tool": "t", "output": "finished without errors, 0 failures"}, True),
        ("tool_result", {"tool": "t", "success": True, "output": "fixed the error"}, True),
        ("tool_result", {"tool": "t", "result": {"error": "boom"}}, False),
        ("tool_result", {"tool": "t", "error": None, "result": "fine"}, True),
        ("tool_call", {"tool": "search", "args": {"query": "error"}}, None),
        ("command_exec", {"command": "make", "exitCode": 0, "output": "0 errors"}, True),
        ("command_exec", {"command": "make", "exitCode": 2, "output": ""}, False),
        ("test_run", {"suite": "unit", "passed": 3, "failed": 0}, True),
        ("test_run", {"suite": "unit", "passed": 3, "failed": 1}, False),
        ("test_run", {"suite": "unit", "passed": False}, False),
        ("api_result", {"url": "/", "status": 404, "body": {}}, False),
        ("api_result", {"url": "/", "status": 204}, True),
        ("outcome", {"outcome": "success"}, True),
        ("outcome", {"status": "failed"}, False),
        ("error", {"message": "gone"}, False),
        ("message", {"content": "hello"}, None),
    ],
)
def test_what_became_of_it(kind: str, payload: dict[str, Any], good: bool | None) -> None:
    assert outcome(kind, payload) is good


@pytest.mark.parametrize(
    ("payload", "told"),
    [
        ({"error": {"message": "no such host"}}, "no such host"),
        ({"output": "Compiling\nerror: missing ;\nbye"}, "error: missing ;"),
        ({"exitCode": 3}, "exit code 3"),
        ({"status": 503, "body": {}}, "status 503"),
        ({"suite": "unit", "failed": 2}, "2 failed"),
    ],
)
def test_a_failure_is_told_in_one_line(payload: dict[str, Any], told: str) -> None:
    assert symptom(payload) == told


@pytest.mark.parametrize(
    ("kind", "payload", "changed"),
    [
        ("file_edit", {"path": "a.py", "diff": "+1"}, "change of a.py"),
        ("tool_call", {"tool": "edit_file", "args": {"path": "a.py"}}, "edit_file a.py"),
        ("command_exec", {"command": "pip install httpx"}, "pip install httpx"),
        ("tool_call", {"tool": "read_file", "args": {"path": "a.py"}}, ""),
        ("tool_result", {"tool": "edit_file", "result": "ok"}, ""),
    ],
)
def test_what_was_changed(kind: str, payload: dict[str, Any], changed: str) -> None:
    assert change(kind, payload) == changed


@pytest.mark.parametrize(
    ("content", "condition", "choice"),
    [
        ("We decided to use PostgreSQL for the payments service.", "the payments service", "PostgreSQL"),
        ("Let's go with blue-green when releasing, because it is safe", "releasing", "blue-green"),
        ("When releasing, use blue-green", "releasing", "blue-green"),
        ("Always run migrations before deploying", "deploying", "Always run migrations"),
        ("I prefer tabs over spaces", "", "tabs over spaces"),
        ("Good news. We chose Redis.", "", "Redis"),
    ],
)
def test_a_decision_is_known_by_its_wording(content: str, condition: str, choice: str) -> None:
    (decision,) = decisions({"content": content})
    assert (decision.condition, decision.choice) == (condition, choice)


@pytest.mark.parametrize("content", ["It always fails", "Should we use Redis?", "Deploy payments", "use it"])
def test_other_wording_is_no_decision(content: str) -> None:
    assert list(decisions({"content": content})) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
NAMES = (
    "tool name function args input callId command suite path success exitCode status failed passed error result output"
    " content text decision condition url method"
)


@given(
    st.sampled_from(
        ["message", "tool_call", "tool_result", "test_run", "command_exec", "api_result", "file_edit", "x"]
    ),
    st.dictionaries(st.sampled_from(NAMES.split()), JSON, max_size=5),
)
def test_no_payload_is_too_odd_to_be_read(kind: str, payload: dict[str, Any]) -> None:
    assert isinstance(tool(payload) + action(kind, payload) + change(kind, payload) + text(payload), str)
    assert outcome(kind, payload) in {True, False, None}
    assert "\n" not in symptom(payload)
    assert all(decision.choice for decision in decisions(payload))
