"""The generator: what it writes, what it refuses, and that a spec is never code."""
