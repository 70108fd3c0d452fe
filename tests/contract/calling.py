"""Send the requests of a spec's examples, and compare what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from tests.contract.specs import Operation
    from tests.contract.targets import Target

# What a server makes up. Its form is the schema's business.
_MADE_UP = {"time", "created_at", "updated_at", "closed_at", "last_active_at", "uptime", "query_time_ms"}


def send(
    http: httpx.Client, target: Target, operation: Operation, headers: Mapping[str, str], **changes: Any
) -> httpx.Response:
    """Send the first example of an operation, with changes.

    Args:
        http: Sends it.
        target: The server.
        operation: The operation.
        headers: All headers; a credential must be among them.
        changes: Arguments of `httpx.Client.request` that replace the example's.
    """
    if operation.bodies and not changes.keys() & {"json", "content"}:
        changes |= body_of(operation, next(iter(operation.bodies.values())))
    request = {"method": operation.method, "url": target.url + operation.path_with(), "headers": headers, **changes}
    return http.request(**request)


def body_of(operation: Operation, value: Any) -> dict[str, Any]:
    """Return the arguments of `httpx.Client.request` that send a body in the operation's media type."""
    return {"json": value} if operation.takes_json else {"content": value}


def value_of(answer: httpx.Response) -> Any:
    """Return the JSON of an answer, or its text when it is something else."""
    is_json = answer.headers.get("content-type", "").startswith("application/json")
    return answer.json() if is_json else answer.text


def settled(value: Any) -> Any:
    """Replace what a server makes up: times, durations, and the ids of what has a date of birth."""
    if isinstance(value, dict):
        made_up = _MADE_UP | ({"id"} if "created_at" in value else set())
        return {key: "..." if key in made_up else settled(item) for key, item in value.items()}
    return [settled(item) for item in value] if isinstance(value, list) else value
