# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `kv`, one module each."""
