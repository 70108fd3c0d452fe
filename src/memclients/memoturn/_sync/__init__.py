# Derived from src/memclients/memoturn/_async/__init__.py by `make generate`; edit that file, not this one.
"""The Memoturn client in its sync colour, derived from `_async`."""
