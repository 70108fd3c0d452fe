"""Limits that several operations share."""

MAX_RESULTS = 1000
"""How many results an operation gives at most; who asks for more gets so many."""
