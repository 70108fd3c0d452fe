"""A stateful mock of the Memoturn service."""
