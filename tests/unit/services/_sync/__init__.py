# Derived from tests/unit/services/_async/__init__.py by `make generate`; edit that file, not this one.
"""The services' clients in their sync colour, derived from `_async`."""
