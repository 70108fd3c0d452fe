"""The services' clients in their async colour; the source of `_sync`."""
