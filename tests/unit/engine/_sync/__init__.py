# Derived from tests/unit/engine/_async/__init__.py by `make generate`; edit that file, not this one.
"""The engine's drivers in their sync colour, derived from `_async`."""
