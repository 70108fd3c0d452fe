# Derived from src/memclients/hippocortex/_async/__init__.py by `make generate`; edit that file, not this one.
"""The Hippocortex client in its sync colour, derived from `_async`."""
