from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import octamem as official

from benchmarks.case import KEY, PROSE, Case
from memclients.octamem import OctaMem
from memclients_lowlevel.octamem import AuthenticatedClient
from memclients_lowlevel.octamem.api.memory import add_memory, search_memory

if TYPE_CHECKING:
    from benchmarks.harness import Call

NOTE: Final[Any] = {"content": "Launch date set for April 15.", "previousContext": "Q1 product planning meeting"}
QUESTION: Final[Any] = {"query": "When do we launch?", "previousContext": "Q1 product planning meeting"}
ADDED: Final = {"success": True, "data": {"success": True}}
FOUND: Final = {
    "success": True,
    "data": {
        "pending_id": None,
        "semantic_memory": "\n".join(f"{number}. User {PROSE * 13}" for number in range(50)),
        "episodic_memory": "",
        "procedural_memory": "",
        "file_memory": [{"name": "launch-plan.pdf"}],
        "relevant_file_ids": ["file_1"],
    },
}


def add(url: str) -> Call:
    client = OctaMem(KEY, base_url=url)
    return lambda: client.add(NOTE)


def low_add(url: str) -> Call:
    client = AuthenticatedClient(base_url=url, token=KEY)
    return lambda: add_memory.sync(client=client, body=NOTE)


def official_add(url: str) -> Call:
    client = official.OctaMem(KEY, base_url=url)
    return lambda: client.add(NOTE)


def search(url: str) -> Call:
    client = OctaMem(KEY, base_url=url)
    return lambda: client.get(QUESTION)


def low_search(url: str) -> Call:
    client = AuthenticatedClient(base_url=url, token=KEY)
    return lambda: search_memory.sync(client=client, body=QUESTION)


def official_search(url: str) -> Call:
    client = official.OctaMem(KEY, base_url=url)
    return lambda: client.get(QUESTION)


ADD: Final = Case(
    name="OctaMem: add",
    method="POST",
    path="/api/memory/add",
    body=NOTE,
    answer=ADDED,
    clients={"memclients": add, "low-level": low_add, "official": official_add},
)
CASES: Final = (
    ADD,
    Case(
        name="OctaMem: get, 40 kB of text",
        method="POST",
        path="/api/memory/search",
        body=QUESTION,
        answer=FOUND,
        clients={"memclients": search, "low-level": low_search, "official": official_search},
    ),
)
