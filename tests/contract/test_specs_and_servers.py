"""Every mock server does what its spec says, and every spec what its mock server does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.exclusions import EXCLUSIONS
from tests.contract.fuzzing import runs
from tests.contract.report import Report
from tests.contract.specs import SERVICES, links, operations

if TYPE_CHECKING:
    from tests.contract.exclusions import Run

ROOT = Path(__file__).parents[2]

# How much is made up. A night has time for more than a pull request: MEMCLIENTS_CONTRACT_EXAMPLES=1000.
EXAMPLES = int(os.environ.get("MEMCLIENTS_CONTRACT_EXAMPLES", "25"))
CHAINS_PER_LINK = 15
# Instead of more, the links that were left out get chains of their own.
MOST_CHAINS = 150


def examine(service: str, kind: str, examples: int, **environment: str) -> Report:
    command = [sys.executable, "-m", "tests.contract.fuzzing", service, kind, "--examples", str(examples)]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return Report(**found)


def assert_clean(report: Report, service: str, kind: str) -> None:
    assert not report.failures, "\n\n".join(report.failures)
    assert report.errors == []
    assert report.violations == []
    needed = {str(one) for one in EXCLUSIONS if one.service == service and kind in one.runs and not one.rare}
    assert needed <= set(report.excused), "exclusions that excuse nothing any more"


@pytest.mark.parametrize(
    ("service", "kind"), [(service, kind) for service in SERVICES for kind in runs(service) if kind != "links"]
)
def test_they_agree(service: str, kind: Run) -> None:
    # Without credentials the server is the same but for them, so little is new.
    examples = EXAMPLES if kind != "unlocked" else EXAMPLES // 5
    report = examine(service, kind, examples)
    assert_clean(report, service, kind)
    assert set(report.tested) == {operation.id for operation in operations(service)}
    assert report.idle == []
    assert set(report.phases) == {"examples", "coverage", "fuzzing", "stateful"}
    assert report.scenarios >= examples


@pytest.mark.parametrize("service", SERVICES)
def test_every_link_leads_on(service: str) -> None:
    chains = CHAINS_PER_LINK * len(links(service))
    chains = max(EXAMPLES, chains) if chains <= MOST_CHAINS else 2 * EXAMPLES
    report = examine(service, "links", chains)
    assert_clean(report, service, "links")
    assert set(report.followed) == set(links(service))
    assert report.scenarios >= chains


def test_a_run_repeats_itself() -> None:
    first, second = (examine("octamem", "faithful", 3, PYTHONHASHSEED=seed).requests for seed in "12")
    assert first == second


@pytest.mark.parametrize("exclusion", EXCLUSIONS, ids=str)
def test_an_exclusion_names_an_operation(exclusion: Any) -> None:
    assert exclusion.operation in {"*", *(operation.id for operation in operations(exclusion.service))}
