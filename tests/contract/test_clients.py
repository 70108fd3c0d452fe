"""The clients send what the specs say: nothing else, and all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from codegen.schemas import resolved
from tests.contract.specs import SERVICES, Operation, document, operations
from tests.support.calls import SURFACES
from tests.support.calls.recording import record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from memclients import mock
    from tests.contract.targets import Target

# What every client has, and what sends nothing.
NO_CALLS = {"close", "aclose", "with_options", "with_raw_response"}


def fields(schema: Mapping[str, Any], service: str) -> set[str]:
    """Return the properties that a schema knows, in whatever alternative."""
    schema = resolved(document(service), schema)
    alternatives = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
    return set(schema.get("properties", ())).union(*(fields(one, service) for one in alternatives))


def known(operation: Operation) -> set[str]:
    """Return what may be sent to an operation, path aside."""
    parameters = {one["name"] for one in operation.parameters if one["in"] in ("query", "header")}
    return parameters | (fields(operation.body["schema"], operation.service) if operation.body else set())


def sent(request: mock.RecordedRequest, operation: Operation) -> set[str]:
    """Return what of that was sent, and anything that is not known."""
    headers = {one["name"] for one in operation.parameters if one["in"] == "header" and one["name"] in request.headers}
    return {*request.query, *headers, *(request.json() if request.body and operation.takes_json else ())}


@pytest.mark.parametrize("colour", ["sync", "async"])
@pytest.mark.parametrize("service", SERVICES)
async def test_requests_keep_to_the_spec(service: str, colour: str, serve: Callable[..., Target]) -> None:
    surface = SURFACES[service]
    stated = {operation.id: operation for operation in operations(service)}
    offered = stated.keys() - surface.not_offered
    unused = {(name, field) for name in offered for field in known(stated[name])}
    # A strict server refuses any value that the spec does not allow; it ignores what the spec does not know.
    target = serve(service, strict=True)
    reached = set()
    for name, request in await record(surface, colour, target):
        assert request.operation is not None, f"{name} sends {request.method} {request.path}"
        assert request.status is not None, name
        assert request.status < 400 or surface.refused.get(name) == request.status, f"{name}: {request.status}"
        fields_sent = sent(request, stated[request.operation])
        assert fields_sent <= known(stated[request.operation]), name
        reached.add(request.operation)
        unused -= {(request.operation, field) for field in fields_sent}
    assert reached == offered
    assert {field for _, field in unused} == set(surface.not_sent), f"what no method sends: {unused}"


@pytest.mark.parametrize("colour", ["sync", "async"])
@pytest.mark.parametrize("service", SERVICES)
def test_every_method_is_called(service: str, colour: str, serve: Callable[..., Target]) -> None:
    surface = SURFACES[service]
    target = serve(service)
    client = surface.clients[colour](**target.credentials)
    parts = {"": client, **{f"{name}.": reach(client) for name, reach in surface.handles.items()}}
    methods = {
        f"{prefix}{name}"
        for prefix, part in parts.items()
        for name in dir(type(part))
        if not name.startswith("_") and name not in NO_CALLS | surface.still
    }
    assert methods == {name.partition(" ")[0] for name in surface.calls} - surface.still
