"""The Hippocortex client in its async colour; the source of `_sync`."""
