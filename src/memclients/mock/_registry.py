"""Which services there are."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from memclients.mock._service import Service


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a mocked service is found.

    Args:
        module: Module with the class, imported on first use.
        name: The class.
        port: Port on which the command line serves it.
    """

    module: str
    name: str
    port: int


SERVICES = {
    "hippocortex": Entry("memclients.mock.hippocortex.service", "HippocortexService", 8282),
    "memoturn": Entry("memclients.mock.memoturn.service", "MemoturnService", 8080),
    "memtrace": Entry("memclients.mock.memtrace.service", "MemtraceService", 9100),
    "neotoma": Entry("memclients.mock.neotoma.service", "NeotomaService", 3080),
    "octamem": Entry("memclients.mock.octamem.service", "OctaMemService", 8181),
}


def service_type(name: str) -> "type[Service]":
    """Find the class of a service.

    Raises:
        ValueError: There is none of that name.
    """
    entry = SERVICES.get(name)
    if entry is None:
        raise ValueError(f"there is no mock server for {name!r}; there is one for {', '.join(SERVICES)}")
    found: type[Service] = getattr(import_module(entry.module), entry.name)
    return found
