# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `sessions`, one module each."""
