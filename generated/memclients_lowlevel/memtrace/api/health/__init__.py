# Generated from specs/memtrace.yaml; do not edit.
"""Operations of the tag `health`, one module each."""
