"""A stateful mock of the OctaMem service."""
