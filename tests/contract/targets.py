"""The mock servers as the contract tests run them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from memclients import mock
from tests.contract import hippocortex, memoturn, neotoma
from tests.contract.callers import Caller, anyone_with
from tests.contract.exchanges import memtrace
from tests.contract.exchanges.hippocortex import WORLD as HIPPOCORTEX_WORLD
from tests.contract.exchanges.memoturn import WORLD as MEMOTURN_WORLD
from tests.contract.exchanges.neotoma import WORLD as NEOTOMA_WORLD
from tests.contract.exchanges.octamem import LAUNCH
from tests.contract.specs import root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Tamper = Callable[[mock.MockApp], Any]

# A key whose data the first key must not see: another organization, another store.
STRANGER = "key_of_a_stranger_for_tests"

# The day of the specs' examples. The clock stands still, so that no run depends on the time of day.
_NOW = {"now": "2026-04-20T12:00:00Z", "frozen": True}


@dataclass(frozen=True, kw_only=True)
class Setup:
    """How a service is set up for the contract tests.

    Args:
        callers: Finds the owner of the data and a stranger, given the service and a running server.
        options: Switches of the mock.
        alone: Switches of a server that does not know the stranger.
        guarded: Switches of a server that lets nobody in without credentials, where others may.
        unlocked: Switches of a server that asks for no credentials; None when there is no such server.
        within: Values of path parameters to which the owner's credentials reach, by operation or for all others (`*`).
        preferred: Further values of path parameters, where there is something to find.
        world: What is on the server when data are made up for it.
        full: On which every operation answers its owner otherwise than on an empty server; `world` unless given.
        tight: Switches of a server that one text fills.
        indifferent: Operations that answer the same whatever is stored, with the reason.
        miswritten: How a key may not be written into the `Authorization` header.
        undeclared: What comes of a body that is not declared as JSON.
        refusal: Name of the schema of a refusal.
    """

    callers: Callable[[str, mock.Server], tuple[Caller, Caller]]
    options: Mapping[str, Any]
    alone: Mapping[str, Any] = field(default_factory=dict)
    guarded: Mapping[str, Any] = field(default_factory=dict)
    unlocked: Mapping[str, Any] | None = None
    within: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)
    preferred: Mapping[str, list[str]] = field(default_factory=dict)
    world: Mapping[str, Any] = field(default_factory=dict)
    full: Mapping[str, Any] | None = None
    tight: Mapping[str, Any] = field(default_factory=dict)
    indifferent: Mapping[str, str] = field(default_factory=dict)
    miswritten: Sequence[str] = ("{}", "Basic {}", "Bearer{}")
    undeclared: int = 400
    refusal: str = "ErrorBody"


def _by_key(service: str, server: mock.Server) -> tuple[Caller, Caller]:
    return anyone_with(service, server.credentials["api_key"]), anyone_with(service, STRANGER)


SETUPS = {
    "hippocortex": Setup(
        callers=_by_key,
        options=hippocortex.options(STRANGER),
        preferred=hippocortex.PREFERRED,
        world=HIPPOCORTEX_WORLD,
        refusal="ErrorAnswer",
    ),
    "memoturn": Setup(
        callers=memoturn.callers,
        options=memoturn.OPTIONS,
        unlocked={"auth": False},
        within=memoturn.WITHIN,
        preferred=memoturn.PREFERRED,
        world=MEMOTURN_WORLD,
        indifferent={
            "createNamespaceToken": "a namespace needs nothing in it to have tokens",
            "extractMemories": "a dry run says what it proposes, known or not",
        },
        miswritten=["{}", "Basic {}", "bearer {}", "Bearer{}", "Bearer  {}"],
        undeclared=415,
    ),
    "memtrace": Setup(
        callers=_by_key,
        options={"keys": {STRANGER: "org_of_a_stranger"}},
        alone={"keys": ()},
        full=memtrace.FULL,
        miswritten=["Basic {}", "bearer {}", "Bearer{}"],
    ),
    "neotoma": Setup(
        callers=neotoma.callers,
        options=neotoma.OPTIONS,
        guarded={"mode": "production"},
        unlocked={"token": None},
        world=NEOTOMA_WORLD,
        indifferent={
            "listSchemas": "types are registered, whatever is stored",
            "getSchema": "types are registered, whatever is stored",
            "getMe": "who somebody is has nothing to do with what is stored",
        },
        miswritten=["{}", "Basic {}", "bearer {}", "Bearer{}"],
    ),
    "octamem": Setup(
        callers=_by_key,
        options={"keys": [STRANGER]},
        alone={"keys": ()},
        full={"records": [LAUNCH]},
        tight={"limit": len(LAUNCH["content"])},
        undeclared=415,
    ),
}


@dataclass(frozen=True)
class Target:
    """A running server.

    Args:
        service: Its service.
        url: Its base URL, below which the paths of the spec are.
        credentials: Keyword arguments for the client's constructor.
        control: The hand on it.
        owner: Who stores things on it.
        stranger: Who must not see what the owner stored.
    """

    service: str
    url: str
    credentials: dict[str, Any]
    control: mock.Control
    owner: Caller
    stranger: Caller

    def start_afresh(self) -> None:
        """Forget everything but the world that the contract tests begin with."""
        self.control.reset()
        self.control.seed(SETUPS[self.service].world)


@contextmanager
def served(
    service: str, *, locked: bool = True, guarded: bool = False, tamper: Tamper | None = None, **options: Any
) -> Iterator[Target]:
    """Run a fresh mock server for the length of a `with` block.

    Args:
        service: Name of the service.
        locked: Ask for credentials; otherwise only if there is no server that does not.
        guarded: Let nobody in without credentials.
        tamper: Puts something else in the place of the server's application.
        options: Further options of the mock.
    """
    setup = SETUPS[service]
    access = {**(setup.guarded if guarded else {}), **({} if locked else setup.unlocked or {})}
    server = mock.serve(service, **{**_NOW, **setup.options, **access, **options})
    if tamper is not None:
        server._app = tamper(server._app)
    with server:
        owner, stranger = setup.callers(service, server)
        yield Target(service, server.url + root(service), server.credentials, server.control, owner, stranger)
