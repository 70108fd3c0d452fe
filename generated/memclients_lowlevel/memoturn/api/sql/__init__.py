# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `sql`, one module each."""
