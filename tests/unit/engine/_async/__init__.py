"""The engine's drivers in their async colour; the source of `_sync`."""
