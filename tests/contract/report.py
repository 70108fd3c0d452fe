"""What a run of schemathesis did and found, put together from its events."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from schemathesis.checks import CHECKS
from schemathesis.engine import events
from schemathesis.engine.run import PhaseName

from tests.contract.exclusions import EXCLUSIONS
from tests.contract.specs import operations

if TYPE_CHECKING:
    from collections.abc import Iterator

    import schemathesis
    from schemathesis.core.failures import Failure
    from schemathesis.engine.recorder import CaseNode, ScenarioRecorder

    from tests.contract.exclusions import Run
    from tests.contract.targets import Target

# Ids that the server makes up, the only thing in which two runs differ.
_MADE_UP = re.compile(rb"[0-9a-f]{16,}")


@dataclass
class Report:
    """What a run did and found.

    Args:
        failures: Checks that failed, with the requests that make them fail.
        errors: What kept schemathesis from testing, and what it has to say against the spec.
        violations: Where the mock server broke its own contract.
        excused: Exclusions that were needed.
        tested: Operations that were called.
        followed: Links of the spec that were followed to a success.
        idle: Checks that never ran.
        phases: Number of requests by phase.
        scenarios: Number of chains of calls.
        requests: Digest of all requests in their order.
    """

    failures: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    tested: list[str] = field(default_factory=list)
    followed: list[str] = field(default_factory=list)
    idle: list[str] = field(default_factory=list)
    phases: dict[str, int] = field(default_factory=dict)
    scenarios: int = 0
    requests: str = ""


class Collector:
    """Puts a report together.

    Args:
        target: The server.
        run: Name of the run, by which exclusions are chosen.

    Attributes:
        followed: Links that were followed so far.
    """

    def __init__(self, target: Target, run: Run) -> None:
        self._target = target
        self._exclusions = [one for one in EXCLUSIONS if one.service == target.service and run in one.runs]
        self._operations = {operation.label: operation for operation in operations(target.service)}
        self._report = Report()
        self._excused: set[str] = set()
        self._tested: set[str] = set()
        self.followed: set[str] = set()
        self._checks: set[str] = set()
        self._digest = hashlib.sha256()

    @property
    def scenarios(self) -> int:
        """Number of chains of calls so far."""
        return self._report.scenarios

    def counts(self, failure: Failure, case: schemathesis.Case[Any], response: schemathesis.Response) -> bool:
        """Tell whether a failure counts, and remember what excuses it if not."""
        operation = self._operations[case.operation.label]
        if not operation.is_at(urlsplit(str(response.request.url)).path):
            # The HTTP library has taken `.` or `..` out of the path, so that it leads somewhere else.
            return False
        for exclusion in self._exclusions:
            if exclusion.excuses(operation.id, failure, response.status_code, response.content):
                self._excused.add(str(exclusion))
                return False
        return True

    def add(self, event: events.EngineEvent) -> None:
        """Take note of an event."""
        if isinstance(event, events.ScenarioFinished):
            phase, recorder = event.phase.value, event.recorder
            self._report.scenarios += event.phase is PhaseName.STATEFUL_TESTING
            self._report.phases[phase] = self._report.phases.get(phase, 0) + len(recorder.interactions)
            self._report.failures += _failures(phase, recorder)
            self._checks |= {check.name for checks in recorder.checks.values() for check in checks}
            self._add_requests(recorder)
        elif isinstance(event, events.NonFatalError):
            self._report.errors.append(f"{event.label}: {event.info.format()}")
        elif isinstance(event, events.SchemaAnalysisWarnings):
            self._report.errors += [warning.message for warning in event.warnings]
        elif isinstance(event, events.FatalError):
            raise event.exception

    def reset_server(self) -> None:
        """Forget what the server holds, but not what it did wrong."""
        self._report.violations += self._target.control.violations
        self._target.start_afresh()

    def finish(self) -> Report:
        """Return the report."""
        self._report.violations += self._target.control.violations
        self._report.excused = sorted(self._excused)
        self._report.tested = sorted(self._tested)
        self._report.followed = sorted(self.followed)
        self._report.idle = sorted(set(CHECKS.get_all_names()) - self._checks)
        self._report.requests = self._digest.hexdigest()
        return self._report

    def _add_requests(self, recorder: ScenarioRecorder) -> None:
        for case_id, interaction in recorder.interactions.items():
            node = recorder.cases[case_id]
            self._tested.add(self._operations[node.value.operation.label].id)
            if interaction.response is not None and interaction.response.status_code < 300:
                self.followed |= self._links(node)
            sent = f"{interaction.request.method} {interaction.request.uri.removeprefix(self._target.url)}\n"
            self._digest.update(_MADE_UP.sub(b"", sent.encode() + (interaction.request.body or b"")))

    def _links(self, node: CaseNode) -> set[str]:
        """Return the link of the spec by which a call came about, if there is one."""
        if node.transition is None or node.transition.is_inferred or not node.is_transition_applied:
            return set()
        # Such as `POST /agents -> [201] GetAgent -> GET /agents/{agent_id}`.
        source, link, _ = node.transition.id.split(" -> ")
        return {f"{self._operations[source].id} {link.partition('] ')[2]}"}


def _failures(phase: str, recorder: ScenarioRecorder) -> Iterator[str]:
    for case_id, checks in recorder.checks.items():
        for check in checks:
            if check.failure_info is not None:
                failure = check.failure_info.failure
                answer = recorder.find_response(case_id=case_id)
                yield "\n".join(
                    [
                        f"{check.name} in {phase}: {failure.title}. {failure.message}",
                        check.failure_info.code_sample,
                        f"-> {answer.status_code} {answer.content[:500]!r}" if answer else "-> no answer",
                    ]
                )
