"""What a user does first with an installed package: a call to each service, against its mock server."""

import asyncio
import importlib
import sys
import sysconfig
from importlib.resources import files
from pathlib import Path

import memclients
import memclients_lowlevel
from memclients import mock
from memclients.hippocortex import CaptureEvent, Hippocortex
from memclients.memoturn import Memoturn
from memclients.memtrace import Memtrace
from memclients.neotoma import NeotomaClient
from memclients.octamem import OctaMem


async def capture(server: mock.Server) -> None:
    async with Hippocortex(**server.credentials) as hx:
        event = CaptureEvent(type="message", session_id="s1", payload={"role": "user", "content": "hello"})
        assert (await hx.capture(event)).status == "ingested"


for package in (memclients, memclients_lowlevel):
    assert package.__file__ is not None
    assert Path(package.__file__).is_relative_to(sysconfig.get_paths()["purelib"]), package.__file__
    assert files(package).joinpath("py.typed").is_file()
for service in ("hippocortex", "memoturn", "memtrace", "neotoma", "octamem"):
    importlib.import_module(f"memclients_lowlevel.{service}")

with mock.serve("octamem") as server, OctaMem(**server.credentials) as octamem:
    octamem.add(content="Launch date set for April 15.")
with mock.serve("memtrace") as server, Memtrace(**server.credentials) as memtrace:
    memtrace.remember("agent_1", "User prefers dark mode")
    assert memtrace.recall("agent_1").count == 1
with mock.serve("memoturn") as server, Memoturn(**server.credentials) as memoturn:
    alice = memoturn.memory("acme", "alice")
    alice.ingest([{"type": "fact", "topic_key": "user.diet", "summary": "vegetarian"}])
    assert alice.recall(topic_key="user.diet")["memories"]
with mock.serve("neotoma") as server, NeotomaClient(**server.credentials) as neotoma:
    neotoma.store(entities=[{"entity_type": "company", "name": "Acme"}])
with mock.serve("hippocortex") as server:
    asyncio.run(capture(server))
print(f"memclients {memclients.__version__} on Python {sys.version.split()[0]}: each service answers")
