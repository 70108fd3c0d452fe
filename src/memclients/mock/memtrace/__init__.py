"""A stateful mock of the Memtrace service."""
