# Generated from specs/memtrace.yaml; do not edit.
"""Operations of the tag `sessions`, one module each."""
