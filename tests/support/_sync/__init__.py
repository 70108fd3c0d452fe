# Derived from tests/support/_async/__init__.py by `make generate`; edit that file, not this one.
"""Clients for tests in their sync colour, derived from `_async`."""
