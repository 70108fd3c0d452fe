"""A run of schemathesis against a mock server.

There are these for each service:

- `strict`: the server refuses whatever the spec forbids, so all data are sent, good and bad, and all checks apply.
- `faithful`: the server is as lax and odd as the real one, so only good data are sent; all its answers are checked.
- `links`: chains of calls along the links of the spec, on the faithful server.
- `unlocked`: as `faithful`, on a server that asks for no credentials, where the service has such servers.

As a program, it prints the report of one run: `python -m tests.contract.fuzzing memtrace strict --examples 100`.
A process of its own makes a run repeatable: what data Hypothesis tries also depends on the modules in memory.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import json
import sys
import tomllib
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.core.media_types import YAML_MEDIA_TYPES
from schemathesis.engine import from_schema
from schemathesis.wfc.escalation import EscalatingAuthProvider

from tests.contract import specs
from tests.contract.exclusions import Run
from tests.contract.report import Collector, Report
from tests.contract.specs import SERVICES, links, operations
from tests.contract.targets import SETUPS, Target, served

if TYPE_CHECKING:
    from collections.abc import Collection
    from contextlib import AbstractContextManager

    from schemathesis.auths import AuthContext
    from schemathesis.core.failures import Failure
    from schemathesis.generation.stateful import APIStateMachine
    from schemathesis.schemas import BaseSchema

    from tests.contract.callers import Caller
    from tests.contract.specs import Operation

RUNS: tuple[Run, ...] = get_args(Run)

# Where credentials are a must also for a service on whose other servers they may be left out. There a stranger gets
# nowhere, so the chains along links are on a server where one without credentials is somebody else.
GUARDED: tuple[Run, ...] = ("strict", "faithful")

# How many chains a link gets that was not followed so far, again and again.
CHAINS_FOR_A_LINK_LEFT = (2, 6, 20, 60)

# How often chains are begun again, from another seed, when schemathesis ends them early.
MOST_ATTEMPTS = 4

_SETTINGS = Path(__file__).with_name("schemathesis.toml")


def run(target: Target, kind: Run, *, examples: int, only: Collection[str] = ()) -> Report:
    """Let schemathesis loose on a server.

    Args:
        target: The server, fresh, and strict for a strict run.
        kind: Which run.
        examples: How many requests (chains of them) to make up for each operation (altogether).
        only: Ids of the operations to test; all when empty.

    Returns:
        What came of it.
    """
    collector = Collector(target, kind)
    if kind != "links" or only:
        _run(target, kind, examples, only, collector)
        # Hypothesis gives up when a chain that it repeats finds other values among those that schemathesis has seen.
        for attempt in range(1, MOST_ATTEMPTS):
            if not only and (missing := examples - collector.scenarios) > 0:
                _run(target, kind, missing, only, collector, attempt=attempt)
        return collector.finish()
    stated = links(target.service)
    # From anywhere else no link leads anywhere.
    _run(target, kind, examples, {end for ends in stated.values() for end in ends}, collector)
    # Where many links lead on, chance leaves some of them out.
    for chains in CHAINS_FOR_A_LINK_LEFT:
        left = [ends for name, ends in stated.items() if name not in collector.followed]
        for source in dict.fromkeys(source for source, _ in left):
            ends = {source, *(end for start, end in left if start == source)}
            _run(target, kind, chains * len(ends), ends, collector, source=source)
    return collector.finish()


def _run(
    target: Target,
    kind: Run,
    examples: int,
    only: Collection[str],
    collector: Collector,
    *,
    source: str | None = None,
    attempt: int = 0,
) -> None:
    target.start_afresh()
    document = _document(target.service, kind)
    if source is not None:
        _keep_links_of(source, document, target.service)
    config = _settings(target, kind, examples, steps=None if source is None else 3, attempt=attempt)
    schema: BaseSchema = schemathesis.openapi.from_dict(document, config=config)
    if kind != "unlocked":
        schema.auth.providers.append(_users(target))
    if only:
        schema = schema.include(operation_id=list(only))

    @schema.hook
    def filter_failure(
        _: schemathesis.HookContext, failure: Failure, case: schemathesis.Case[Any], response: schemathesis.Response
    ) -> bool:
        return collector.counts(failure, case, response)

    _start_chains_afresh(schema, collector)
    for event in from_schema(schema).execute():
        collector.add(event)


def serving(service: str, kind: Run) -> AbstractContextManager[Target]:
    """Run the server that a run needs."""
    return served(service, locked=kind != "unlocked", guarded=kind in GUARDED, strict=kind == "strict")


def runs(service: str) -> list[Run]:
    """Return the runs that there are for a service."""
    return [kind for kind in RUNS if kind != "unlocked" or SETUPS[service].unlocked is not None]


def _settings(target: Target, kind: Run, examples: int, *, steps: int | None, attempt: int) -> SchemathesisConfig:
    """Complete the settings that all runs share."""
    settings = tomllib.loads(_SETTINGS.read_text(encoding="utf-8"))
    settings["base-url"] = target.url
    settings["generation"] |= {"mode": "all" if kind == "strict" else "positive", "max-examples": examples}
    settings["seed"] += attempt
    if kind == "links" or attempt:
        for phase in ("examples", "coverage", "fuzzing"):
            settings["phases"][phase] = {"enabled": False}
    if kind == "links":
        # Links that schemathesis infers would lead away from those that the spec states.
        settings["phases"]["stateful"]["inference"] = {"algorithms": []}
    if steps is not None:
        settings["phases"]["stateful"]["max-steps"] = steps
    return SchemathesisConfig.from_dict(settings)


class _Credentials:
    """Gives schemathesis the header with which somebody calls an operation."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._operations = {operation.label: operation for operation in operations(caller.service)}

    def get(self, _: schemathesis.Case[Any], context: AuthContext) -> dict[str, str]:
        return self._caller.headers(self._operations[context.operation.label])

    def set(self, case: schemathesis.Case[Any], data: dict[str, str], _: AuthContext) -> None:
        case.headers.update(data)


def _users(target: Target) -> EscalatingAuthProvider:
    """Return two users who must not see each other's data; the first one makes the calls."""
    users = {"owner": _Credentials(target.owner), "stranger": _Credentials(target.stranger)}
    return EscalatingAuthProvider(list(users.values()), list(users), peers=tuple(users), pinned="owner")


def _document(service: str, kind: Run) -> dict[str, Any]:
    """Return the spec as a run needs it.

    A strict server has the 400 by which it refuses what the real one lets pass. An unlocked one has no security;
    elsewhere path parameters stay where the owner's credentials reach.
    """
    whole = copy.deepcopy(specs.document(service))
    refusal = {"application/json": {"schema": {"$ref": f"#/components/schemas/{SETUPS[service].refusal}"}}}
    for operation in operations(service):
        stated = whole["paths"][operation.path][operation.method.lower()]
        if kind == "strict":
            stated["responses"].setdefault("400", {"description": "Refused.", "content": refusal})
        if kind in GUARDED:
            stated["security"] = [alternative for alternative in stated["security"] if alternative]
        if kind == "unlocked":
            stated["security"] = []
        else:
            stated["parameters"] = _parameters(operation, kind)
    return whole


def _keep_links_of(source: str, whole: dict[str, Any], service: str) -> None:
    """Take the links of all other operations out of a spec: schemathesis begins chains only where a link leads on."""
    for operation in operations(service):
        if operation.id != source:
            stated = whole["paths"][operation.path][operation.method.lower()]
            stated["responses"] = {
                status: {name: part for name, part in response.items() if name != "links"}
                for status, response in stated["responses"].items()
            }


def _parameters(operation: Operation, kind: Run) -> list[dict[str, Any]]:
    """Return the parameters of an operation, those of its path with the values that a run is to choose from."""
    setup = SETUPS[operation.service]
    # A strict server has nothing against other values, so they must not count as bad.
    preferred = setup.preferred if kind != "strict" else {}
    values = {**preferred, **setup.within.get(operation.id, setup.within.get("*", {}))}
    return [
        {**one, "schema": {"type": "string", "enum": values[one["name"]]}}
        if one["in"] == "path" and one["name"] in values
        else dict(one)
        for one in operation.parameters
    ]


@schemathesis.hook
def before_call(_: schemathesis.HookContext, case: schemathesis.Case[Any], __: dict[str, Any]) -> None:
    """Give each body an idempotency key of its own: most made-up ones are taken, by another body."""
    place = case.operation.definition.raw.get("x-retry", {}).get("key", {})
    if place.get("in") != "body" or not isinstance(case.body, dict):
        return
    digest = hashlib.sha256(repr(case.body).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    names = [place["name"]] if isinstance(place["name"], str) else place["name"]
    keys = {name: case.body.get(name) for name in names}
    renewed = {name: f"{key}-{digest}" for name, key in keys.items() if key and isinstance(key, str)}
    case.body = {**case.body, **renewed}


# Under all of its names, or the first of them that schemathesis knows counts.
@schemathesis.deserializer(*YAML_MEDIA_TYPES)
def _text(_: schemathesis.DeserializationContext, response: schemathesis.Response) -> str:
    """Read YAML as the specs do, for which it is text."""
    return response.content.decode()


def _start_chains_afresh(schema: BaseSchema, collector: Collector) -> None:
    """Reset the server before every chain of calls.

    Hypothesis replays chains. When the server answers otherwise than the first time, schemathesis ends the phase and
    reports success.
    """
    build = schema.build_state_machine

    def build_resetting(**how: Any) -> type[APIStateMachine]:
        class Resetting(build(**how)):  # type: ignore[misc]
            def __init__(self) -> None:
                collector.reset_server()
                super().__init__()

        return Resetting

    schema.build_state_machine = build_resetting  # type: ignore[method-assign]


def main() -> None:
    """Run as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.contract.fuzzing")
    parser.add_argument("service", choices=SERVICES)
    parser.add_argument("kind", choices=RUNS)
    parser.add_argument("--examples", type=int, default=25)
    chosen = parser.parse_args()
    with serving(chosen.service, chosen.kind) as target:
        report = run(target, chosen.kind, examples=chosen.examples)
    json.dump(asdict(report), sys.stdout, indent=2)


if __name__ == "__main__":
    main()
