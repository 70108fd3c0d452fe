"""Clients for tests in their async colour; the source of `_sync`."""
