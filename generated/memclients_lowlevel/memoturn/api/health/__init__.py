# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `health`, one module each."""
