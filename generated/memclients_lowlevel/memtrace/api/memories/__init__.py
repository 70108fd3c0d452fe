# Generated from specs/memtrace.yaml; do not edit.
"""Operations of the tag `memories`, one module each."""
