"""The async colour of the engine's I/O, and the source of the sync one in `_sync`."""
