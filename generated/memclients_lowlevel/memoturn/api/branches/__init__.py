# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `branches`, one module each."""
