"""Whether what an event tells of went well."""

import re
from collections.abc import Iterator
from typing import Any

from memclients.mock._call import json_object
from memclients.mock.hippocortex.payloads import (
    RESULT_KEYS,
    TOOL_CALL,
    TOOL_RESULT,
    Payload,
    line,
    parsed,
    strings,
    text,
    texts,
)

_ERROR_WORDS = re.compile(
    r"\b(?:errors?|exceptions?|failed|fails|failures?|failing|fatal|traceback|panic(?:ked)?|crash(?:ed|es)?|refused|denied"
    r"|timed[ -]out|timeout|unreachable|unavailable|aborted)\b|\b[a-z]+(?:error|exception)\b",
    re.IGNORECASE,
)
_NO_ERROR = re.compile(
    r"\b(?:no|zero|0|without|never|not|didn't|any)\s+(?:any\s+|more\s+|further\s+)?"
    r"(?:errors?|exceptions?|fail(?:ed|s|ures?|ing)?|crash(?:ed|es)?|timeouts?)\b",
    re.IGNORECASE,
)
_GOOD_STATES = frozenset(
    {"success", "succeeded", "successful", "ok", "passed", "pass", "done", "completed", "complete"}
)
_FLAGS = {"success": True, "ok": True, "succeeded": True, "is_error": False, "isError": False}
_CODES = ("exitCode", "exit_code", "returncode")
_STATUSES = ("status", "statusCode", "status_code")
_STATES = (*_STATUSES, "outcome", "result")
_NUMBERS = {"exitCode": "exit code {}", "exit_code": "exit code {}", "status": "status {}", "failed": "{} failed"}
_BAD_STATES = frozenset({"failure", "failed", "fail", "error", "errored", "timeout", "aborted", "crashed", "denied"})


def outcome(event_type: str, payload: Payload) -> bool | None:
    """Tell whether what an event tells of went well; None when it does not say."""
    if event_type == "error":
        return False
    stated = [state for source in _sources(payload) for state in _stated(event_type, source)]
    if stated:
        return all(stated)
    if event_type == TOOL_CALL:
        return None
    if _has_error_words(text(payload)):
        return False
    return True if event_type == TOOL_RESULT else None


def failed(event_type: str, payload: Payload) -> bool:
    """Tell whether an event tells of a failure: by a flag, a status, a number or its words."""
    return outcome(event_type, payload) is False


def succeeded(event_type: str, payload: Payload) -> bool:
    """Tell whether an event tells of a success: by a flag, a status or a number, or as a result without error words."""
    return outcome(event_type, payload) is True


def symptom(payload: Payload) -> str:
    """Return in one line what a failure looked like."""
    for source in _sources(payload):
        for key in ("error", "stderr", "reason"):
            if said := " ".join(strings(source.get(key))).strip():
                return line(said)
    lines = [row for said in texts(payload) for row in said.splitlines() if row.strip()]
    if lines:
        return line(next(filter(_has_error_words, lines), lines[0]))
    for key, words in _NUMBERS.items():
        if number := _number(payload.get(key)):
            return words.format(number)
    return "it failed without a word"


def _sources(payload: Payload) -> Iterator[Payload]:
    yield payload
    for key in (*RESULT_KEYS, "content"):
        if nested := json_object(parsed(payload.get(key))):
            yield nested


def _stated(event_type: str, source: Payload) -> Iterator[bool]:
    for key, good in _FLAGS.items():
        if isinstance(source.get(key), bool):
            yield source[key] is good
    for key in _CODES:
        if (code := _number(source.get(key))) is not None:
            yield code == 0
    for key in _STATES:
        state = source.get(key)
        if isinstance(state, str) and state.lower() in _GOOD_STATES | _BAD_STATES:
            yield state.lower() in _GOOD_STATES
        elif key in _STATUSES and (status := _number(state)) is not None:
            yield status < 400
    if source.get("error"):
        yield False
    yield from _tested(event_type, source)


def _tested(event_type: str, source: Payload) -> Iterator[bool]:
    failures, passed = source.get("failed"), source.get("passed")
    if isinstance(failures, bool | int | float):
        yield not failures
    elif event_type == "test_run" and passed is not None:
        yield bool(passed)


def _number(value: Any) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _has_error_words(words: str) -> bool:
    return _ERROR_WORDS.search(_NO_ERROR.sub("", words)) is not None
