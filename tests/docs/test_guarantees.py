"""What docs/guarantees.md says of all clients, where it is not the subject of a test elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from memclients import errors, mock
from memclients._core.backend import TransportFailure
from memclients._core.config import ClientOptions
from memclients._core.operation import Operation
from memclients._core.response import Response
from memclients._core.retry import RetryPolicy, Wait
from memclients._core.retry_rules import FinalAnswer, IdempotencyKey, RetryRules
from memclients.memtrace import Memtrace

if TYPE_CHECKING:
    from memclients._core.operation import Request
    from memclients._core.retry import Outcome
    from memclients._core.retry_rules import Safety

PAGE = (Path(__file__).parents[2] / "docs" / "guarantees.md").read_text(encoding="utf-8")

OUTCOMES: dict[str, Outcome] = {
    "no connection": TransportFailure(reason="", reached=False),
    "connection lost, or no answer in time": TransportFailure(reason="", reached=True),
    "an answer of `shed`": Response(429, [], b""),
    "an answer of `statuses`": Response(503, [], b""),
    "one of `statuses` that is `final`": Response(503, [], b'{"code": "unconfigured"}'),
    "any other answer": Response(404, [], b""),
    "the request can't be sent at all": TransportFailure(reason="", reached=False, permanent=True),
}


def request(safety: Safety, *, key: str | None = None) -> Request:
    rules = RetryRules.of(
        safety,
        statuses=[503],
        shed=[429],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
        key=IdempotencyKey("header", ("Key",)),
    )
    operation = Operation(id="write", method="POST", path="/", retry=rules)
    return operation.request(headers={} if key is None else {"Key": key})


COLUMNS = [
    ([request("safe"), request("with-key", key="k")], RetryPolicy()),
    ([request("unsafe"), request("with-key")], RetryPolicy()),
    ([request("unsafe"), request("with-key")], RetryPolicy(retry_unsafe=True)),
]


def test_the_table_of_retries_is_what_the_engine_does() -> None:
    heading, table = "## What is repeated by itself", r"^\| what happened .*\n\|[-|]+\n((?:\|.*\n)+)"
    found = re.search(table, PAGE.partition(heading)[2], re.MULTILINE)
    assert found is not None

    said = {cells[0]: cells[1:] for cells in (line.strip("| ").split(" | ") for line in found[1].splitlines())}

    assert said == {
        name: ["yes" if repeats(requests, policy, outcome) else "no" for requests, policy in COLUMNS]
        for name, outcome in OUTCOMES.items()
    }


def repeats(requests: list[Request], policy: RetryPolicy, outcome: Outcome) -> bool:
    """Tell whether requests of a column are sent again, on which all of them have to agree."""
    decided = {
        isinstance(policy.decide(one, outcome, retries=0, remaining=None, random=lambda: 0.5), Wait) for one in requests
    }
    assert len(decided) == 1
    return decided.pop()


def test_of_your_http_client_the_connection_counts_and_not_the_request() -> None:
    seen: list[object] = []

    def sign(sent: httpx.Request) -> httpx.Request:
        sent.headers["x-signature"] = "s"
        return sent

    own: dict[str, Any] = {
        "headers": {"x-own": "1"},
        "cookies": {"own": "1"},
        "params": {"own": "1"},
        "base_url": "http://own.example",
        "timeout": 1e-9,
        "follow_redirects": True,
    }
    hooks = {"request": [lambda sent: seen.append(sent.method)], "response": [lambda got: seen.append(got.status_code)]}
    with (
        mock.serve("memtrace") as server,
        httpx.Client(**own, auth=sign, event_hooks=hooks) as http_client,
        Memtrace(**server.credentials, http_client=http_client) as client,
    ):
        client.remember("agent_1", "User prefers dark mode")
        server.control.fail(status=302, headers={"location": "/"})
        with pytest.raises(Exception, match="redirect"):
            client.recall("agent_1")
        first, second = server.control.requests

    assert seen == ["POST", 201, "GET", 302]
    assert first.headers["x-signature"] == second.headers["x-signature"] == "s"
    assert not {"x-own", "cookie"} & set(first.headers)
    assert "own" not in first.query


def test_every_option_is_explained() -> None:
    section = PAGE.partition("\n## Options\n")[2].partition("\n## ")[0]

    listed = set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE))

    assert listed == {*ClientOptions.__annotations__, "http_client"}


def test_the_exceptions_are_drawn_as_in_the_code() -> None:
    drawing = re.search(r"^ *MemclientsError\n(?: +[│├└].*(?:\n|$))+", errors.__doc__ or "", re.MULTILINE)
    assert drawing is not None

    assert f"```text\n{dedent(drawing[0])}```" in PAGE


NO_IO = """
import sys
from memclients.hippocortex import Hippocortex, SyncHippocortex
from memclients.memoturn import AsyncMemoturn, Memoturn
from memclients.memtrace import AsyncMemtrace, Memtrace
from memclients.neotoma import NeotomaClient
from memclients.octamem import AsyncOctaMem, OctaMem

assert "httpx" not in sys.modules
kinds = [OctaMem, AsyncOctaMem, Memtrace, AsyncMemtrace, Memoturn, AsyncMemoturn, NeotomaClient]
kinds += [lambda: Hippocortex(api_key="hx_test_key"), lambda: SyncHippocortex(api_key="hx_test_key")]
kept = [kind() for kind in kinds]  # The first of its kind imports what it needs.

watched, seen = ("open", "socket.", "subprocess.", "_thread.", "os."), []
sys.addaudithook(lambda event, arguments: event.startswith(watched) and seen.append((event, *arguments[:1])))
kept += [kind().with_options(timeout=1) for kind in kinds]
assert seen == [], seen
kept.append(SyncHippocortex())
assert seen and all(place.endswith(".hippocortex.json") for _, place in seen), seen
"""


def test_making_a_client_does_no_io(tmp_path: Path) -> None:
    ours = ("HIPPOCORTEX_", "MEMOTURN_", "MEMTRACE_", "NEOTOMA_", "OCTAMEM_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", NO_IO],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
