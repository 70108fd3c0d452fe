# Generated from specs/memtrace.yaml; do not edit.
"""Operations of the tag `agents`, one module each."""
