# Derived from tests/scenarios/_async/__init__.py by `make generate`; edit that file, not this one.
"""Scenarios in their sync colour, derived from `_async`."""
