# Derived from src/memclients/memtrace/_async/__init__.py by `make generate`; edit that file, not this one.
"""The Memtrace client in its sync colour, derived from `_async`."""
