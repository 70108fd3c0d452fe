# Generated from specs/memtrace.yaml; do not edit.
"""One package per tag."""
