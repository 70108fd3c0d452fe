# Derived from src/memclients/_core/_async/__init__.py by `make generate`; edit that file, not this one.
"""The engine's I/O in its sync colour, derived from `_async`."""
