"""The tables of a branch and of the registry, gathered from the modules that own them."""

from functools import cache
from importlib import import_module

_NODE = "memclients.mock.memoturn"

_HEAD = """
CREATE TABLE IF NOT EXISTS __memoturn_head (id INTEGER PRIMARY KEY CHECK (id = 0), txid INTEGER NOT NULL);
INSERT OR IGNORE INTO __memoturn_head VALUES (0, 0);
"""


def _gathered(*modules: str) -> str:
    # Imported when needed: the owners of tables know what a branch is.
    return "\n".join(import_module(f"{_NODE}.{module}").SCHEMA for module in modules)


@cache
def branch_schema() -> str:
    """Return the tables of a branch."""
    return _HEAD + _gathered(
        "memory.table", "memory.sessions", "memory.turns", "data.documents", "data.kv", "data.vectors"
    )


def registry_schema() -> str:
    """Return the tables of the registry."""
    return _gathered(
        "storage.databases", "storage.points", "governance.policies", "governance.audit", "governance.erasures"
    )
