"""The tables of a branch and of the registry, gathered from the modules that own them."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec

_HEAD = """
CREATE TABLE IF NOT EXISTS __memoturn_head (id INTEGER PRIMARY KEY CHECK (id = 0), txid INTEGER NOT NULL);
INSERT OR IGNORE INTO __memoturn_head VALUES (0, 0);
"""


def _gathered(*modules: str) -> str:
    found: list[str] = []
    for module in modules:
        name = f"{__package__}.{module}"
        if find_spec(name) is not None:
            found.append(getattr(import_module(name), "SCHEMA", ""))
    return "\n".join(found)


@cache
def branch_schema() -> str:
    """Return the tables of a branch."""
    return _HEAD + _gathered("memory_rows", "sessions", "turns", "documents", "kv", "vectors")


def registry_schema() -> str:
    """Return the tables of the registry."""
    return _gathered("registry", "points", "policies", "audit", "erasures")
