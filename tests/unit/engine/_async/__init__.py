"""The async colour; the source of `_sync`."""
