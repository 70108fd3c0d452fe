"""Send the requests of a spec's examples, and compare what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.contract.specs import operations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import httpx

    from tests.contract.specs import Operation
    from tests.contract.targets import Target

# What a server makes up. Its form is the schema's business.
_MADE_UP = {"time", "ts", "iat", "uptime", "query_time_ms", "grace_until", "uuid", "token", "token_hash", "erasure_id"}
_MADE_UP |= {"node", "evidence", "claims", "next_cursor"}
_MADE_UP |= {"timestamp", "last_updated", "source_id", "observation_id", "provenance"}
_MADE_UP |= {"requestId", "tenantId", "durationMs", "eventId", "traceId", "runId", "packId", "jobId", "batchId"}
_MADE_UP |= {"compilationMs", "cursor"}
_BIRTHS = {"created_at", "requested_at", "ts"}


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
    if "content" in changes and operation.media_type and not operation.takes_json:
        headers = {"content-type": operation.media_type, **headers}
    request = {"method": operation.method, "url": target.url + operation.path_with(), "headers": headers, **changes}
    return http.request(**request)


def body_of(operation: Operation, value: Any) -> dict[str, Any]:
    """Return the arguments of `httpx.Client.request` that send a body in the operation's media type."""
    return {"json": value} if operation.takes_json else {"content": value}


def send_examples(stated: Iterable[str], target: Target, http: httpx.Client) -> dict[str, Any]:
    """Send requests as the owner, each an operation and an example of its body; return what the answers name."""
    known = {operation.id: operation for operation in operations(target.service)}
    named: dict[str, Any] = {}
    for name, request in map(str.split, stated):
        operation = known[name]
        body = body_of(operation, operation.bodies[request])
        answer = send(http, target, operation, target.owner.headers(operation), **body)
        assert answer.status_code < 300, answer.text
        named |= answer.json()
    return named


def value_of(answer: httpx.Response) -> Any:
    """Return the JSON of an answer, or its text when it is something else."""
    is_json = answer.headers.get("content-type", "").startswith("application/json")
    return answer.json() if is_json else answer.text


def settled(value: Any) -> Any:
    """Replace what a server makes up: times, durations, and the ids of what has a date of birth."""
    if isinstance(value, dict):
        made_up = _MADE_UP | ({"id"} if value.keys() & _BIRTHS else set())
        return {
            key: "..." if key in made_up or (key.endswith(("_at", "At")) and item is not None) else settled(item)
            for key, item in value.items()
        }
    return [settled(item) for item in value] if isinstance(value, list) else value
