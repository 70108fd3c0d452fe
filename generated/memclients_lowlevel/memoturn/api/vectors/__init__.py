# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `vectors`, one module each."""
