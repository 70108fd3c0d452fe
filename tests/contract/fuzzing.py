"""A run of schemathesis against a mock server.

There are three of them for each service:

- `strict`: the server refuses whatever the spec forbids, so all data are sent, good and bad, and all checks apply.
- `faithful`: the server is as lax and odd as the real one, so only good data are sent; all its answers are checked.
- `links`: chains of calls along the links of the spec, on the faithful server.

As a program, it prints the report of one run: `python -m tests.contract.fuzzing memtrace strict --examples 100`.
A process of its own makes a run repeatable: what data Hypothesis tries also depends on the modules in memory.
"""

from __future__ import annotations

import argparse
import copy
import json
import sys
import tempfile
import tomllib
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import from_schema

from tests.contract.exclusions import Run
from tests.contract.report import Collector, Report
from tests.contract.specs import SERVICES, document, key_header, links, operations
from tests.contract.targets import STRANGER, Target, served

if TYPE_CHECKING:
    from collections.abc import Collection

    from schemathesis.core.failures import Failure
    from schemathesis.generation.stateful import APIStateMachine
    from schemathesis.schemas import BaseSchema

RUNS: tuple[Run, ...] = get_args(Run)

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
    if kind == "links" and not only:
        # From anywhere else no link leads anywhere.
        only = {end for ends in links(target.service).values() for end in ends}
    collector = Collector(target, kind)
    with tempfile.TemporaryDirectory() as folder:
        settings = _settings(target, kind, examples, Path(folder))
        schema: BaseSchema = schemathesis.openapi.from_dict(_document(target.service, kind), config=settings)
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
    return collector.finish()


def _settings(target: Target, kind: Run, examples: int, folder: Path) -> SchemathesisConfig:
    """Complete the settings that all runs share."""
    settings = tomllib.loads(_SETTINGS.read_text(encoding="utf-8"))
    settings["base-url"] = target.url
    settings["generation"] |= {"mode": "all" if kind == "strict" else "positive", "max-examples": examples}
    if kind == "links":
        for phase in ("examples", "coverage", "fuzzing"):
            settings["phases"][phase] = {"enabled": False}
        # Links that schemathesis infers would lead away from those that the spec states.
        settings["phases"]["stateful"]["inference"] = {"algorithms": []}
    keys = folder / "keys.json"
    keys.write_text(json.dumps(_keys(target)), encoding="utf-8")
    settings["auth"] = {"wfc": {"path": str(keys), "user": "owner", "peers": ["owner", "stranger"]}}
    return SchemathesisConfig.from_dict(settings)


def _keys(target: Target) -> dict[str, Any]:
    """Return two users who must not see each other's data, as Web Fuzzing Commons write them down."""
    users = []
    for name, key in {"owner": target.key, "stranger": STRANGER}.items():
        ((header, value),) = key_header(target.service, key).items()
        users.append({"name": name, "fixedHeaders": [{"name": header, "value": value}]})
    return {"auth": users}


def _document(service: str, kind: Run) -> dict[str, Any]:
    """Return the spec; for a strict server with the 400 by which it refuses what the real one lets pass."""
    whole = copy.deepcopy(document(service))
    if kind == "strict":
        body = {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}
        for operation in operations(service):
            responses = whole["paths"][operation.path][operation.method.lower()]["responses"]
            responses.setdefault("400", {"description": "Refused.", "content": body})
    return whole


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
    with served(chosen.service, strict=chosen.kind == "strict") as target:
        report = run(target, chosen.kind, examples=chosen.examples)
    json.dump(asdict(report), sys.stdout, indent=2)


if __name__ == "__main__":
    main()
