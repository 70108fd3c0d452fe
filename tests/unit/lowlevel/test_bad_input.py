"""Whatever a user gets wrong is refused before anything is sent, for every operation, with words that say where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memclients.errors import InvalidRequestError
from tests.support.cases import cases
from tests.support.lowlevel import arguments, client, documents, modules
from tests.support.scripted import Reply, ScriptedServer, scripted_server
from tests.support.violations import Violation, all_violations

if TYPE_CHECKING:
    from collections.abc import Iterator

OPERATIONS = [
    pytest.param(service, operation.id, violations, id=f"{service}-{operation.id}")
    for service, operation, violations in all_violations()
]


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with scripted_server(Reply(500)) as running:
        yield running


@pytest.fixture(scope="module")
def clients(server: ScriptedServer) -> dict[str, Any]:
    return {service: client(service, server.url) for service in documents()}


@pytest.mark.parametrize(("service", "operation", "violations"), OPERATIONS)
def test_it_is_refused(
    service: str, operation: str, violations: list[Violation], server: ScriptedServer, clients: dict[str, Any]
) -> None:
    module = modules(service)[operation]
    with cases() as case:
        for violation in violations:
            server.seen.clear()
            with case(violation):
                with pytest.raises(InvalidRequestError) as caught:
                    module.sync(**arguments(module, violation.given), client=clients[service])
                assert server.seen == []
                message = caught.value.message
                assert message.startswith(f"{operation}: ")
                assert violation.words in message
                assert "canary" not in message.lower()
