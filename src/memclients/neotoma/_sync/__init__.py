# Derived from src/memclients/neotoma/_async/__init__.py by `make generate`; edit that file, not this one.
"""The Neotoma client in its sync colour, derived from `_async`."""
