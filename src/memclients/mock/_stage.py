"""What a running mock and the hand on it share."""

import threading
from dataclasses import dataclass, field

from memclients.mock._clock import Clock
from memclients.mock._faults import Faults
from memclients.mock._recorder import Recorder
from memclients.mock._service import Service


@dataclass(slots=True)
class Stage:
    """The service with everything around it that is not HTTP.

    Args:
        service: The mocked service.
        clock: Its clock.
        recorder: The requests so far.
        faults: What is going to go wrong.
        violations: Where the mock itself went wrong.
        lock: Held by whoever works with the service's state.
    """

    service: Service
    clock: Clock
    recorder: Recorder = field(default_factory=Recorder)
    faults: Faults = field(default_factory=Faults)
    violations: list[str] = field(default_factory=list)
    lock: threading.RLock = field(default_factory=threading.RLock)
