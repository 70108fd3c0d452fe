"""Calls driven by hand on a virtual clock: the generator asks, the script answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from memclients import MemclientsError
from memclients._core.backend import TransportFailure, WireRequest
from memclients._core.config import AuthScheme, ClientConfig
from memclients._core.error_map import SHARED_ERRORS
from memclients._core.exchange import Answer, Exchange, Sleep
from memclients._core.response import Response

if TYPE_CHECKING:
    from memclients._core.operation import Request
    from memclients._core.retry import Outcome

LOST = TransportFailure(reason="lost", reached=True)
UNSENT = TransportFailure(reason="no route", reached=False)
LATE = TransportFailure(reason="no answer in time", reached=True, timed_out=True)
OK = Response(200, [], b"{}")
BUSY = Response(503, [], b'{"error": "busy"}')


@dataclass
class Run:
    """What a call did."""

    sends: list[tuple[float, WireRequest]] = field(default_factory=list)
    waits: list[tuple[float, float]] = field(default_factory=list)
    seen: list[Outcome] = field(default_factory=list)
    result: Answer | MemclientsError | None = None


def drive(config: ClientConfig, request: Request, script: list[tuple[float, Outcome]], **exchange: Any) -> Run:
    """Run a call; each outcome of the script takes its seconds, or the attempt's time limit if that is shorter."""
    run, now, script = Run(), [100.0], list(script)
    steps = Exchange(config, SHARED_ERRORS, clock=lambda: now[0], **exchange).run(request)
    outcome = None
    try:
        while True:
            step = steps.send(outcome)
            if isinstance(step, Sleep):
                run.waits.append((now[0], step.seconds))
                now[0] += step.seconds
                outcome = None
                continue
            run.sends.append((now[0], step))
            seconds, outcome = script.pop(0) if script else (0.0, OK)
            if step.within is not None and seconds > step.within:
                seconds, outcome = step.within, LATE
            now[0] += seconds
            run.seen.append(outcome)
    except StopIteration as done:
        run.result = done.value
    except MemclientsError as error:
        run.result = error
    return run


def config(**options: Any) -> ClientConfig:
    return ClientConfig.checked(base_url="http://host", auth=AuthScheme(), secrets=None, **options)
