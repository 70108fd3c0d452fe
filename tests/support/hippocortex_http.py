"""What tests ask a server of Hippocortex over plain HTTP."""

from typing import Any

import httpx


def event(number: int | str = 1, **fields: Any) -> dict[str, Any]:
    """Return an event."""
    payload = {"role": "user", "content": f"note {number}"}
    return {"type": "message", "sessionId": "s1", "payload": payload, **fields}


def tool_result(tool: str = "deploy", result: Any = "done", **payload: Any) -> dict[str, Any]:
    """Return the result of a tool as an event."""
    return {"type": "tool_result", "sessionId": "s1", "payload": {"tool": tool, "result": result, **payload}}


def data(answer: httpx.Response, status: int = 200) -> Any:
    """Return the data of a success."""
    assert answer.status_code == status, answer.text
    body = answer.json()
    assert (body["ok"], body.keys()) == (True, {"ok", "data", "meta"})
    return body["data"]


def error(answer: httpx.Response) -> tuple[int, str]:
    """Return status and code of a refusal."""
    body = answer.json()
    assert (body["ok"], body.keys()) == (False, {"ok", "error", "meta"})
    assert body["error"]["message"]
    return answer.status_code, body["error"]["code"]


def wrong_fields(answer: httpx.Response) -> list[str]:
    """Return the fields that a validation error names."""
    assert error(answer) == (400, "validation_error")
    details = answer.json()["error"]["details"]
    assert all(problem["message"] for problem in details)
    return [problem["field"] for problem in details]


def capture(client: httpx.Client, **fields: Any) -> Any:
    """Capture an event."""
    return data(client.post("/capture", json=event(**fields)))


def batch(client: httpx.Client, *events: Any) -> Any:
    """Capture several events."""
    return data(client.post("/capture/batch", json={"events": events}))


def metrics(client: httpx.Client, **parameters: str) -> Any:
    """Return the metrics."""
    return data(client.get("/usage-metrics", params=parameters))
