"""What the payload of an event says, in whichever of its many spellings.

Nothing about a payload is sure but that it is an object, so every reader takes every value that JSON has.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from memclients.mock._call import decode_json, json_array, json_object

Payload = Mapping[str, Any]

MESSAGE = "message"
TOOL_CALL = "tool_call"
TOOL_RESULT = "tool_result"

_TOOL_KEYS = ("tool", "tool_name", "toolName", "name", "function")
_ARGUMENT_KEYS = ("args", "arguments", "input", "tool_input", "toolInput", "parameters", "params", "kwargs")
_CALL_KEYS = ("callId", "call_id", "tool_call_id", "toolCallId", "id")
RESULT_KEYS = ("result", "output", "response", "body", "outcome", "observation", "stdout", "stderr")
_TEXT_KEYS = ("content", "text", "message", *RESULT_KEYS, "error", "reason", "summary", "description", "diff", "after")
_EDITS = frozenset({"file_edit", "file_change"})
_PATH_KEYS = ("path", "file", "file_path", "filePath", "filename")

_CHANGING_TOOLS = re.compile(
    r"(?:^|[_.\- ])(?:edit|write|patch|apply|replace|update|set|change|config\w*|install|upgrade|migrate|rename|delete"
    r"|remove)(?:$|[_.\- ])"
)
_CHANGING_COMMANDS = re.compile(
    r"\b(?:install|upgrade|uninstall|migrate|apply|patch|revert|checkout|chmod|mv|rm|sed\s+-i|set)\b"
)


def tool(payload: Payload) -> str:
    """Return the name of the tool that a payload is about; empty when it names none."""
    for key in _TOOL_KEYS:
        value = payload.get(key)
        nested = json_object(value)
        name = value if nested is None else nested.get("name")
        if isinstance(name, str) and name.strip():
            return name.strip()
    return ""


def arguments(payload: Payload) -> dict[str, Any]:
    """Return the arguments of a tool call; those that are no object under the name `input`."""
    function = json_object(payload.get("function")) or {}
    for source in (payload, function):
        for key in _ARGUMENT_KEYS:
            if source.get(key) is not None:
                value = parsed(source[key])
                members = json_object(value)
                return {"input": value} if members is None else members
    return {}


def call_id(payload: Payload) -> str:
    """Return what ties a result to its call; empty when nothing does."""
    return next((value for key in _CALL_KEYS if isinstance(value := payload.get(key), str)), "")


def action(event_type: str, payload: Payload) -> str:
    """Return the name of what was done; empty when the event tells of nothing done, as a message."""
    if name := tool(payload):
        return name
    if event_type == "command_exec" or isinstance(payload.get("command"), str):
        # `git push`, `npm test`: the program alone says too little, and the rest differs from run to run.
        return " ".join(str(payload.get("command") or "command").split()[:2])
    if event_type == "test_run":
        return f"{payload['suite']} tests" if payload.get("suite") else "tests"
    if event_type in _EDITS:
        return joined("edit", _path(payload))
    if event_type == "browser_action":
        return joined(str(payload.get("action") or "browse"), payload.get("selector") or payload.get("url"))
    if event_type == "api_result":
        return joined(str(payload.get("method") or "GET").upper(), str(payload.get("url") or "").partition("?")[0])
    return ""


def texts(payload: Payload) -> Iterator[str]:
    """Yield what a payload says in words, arguments left out."""
    for key in _TEXT_KEYS:
        if key in payload:
            yield from strings(parsed(payload[key]))


def text(payload: Payload) -> str:
    """Return everything that a payload says in words, arguments left out."""
    return "\n".join(texts(payload))


def change(event_type: str, payload: Payload) -> str:
    """Return what an event changed, in words; empty when it changed nothing."""
    if event_type in _EDITS:
        return joined("change of", _path(payload) or "a file")
    if event_type == TOOL_RESULT:
        return ""
    name = tool(payload)
    if name and _CHANGING_TOOLS.search(name.lower()):
        target = _path(arguments(payload)) or next(
            (str(value) for value in arguments(payload).values() if isinstance(value, str | int)), ""
        )
        return joined(name, line(target))
    command = payload.get("command")
    if isinstance(command, str) and _CHANGING_COMMANDS.search(command):
        return line(command)
    return ""


def parsed(value: Any) -> Any:
    """Return what a text says in JSON, as arguments often do; anything else as it is."""
    if isinstance(value, str) and value.lstrip()[:1] in {"{", "["}:
        try:
            return decode_json(value.encode())
        except ValueError:
            return value
    return value


def strings(value: Any) -> Iterator[str]:
    """Yield every text within a JSON value, in reading order."""
    waiting = [value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield node
        elif (members := json_object(node)) is not None:
            waiting += reversed(members.values())
        else:
            waiting += reversed(json_array(node) or [])


def _path(payload: Payload) -> str:
    return next((value for key in _PATH_KEYS if isinstance(value := payload.get(key), str) and value), "")


def joined(first: str, second: Any) -> str:
    """Return two words, or the first alone where there is no second."""
    return f"{first} {second}" if second else first


def line(words: str, length: int = 160) -> str:
    """Return words on one line, cut off after a number of characters."""
    whole = " ".join(words.split())
    return whole if len(whole) <= length else f"{whole[: length - 1].rstrip()}…"
