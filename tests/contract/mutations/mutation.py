"""A bug that a mock server could have, and the test that has to find it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from inspect import signature
from typing import TYPE_CHECKING

from tests.contract.exchanges import EXCHANGES
from tests.contract.fuzzing import GUARDED, run
from tests.contract.specs import all_operations
from tests.contract.test_examples import test_an_answer_is_true as is_true

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from tests.contract.exclusions import Run
    from tests.contract.targets import Tamper, Target

    Serve = Callable[..., Target]
    Test = Callable[[Serve, httpx.Client], object]

OPERATIONS = {str(operation): operation for operation in all_operations()}


@dataclass(frozen=True)
class Mutation:
    """A bug.

    Args:
        service: Whose mock server has it.
        bug: What is wrong.
        tamper: Plants it.
        test: Has to fail.
        says: What its failure has to say, so that it fails for the right reason.
    """

    service: str
    bug: str
    tamper: Tamper
    test: Test
    says: str

    def __str__(self) -> str:
        return f"{self.service}: {self.bug}"


def bugs_of(service: str) -> Callable[[str, Tamper, Test, str], Mutation]:
    """Return what makes the bugs of one service, of the other arguments of `Mutation`."""
    return partial(Mutation, service)


def fuzzed(service: str, kind: Run, *only: str, examples: int = 3) -> Test:
    """Test with a run of schemathesis."""

    def test(serve: Serve, _: httpx.Client) -> None:
        report = run(
            serve(service, guarded=kind in GUARDED, strict=kind == "strict"), kind, examples=examples, only=only
        )
        assert not report.failures, "\n".join(report.failures)

    return test


def generated(test: Callable[..., None], operation: str) -> Test:
    """Test with a test that is generated for every operation."""
    return lambda serve, http: test(operation=OPERATIONS[operation], serve=serve, http=http)


def example(name: str) -> Test:
    """Test with an example of the spec."""
    (exchange,) = [one for one in EXCHANGES if str(one) == name]
    return lambda serve, http: is_true(exchange, serve, http)


def scenario(test: Callable[..., None], service: str) -> Test:
    """Test with what a user does, on the server that the scenarios have: with the real time and without credentials."""

    def run_scenario(serve: Serve, _: httpx.Client) -> None:
        target = serve(service, locked=False, now=None, frozen=False)
        given = {
            service: target,
            f"{service}_control": target.control,
            "unique": "unique",
        }
        test(**{name: given[name] for name in signature(test).parameters})

    return run_scenario
