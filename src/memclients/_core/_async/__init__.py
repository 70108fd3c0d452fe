"""The engine's I/O in its async colour; the source of `_sync`."""
